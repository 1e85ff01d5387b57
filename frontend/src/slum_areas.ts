/** Slum areas of the decrees in force: loaded for the window, drawn, and found under a point. */

import { type Api, bboxParameter, type Feature, type SlumArea } from "./api";
import type { MapColours } from "./colours";
import { BoxLoader, type LoadState } from "./loader";
import type { Frame } from "./map";
import { type Bbox, unitX, unitY, worldPixels } from "./mercator";
import { type Label, type PolygonStyle, paintShapes, visible } from "./paint";
import { boxDistance, covers, labelPoint, type Shape, shape } from "./shape";

/** Pages are asked for in this size: large enough for few requests, small enough to show something early. */
const PAGE = 2000;
/** What one window loads at most; beyond it the page says that it shows a part. */
const LIMIT = 20_000;
/** Above this, areas far from the window are dropped. */
const KEEP = 40_000;
const LABELS_FROM_ZOOM = 15;
/** Areas narrower than this carry no label. */
const LABEL_ROOM_PX = 50;
const OBSTACLES = 1500;

export interface DrawnArea {
  properties: SlumArea;
  shape: Shape;
}

export interface SlumAreasOptions {
  api: Api;
  onChange(): void;
  onState(state: LoadState): void;
}

export class SlumAreas {
  readonly #areas = new Map<string, DrawnArea>();
  readonly #loader: BoxLoader<SlumArea>;
  readonly #options: SlumAreasOptions;
  fictitious = false;

  constructor(options: SlumAreasOptions) {
    this.#options = options;
    this.#loader = new BoxLoader({
      pages: (bbox, signal) => options.api.slumAreas({ bbox: bboxParameter(bbox), limit: PAGE }, signal),
      add: (features) => this.#add(features),
      onState: options.onState,
      limit: LIMIT,
    });
  }

  show(bbox: Bbox): void {
    if (this.#areas.size > KEEP) this.#dropOutside(bbox);
    void this.#loader.show(bbox);
  }

  cancel(): void {
    this.#loader.cancel();
  }

  get(id: string): DrawnArea | undefined {
    return this.#areas.get(id);
  }

  /** How many of the loaded areas touch a box. */
  countIn(bbox: Bbox): number {
    const [minX, maxX, minY, maxY] = [unitX(bbox[0]), unitX(bbox[2]), unitY(bbox[3]), unitY(bbox[1])];
    let count = 0;
    for (const { shape: s } of this.#areas.values()) {
      if (s.maxX >= minX && s.minX <= maxX && s.maxY >= minY && s.minY <= maxY) count++;
    }
    return count;
  }

  /**
   * The areas under a point: those that cover it, else the nearest one within `tolerancePx`, since an area of a
   * few pixels is hard to hit.
   */
  at(lon: number, lat: number, zoom: number, tolerancePx: number): DrawnArea[] {
    const [x, y] = [unitX(lon), unitY(lat)];
    const reach = tolerancePx / worldPixels(zoom);
    const covering: DrawnArea[] = [];
    let nearest: DrawnArea | undefined;
    let distance = reach;
    for (const area of this.#areas.values()) {
      const away = boxDistance(area.shape, x, y);
      if (away > distance) continue;
      if (covers(area.shape, x, y)) covering.push(area);
      else if (away > 0 || smallerThan(area.shape, reach)) {
        nearest = area;
        distance = away;
      }
    }
    return covering.length > 0 || !nearest ? covering : [nearest];
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
    const verified: Shape[] = [];
    const unverified: Shape[] = [];
    for (const { properties, shape: outline } of this.#areas.values()) {
      (properties.verified_area_ha === null ? unverified : verified).push(outline);
    }
    paintShapes(context, frame, verified, slumStyle(colours, true, frame.zoom));
    paintShapes(context, frame, unverified, slumStyle(colours, false, frame.zoom));
  }

  labels(frame: Frame, colours: MapColours): Label[] {
    if (frame.zoom < LABELS_FROM_ZOOM) return [];
    const labels: Label[] = [];
    for (const { properties, shape: outline } of this.#areas.values()) {
      const text = [properties.rt, properties.rw].filter(Boolean).join("/");
      const widthPx = (outline.maxX - outline.minX) * frame.scale;
      if (!text || widthPx < LABEL_ROOM_PX || !visible(outline, frame)) continue;
      labels.push({
        ...labelPoint(outline),
        text,
        font: `600 11.5px ${colours.fontFamily}`,
        colour: colours.slumLabel,
        priority: 4,
        room: 0,
      });
    }
    return labels;
  }

  /** The areas in a picture that labels of places should not cover; none where they are too many to spare. */
  obstacles(frame: Frame): Shape[] {
    const shapes: Shape[] = [];
    for (const { shape: outline } of this.#areas.values()) {
      if (visible(outline, frame)) shapes.push(outline);
      if (shapes.length > OBSTACLES) return [];
    }
    return shapes;
  }

  #add(features: readonly Feature<SlumArea>[]): void {
    for (const { id, geometry, properties } of features) {
      if (!geometry) continue;
      this.#areas.set(String(id), { properties, shape: shape(geometry) });
      if (properties.fictitious) this.fictitious = true;
    }
    if (features.length > 0) this.#options.onChange();
  }

  #dropOutside(bbox: Bbox): void {
    const [minX, maxX, minY, maxY] = [unitX(bbox[0]), unitX(bbox[2]), unitY(bbox[3]), unitY(bbox[1])];
    const dropped: string[] = [];
    for (const [id, { shape: s }] of this.#areas) {
      if (s.maxX < minX || s.minX > maxX || s.maxY < minY || s.minY > maxY) dropped.push(id);
    }
    for (const id of dropped) this.#areas.delete(id);
    this.#loader.forget(dropped);
  }
}

function smallerThan(target: Shape, size: number): boolean {
  return target.maxX - target.minX < size && target.maxY - target.minY < size;
}

/** Verified areas have a plain outline, others a dashed one: told apart without colour. */
function slumStyle(colours: MapColours, verified: boolean, zoom: number): PolygonStyle {
  const near = zoom >= 14;
  return {
    fill: colours.slumFill,
    stroke: colours.slumLine,
    widthPx: near ? 1.8 : 1,
    // Shorter than its own dashes, an outline only looks torn.
    dash: verified || !near ? [] : [5, 3],
  };
}
