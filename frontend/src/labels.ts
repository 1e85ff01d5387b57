/** Which labels are drawn: the important ones first, and none over another. */

export interface LabelBox<T> {
  label: T;
  /** Centre of the text on the screen, pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Higher goes first. */
  priority: number;
}

const CELL_PX = 64;

/** The boxes that can stand together, in order of priority; ties keep their order, so labels do not flicker. */
export function placeLabels<T>(candidates: readonly LabelBox<T>[], gapPx = 4): LabelBox<T>[] {
  const placed: LabelBox<T>[] = [];
  const cells = new Map<string, LabelBox<T>[]>();
  const ordered = [...candidates].sort((a, b) => b.priority - a.priority);
  for (const box of ordered) {
    const keys = cellsOf(box, gapPx);
    const collides = keys.some((key) => cells.get(key)?.some((other) => overlap(box, other, gapPx)));
    if (collides) continue;
    placed.push(box);
    for (const key of keys) {
      const cell = cells.get(key);
      if (cell) cell.push(box);
      else cells.set(key, [box]);
    }
  }
  return placed;
}

function overlap<T>(a: LabelBox<T>, b: LabelBox<T>, gap: number): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + gap * 2 &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + gap * 2
  );
}

function cellsOf<T>(box: LabelBox<T>, gap: number): string[] {
  const keys: string[] = [];
  const left = Math.floor((box.x - box.width / 2 - gap) / CELL_PX);
  const right = Math.floor((box.x + box.width / 2 + gap) / CELL_PX);
  const top = Math.floor((box.y - box.height / 2 - gap) / CELL_PX);
  const bottom = Math.floor((box.y + box.height / 2 + gap) / CELL_PX);
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) keys.push(`${column}:${row}`);
  }
  return keys;
}
