/** Draws features of a tile on a canvas. */

import { firstRing, POINT, POLYGON, ringStart, type TileAddress, type TileLayer } from "./tile";

export interface PolygonStyle {
  fill?: string | undefined;
  /** Drawn over the fill: told apart without colour. */
  texture?: CanvasPattern | null | undefined;
  stroke?: string | undefined;
  widthPx?: number | undefined;
  /** Lengths of dash and gap in pixels; absent: a plain line. */
  dash?: readonly number[] | undefined;
}

/** Where tile units lie on a canvas: pixel = unit × scale + offset. */
export interface Placing {
  scale: number;
  offsetX: number;
  offsetY: number;
  /** Size of the canvas, pixels. */
  width: number;
  height: number;
}

// Corners closer than this to the last one drawn cannot be told apart on the screen.
const CORNER_PX = 0.7;

/** How the data of one tile lie on the canvas of another: itself, or a descendant that enlarges a part of it. */
export function placing(data: TileAddress, shown: TileAddress, extent: number, sizePx: number): Placing {
  const steps = 2 ** (shown.z - data.z);
  return {
    scale: (sizePx * steps) / extent,
    offsetX: (data.x * steps - shown.x) * sizePx,
    offsetY: (data.y * steps - shown.y) * sizePx,
    width: sizePx,
    height: sizePx,
  };
}

/** Whether any of the feature's box lies on the canvas. */
export function onCanvas(layer: TileLayer, feature: number, at: Placing, marginPx = 5): boolean {
  const box = feature * 4;
  const { boxes } = layer;
  return (
    (boxes[box + 2] as number) * at.scale + at.offsetX > -marginPx &&
    (boxes[box] as number) * at.scale + at.offsetX < at.width + marginPx &&
    (boxes[box + 3] as number) * at.scale + at.offsetY > -marginPx &&
    (boxes[box + 1] as number) * at.scale + at.offsetY < at.height + marginPx
  );
}

/** Adds the rings of a feature to the current path. */
export function trace(
  context: CanvasRenderingContext2D,
  layer: TileLayer,
  feature: number,
  { scale, offsetX, offsetY }: Placing,
): void {
  const { coordinates, ringEnds, featureEnds } = layer;
  for (let ring = firstRing(layer, feature); ring < (featureEnds[feature] as number); ring++) {
    const start = ringStart(layer, ring);
    const end = ringEnds[ring] as number;
    let lastX = (coordinates[start] as number) * scale + offsetX;
    let lastY = (coordinates[start + 1] as number) * scale + offsetY;
    context.moveTo(lastX, lastY);
    for (let i = start + 2; i < end; i += 2) {
      const x = (coordinates[i] as number) * scale + offsetX;
      const y = (coordinates[i + 1] as number) * scale + offsetY;
      if (Math.abs(x - lastX) + Math.abs(y - lastY) < CORNER_PX) continue;
      context.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
    context.closePath();
  }
}

/** Fills and outlines the polygons of a layer, each in the style that its attributes ask for; undefined: not drawn. */
export function paintPolygons(
  context: CanvasRenderingContext2D,
  layer: TileLayer,
  at: Placing,
  styleOf: (properties: TileLayer["properties"][number]) => PolygonStyle | undefined,
): void {
  context.lineJoin = "round";
  let dashed = false;
  for (let feature = 0; feature < layer.count; feature++) {
    if (layer.types[feature] !== POLYGON || !onCanvas(layer, feature, at)) continue;
    const style = styleOf(layer.properties[feature] as TileLayer["properties"][number]);
    if (!style) continue;
    context.beginPath();
    trace(context, layer, feature, at);
    if (style.fill) {
      context.fillStyle = style.fill;
      context.fill("evenodd");
    }
    if (style.texture) {
      context.fillStyle = style.texture;
      context.fill("evenodd");
    }
    if (!style.stroke) continue;
    context.strokeStyle = style.stroke;
    context.lineWidth = style.widthPx ?? 1;
    if (style.dash || dashed) context.setLineDash([...(style.dash ?? [])]);
    dashed = style.dash !== undefined;
    context.stroke();
  }
  if (dashed) context.setLineDash([]);
}

/** Calls `draw` with each point of a layer that lies on the canvas, or near it. */
export function eachPoint(
  layer: TileLayer,
  at: Placing,
  marginPx: number,
  draw: (x: number, y: number, properties: TileLayer["properties"][number]) => void,
): void {
  for (let feature = 0; feature < layer.count; feature++) {
    if (layer.types[feature] !== POINT || !onCanvas(layer, feature, at, marginPx)) continue;
    const start = ringStart(layer, firstRing(layer, feature));
    const x = (layer.coordinates[start] as number) * at.scale + at.offsetX;
    const y = (layer.coordinates[start + 1] as number) * at.scale + at.offsetY;
    draw(x, y, layer.properties[feature] as TileLayer["properties"][number]);
  }
}
