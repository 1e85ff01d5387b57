/** Lines of longitude and latitude at whole degrees, minutes or seconds. */

import type { Frame } from "./map";
import { latitude, longitude, unitX, unitY } from "./mercator";

// Degrees: whole minutes and seconds, as graticules are drawn.
const STEPS: readonly number[] = [
  5 / 3600,
  10 / 3600,
  30 / 3600,
  1 / 60,
  2 / 60,
  5 / 60,
  10 / 60,
  0.5,
  1,
  2,
  5,
  10,
];
const LEAST_PX = 110;

/** The same lines in every picture of a zoom level, so that those of neighbouring tiles meet. */
export function paintGraticule(context: CanvasRenderingContext2D, frame: Frame, colour: string): void {
  const west = longitude(frame.originX / frame.scale);
  const east = longitude((frame.originX + frame.width) / frame.scale);
  const north = latitude(frame.originY / frame.scale);
  const south = latitude((frame.originY + frame.height) / frame.scale);
  const step = STEPS.find((degrees) => (degrees / 360) * frame.scale >= LEAST_PX) ?? 30;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let lon = Math.ceil(west / step) * step; lon < east; lon += step) {
    const x = Math.floor(unitX(lon) * frame.scale - frame.originX) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, frame.height);
  }
  for (let lat = Math.ceil(south / step) * step; lat < north; lat += step) {
    const y = Math.floor(unitY(lat) * frame.scale - frame.originY) + 0.5;
    context.moveTo(0, y);
    context.lineTo(frame.width, y);
  }
  context.stroke();
}
