/** Loads what a window of the map needs, once: by box, page after page, given up as soon as the window moves on. */

import type { Feature, Page } from "./api";
import { type Bbox, contains, pad } from "./mercator";

export type LoadState =
  | { kind: "loading" }
  | { kind: "complete" }
  /** The server has more than one window may hold. */
  | { kind: "partial"; shown: number }
  | { kind: "failed"; error: unknown };

export interface LoaderOptions<P> {
  pages(bbox: Bbox, signal: AbortSignal): AsyncGenerator<Page<Feature<P>>>;
  /** New features only: one that is already there is not handed over again. */
  add(features: readonly Feature<P>[]): void;
  onState(state: LoadState): void;
  /** Features that one window may load. */
  limit: number;
}

// Loaded beyond the window on each side, as a share of its size, so that a short pan needs no request.
const MARGIN = 0.4;

export class BoxLoader<P> {
  readonly #options: LoaderOptions<P>;
  readonly #seen = new Set<string>();
  #covered: Bbox | undefined;
  #loading: { bbox: Bbox; abort: AbortController } | undefined;

  constructor(options: LoaderOptions<P>) {
    this.#options = options;
  }

  /** Makes sure that this box is loaded or on its way. */
  async show(bbox: Bbox): Promise<void> {
    if (this.#covered && contains(this.#covered, bbox)) {
      if (this.#loading) this.cancel();
      this.#options.onState({ kind: "complete" });
      return;
    }
    if (this.#loading && contains(this.#loading.bbox, bbox)) return;
    this.cancel();
    const wanted = pad(bbox, MARGIN);
    const abort = new AbortController();
    this.#loading = { bbox: wanted, abort };
    this.#options.onState({ kind: "loading" });
    try {
      const state = await this.#load(wanted, abort.signal);
      if (abort.signal.aborted) return;
      this.#loading = undefined;
      if (state.kind === "complete") this.#covered = wanted;
      this.#options.onState(state);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#loading = undefined;
      this.#options.onState({ kind: "failed", error });
    }
  }

  /** Gives up what is on its way. */
  cancel(): void {
    this.#loading?.abort.abort();
    this.#loading = undefined;
  }

  /** Forgets features that were dropped, so that they can be loaded again. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) this.#seen.delete(key);
    this.#covered = undefined;
  }

  async #load(bbox: Bbox, signal: AbortSignal): Promise<LoadState> {
    let received = 0;
    for await (const page of this.#options.pages(bbox, signal)) {
      if (signal.aborted) return { kind: "complete" };
      received += page.rows.length;
      const fresh = page.rows.filter((feature) => !this.#seen.has(String(feature.id)));
      for (const feature of fresh) this.#seen.add(String(feature.id));
      this.#options.add(fresh);
      if (page.complete) return { kind: "complete" };
      if (received >= this.#options.limit) return { kind: "partial", shown: received };
    }
    return { kind: "complete" };
  }
}
