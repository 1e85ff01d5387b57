import { describe, expect, test } from "vitest";
import { latitude, longitude, metresPerPixel, unitX, unitY } from "../src/mercator";
import { type Geometry, shape } from "../src/shape";

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe("Mercator", () => {
  test("goes there and back", () => {
    for (const lat of [-11, -7.5, 0, 6]) expect(latitude(unitY(lat))).toBeCloseTo(lat, 10);
    expect(longitude(unitX(110.25))).toBeCloseTo(110.25, 10);
  });

  test("shrinks a pixel's ground with the latitude", () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(156_543.03, 1);
    expect(metresPerPixel(60, 0)).toBeCloseTo(156_543.03 / 2, 1);
  });
});

test("a shape is the box and the rings of all its parts, in unit Mercator", () => {
  const islands: Geometry = {
    type: "MultiPolygon",
    coordinates: [[square(110, -8, 1), square(110.25, -7.75, 0.5)], [square(112, -8, 1)]],
  };
  const { rings, minX, minY, maxX, maxY } = shape(islands);
  expect(rings.map((ring) => ring.length)).toEqual([10, 10, 10]);
  expect([longitude(minX), longitude(maxX)]).toEqual([expect.closeTo(110, 9), expect.closeTo(113, 9)]);
  expect([latitude(maxY), latitude(minY)]).toEqual([expect.closeTo(-8, 9), expect.closeTo(-7, 9)]);
});
