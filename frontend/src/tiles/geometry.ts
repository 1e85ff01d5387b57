/** Questions about the geometry of tiles: what covers a point, and where a label stands. */

import { firstRing, ringStart, type TileAddress, type TileLayer } from "./tile";

/** One tile's part of a feature. */
export interface Piece {
  address: TileAddress;
  layer: TileLayer;
  feature: number;
}

/** Whether a feature covers a point of the tile (even-odd over all rings, so holes are outside). */
export function covers(layer: TileLayer, feature: number, x: number, y: number): boolean {
  const { boxes, coordinates, ringEnds, featureEnds } = layer;
  const box = feature * 4;
  if (x < (boxes[box] as number) || x > (boxes[box + 2] as number)) return false;
  if (y < (boxes[box + 1] as number) || y > (boxes[box + 3] as number)) return false;
  let inside = false;
  for (let ring = firstRing(layer, feature); ring < (featureEnds[feature] as number); ring++) {
    const start = ringStart(layer, ring);
    const end = ringEnds[ring] as number;
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      const xi = coordinates[i] as number;
      const yi = coordinates[i + 1] as number;
      const xj = coordinates[j] as number;
      const yj = coordinates[j + 1] as number;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** How far the box of a feature is from a point of the tile; 0 inside the box. */
export function boxDistance({ boxes }: TileLayer, feature: number, x: number, y: number): number {
  const at = feature * 4;
  const dx = Math.max((boxes[at] as number) - x, 0, x - (boxes[at + 2] as number));
  const dy = Math.max((boxes[at + 1] as number) - y, 0, y - (boxes[at + 3] as number));
  return Math.hypot(dx, dy);
}

/** A box in unit Mercator. */
export interface UnitBox {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** The box of a feature's pieces together, each held within its tile, without the buffer. */
export function unitBox(pieces: readonly Piece[]): UnitBox {
  const box: UnitBox = { minX: 1, minY: 1, maxX: 0, maxY: 0 };
  for (const { address, layer, feature } of pieces) {
    const tiles = 2 ** address.z;
    const within = (unit: number) => Math.max(0, Math.min(layer.extent, unit)) / layer.extent;
    const at = feature * 4;
    box.minX = Math.min(box.minX, (address.x + within(layer.boxes[at] as number)) / tiles);
    box.minY = Math.min(box.minY, (address.y + within(layer.boxes[at + 1] as number)) / tiles);
    box.maxX = Math.max(box.maxX, (address.x + within(layer.boxes[at + 2] as number)) / tiles);
    box.maxY = Math.max(box.maxY, (address.y + within(layer.boxes[at + 3] as number)) / tiles);
  }
  return box;
}

const SCANLINES = 9;

/**
 * A point well inside a feature, for its label, in unit Mercator: the middle of the widest stretch of inside along a
 * few horizontal lines, with lines near the middle preferred. Stretches that tiles have cut are put together again.
 */
export function labelPoint(pieces: readonly Piece[]): { x: number; y: number } {
  const box = unitBox(pieces);
  let best = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let line = 1; line <= SCANLINES; line++) {
    const share = line / (SCANLINES + 1);
    const y = box.minY + (box.maxY - box.minY) * share;
    for (const [left, right] of joined(pieces.flatMap((piece) => stretches(piece, y)))) {
      const score = (right - left) * (1 - Math.abs(share - 0.5));
      if (score > bestScore) {
        bestScore = score;
        best = { x: (left + right) / 2, y };
      }
    }
  }
  return best;
}

type Stretch = readonly [left: number, right: number];

/** Where a horizontal line at `unitY` runs inside a piece, held within its tile; unit Mercator. */
function stretches({ address, layer, feature }: Piece, unitY: number): Stretch[] {
  const tiles = 2 ** address.z;
  const row = unitY * tiles - address.y;
  if (row < 0 || row >= 1) return [];
  const y = row * layer.extent;
  const { coordinates, ringEnds, featureEnds } = layer;
  const crossings: number[] = [];
  for (let ring = firstRing(layer, feature); ring < (featureEnds[feature] as number); ring++) {
    const start = ringStart(layer, ring);
    const end = ringEnds[ring] as number;
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      const yi = coordinates[i + 1] as number;
      const yj = coordinates[j + 1] as number;
      if (yi > y === yj > y) continue;
      const xi = coordinates[i] as number;
      crossings.push(xi + ((y - yi) / (yj - yi)) * ((coordinates[j] as number) - xi));
    }
  }
  crossings.sort((a, b) => a - b);
  const found: Stretch[] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const left = Math.max(0, crossings[i] as number);
    const right = Math.min(layer.extent, crossings[i + 1] as number);
    if (left < right) {
      found.push([(address.x + left / layer.extent) / tiles, (address.x + right / layer.extent) / tiles]);
    }
  }
  return found;
}

/** Stretches that touch, as one. */
function joined(found: Stretch[]): Stretch[] {
  const result: [number, number][] = [];
  for (const [left, right] of found.sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last && left <= last[1] + 1e-12) last[1] = Math.max(last[1], right);
    else result.push([left, right]);
  }
  return result;
}
