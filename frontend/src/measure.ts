/** What was drawn, and what the database says of it. */

import type { Position } from "./shape";

/** GeoJSON: a line of two positions or more, or a polygon of one ring, closed. */
export type MeasuredGeometry =
  | { type: "LineString"; coordinates: readonly Position[] }
  | { type: "Polygon"; coordinates: readonly (readonly Position[])[] };

/** Slum areas of the decrees in force inside a polygon; hectares of the parts inside it. */
export interface Inside {
  slum_area_count: number;
  area_ha: number;
  geodesic_area_ha: number;
}

export interface Measured {
  /** Of the line, or around the polygon; metres. */
  planar_length_m: number;
  geodesic_length_m: number;
  /** EPSG code of the UTM zone that planar figures are of. */
  utm_srid: number;
  /** null: a line. */
  area_ha: number | null;
  geodesic_area_ha: number | null;
  inside: Inside | null;
}

/** What to measure for these corners; undefined: there are too few. */
export function measured(
  kind: "line" | "polygon",
  corners: readonly Position[],
): MeasuredGeometry | undefined {
  const first = corners[0];
  if (kind === "line") return corners.length < 2 ? undefined : { type: "LineString", coordinates: corners };
  if (!first || corners.length < 3) return undefined;
  return { type: "Polygon", coordinates: [[...corners, first]] };
}

/** The ring of a box between two opposite corners. */
export function box([x1, y1]: Position, [x2, y2]: Position): Position[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
}
