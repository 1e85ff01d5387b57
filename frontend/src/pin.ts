/** The mark on a place that was searched for. */

import type { MapColours } from "./colours";
import type { Frame } from "./map";
import { unitX, unitY } from "./mercator";

const RADIUS_PX = 9;
const ARM_PX = 16;

/** A ring and a cross over the place, which leave free what is there. */
export function paintPin(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { lon, lat }: { lon: number; lat: number },
  colours: MapColours,
): void {
  const x = unitX(lon) * frame.scale - frame.originX;
  const y = unitY(lat) * frame.scale - frame.originY;
  context.save();
  for (const [stroke, width] of [
    [colours.selectionCasing, 5],
    [colours.selection, 2.5],
  ] as const) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, RADIUS_PX, 0, 2 * Math.PI);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      context.moveTo(x + dx * RADIUS_PX, y + dy * RADIUS_PX);
      context.lineTo(x + dx * ARM_PX, y + dy * ARM_PX);
    }
    context.stroke();
  }
  context.restore();
}
