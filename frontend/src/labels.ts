/** Which labels are drawn and where: the important ones first, none over another, beside what the map is about. */

export interface Box {
  /** Centre on the screen, pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelBox<T> extends Box {
  label: T;
  /** Higher goes first. */
  priority: number;
  /** How far it may move up or down to keep clear of obstacles, pixels. */
  slackPx: number;
}

const CELL_PX = 64;
const STEPS = [0, -1, 1, -2, 2, -3, 3] as const;

/**
 * The labels that can stand together, in order of priority; ties keep their order, so labels do not flicker.
 * Each stands where it was put, or a little higher or lower where it then covers no obstacle. One that cannot
 * keep clear of the obstacles covers them; one that would cover another label is left out.
 */
export function placeLabels<T>(
  candidates: readonly LabelBox<T>[],
  obstacles: readonly Box[] = [],
  gapPx = 4,
): LabelBox<T>[] {
  const placed: LabelBox<T>[] = [];
  const labels = new Grid(gapPx);
  const kept = new Grid(0);
  for (const obstacle of obstacles) kept.add(obstacle);
  for (const candidate of [...candidates].sort((a, b) => b.priority - a.priority)) {
    const stepPx = candidate.height * 0.75;
    const stands = STEPS.filter((step) => Math.abs(step) * stepPx <= candidate.slackPx)
      .map((step) => ({ ...candidate, y: candidate.y + step * stepPx }))
      .filter((box) => !labels.hits(box));
    const box = stands.find((stand) => !kept.hits(stand)) ?? stands[0];
    if (!box) continue;
    placed.push(box);
    labels.add(box);
  }
  return placed;
}

/** Boxes by the cells of the screen that they touch. */
class Grid {
  readonly #cells = new Map<string, Box[]>();
  readonly #gap: number;

  constructor(gapPx: number) {
    this.#gap = gapPx;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  hits(box: Box): boolean {
    return this.#keys(box).some((key) => this.#cells.get(key)?.some((other) => this.#overlap(box, other)));
  }

  #overlap(a: Box, b: Box): boolean {
    return (
      Math.abs(a.x - b.x) * 2 < a.width + b.width + this.#gap * 2 &&
      Math.abs(a.y - b.y) * 2 < a.height + b.height + this.#gap * 2
    );
  }

  #keys(box: Box): string[] {
    const keys: string[] = [];
    const left = Math.floor((box.x - box.width / 2 - this.#gap) / CELL_PX);
    const right = Math.floor((box.x + box.width / 2 + this.#gap) / CELL_PX);
    const top = Math.floor((box.y - box.height / 2 - this.#gap) / CELL_PX);
    const bottom = Math.floor((box.y + box.height / 2 + this.#gap) / CELL_PX);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) keys.push(`${column}:${row}`);
    }
    return keys;
  }
}
