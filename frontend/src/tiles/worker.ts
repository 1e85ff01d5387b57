/** Decodes tiles beside the page, so that a heavy one never holds up the map. */

import { buffers, decode } from "./decode";
import type { Tile } from "./tile";

export interface DecodeRequest {
  number: number;
  bytes: ArrayBuffer;
}

export interface DecodeAnswer {
  number: number;
  /** Absent: the bytes were no tile. */
  tile?: Tile;
}

/** The page's worker has no type of its own in the DOM library: this is what it uses of it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<DecodeRequest>) => void) | null;
  postMessage(answer: DecodeAnswer, transfer?: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { number, bytes } }) => {
  try {
    const tile = decode(bytes);
    scope.postMessage({ number, tile }, buffers(tile));
  } catch {
    // Whatever is wrong with the bytes, the page hears that they are none; what it asked for is told there.
    scope.postMessage({ number });
  }
};
