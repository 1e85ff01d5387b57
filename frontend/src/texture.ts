/** Textures over fills, so that classes are told apart without colour. */

import type { Pattern } from "./config";

// Divides the size of a tile, so that textures run on across its edges.
const SIZE_PX = 8;

const textures = new Map<string, CanvasPattern | null>();

/** The texture of a pattern in this colour; null: the pattern has none. */
export function texture(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  colour: string,
): CanvasPattern | null {
  if (pattern === "plain" || pattern === "dashed" || pattern === "none") return null;
  const ratio = Math.max(1, Math.round(context.getTransform().a));
  const key = `${pattern} ${colour} ${ratio}`;
  let made = textures.get(key);
  if (made === undefined) {
    made = context.createPattern(draw(pattern, colour, ratio), "repeat");
    // Patterns are laid out in pixels of the canvas before it is scaled.
    made?.setTransform(new DOMMatrix().scale(1 / ratio));
    textures.set(key, made);
  }
  return made;
}

function draw(pattern: Pattern, colour: string, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE_PX * ratio;
  canvas.height = SIZE_PX * ratio;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.scale(ratio, ratio);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1;
  const diagonal = (up: boolean) => {
    context.beginPath();
    for (const shift of [-SIZE_PX, 0, SIZE_PX]) {
      context.moveTo(shift - 1, up ? SIZE_PX + 1 : -1);
      context.lineTo(shift + SIZE_PX + 1, up ? -1 : SIZE_PX + 1);
    }
    context.stroke();
  };
  if (pattern === "dots") {
    context.fillRect(1, 1, 1.5, 1.5);
    context.fillRect(5, 5, 1.5, 1.5);
  }
  if (pattern === "lines" || pattern === "cross") diagonal(true);
  if (pattern === "cross") diagonal(false);
  if (pattern === "bars") {
    context.fillRect(0, 1, SIZE_PX, 1);
    context.fillRect(0, 5, SIZE_PX, 1);
  }
  return canvas;
}
