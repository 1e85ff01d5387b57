/** Writes vector tiles for the tests, after the MVT 2.1 specification. */

import { PbfWriter } from "pbf";
import type { Value } from "../src/tiles/tile";

export type Ring = readonly (readonly [x: number, y: number])[];

export interface WrittenFeature {
  type: 1 | 2 | 3;
  rings: readonly Ring[];
  properties?: Readonly<Record<string, Value>>;
}

export const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
];

/** The bytes of a tile with these layers. */
export function mvt(layers: Readonly<Record<string, readonly WrittenFeature[]>>): ArrayBuffer {
  const pbf = new PbfWriter();
  for (const [name, features] of Object.entries(layers)) pbf.writeMessage(3, writeLayer, { name, features });
  return Uint8Array.from(pbf.finish()).buffer;
}

function writeLayer(layer: { name: string; features: readonly WrittenFeature[] }, pbf: PbfWriter): void {
  const keys: string[] = [];
  const values: Value[] = [];
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, layer.name);
  for (const feature of layer.features) {
    const tags = Object.entries(feature.properties ?? {}).flatMap(([key, value]) => [
      indexIn(keys, key),
      indexIn(values, value),
    ]);
    pbf.writeMessage(2, writeFeature, { ...feature, tags });
  }
  for (const key of keys) pbf.writeStringField(3, key);
  for (const value of values) pbf.writeMessage(4, writeValue, value);
  pbf.writeVarintField(5, 4096);
}

function writeFeature(feature: WrittenFeature & { tags: number[] }, pbf: PbfWriter): void {
  pbf.writePackedVarint(2, feature.tags);
  pbf.writeVarintField(3, feature.type);
  pbf.writePackedVarint(4, commands(feature));
}

function writeValue(value: Value, pbf: PbfWriter): void {
  if (typeof value === "string") pbf.writeStringField(1, value);
  else if (typeof value === "boolean") pbf.writeBooleanField(7, value);
  else pbf.writeDoubleField(3, value);
}

function commands({ type, rings }: WrittenFeature): number[] {
  const found: number[] = [];
  let [x, y] = [0, 0];
  const to = ([nextX, nextY]: readonly [number, number]) => {
    found.push(zigzag(nextX - x), zigzag(nextY - y));
    [x, y] = [nextX, nextY];
  };
  for (const ring of rings) {
    found.push(command(1, 1));
    to(ring[0] as [number, number]);
    if (type === 1) continue;
    found.push(command(2, ring.length - 1));
    for (const point of ring.slice(1)) to(point);
    if (type === 3) found.push(command(7, 1));
  }
  return found;
}

const command = (id: number, count: number) => id | (count << 3);
const zigzag = (value: number) => (value << 1) ^ (value >> 31);

function indexIn<T>(known: T[], value: T): number {
  const at = known.indexOf(value);
  return at < 0 ? known.push(value) - 1 : at;
}
