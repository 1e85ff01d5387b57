import { expect, test, vi } from "vitest";
import { TileSource } from "../src/tiles/source";
import { EMPTY_TILE, type Tile } from "../src/tiles/tile";

const HERE = { z: 3, x: 1, y: 2 };
const SOME: Tile = { layers: [] };

function sourceWith(load: (url: string, signal: AbortSignal) => Promise<ArrayBuffer | null>) {
  const onState = vi.fn();
  const bounds = [-180, -85, 180, 85] as const;
  const source = new TileSource({
    template: "/t/{z}/{x}/{y}",
    bounds,
    load,
    decode: async () => SOME,
    onState,
  });
  return { source, onState };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test("a tile is asked for once, however many use it", async () => {
  const load = vi.fn(async () => new ArrayBuffer(1));
  const { source } = sourceWith(load);
  const ready = vi.fn();
  source.use(HERE, ready);
  source.use(HERE, ready);
  source.use(HERE, () => ready());
  await turn();
  expect(load).toHaveBeenCalledTimes(1);
  expect(load).toHaveBeenCalledWith("/t/3/1/2", expect.anything());
  expect(ready).toHaveBeenCalledTimes(2);
  expect(source.get(HERE)).toBe(SOME);
  source.use(HERE, ready);
  await turn();
  expect(load).toHaveBeenCalledTimes(1);
});

test("a tile that shows nothing is there, and empty", async () => {
  const { source } = sourceWith(async () => null);
  source.use(HERE, () => undefined);
  await turn();
  expect(source.get(HERE)).toBe(EMPTY_TILE);
});

test("a request that nobody waits for any more is given up, and asked anew later", async () => {
  const signals: AbortSignal[] = [];
  const { source } = sourceWith((_url, signal) => {
    signals.push(signal);
    return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });
  const release = source.use(HERE, () => undefined);
  const other = source.use(HERE, () => undefined);
  release();
  expect(signals[0]?.aborted).toBe(false);
  other();
  expect(signals[0]?.aborted).toBe(true);
  await turn();
  expect(source.loading).toBe(0);
  expect(source.error).toBeUndefined();
  source.use(HERE, () => undefined);
  expect(signals).toHaveLength(2);
});

test("what fails is told while it is used, and can be tried again", async () => {
  const load = vi.fn<() => Promise<ArrayBuffer | null>>().mockRejectedValueOnce(new Error("down"));
  load.mockResolvedValue(null);
  const { source } = sourceWith(load);
  const ready = vi.fn();
  const release = source.use(HERE, ready);
  await turn();
  expect(source.error).toEqual(new Error("down"));
  // The map goes on without it.
  expect(ready).toHaveBeenCalledTimes(1);
  source.retry();
  await turn();
  expect(source.error).toBeUndefined();
  expect(ready).toHaveBeenCalledTimes(2);
  release();
});

test("a tile beyond the bounds is empty without being asked for", async () => {
  const load = vi.fn(async () => null);
  // Around Magelang.
  const bounds = [110, -8, 111, -7] as const;
  const options = { template: "/t/{z}/{x}/{y}", load, decode: async () => SOME, onState: () => undefined };
  const source = new TileSource({ ...options, bounds });
  const ready = vi.fn();
  for (const x of [823, 824, 827, 828]) source.use({ z: 10, x, y: 533 }, ready);
  for (const y of [530, 531, 534, 535]) source.use({ z: 10, x: 825, y }, ready);
  await turn();
  expect(ready).toHaveBeenCalledTimes(8);
  expect(load.mock.calls.map(([url]: unknown[]) => url)).toEqual([
    "/t/10/824/533",
    "/t/10/827/533",
    "/t/10/825/531",
    "/t/10/825/534",
  ]);
  expect(source.get({ z: 10, x: 823, y: 533 })).toBe(EMPTY_TILE);
  const none = new TileSource({ ...options, bounds: null });
  none.use(HERE, ready);
  await turn();
  expect(load).toHaveBeenCalledTimes(4);
  expect(ready).toHaveBeenCalledTimes(9);
});
