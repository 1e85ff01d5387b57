import { expect, test } from "vitest";
import { type LabelBox, placeLabels } from "../src/labels";

const box = (label: string, x: number, y: number, priority = 1): LabelBox<string> => ({
  label,
  x,
  y,
  width: 60,
  height: 14,
  priority,
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
