/** A vector tile as the map uses it: flat arrays, so that it crosses from the worker without copying and draws without objects. */

export type Value = string | number | boolean;
export type Properties = Readonly<Record<string, Value>>;

/** MVT's geometry types. */
export const POINT = 1;
export const POLYGON = 3;

/** One layer of a tile. Coordinates are units of the tile: 0 to `extent` from its north-west corner, a little more in its buffer. */
export interface TileLayer {
  name: string;
  extent: number;
  /** Number of features; the arrays below hold them in order. */
  count: number;
  types: Uint8Array;
  properties: readonly Properties[];
  /** x0, y0, x1, y1, … of all rings of all features, closing points left out. */
  coordinates: Int16Array;
  /** Where each ring ends in `coordinates`. */
  ringEnds: Uint32Array;
  /** Where each feature's rings end in `ringEnds`. */
  featureEnds: Uint32Array;
  /** West, north, east, south of each feature. */
  boxes: Int16Array;
}

export interface Tile {
  layers: readonly TileLayer[];
}

/** The square of the world that a tile covers. */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

export const EMPTY_TILE: Tile = { layers: [] };

export function layerOf(tile: Tile, name: string): TileLayer | undefined {
  return tile.layers.find((layer) => layer.name === name);
}

export function tileKey({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}

/** First ring of a feature; the ring after its last is `layer.featureEnds[feature]`. */
export function firstRing(layer: TileLayer, feature: number): number {
  return feature === 0 ? 0 : (layer.featureEnds[feature - 1] as number);
}

/** Where a ring begins in `coordinates`; it ends at `layer.ringEnds[ring]`. */
export function ringStart(layer: TileLayer, ring: number): number {
  return ring === 0 ? 0 : (layer.ringEnds[ring - 1] as number);
}

/**
 * The tile that has the data of another one: itself, or beyond `maxZoom` its ancestor, which is then drawn larger.
 */
export function dataTile({ z, x, y }: TileAddress, maxZoom: number): TileAddress {
  if (z <= maxZoom) return { z, x, y };
  const steps = 2 ** (z - maxZoom);
  return { z: maxZoom, x: Math.floor(x / steps), y: Math.floor(y / steps) };
}
