import { expect, test } from "vitest";
import type { Feature, Page } from "../src/api";
import { BoxLoader, type LoadState } from "../src/loader";
import type { Bbox } from "../src/mercator";

type Row = Feature<null>;
const row = (id: number): Row => ({ id, geometry: null, properties: null });
const window_: Bbox = [110, -8, 111, -7];

function loading(pages: (bbox: Bbox, signal: AbortSignal) => AsyncGenerator<Page<Row>>, limit = 100) {
  const added: number[] = [];
  const states: LoadState["kind"][] = [];
  const loader = new BoxLoader<null>({
    pages,
    add: (features) => added.push(...features.map((feature) => Number(feature.id))),
    onState: (state) => states.push(state.kind),
    limit,
  });
  return { loader, added, states };
}

test("a window inside what is loaded asks for nothing", async () => {
  let asked = 0;
  const { loader, states } = loading(async function* () {
    asked++;
    yield { rows: [row(1)], complete: true };
  });
  await loader.show(window_);
  await loader.show([110.1, -7.9, 110.9, -7.1]);
  await loader.show([110.2, -8, 111.2, -7]);
  expect(asked).toBe(1);
  expect(states.at(-1)).toBe("complete");
});

test("a feature of two pages is added once", async () => {
  const { loader, added } = loading(async function* () {
    yield { rows: [row(1), row(2)], complete: false };
    yield { rows: [row(2), row(3)], complete: true };
  });
  await loader.show(window_);
  expect(added).toEqual([1, 2, 3]);
});

test("pages beyond the limit are left, and it says so", async () => {
  let pages = 0;
  const { loader, states } = loading(async function* () {
    for (;;) {
      pages++;
      yield { rows: [row(pages * 2), row(pages * 2 + 1)], complete: false };
    }
  }, 4);
  await loader.show(window_);
  expect(pages).toBe(2);
  expect(states).toEqual(["loading", "partial"]);
});

test("after a part the same window is asked for again", async () => {
  let asked = 0;
  const { loader } = loading(async function* () {
    asked++;
    yield { rows: [row(asked)], complete: false };
  }, 1);
  await loader.show(window_);
  await loader.show(window_);
  expect(asked).toBe(2);
});

test("a window elsewhere gives up the one on its way", async () => {
  const signals: AbortSignal[] = [];
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { loader, added, states } = loading(async function* (bbox, signal) {
    signals.push(signal);
    if (bbox[0] < 111) await held;
    yield { rows: [row(bbox[0] < 111 ? 1 : 2)], complete: true };
  });
  const first = loader.show(window_);
  const second = loader.show([120, -8, 121, -7]);
  release();
  await Promise.all([first, second]);
  expect(signals[0]?.aborted).toBe(true);
  expect(added).toEqual([2]);
  expect(states).toEqual(["loading", "loading", "complete"]);
});

test("a failure is told, and the next call tries again", async () => {
  let asked = 0;
  const { loader, states } = loading(async function* () {
    asked++;
    if (asked === 1) throw new Error("down");
    yield { rows: [row(1)], complete: true };
  });
  await loader.show(window_);
  await loader.show(window_);
  expect(states).toEqual(["loading", "failed", "loading", "complete"]);
});

test("what was dropped can be loaded again", async () => {
  const { loader, added } = loading(async function* () {
    yield { rows: [row(1)], complete: true };
  });
  await loader.show(window_);
  loader.forget(["1"]);
  await loader.show(window_);
  expect(added).toEqual([1, 1]);
});
