import { expect, test } from "vitest";
import { PaintQueue } from "../src/paint_queue";

test("pictures are painted a few milliseconds at a time, each once, and not when they are gone", () => {
  let now = 0;
  const frames: (() => void)[] = [];
  const queue = new PaintQueue({ now: () => now, nextFrame: (callback) => frames.push(callback) });
  const painted: string[] = [];
  const picture = (name: string, ms: number) => () => {
    painted.push(name);
    now += ms;
  };
  const [a, b, c, d] = [{}, {}, {}, {}];
  queue.add(a, picture("old", 1));
  queue.add(a, picture("a", 5));
  queue.add(b, picture("b", 5));
  queue.add(c, picture("c", 5));
  queue.add(d, picture("d", 5));
  queue.drop(d);
  expect(painted).toEqual([]);
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  expect(painted).toEqual(["a", "b"]);
  frames.shift()?.();
  expect(painted).toEqual(["a", "b", "c"]);
  expect(frames).toHaveLength(0);
});
