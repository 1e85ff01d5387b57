/** Drawing a line, an area or a box on the map, corner by corner, by pointer or keyboard, to measure it. */

import type { MapColours } from "./colours";
import type { Frame, Pointed } from "./map";
import { box, type MeasuredGeometry, measured } from "./measure";
import { unitX, unitY } from "./mercator";
import type { Position } from "./shape";

export type DrawKind = "line" | "polygon" | "box";

export interface DrawOptions {
  /** The corners have changed; undefined: there are too few to measure. */
  onChange(drawn: MeasuredGeometry | undefined): void;
  repaint(): void;
}

const CORNER_PX = 4.5;

export class Draw {
  readonly #options: DrawOptions;
  #kind: DrawKind | undefined;
  #corners: Position[] = [];
  #pointer: Position | undefined;
  #open = false;

  constructor(options: DrawOptions) {
    this.#options = options;
  }

  /** What is being drawn or has been; undefined: nothing. */
  get kind(): DrawKind | undefined {
    return this.#kind;
  }

  /** Clicks on the map are corners. */
  get open(): boolean {
    return this.#open;
  }

  get corners(): number {
    return this.#corners.length;
  }

  start(kind: DrawKind): void {
    this.#kind = kind;
    this.#corners = [];
    this.#open = true;
    this.#changed();
  }

  add({ lon, lat }: Pointed): void {
    if (!this.#open) return;
    const last = this.#corners.at(-1);
    // The second click of a double click.
    if (last && last[0] === lon && last[1] === lat) return;
    this.#corners.push([lon, lat]);
    if (this.#kind === "box" && this.#corners.length === 2) this.#open = false;
    this.#changed();
  }

  undo(): void {
    if (this.#corners.length === 0) return;
    this.#corners.pop();
    this.#open = true;
    this.#changed();
  }

  /** No more corners. */
  finish(): void {
    this.#open = false;
    this.#pointer = undefined;
    this.#options.repaint();
  }

  clear(): void {
    this.#kind = undefined;
    this.#open = false;
    this.#corners = [];
    this.#changed();
  }

  /** Where the next corner would be. */
  point(at: Pointed | null): void {
    if (!this.#open || this.#corners.length === 0) return;
    this.#pointer = at ? [at.lon, at.lat] : undefined;
    this.#options.repaint();
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
    if (!this.#kind || this.#corners.length === 0) return;
    const pixel = ([lon, lat]: Position): [number, number] => [
      unitX(lon) * frame.scale - frame.originX,
      unitY(lat) * frame.scale - frame.originY,
    ];
    const outline = this.#outline(this.#pointer ? [...this.#corners, this.#pointer] : this.#corners).map(
      pixel,
    );
    const closed = this.#kind !== "line" && outline.length > 2;
    context.save();
    context.lineJoin = "round";
    context.beginPath();
    for (const [x, y] of outline) context.lineTo(x, y);
    if (closed) {
      context.closePath();
      context.fillStyle = `${colours.selection}26`;
      context.fill();
    }
    for (const [stroke, width] of [
      [colours.selectionCasing, 5],
      [colours.selection, 2.5],
    ] as const) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke();
    }
    for (const [x, y] of this.#corners.map(pixel)) {
      context.beginPath();
      context.arc(x, y, CORNER_PX, 0, 2 * Math.PI);
      context.fillStyle = colours.selectionCasing;
      context.fill();
      context.stroke();
    }
    context.restore();
  }

  #outline(corners: readonly Position[]): readonly Position[] {
    const [first, second] = corners;
    return this.#kind === "box" && first && second ? box(first, second) : corners;
  }

  #changed(): void {
    this.#pointer = undefined;
    const kind = this.#kind === "line" ? "line" : "polygon";
    this.#options.onChange(this.#kind ? measured(kind, this.#outline(this.#corners)) : undefined);
    this.#options.repaint();
  }
}
