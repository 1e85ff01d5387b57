/** Boundaries of wilayah: the own base map, the boundary lines, and their names. */

import { type Api, bboxParameter, type Feature, type Level, placeName, type Wilayah } from "./api";
import type { MapColours } from "./colours";
import { BoxLoader, type LoadState } from "./loader";
import type { Frame } from "./map";
import { type Bbox, latitude, longitude, unitX, unitY } from "./mercator";
import { type Label, paintShapes, visible } from "./paint";
import { covers, labelPoint, type Shape, shape } from "./shape";

/** From which zoom level on the boundaries of a level are loaded and drawn. */
export const FROM_ZOOM: Record<Level, number> = { provinsi: 0, kabupaten: 7, kecamatan: 9, kelurahan: 11 };
const LEVELS: readonly Level[] = ["provinsi", "kabupaten", "kecamatan", "kelurahan"];
const PAGE = 500;
const LIMIT = 4000;

interface Boundary {
  wilayah: Wilayah;
  shape: Shape;
  label: { x: number; y: number };
}

export interface BoundariesOptions {
  api: Api;
  /** Code of the regency that the page is about; its parts are tinted, its neighbours plain. */
  regency: string | null;
  onChange(): void;
  onState(level: Level, state: LoadState): void;
}

export class Boundaries {
  readonly #byLevel = new Map<Level, Map<string, Boundary>>();
  readonly #loaders: readonly { level: Level; loader: BoxLoader<Wilayah> }[];
  readonly #regency: string | null;
  readonly #onChange: () => void;
  fictitious = false;

