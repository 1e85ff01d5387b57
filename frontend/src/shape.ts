/** Polygons made ready for drawing: rings in unit Mercator, and their box. */

import { unitX, unitY } from "./mercator";

/** lon, lat in degrees. */
export type Position = readonly [lon: number, lat: number];

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
