import { describe, expect, test } from "vitest";
import { shade, withAlpha } from "../src/colour";
import type { OverlaySpec } from "../src/config";
import { legendSections } from "../src/legend";
import { classOf, classStyle, outline, UNKNOWN } from "../src/overlay";
import { scaleBar } from "../src/scale";

const spec = (changes: Partial<OverlaySpec> = {}): OverlaySpec => ({
  id: "share",
  title: "Share",
  description: "",
  group: "Figures",
  kind: "areas",
  layer: "kelurahan",
  rows: "kelurahan",
  points: null,
  points_classed: false,
  attribute: "share",
  unit: "%",
  tiles: "/tiles/{z}/{x}/{y}",
  bounds: null,
  dated: false,
  opacity: 80,
  fill_opacity: 0.5,
  shown: false,
  label: [],
  label_zoom: 15,
  classes: [
    { id: "none", label: "none", colour: "#000000", pattern: "none", missing: true },
    { id: "low", label: "low", colour: "#ff0000", pattern: "plain", to: 1 },
    { id: "high", label: "high", colour: "#00ff00", pattern: "dashed", from: 1, to: 100 },
    { id: "berat", label: "berat", colour: "#0000ff", pattern: "cross", value: "berat" },
  ],
  ...changes,
});

describe("the class of a feature", () => {
  test.each([
    [undefined, "none"],
    [0, "low"],
    [0.999, "low"],
    [1, "high"],
    [99, "high"],
    ["berat", "berat"],
  ])("%s is %s", (share, expected) => {
    expect(classOf(spec(), share === undefined ? {} : { share }).id).toBe(expected);
  });

  test.each([100, "sedang", true])("%s fits none: unknown, grey and hatched", (share) => {
    expect(classOf(spec(), { share })).toBe(UNKNOWN);
  });

  test("without an attribute all features are of the first class", () => {
    expect(classOf(spec({ attribute: null }), { share: 5 }).id).toBe("none");
    expect(classOf(spec({ attribute: null, classes: [] }), {})).toBe(UNKNOWN);
  });
});

test("outlines are darker on paper, lighter in the dark and over a photograph", () => {
  const [, low] = spec().classes;
  if (!low) throw new Error("no class");
  expect(classStyle(spec(), low, "own", false)).toEqual({
    fill: "#ff000080",
    line: "#b30000",
    pattern: "plain",
  });
  expect(classStyle(spec(), low, "own", true).line).toBe("#ff5959");
  expect(classStyle(spec(), low, "streets", true).line).toBe("#b30000");
  expect(classStyle(spec(), low, "imagery", false).line).toBe("#ff5959");
  expect(classStyle(spec(), { ...low, pattern: "none" }, "own", false).fill).toBeUndefined();
});

test("dashes are drawn only where they can be told from plain lines", () => {
  const style = { fill: undefined, line: "#000000", pattern: "dashed" } as const;
  expect(outline(style, 16).dash).toBeDefined();
  expect(outline(style, 12).dash).toBeUndefined();
});

test("colours mix", () => {
  expect(shade("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(withAlpha("#123456", 1)).toBe("#123456ff");
});

describe("the legend", () => {
  const boundaries = spec({ id: "boundaries", kind: "boundaries", classes: [] });

  test("names what is drawn, and nothing else", () => {
    const lines = (zoom: number) =>
      legendSections([boundaries], zoom).flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.kind === "line" ? [entry.level] : [])),
      );
    expect(legendSections([], 12)).toEqual([]);
    expect(lines(8)).toEqual(["kabupaten"]);
    expect(lines(12)).toEqual(["kabupaten", "kecamatan", "kelurahan"]);
  });

  test("says the server's words, without classes that are not filled", () => {
    const [section] = legendSections([spec()], 12);
    expect(section?.title).toBe("Share");
    expect(section?.entries.map((entry) => (entry.kind === "class" ? entry.label : entry.kind))).toEqual([
      "low",
      "high",
      "berat",
    ]);
  });

  test("explains circles and what is unknown where there are any", () => {
    const sections = legendSections([spec({ points: "points" })], 12, new Set(["share"]));
    const kinds = sections[0]?.entries.map((entry) => (entry.kind === "class" ? entry.id : entry.kind));
    expect(kinds).toEqual(["low", "high", "berat", "unknown", "points"]);
  });
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
