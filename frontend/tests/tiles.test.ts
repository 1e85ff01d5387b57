import { describe, expect, test } from "vitest";
import type { Frame } from "../src/map";
import { tileAt, tilesIn } from "../src/tiles/cover";
import { decode } from "../src/tiles/decode";
import { boxDistance, covers, labelPoint, unitBox } from "../src/tiles/geometry";
import { placing } from "../src/tiles/paint";
import { dataTile, layerOf, type TileLayer } from "../src/tiles/tile";
import { mvt, type Ring, square } from "./mvt";

const polygon = (...rings: Ring[]) => ({ type: 3 as const, rings });

function layerWith(...features: Parameters<typeof mvt>[0][string]): TileLayer {
  return layerOf(decode(mvt({ areas: features })), "areas") as TileLayer;
}

describe("a decoded tile", () => {
  const tile = decode(
    mvt({
      areas: [
        {
          ...polygon(square(10, 20, 100), square(30, 40, 20)),
          properties: { id: 7, name: "Ngabean", verified: true },
        },
        polygon(square(-64, -64, 50)),
      ],
      points: [{ type: 1, rings: [[[5, 6]]], properties: { count: 3 } }],
    }),
  );

  test("keeps layers, attributes and types", () => {
    expect(tile.layers.map(({ name, count, extent }) => [name, count, extent])).toEqual([
      ["areas", 2, 4096],
      ["points", 1, 4096],
    ]);
    expect(tile.layers[0]?.properties[0]).toEqual({ id: 7, name: "Ngabean", verified: true });
    expect([...(tile.layers[1]?.types ?? [])]).toEqual([1]);
    expect([...(tile.layers[1]?.coordinates ?? [])]).toEqual([5, 6]);
  });

  test("keeps rings apart, open, and with their boxes", () => {
    const layer = tile.layers[0] as TileLayer;
    expect([...layer.ringEnds]).toEqual([8, 16, 24]);
    expect([...layer.featureEnds]).toEqual([2, 3]);
    expect([...layer.coordinates.subarray(0, 8)]).toEqual([10, 20, 110, 20, 110, 120, 10, 120]);
    expect([...layer.boxes]).toEqual([10, 20, 110, 120, -64, -64, -14, -14]);
  });

  test("is refused when the bytes are no tile", () => {
    expect(() => decode(new TextEncoder().encode("<html>not a tile</html>").buffer as ArrayBuffer)).toThrow();
  });
});

describe("a feature of a tile", () => {
  const layer = layerWith(
    polygon(square(100, 100, 400), square(200, 200, 200)),
    polygon(square(1000, 1000, 10)),
  );

  test("covers its inside and not its holes", () => {
    expect(covers(layer, 0, 150, 150)).toBe(true);
    expect(covers(layer, 0, 300, 300)).toBe(false);
    expect(covers(layer, 0, 50, 300)).toBe(false);
    expect(covers(layer, 1, 1005, 1005)).toBe(true);
  });

  test("is as far from a point as its box", () => {
    expect(boxDistance(layer, 0, 300, 300)).toBe(0);
    expect(boxDistance(layer, 0, 97, 96)).toBe(5);
  });

  test("has its label inside, not in its hole", () => {
    const address = { z: 0, x: 0, y: 0 };
    const { x, y } = labelPoint([{ address, layer, feature: 0 }]);
    expect(covers(layer, 0, x * 4096, y * 4096)).toBe(true);
  });

  test("that tiles have cut has its label in the middle of the whole", () => {
    // A band across two tiles, with the buffer of each.
    const west = layerWith(
      polygon([
        [2096, 1000],
        [4160, 1000],
        [4160, 2000],
        [2096, 2000],
      ]),
    );
    const east = layerWith(
      polygon([
        [-64, 1000],
        [1000, 1000],
        [1000, 2000],
        [-64, 2000],
      ]),
    );
    const pieces = [
      { address: { z: 1, x: 0, y: 0 }, layer: west, feature: 0 },
      { address: { z: 1, x: 1, y: 0 }, layer: east, feature: 0 },
    ];
    const { x, y } = labelPoint(pieces);
    expect(x * 8192).toBeCloseTo((2096 + 4096 + 1000) / 2, 6);
    expect(y * 8192).toBeCloseTo(1500, 6);
    const box = unitBox(pieces);
    expect([box.minX * 8192, box.maxX * 8192]).toEqual([2096, 5096]);
  });
});

describe("where tiles lie", () => {
  const frame: Frame = { zoom: 3, scale: 256 * 8, originX: 300, originY: 200, width: 500, height: 100 };

  test("a picture is covered by the tiles under it, within the world", () => {
    expect(tilesIn(frame)).toEqual([
      { z: 3, x: 1, y: 0 },
      { z: 3, x: 2, y: 0 },
      { z: 3, x: 3, y: 0 },
      { z: 3, x: 1, y: 1 },
      { z: 3, x: 2, y: 1 },
      { z: 3, x: 3, y: 1 },
    ]);
    expect(tilesIn({ ...frame, originX: -5000, width: 20_000, height: 1 })).toHaveLength(8);
  });

  test("beyond the last zoom with data the ancestor is drawn larger, at its place", () => {
    const shown = { z: 18, x: 4 * 1000 + 3, y: 4 * 2000 + 1 };
    const data = dataTile(shown, 16);
    expect(data).toEqual({ z: 16, x: 1000, y: 2000 });
    const { scale, offsetX, offsetY } = placing(data, shown, 4096, 256);
    expect(scale).toBe(0.25);
    // The shown tile is the fourth column and the second row of sixteen.
    expect([3072 * scale + offsetX, 1024 * scale + offsetY]).toEqual([0, 0]);
  });

  test("a place is found in its tile", () => {
    const { address, x, y } = tileAt(0.75 + 1 / 64, 0.25, 2, 4096);
    expect(address).toEqual({ z: 2, x: 3, y: 1 });
    expect([x, y]).toEqual([256, 0]);
  });
});
