/** One overlay on the map: its tiles, the points of what is too small to be seen, and what lies under a place. */

import type { MapColours } from "./colours";
import type { OverlayClass, OverlaySpec } from "./config";
import type { Frame, MapView, TilePainter, TilesHandle } from "./map";
import { latitude, longitude, unitX, unitY, worldPixels } from "./mercator";
import { classOf, classStyle, outline, UNKNOWN } from "./overlay";
import type { Label } from "./paint";
import { texture } from "./texture";
import { framePlacing, MAX_DATA_ZOOM, tileAt, tilesIn } from "./tiles/cover";
import { boxDistance, covers, labelPoint, type Piece, type UnitBox, unitBox } from "./tiles/geometry";
import { eachPoint, onCanvas, type PolygonStyle, paintPolygons, placing, trace } from "./tiles/paint";
import type { TileSource } from "./tiles/source";
import { dataTile, layerOf, POLYGON, type Properties, type TileAddress, type TileLayer } from "./tiles/tile";

/** A feature under a place. */
export interface Hit {
  spec: OverlaySpec;
  properties: Properties;
  /** What identifies it within its layer. */
  key: string;
}

/** Several features too small to be told apart. */
export interface Cluster {
  spec: OverlaySpec;
  count: number;
  /** undefined: the features have none. */
  hectares: number | undefined;
  lon: number;
  lat: number;
}

export interface OverlayViewOptions {
  spec: OverlaySpec;
  /** The field that identifies a feature: the layer's key. */
  key: string;
  map: MapView;
  source: TileSource;
  colours(): MapColours;
  /** Tiles have arrived. */
  onChange(): void;
}

const EXTENT = 4096;
/** Features narrower than this carry no label. */
const LABEL_ROOM_PX = 44;
const LABELS_MOST = 2000;
const MIN_RADIUS_PX = 2.5;
const MAX_RADIUS_PX = 11;
/** Of points without hectares. */
const PLAIN_RADIUS_PX = 5;
/** Smaller circles carry no figure. */
const LABEL_RADIUS_PX = 6;

export class OverlayView implements TilePainter {
  readonly spec: OverlaySpec;
  readonly key: string;
  readonly #options: OverlayViewOptions;
  readonly #source: TileSource;
  #handle: TilesHandle | undefined;
  /** Per cent. Painted into the tiles: a translucent pane would be composed anew with every frame. */
  #opacity = 100;
  #styles = new Map<string, { style: PolygonStyle; near: boolean; pattern: string; line: string }>();
  /** Some feature that has arrived is no official boundary. */
  fictitious = false;
  /** Some feature that has arrived fits no class. */
  unknown = false;

  constructor(options: OverlayViewOptions) {
    this.#options = options;
    this.#source = options.source;
    this.spec = options.spec;
    this.key = options.key;
  }

  get shown(): boolean {
    return this.#handle !== undefined;
  }

  get source(): TileSource {
    return this.#source;
  }

