import { expect, test } from "vitest";
import { type LabelBox, placeLabels } from "../src/labels";

const box = (label: string, x: number, y: number, priority = 1): LabelBox<string> => ({
  label,
  x,
  y,
  width: 60,
  height: 14,
  priority,
  slackPx: 0,
});
const names = (boxes: LabelBox<string>[]) => boxes.map((placed) => placed.label);

test("of two labels over one another the more important one stands", () => {
  expect(names(placeLabels([box("desa", 0, 0, 1), box("kecamatan", 10, 2, 2)]))).toEqual(["kecamatan"]);
});

test("of equals the first one stands, so that labels do not flicker", () => {
  expect(names(placeLabels([box("a", 0, 0), box("b", 10, 0)]))).toEqual(["a"]);
});

test("labels with room for both stand both", () => {
  expect(names(placeLabels([box("a", 0, 0), box("b", 65, 0)]))).toEqual(["a", "b"]);
  expect(names(placeLabels([box("a", 0, 0), box("b", 63, 0)]))).toEqual(["a"]);
});

test("no two of many labels overlap", () => {
  const many = Array.from({ length: 400 }, (_, i) => box(String(i), (i * 37) % 900, (i * 53) % 500, i % 3));
  const placed = placeLabels(many);
  expect(placed.length).toBeGreaterThan(50);
  for (const a of placed) {
    for (const b of placed) {
      if (a === b) continue;
      expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 14, `${a.label} over ${b.label}`).toBe(true);
    }
  }
});

test("a label moves off an obstacle, as far as it may", () => {
  const obstacle = { x: 0, y: 0, width: 10, height: 6 };
  const stays = placeLabels([box("kecamatan", 0, 0)], [obstacle]);
  expect(stays[0]?.y).toBe(0);
  const moves = placeLabels([{ ...box("kecamatan", 0, 0), slackPx: 30 }], [obstacle]);
  expect(Math.abs(moves[0]?.y ?? 0)).toBeGreaterThanOrEqual(10);
  expect(Math.abs(moves[0]?.y ?? 99)).toBeLessThanOrEqual(30);
});

test("a label without room beside the obstacles covers them rather than vanish", () => {
  const everywhere = { x: 0, y: 0, width: 900, height: 900 };
  expect(names(placeLabels([{ ...box("desa", 0, 0), slackPx: 30 }], [everywhere]))).toEqual(["desa"]);
});
