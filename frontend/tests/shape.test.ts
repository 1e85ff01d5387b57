import { describe, expect, test } from "vitest";
import { latitude, longitude, metresPerPixel, unitX, unitY } from "../src/mercator";
import { boxDistance, covers, type Geometry, labelPoint, shape } from "../src/shape";

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const at = (lon: number, lat: number): [number, number] => [unitX(lon), unitY(lat)];

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

describe("a shape", () => {
  const ring: Geometry = { type: "Polygon", coordinates: [square(110, -8, 1), square(110.25, -7.75, 0.5)] };
  const islands: Geometry = {
    type: "MultiPolygon",
    coordinates: [[square(110, -8, 1)], [square(112, -8, 1)]],
  };

  test("covers its inside and not its holes", () => {
    const target = shape(ring);
    expect(covers(target, ...at(110.1, -7.9))).toBe(true);
    expect(covers(target, ...at(110.5, -7.5))).toBe(false);
    expect(covers(target, ...at(111.5, -7.5))).toBe(false);
  });

  test("covers all its parts", () => {
    const target = shape(islands);
    expect(covers(target, ...at(112.5, -7.5))).toBe(true);
    expect(covers(target, ...at(111.5, -7.5))).toBe(false);
  });

  test("has its label inside, not in its hole nor between its parts", () => {
    for (const geometry of [ring, islands]) {
      const target = shape(geometry);
      const { x, y } = labelPoint(target);
      expect(covers(target, x, y)).toBe(true);
    }
  });

  test("has its label inside when it is bent around its middle", () => {
    const bent: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 1],
          [1, 1],
          [1, 3],
          [0, 3],
          [0, 0],
        ],
      ],
    };
    const target = shape(bent);
    const { x, y } = labelPoint(target);
    expect(covers(target, x, y)).toBe(true);
  });

  test("is no distance away from a point in its box", () => {
    const target = shape(islands);
    expect(boxDistance(target, ...at(111.5, -7.5))).toBe(0);
    expect(boxDistance(target, ...at(109, -7.5))).toBeCloseTo(1 / 360, 10);
  });
});
