/** Spherical Mercator on the unit square, as slippy maps draw it. For drawing only: nothing is measured in it. */

/** West, south, east, north in degrees. */
export type Bbox = readonly [number, number, number, number];

const MAX_LATITUDE = 85.0511287798;
const EARTH_CIRCUMFERENCE_M = 40_075_016.686;

export function unitX(lon: number): number {
  return lon / 360 + 0.5;
}

export function unitY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function longitude(x: number): number {
  return (x - 0.5) * 360;
}

export function latitude(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}

/** Pixels across the whole world at a zoom level. */
export function worldPixels(zoom: number): number {
  return 256 * 2 ** zoom;
}

/** Metres on the ground under one pixel of the screen at this latitude. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / worldPixels(zoom);
}

export function contains(outer: Bbox, inner: Bbox): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** The box grown by a share of its own size on every side, held within the world. */
export function pad(box: Bbox, share: number): Bbox {
  const dx = (box[2] - box[0]) * share;
  const dy = (box[3] - box[1]) * share;
  return [
    Math.max(-180, box[0] - dx),
    Math.max(-90, box[1] - dy),
    Math.min(180, box[2] + dx),
    Math.min(90, box[3] + dy),
  ];
}
