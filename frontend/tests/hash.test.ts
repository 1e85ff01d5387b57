import { describe, expect, test } from "vitest";
import { DEFAULT_OPACITY, formatHash, type MapState, OVERLAYS, parseHash } from "../src/hash";

const plain: MapState = { overlays: new Set(OVERLAYS), opacity: DEFAULT_OPACITY };

describe("a hash", () => {
  test("restores the state that it was made from", () => {
    const state: MapState = {
      view: { zoom: 13.5, lat: -7.5312, lon: 110.2188 },
      base: "own",
      overlays: new Set(["slum"]),
      opacity: 55,
      area: "7",
    };
    expect(parseHash(formatHash(state))).toEqual(state);
  });

  test("leaves out what is as usual", () => {
    expect(formatHash(plain)).toBe("");
    expect(parseHash("")).toEqual(plain);
  });

  test("can be read by a person", () => {
    const view = { zoom: 12, lat: -7.5, lon: 110.25 };
    const hash = formatHash({ ...plain, view, overlays: new Set(), wilayah: "33.08.10" });
    expect(hash).toBe("#map=12/-7.5000/110.2500&overlays=&wilayah=33.08.10");
    expect(parseHash(hash).overlays.size).toBe(0);
  });

  test("keeps the view to a pixel", () => {
    for (const zoom of [4, 9, 14, 20]) {
      const lon = 110.123456789;
      const restored = parseHash(formatHash({ ...plain, view: { zoom, lat: -7.5, lon } })).view;
      const pixel = 360 / (256 * 2 ** zoom);
      expect(Math.abs((restored?.lon ?? 0) - lon)).toBeLessThan(pixel);
    }
  });

  test("names an area or a wilayah, never both", () => {
    const state = parseHash("#area=3&wilayah=33.08");
    expect(state.area).toBe("3");
    expect(state.wilayah).toBeUndefined();
  });

  test("carries any id through its coding", () => {
    const area = "a&b=c#d/e,f %g";
    expect(parseHash(formatHash({ ...plain, area })).area).toBe(area);
  });

  test.each([
    "#map=99/1/1",
    "#map=5/95/1",
    "#map=5/1/181",
    "#map=5/1",
    "#map=x/y/z",
    "#map=1e1/0/0",
    "#map=",
  ])("without a sound view opens without one: %s", (hash) => {
    expect(parseHash(hash).view).toBeUndefined();
  });

  test("holds the opacity within what can be seen", () => {
    expect(parseHash("#opacity=0").opacity).toBe(10);
    expect(parseHash("#opacity=250").opacity).toBe(100);
    expect(parseHash("#opacity=-5").opacity).toBe(DEFAULT_OPACITY);
    expect(parseHash("#opacity=half").opacity).toBe(DEFAULT_OPACITY);
  });

  test("ignores overlays that do not exist", () => {
    expect([...parseHash("#overlays=slum,gone").overlays]).toEqual(["slum"]);
  });
});
