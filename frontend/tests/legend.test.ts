import { expect, test } from "vitest";
import { legendEntries } from "../src/legend";
import { scaleBar } from "../src/scale";

test("the legend names what is drawn, and nothing else", () => {
  const words = (overlays: ("slum" | "boundaries")[], zoom: number) =>
    legendEntries(new Set(overlays), zoom).map((entry) => entry.word);
  expect(words([], 12)).toEqual([]);
  expect(words(["slum"], 12)).toEqual(["legend.verified", "legend.unverified", "legend.selected"]);
  expect(words(["boundaries"], 8)).toEqual(["legend.kabupaten"]);
  expect(words(["boundaries"], 12)).toEqual(["legend.kabupaten", "legend.kecamatan", "legend.kelurahan"]);
});

test("the scale bar is the longest round distance that fits", () => {
  expect(scaleBar(1, 110).metres).toBe(100);
  expect(scaleBar(1, 200).metres).toBe(200);
  expect(scaleBar(1, 499).metres).toBe(300);
  expect(scaleBar(10, 99).metres).toBe(500);
  for (const metresPerPixel of [0.07, 1.3, 38, 9783]) {
    const bar = scaleBar(metresPerPixel, 110);
    expect(bar.widthPx).toBeLessThanOrEqual(110);
    expect(bar.widthPx).toBeGreaterThan(110 / 2.01);
  }
});
