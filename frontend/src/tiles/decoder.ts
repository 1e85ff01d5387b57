/** Hands bytes to the worker and takes tiles back. */

import type { Tile } from "./tile";
import type { DecodeAnswer, DecodeRequest } from "./worker";

/** The answer of the server was no vector tile. */
export class NoTile extends Error {}

export class Decoder {
  readonly #worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, { resolve(tile: Tile): void; reject(error: Error): void }>();
  #number = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<DecodeAnswer>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if (data.tile) waiting?.resolve(data.tile);
      else waiting?.reject(new NoTile("The bytes are no vector tile."));
    };
    this.#worker.onerror = () => {
      for (const { reject } of this.#waiting.values()) reject(new NoTile("The tile worker cannot start."));
      this.#waiting.clear();
    };
  }

  /** Rejects with NoTile. The bytes are given away. */
  decode(bytes: ArrayBuffer): Promise<Tile> {
    const number = ++this.#number;
    const request: DecodeRequest = { number, bytes };
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage(request, [bytes]);
    });
  }
}
