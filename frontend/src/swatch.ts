/** Signs of the legend, painted with the styles that the map itself uses. */

import type { MapColours } from "./colours";
import type { OverlayClass, OverlaySpec } from "./config";
import { classStyle } from "./overlay";
import { texture } from "./texture";

const WIDTH_PX = 28;
const HEIGHT_PX = 18;

/** A sign for a class: fill, texture, outline. */
export function areaSwatch(spec: OverlaySpec, shown: OverlayClass, colours: MapColours): HTMLCanvasElement {
  return swatch((context) => {
    const look = classStyle(spec, shown, colours.ground, colours.dark);
    context.beginPath();
    context.rect(1.5, 1.5, WIDTH_PX - 3, HEIGHT_PX - 3);
    const filled = texture(context, shown.pattern, `${look.line}99`);
    for (const fill of [look.fill, filled]) {
      if (!fill) continue;
      context.fillStyle = fill;
      context.fill();
    }
    context.strokeStyle = look.line;
    context.lineWidth = 1.8;
    if (shown.pattern === "dashed") context.setLineDash([5, 3]);
    context.stroke();
  }, colours);
}

/** A circle, as it stands for features too small to be seen. */
export function pointSwatch(spec: OverlaySpec, shown: OverlayClass, colours: MapColours): HTMLCanvasElement {
  return swatch((context) => {
    context.fillStyle = `${shown.colour}cc`;
    context.strokeStyle = classStyle(spec, shown, colours.ground, colours.dark).line;
    for (const [x, radius] of [
      [6, 3.5],
      [18, 7],
    ] as const) {
      context.beginPath();
      context.arc(x, HEIGHT_PX / 2, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }, colours);
}

/** A line, on a band where it has one. */
export function lineSwatch(
  stroke: string,
  widthPx: number,
  band: string | undefined,
  colours: MapColours,
): HTMLCanvasElement {
  return swatch((context) => {
    const line = (style: string, width: number) => {
      context.strokeStyle = style;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(1, HEIGHT_PX / 2);
      context.lineTo(WIDTH_PX - 1, HEIGHT_PX / 2);
      context.stroke();
    };
    if (band) line(band, 7);
    line(stroke, widthPx);
  }, colours);
}

/** A frame around nothing: the selection. */
export function frameSwatch(colours: MapColours): HTMLCanvasElement {
  return swatch((context) => {
    context.strokeStyle = colours.selection;
    context.lineWidth = 3;
    context.strokeRect(2.5, 2.5, WIDTH_PX - 5, HEIGHT_PX - 5);
  }, colours);
}

function swatch(paint: (context: CanvasRenderingContext2D) => void, colours: MapColours): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "swatch";
  canvas.setAttribute("aria-hidden", "true");
  canvas.width = WIDTH_PX * 2;
  canvas.height = HEIGHT_PX * 2;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.scale(2, 2);
  // Signs stand on what they lie on in the map.
  context.fillStyle = colours.ground === "imagery" ? colours.imagery : colours.land;
  context.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
  paint(context);
  return canvas;
}