  constructor(options: BoundariesOptions) {
    this.#regency = options.regency;
    this.#onChange = options.onChange;
    this.#loaders = LEVELS.map((level) => {
      this.#byLevel.set(level, new Map());
      const loader = new BoxLoader<Wilayah>({
        pages: (bbox, signal) =>
          options.api.boundaries({ level, bbox: bboxParameter(bbox), limit: PAGE }, signal),
        add: (features) => this.#add(level, features),
        onState: (state) => options.onState(level, state),
        limit: LIMIT,
      });
      return { level, loader };
    });
  }

  show(bbox: Bbox, zoom: number): void {
    for (const { level, loader } of this.#loaders) {
      if (zoom >= FROM_ZOOM[level]) void loader.show(bbox);
      else loader.cancel();
    }
  }

  /** The smallest wilayah around a point, of those that this zoom level shows. */
  at(lon: number, lat: number, zoom: number): Wilayah | undefined {
    const [x, y] = [unitX(lon), unitY(lat)];
    for (const level of [...LEVELS].reverse()) {
      if (zoom < FROM_ZOOM[level]) continue;
      for (const boundary of this.#level(level)) {
        if (covers(boundary.shape, x, y)) return boundary.wilayah;
      }
    }
    return undefined;
  }

  shapeOf(code: string): Shape | undefined {
    for (const level of LEVELS) {
      const boundary = this.#byLevel.get(level)?.get(code);
      if (boundary) return boundary.shape;
    }
    return undefined;
  }

  /** The own base map: paper, graticule, land, and the regency's parts in calm tints. */
  paintGround(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
    paintGraticule(context, frame, colours);
    for (const level of LEVELS) {
      if (frame.zoom < FROM_ZOOM[level]) continue;
      for (const boundary of this.#level(level)) {
        if (!visible(boundary.shape, frame)) continue;
        paintShapes(context, frame, [boundary.shape], { fill: this.#tint(boundary.wilayah, colours) });
      }
    }
    // Without lines the parts must still be told apart.
    this.#paintLevel(context, frame, "kecamatan", { stroke: colours.land, widthPx: 1.5 });
  }

  paintLines(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
    const near = frame.zoom >= 13;
    this.#paintLevel(context, frame, "kelurahan", { stroke: colours.kelurahan, widthPx: near ? 1.2 : 0.8 });
    this.#paintLevel(context, frame, "kecamatan", { stroke: colours.kecamatan, widthPx: near ? 2.2 : 1.6 });
    this.#paintLevel(context, frame, "kabupaten", { stroke: colours.kabupatenBand, widthPx: near ? 9 : 6 });
    this.#paintLevel(context, frame, "kabupaten", {
      stroke: colours.kabupaten,
      widthPx: near ? 2.6 : 2,
      dash: [10, 3, 2, 3],
    });
    if (frame.zoom < FROM_ZOOM.kecamatan) {
      this.#paintLevel(context, frame, "provinsi", { stroke: colours.kabupaten, widthPx: 1.5 });
    }
  }

  /** Names of places; with `hectares`, those that have slum areas say how much, at the level that the zoom is about. */
  labels(frame: Frame, colours: MapColours, hectares?: (value: number) => string): Label[] {
    const labels: Label[] = [];
    const noteLevel: Level = frame.zoom < 10 ? "kabupaten" : frame.zoom < 13 ? "kecamatan" : "kelurahan";
    const noteFont = `600 12px ${colours.fontFamily}`;
    const add = (
      level: Level,
      style: Omit<Label, "text" | "x" | "y" | "room">,
      capitals: boolean,
      roomPx: number,
    ) => {
      for (const { wilayah, shape: outline, label } of this.#level(level)) {
        // A name much wider than its land says more about the neighbours than about itself.
        if ((outline.maxX - outline.minX) * frame.scale < roomPx) continue;
        if (!visible(outline, frame)) continue;
        const told = hectares && level === noteLevel && wilayah.slum.area_ha > 0;
        labels.push({
          ...style,
          ...label,
          room: outline.maxY - outline.minY,
          text: capitals ? placeName(wilayah).toUpperCase() : placeName(wilayah),
          ...(told
            ? { note: { text: hectares(wilayah.slum.area_ha), font: noteFont, colour: colours.slumLabel } }
            : {}),
        });
      }
    };
    const { zoom } = frame;
    const family = colours.fontFamily;
    if (zoom < 9.5) {
      const font = `600 13px ${family}`;
      add("kabupaten", { font, colour: colours.labelStrong, priority: 3 }, false, 30);
    }
    if (zoom >= FROM_ZOOM.kecamatan && zoom < 15) {
      const font = `700 ${zoom >= 12 ? 14 : 12}px ${family}`;
      add("kecamatan", { font, colour: colours.labelStrong, priority: 2, letterSpacingPx: 1.5 }, true, 34);
    }
    if (zoom >= FROM_ZOOM.kelurahan + 0.5) {
      const font = `500 ${zoom >= 13.5 ? 13 : 11.5}px ${family}`;
      add("kelurahan", { font, colour: colours.label, priority: 1 }, false, 44);
    }
    return labels;
  }

  #add(level: Level, features: readonly Feature<Wilayah>[]): void {
    const known = this.#byLevel.get(level);
    for (const { geometry, properties } of features) {
      if (!geometry) continue;
      const outline = shape(geometry);
      known?.set(properties.code, { wilayah: properties, shape: outline, label: labelPoint(outline) });
      if (properties.fictitious) this.fictitious = true;
    }
    if (features.length > 0) this.#onChange();
  }

  #level(level: Level): Iterable<Boundary> {
    return this.#byLevel.get(level)?.values() ?? [];
  }

  #paintLevel(
    context: CanvasRenderingContext2D,
    frame: Frame,
    level: Level,
    style: Parameters<typeof paintShapes>[3],
  ): void {
    if (frame.zoom < FROM_ZOOM[level]) return;
    const shapes: Shape[] = [];
    for (const boundary of this.#level(level)) shapes.push(boundary.shape);
    paintShapes(context, frame, shapes, style);
  }

  #tint(wilayah: Wilayah, colours: MapColours): string {
    const ours = this.#regency !== null && wilayah.code.startsWith(`${this.#regency}.`);
    if (!ours) return colours.land;
    // Kelurahan take their kecamatan's tint: third part of the code, spread so that neighbours rarely agree.
    const kecamatan = Number(wilayah.code.split(".")[2] ?? 0);
    return colours.tints[(kecamatan * 3 + Math.floor(kecamatan / 4)) % colours.tints.length] ?? colours.land;
  }
}

/** Lines of longitude and latitude, five to ten in a window, at whole minutes or seconds. */
function paintGraticule(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
  const west = longitude(frame.originX / frame.scale);
  const east = longitude((frame.originX + frame.width) / frame.scale);
  const north = latitude(frame.originY / frame.scale);
  const south = latitude((frame.originY + frame.height) / frame.scale);
  const step = GRATICULE_STEPS.find((degrees) => (east - west) / degrees <= 10) ?? 30;
  context.save();
  context.strokeStyle = colours.graticule;
  context.lineWidth = 1;
  context.beginPath();
  for (let lon = Math.ceil(west / step) * step; lon < east; lon += step) {
    const x = Math.round(unitX(lon) * frame.scale - frame.originX) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, frame.height);
  }
  for (let lat = Math.ceil(south / step) * step; lat < north; lat += step) {
    const y = Math.round(unitY(lat) * frame.scale - frame.originY) + 0.5;
    context.moveTo(0, y);
    context.lineTo(frame.width, y);
  }
  context.stroke();
  context.restore();
}

// Degrees: whole minutes and seconds, as graticules are drawn.
const GRATICULE_STEPS: readonly number[] = [
  5 / 3600,
  10 / 3600,
  30 / 3600,
  1 / 60,
  2 / 60,
  5 / 60,
  10 / 60,
  0.5,
  1,
  2,
  5,
  10,
];
