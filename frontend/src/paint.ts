/** Drawing over the whole window: outlines and labels. */

import { type LabelBox, placeLabels } from "./labels";
import type { Frame } from "./map";
import type { Shape } from "./shape";
import type { UnitBox } from "./tiles/geometry";

export interface PolygonStyle {
  fill?: string;
  stroke?: string;
  widthPx?: number;
  /** Lengths of dash and gap in pixels; empty: a plain line. */
  dash?: readonly number[];
}

// Corners closer than this to the last one drawn cannot be told apart on the screen.
const CORNER_PX = 0.8;

/** Whether any of the shape's box lies within the picture. */
function visible(target: UnitBox, frame: Frame, marginPx = 4): boolean {
  return (
    target.maxX * frame.scale - frame.originX > -marginPx &&
    target.minX * frame.scale - frame.originX < frame.width + marginPx &&
    target.maxY * frame.scale - frame.originY > -marginPx &&
    target.minY * frame.scale - frame.originY < frame.height + marginPx
  );
}

/** Fills and outlines those shapes that the picture shows. */
export function paintShapes(
  context: CanvasRenderingContext2D,
  frame: Frame,
  shapes: Iterable<Shape>,
  style: PolygonStyle,
): void {
  context.save();
  context.lineJoin = "round";
  if (style.fill) context.fillStyle = style.fill;
  if (style.stroke) {
    context.strokeStyle = style.stroke;
    context.lineWidth = style.widthPx ?? 1;
    context.setLineDash([...(style.dash ?? [])]);
  }
  for (const target of shapes) {
    if (!visible(target, frame)) continue;
    context.beginPath();
    trace(context, frame, target);
    if (style.fill) context.fill("evenodd");
    if (style.stroke) context.stroke();
  }
  context.restore();
}

/** Adds the rings of a shape to the current path. */
function trace(context: CanvasRenderingContext2D, frame: Frame, target: Shape): void {
  const { scale, originX, originY } = frame;
  for (const ring of target.rings) {
    let lastX = (ring[0] as number) * scale - originX;
    let lastY = (ring[1] as number) * scale - originY;
    context.moveTo(lastX, lastY);
    for (let i = 2; i < ring.length - 2; i += 2) {
      const x = (ring[i] as number) * scale - originX;
      const y = (ring[i + 1] as number) * scale - originY;
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < CORNER_PX) continue;
      context.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
    context.closePath();
  }
}

export interface Label {
  text: string;
  /** Unit Mercator. */
  x: number;
  y: number;
  font: string;
  colour: string;
  letterSpacingPx?: number;
  priority: number;
  /** The height of what it names, in unit Mercator: how far it may move is a share of this. 0: not at all. */
  room: number;
  /** A second line in a font and colour of its own. */
  note?: { text: string; font: string; colour: string };
}

const LINE_HEIGHT = 1.25;
// Of its place's height, up and down: beyond that a label could stand outside.
const MOVABLE_SHARE = 0.3;

/** Draws the labels that find room, beside the obstacles where they can, with a halo that sets them off from what lies under them. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  frame: Frame,
  labels: readonly Label[],
  obstacles: readonly UnitBox[],
  halo: string,
): void {
  context.save();
  const onScreen = (target: UnitBox) => ({
    x: ((target.minX + target.maxX) / 2) * frame.scale - frame.originX,
    y: ((target.minY + target.maxY) / 2) * frame.scale - frame.originY,
    width: (target.maxX - target.minX) * frame.scale,
    height: (target.maxY - target.minY) * frame.scale,
  });
  context.textAlign = "center";
  context.textBaseline = "middle";
  const boxes: LabelBox<Label>[] = [];
  for (const label of labels) {
    const x = label.x * frame.scale - frame.originX;
    const y = label.y * frame.scale - frame.originY;
    if (x < -80 || y < -20 || x > frame.width + 80 || y > frame.height + 20) continue;
    const { width, height } = measured(context, label);
    const slackPx = label.room * frame.scale * MOVABLE_SHARE;
    boxes.push({ label, x, y, width, height, slackPx, priority: label.priority });
  }
  context.lineJoin = "round";
  context.strokeStyle = halo;
  context.lineWidth = 3;
  for (const { label, x, y } of placeLabels(boxes, obstacles.map(onScreen))) {
    const { note } = label;
    const offset = note ? fontPx(note.font) * (LINE_HEIGHT / 2) : 0;
    useFont(context, label);
    write(context, label.text, x, y - offset, label.colour);
    if (note) {
      useFont(context, note);
      write(context, note.text, x, y + fontPx(label.font) * (LINE_HEIGHT / 2), note.colour);
    }
  }
  context.restore();
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

// Measuring text is the slow part of labelling, and the same names come back with every picture.
const sizes = new Map<string, { width: number; height: number }>();

function measured(context: CanvasRenderingContext2D, label: Label): { width: number; height: number } {
  const key = `${label.font}|${label.letterSpacingPx ?? 0}|${label.text}|${label.note?.text ?? ""}`;
  let size = sizes.get(key);
  if (!size) {
    useFont(context, label);
    size = { width: context.measureText(label.text).width, height: fontPx(label.font) * LINE_HEIGHT };
    if (label.note) {
      useFont(context, label.note);
      size.width = Math.max(size.width, context.measureText(label.note.text).width);
      size.height += fontPx(label.note.font) * LINE_HEIGHT;
    }
    sizes.set(key, size);
  }
  return size;
}

function fontPx(font: string): number {
  return Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
}

function useFont(context: CanvasRenderingContext2D, label: { font: string; letterSpacingPx?: number }): void {
  context.font = label.font;
  // Older browsers do not space canvas letters; their labels are merely tighter.
  if ("letterSpacing" in context) context.letterSpacing = `${label.letterSpacingPx ?? 0}px`;
}
