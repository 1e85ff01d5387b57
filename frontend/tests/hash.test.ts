import { describe, expect, test } from "vitest";
import { formatHash as format, type MapState, parseHash as parse, type ShownOverlay } from "../src/hash";

const DEFAULTS: readonly ShownOverlay[] = [
  { id: "slum_areas", opacity: 80 },
  { id: "boundaries", opacity: 100 },
];
const plain: MapState = { layers: DEFAULTS };
const formatHash = (state: MapState) => format(state, DEFAULTS);
const parseHash = (hash: string) => parse(hash, DEFAULTS);

describe("a hash", () => {
  test("restores the state that it was made from", () => {
    const state: MapState = {
      view: { zoom: 13.5, lat: -7.5312, lon: 110.2188 },
      base: "own",
      layers: [
        { id: "share", opacity: 55 },
        { id: "slum_areas", opacity: 100 },
      ],
      area: "7",
      day: "2014-12-08",
      compare: "2019-01-01",
    };
    expect(parseHash(formatHash(state))).toEqual(state);
  });

  test("leaves out what is as usual", () => {
    expect(formatHash(plain)).toBe("");
    expect(parseHash("")).toEqual(plain);
  });

  test("can be read by a person", () => {
    const view = { zoom: 12, lat: -7.5, lon: 110.25 };
    const hash = formatHash({ ...plain, view, layers: [], wilayah: "33.08.10" });
    expect(hash).toBe("#map=12/-7.5000/110.2500&layers=&wilayah=33.08.10");
    expect(parseHash(hash).layers).toEqual([]);
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

  test("holds the opacity within what can be seen, and takes no overlay twice", () => {
    expect(parseHash("#layers=a:0,b:250,c,a:50,d:x,<e>").layers).toEqual([
      { id: "a", opacity: 10 },
      { id: "b", opacity: 100 },
      { id: "c", opacity: 100 },
    ]);
  });

  test("keeps the order of overlays", () => {
    const layers = [...DEFAULTS].reverse();
    expect(formatHash({ layers })).toBe("#layers=boundaries:100,slum_areas:80");
    expect(parseHash("#layers=boundaries:100,slum_areas:80").layers).toEqual(layers);
  });

  test("takes days as they are written, and nothing else for one", () => {
    expect(parseHash("#day=2014-12-08&compare=kemarin")).toEqual({ layers: DEFAULTS, day: "2014-12-08" });
  });
});
