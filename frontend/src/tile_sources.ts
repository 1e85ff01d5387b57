/** All tilesets of the page, and what is to be told about them: loading, failed, arrived. */

import type { Api } from "./api";
import type { Bbox } from "./mercator";
import { Decoder } from "./tiles/decoder";
import { TileSource } from "./tiles/source";

export interface TileSourcesOptions {
  api: Api;
  /** More or fewer tiles are on their way. `error`: what went wrong with one that is shown; undefined: nothing. */
  onState(loading: boolean, error: unknown): void;
}

export class TileSources {
  readonly #options: TileSourcesOptions;
  readonly #decoder = new Decoder();
  readonly #sources = new Map<string, TileSource>();
  #told = false;

  constructor(options: TileSourcesOptions) {
    this.#options = options;
  }

  /** The tiles at an address; the same for the same address. */
  readonly at = (template: string, bounds: Bbox | null): TileSource => {
    let source = this.#sources.get(template);
    if (!source) {
      source = new TileSource({
        template,
        bounds,
        load: (url, signal) => this.#options.api.tile(url, signal),
        decode: (bytes) => this.#decoder.decode(bytes),
        onState: () => this.#tell(),
      });
      this.#sources.set(template, source);
    }
    return source;
  };

  get loading(): boolean {
    return [...this.#sources.values()].some((source) => source.loading > 0);
  }

  retry(): void {
    for (const source of this.#sources.values()) source.retry();
  }

  /** Once for all the changes of one turn. */
  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    setTimeout(() => {
      this.#told = false;
      const error = [...this.#sources.values()]
        .map((source) => source.error)
        .find((each) => each !== undefined);
      this.#options.onState(this.loading, error);
    });
  }
}