  /** Draws it at this place in the order; `opacity` in per cent. */
  show(zIndex: number, opacity: number, name = `overlay-${this.spec.id}`): void {
    this.#handle ??= this.#options.map.addTiles(name, zIndex, this);
    this.#handle.setOrder(zIndex);
    if (opacity !== this.#opacity) this.#handle.repaint();
    this.#opacity = opacity;
  }

  hide(): void {
    this.#handle?.remove();
    this.#handle = undefined;
  }

  setClip(range: readonly [fromPx: number, toPx: number] | null): void {
    this.#handle?.setClip(range);
  }

  /** Colours have changed. */
  repaint(): void {
    this.#styles.clear();
    this.#handle?.repaint();
  }

  prepare(at: TileAddress, ready: () => void): () => void {
    const data = dataTile(at, MAX_DATA_ZOOM);
    return this.#source.use(data, () => {
      const tile = this.#source.get(data);
      const layer = tile && layerOf(tile, this.spec.layer);
      if (!this.fictitious && layer?.properties.some(({ fictitious }) => fictitious === true))
        this.fictitious = true;
      this.unknown ||=
        layer?.properties.some((properties) => classOf(this.spec, properties) === UNKNOWN) ?? false;
      ready();
      this.#options.onChange();
    });
  }

  paint(context: CanvasRenderingContext2D, at: TileAddress, sizePx: number): void {
    const data = dataTile(at, MAX_DATA_ZOOM);
    const tile = this.#source.get(data);
    const layer = tile && layerOf(tile, this.spec.layer);
    if (!layer) return;
    context.globalAlpha = this.#opacity / 100;
    paintPolygons(context, layer, placing(data, at, layer.extent, sizePx), (properties) =>
      this.#style(context, classOf(this.spec, properties), at.z),
    );
    context.globalAlpha = 1;
  }

  /** The circles of what is too small to be seen as a polygon: their surface is a measure of the hectares. */
  paintPoints(context: CanvasRenderingContext2D, frame: Frame): void {
    const { ground, dark } = this.#options.colours();
    const base = this.spec.classes[0] ?? UNKNOWN;
    context.save();
    context.globalAlpha = this.#opacity / 100;
    context.lineWidth = 1;
    this.#eachPoint(frame, MAX_RADIUS_PX, (x, y, properties) => {
      const shown = this.spec.points_classed ? classOf(this.spec, properties) : base;
      context.beginPath();
      context.arc(x, y, radiusPx(properties, frame.zoom), 0, 2 * Math.PI);
      context.fillStyle = shown.colour;
      context.fill();
      context.strokeStyle = classStyle(this.spec, shown, ground, dark).line;
      context.stroke();
    });
    context.restore();
  }

  /** Names of features, and hectares beside the larger circles. */
  labels(frame: Frame, hectares: (value: number) => string): Label[] {
    const labels: Label[] = [];
    const colours = this.#options.colours();
    this.#eachPoint(frame, 0, (x, y, properties) => {
      const value = Number(properties.area_ha);
      const radius = radiusPx(properties, frame.zoom);
      if (radius < LABEL_RADIUS_PX || Number.isNaN(value)) return;
      labels.push({
        text: hectares(value),
        x: (x + frame.originX) / frame.scale,
        y: (y + radius + 8 + frame.originY) / frame.scale,
        font: `600 11px ${colours.fontFamily}`,
        colour: colours.slumLabel,
        priority: 0.5 + value / 1e6,
        room: 0,
      });
    });
    if (this.spec.label.length === 0 || frame.zoom < this.spec.label_zoom) return labels;
    for (const [, pieces] of this.features(frame)) {
      const properties = propertiesOf(pieces);
      const text = this.spec.label.map((name) => properties[name]).filter((part) => part !== undefined);
      const box = unitBox(pieces);
      if (text.length === 0 || (box.maxX - box.minX) * frame.scale < LABEL_ROOM_PX) continue;
      labels.push({
        ...labelPoint(pieces),
        text: text.join("/"),
        font: `600 11.5px ${colours.fontFamily}`,
        colour: colours.slumLabel,
        priority: 4,
        // A name is longer than an RT's number: it may go beside what is drawn.
        room: this.spec.points === null ? 4 * (box.maxY - box.minY) : 0,
      });
      if (labels.length >= LABELS_MOST) break;
    }
    return labels;
  }

  /** The polygons in a picture, by key, each with the pieces that tiles have of it. */
  features(frame: Frame): Map<string, Piece[]> {
    const found = new Map<string, Piece[]>();
    for (const address of tilesIn(frame)) {
      const layer = this.#layer(address, this.spec.layer);
      if (!layer) continue;
      const at = framePlacing(address, frame, layer.extent);
      for (let feature = 0; feature < layer.count; feature++) {
        if (layer.types[feature] !== POLYGON || !onCanvas(layer, feature, at, 0)) continue;
        const key = String(layer.properties[feature]?.[this.key]);
        const pieces = found.get(key);
        if (pieces) pieces.push({ address, layer, feature });
        else found.set(key, [{ address, layer, feature }]);
      }
    }
    return found;
  }

  /** The boxes of what is drawn in a picture, polygons and circles: names of places should not cover them. */
  boxes(frame: Frame): UnitBox[] {
    const boxes = [...this.features(frame).values()].map(unitBox);
    this.#eachPoint(frame, 0, (x, y, properties) => {
      const radius = radiusPx(properties, frame.zoom);
      boxes.push({
        minX: (x - radius + frame.originX) / frame.scale,
        minY: (y - radius + frame.originY) / frame.scale,
        maxX: (x + radius + frame.originX) / frame.scale,
        maxY: (y + radius + frame.originY) / frame.scale,
      });
    });
    return boxes;
  }

  /** How many features a picture shows, those behind points too. */
  count(frame: Frame): number {
    let count = this.features(frame).size;
    this.#eachPoint(frame, 0, (_x, _y, properties) => {
      count += Number(properties.count ?? 1);
    });
    return count;
  }

  /** The features that cover a place, else the nearest within `tolerancePx`: what covers a few pixels is hard to hit. */
  at(lon: number, lat: number, zoom: number, tolerancePx: number): Hit[] {
    const place = tileAt(unitX(lon), unitY(lat), zoom, EXTENT);
    const layer = this.#layer(place.address, this.spec.layer);
    if (!layer) return [];
    const reach = (tolerancePx * EXTENT * 2 ** place.address.z) / worldPixels(zoom);
    const covering: number[] = [];
    let nearest: number | undefined;
    let distance = reach;
    for (let feature = 0; feature < layer.count; feature++) {
      if (layer.types[feature] !== POLYGON) continue;
      const away = boxDistance(layer, feature, place.x, place.y);
      if (away > distance) continue;
      if (covers(layer, feature, place.x, place.y)) covering.push(feature);
      else if (away > 0) {
        nearest = feature;
        distance = away;
      }
    }
    const chosen = covering.length > 0 || nearest === undefined ? covering : [nearest];
    return chosen.map((feature) => this.#hit(layer.properties[feature] as Properties));
  }

  /** The circle under a place of the window; one that stands for a single feature is that feature. */
  pointAt(frame: Frame, x: number, y: number, tolerancePx: number): Hit | Cluster | undefined {
    let found: Properties | undefined;
    let [foundX, foundY] = [0, 0];
    let distance = Number.POSITIVE_INFINITY;
    this.#eachPoint(frame, MAX_RADIUS_PX, (px, py, properties) => {
      const away = Math.hypot(px - x, py - y) - radiusPx(properties, frame.zoom);
      if (away > tolerancePx || away >= distance) return;
      distance = away;
      found = properties;
      [foundX, foundY] = [px, py];
    });
    if (!found) return undefined;
    if (found[this.key] !== undefined) return this.#hit(found);
    return {
      spec: this.spec,
      count: Number(found.count),
      hectares: found.area_ha === undefined ? undefined : Number(found.area_ha),
      lon: longitude((foundX + frame.originX) / frame.scale),
      lat: latitude((foundY + frame.originY) / frame.scale),
    };
  }

  /** Outlines one feature from its pieces, each within its tile, so that no tile's edge shows. */
  outline(
    context: CanvasRenderingContext2D,
    frame: Frame,
    key: string,
    stroke: string,
    widthPx: number,
  ): void {
    context.save();
    context.strokeStyle = stroke;
    context.lineWidth = widthPx;
    context.lineJoin = "round";
    for (const address of tilesIn(frame)) {
      const layer = this.#layer(address, this.spec.layer);
      if (!layer) continue;
      const at = framePlacing(address, frame, layer.extent);
      for (let feature = 0; feature < layer.count; feature++) {
        if (String(layer.properties[feature]?.[this.key]) !== key || layer.types[feature] !== POLYGON)
          continue;
        const sizePx = layer.extent * at.scale;
        context.save();
        context.beginPath();
        context.rect(at.offsetX, at.offsetY, sizePx, sizePx);
        context.clip();
        context.beginPath();
        trace(context, layer, feature, at);
        context.stroke();
        context.restore();
      }
    }
    context.restore();
  }

  #hit(properties: Properties): Hit {
    return { spec: this.spec, properties, key: String(properties[this.key]) };
  }

  #layer(address: TileAddress, name: string): TileLayer | undefined {
    const tile = this.#source.get(address);
    return tile && layerOf(tile, name);
  }

  #eachPoint(
    frame: Frame,
    marginPx: number,
    draw: (x: number, y: number, properties: Properties) => void,
  ): void {
    if (!this.spec.points) return;
    for (const address of tilesIn(frame)) {
      const layer = this.#layer(address, this.spec.points);
      if (layer) eachPoint(layer, framePlacing(address, frame, layer.extent), marginPx, draw);
    }
  }

  #style(context: CanvasRenderingContext2D, found: OverlayClass, zoom: number): PolygonStyle {
    const near = zoom >= 14;
    const known = this.#styles.get(found.id);
    if (known?.near === near) return known.style;
    const { ground, dark } = this.#options.colours();
    const look = classStyle(this.spec, found, ground, dark);
    const style: PolygonStyle = {
      fill: look.fill,
      texture: texture(context, found.pattern, `${look.line}99`),
      stroke: look.line,
      ...outline(look, zoom),
    };
    this.#styles.set(found.id, { style, near, pattern: found.pattern, line: look.line });
    return style;
  }
}

export function propertiesOf(pieces: readonly Piece[]): Properties {
  const first = pieces[0];
  return first?.layer.properties[first.feature] ?? {};
}

/**
 * Surfaces grow with the hectares, above a smallest circle that can be seen and hit. A cell of the tiles holds more of them the
 * smaller the scale, so circles grow slower there, and neighbours stay apart.
 */
function radiusPx({ area_ha }: Properties, zoom: number): number {
  if (area_ha === undefined) return PLAIN_RADIUS_PX;
  const slower = 2 ** (0.35 * Math.min(0, zoom - 10));
  return Math.min(MAX_RADIUS_PX, MIN_RADIUS_PX + Math.sqrt(Math.max(0, Number(area_ha))) * 0.9 * slower);
}
