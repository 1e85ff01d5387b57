/** Bytes of a vector tile (MVT) into flat arrays. */

import { VectorTile, type VectorTileLayer } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

import { POLYGON, type Properties, type Tile, type TileLayer } from "./tile";

const LOWEST = -32768;
const HIGHEST = 32767;

/** The tile in these bytes. Throws when they are no vector tile. */
export function decode(bytes: ArrayBuffer): Tile {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  return { layers: Object.values(layers).map(flatten) };
}

/** The buffers of a tile, which a worker hands over instead of copying them. */
export function buffers(tile: Tile): ArrayBuffer[] {
  return tile.layers.flatMap((layer) =>
    [layer.types, layer.coordinates, layer.ringEnds, layer.featureEnds, layer.boxes].map(
      (array) => array.buffer as ArrayBuffer,
    ),
  );
}

function flatten(layer: VectorTileLayer): TileLayer {
  const count = layer.length;
  const types = new Uint8Array(count);
  const properties: Properties[] = [];
  const featureEnds = new Uint32Array(count);
  const boxes = new Int16Array(count * 4);
  const coordinates: number[] = [];
  const ringEnds: number[] = [];
  for (let i = 0; i < count; i++) {
    const feature = layer.feature(i);
    types[i] = feature.type;
    properties.push(feature.properties);
    let west = HIGHEST;
    let north = HIGHEST;
    let east = LOWEST;
    let south = LOWEST;
    for (const ring of feature.loadGeometry()) {
      // The reader closes rings with a copy of their first point; a path closes itself.
      const points = feature.type === POLYGON ? ring.length - 1 : ring.length;
      for (let at = 0; at < points; at++) {
        const { x, y } = ring[at] as { x: number; y: number };
        coordinates.push(x, y);
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < north) north = y;
        if (y > south) south = y;
      }
      ringEnds.push(coordinates.length);
    }
    featureEnds[i] = ringEnds.length;
    boxes.set([west, north, east, south], i * 4);
  }
  return {
    name: layer.name,
    extent: layer.extent,
    count,
    types,
    properties,
    coordinates: Int16Array.from(coordinates),
    ringEnds: Uint32Array.from(ringEnds),
    featureEnds,
    boxes,
  };
}
