/** Polygons made ready for drawing: rings in unit Mercator, a box, a hit test and a place for a label. */

import { unitX, unitY } from "./mercator";

/** GeoJSON coordinates of one polygon: outer ring, then holes, lon/lat in degrees. */
export type PolygonCoordinates = readonly (readonly (readonly number[])[])[];

export type Geometry =
  | { type: "Polygon"; coordinates: PolygonCoordinates }
  | { type: "MultiPolygon"; coordinates: readonly PolygonCoordinates[] };

export interface Shape {
  /** Rings of all parts, holes too, each as x0, y0, x1, y1, …; filled by the even-odd rule. */
  rings: readonly Float64Array[];
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

export function shape(geometry: Geometry): Shape {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings: Float64Array[] = [];
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      const points = new Float64Array(ring.length * 2);
      let at = 0;
      for (const position of ring) {
        const x = unitX(position[0] ?? 0);
        const y = unitY(position[1] ?? 0);
        points[at++] = x;
        points[at++] = y;
        if (x < minX) minX = x;
        if (x > maxX) maxX = x;
        if (y < minY) minY = y;
        if (y > maxY) maxY = y;
      }
      rings.push(points);
    }
  }
  return { rings, minX, minY, maxX, maxY };
}

/** Whether the point lies inside (even-odd over all rings, so holes are outside). */
export function covers(target: Shape, x: number, y: number): boolean {
  if (x < target.minX || x > target.maxX || y < target.minY || y > target.maxY) return false;
  let inside = false;
  for (const ring of target.rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const xi = ring[i] as number;
      const yi = ring[i + 1] as number;
      const xj = ring[j] as number;
      const yj = ring[j + 1] as number;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** How far the box of a shape is from a point; 0 inside the box. Cheap, for picking shapes too small to hit. */
export function boxDistance(target: Shape, x: number, y: number): number {
  const dx = Math.max(target.minX - x, 0, x - target.maxX);
  const dy = Math.max(target.minY - y, 0, y - target.maxY);
  return Math.hypot(dx, dy);
}

const SCANLINES = 9;

/**
 * A point well inside the shape, for its label: the middle of the widest stretch of inside along a few
 * horizontal lines, with lines near the middle preferred. Not the exact pole of inaccessibility, but always
 * inside, and quick enough for thousands.
 */
export function labelPoint(target: Shape): { x: number; y: number } {
  let best = { x: (target.minX + target.maxX) / 2, y: (target.minY + target.maxY) / 2 };
  let bestScore = Number.NEGATIVE_INFINITY;
  const height = target.maxY - target.minY;
  for (let line = 1; line <= SCANLINES; line++) {
    const share = line / (SCANLINES + 1);
    const y = target.minY + height * share;
    const crossings = crossingsAt(target, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const left = crossings[i] as number;
      const right = crossings[i + 1] as number;
      const score = (right - left) * (1 - Math.abs(share - 0.5));
      if (score > bestScore) {
        bestScore = score;
        best = { x: (left + right) / 2, y };
      }
    }
  }
  return best;
}

function crossingsAt(target: Shape, y: number): number[] {
  const crossings: number[] = [];
  for (const ring of target.rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1] as number;
      const yj = ring[j + 1] as number;
      if (yi > y !== yj > y) {
        const xi = ring[i] as number;
        const xj = ring[j] as number;
        crossings.push(xi + ((y - yi) / (yj - yi)) * (xj - xi));
      }
    }
  }
  return crossings.sort((a, b) => a - b);
}
