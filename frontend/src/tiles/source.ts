/** The tiles of one tileset: asked for while somebody uses them, given up when nobody does, kept decoded for a while. */

import { type Bbox, unitX, unitY } from "../mercator";
import { EMPTY_TILE, type Tile, type TileAddress, tileKey } from "./tile";

export interface TileSourceOptions {
  /** With {z}, {x} and {y} in it. */
  template: string;
  /** No tile shows anything beyond; null: none shows anything. */
  bounds: Bbox | null;
  /** Bytes of a tile; null where it shows nothing. */
  load(url: string, signal: AbortSignal): Promise<ArrayBuffer | null>;
  decode(bytes: ArrayBuffer): Promise<Tile>;
  /** More or fewer tiles are on their way, or could not be had. */
  onState(): void;
}

// Of a tile's side: how far outlines reach over its edge.
const BUFFER = 64 / 4096;

interface Entry {
  address: TileAddress;
  tile?: Tile;
  error?: unknown;
  abort?: AbortController;
  users: Set<() => void>;
  bytes: number;
}

/** Decoded tiles that nobody uses are kept up to this size, for those who pan back. */
const KEPT_BYTES = 48 * 1024 * 1024;
// What a tile takes beside its coordinates: its attributes and the entry itself, about.
const FEATURE_BYTES = 400;

export class TileSource {
  readonly #options: TileSourceOptions;
  /** In order of last use. */
  readonly #entries = new Map<string, Entry>();
  #loading = 0;
  #bytes = 0;

  constructor(options: TileSourceOptions) {
    this.#options = options;
  }

  /** Tiles on their way. */
  get loading(): number {
    return this.#loading;
  }

  /** What went wrong with a tile that is in use; undefined: nothing. */
  get error(): unknown {
    for (const entry of this.#entries.values()) {
      if (entry.error !== undefined && entry.users.size > 0) return entry.error;
    }
    return undefined;
  }

  /** A tile that is there already. */
  get(address: TileAddress): Tile | undefined {
    if (!this.#within(address)) return EMPTY_TILE;
    return this.#entries.get(tileKey(address))?.tile;
  }

  /** Asks for a tile. `ready` is called once it is there or cannot be had; the function returned lets it go. */
  use(address: TileAddress, ready: () => void): () => void {
    if (!this.#within(address)) {
      let wanted = true;
      queueMicrotask(() => wanted && ready());
      return () => {
        wanted = false;
      };
    }
    const key = tileKey(address);
    let entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    } else {
      entry = { address, users: new Set(), bytes: 0 };
      this.#entries.set(key, entry);
    }
    const used = entry;
    used.users.add(ready);
    if (used.tile) queueMicrotask(() => used.users.has(ready) && ready());
    else if (!used.abort) void this.#load(key, used);
    return () => {
      used.users.delete(ready);
      if (used.users.size > 0) return;
      used.abort?.abort();
      if (!used.tile) this.#forget(key, used);
    };
  }

  /** Tries again for the tiles that could not be had. */
  retry(): void {
    for (const [key, entry] of this.#entries) {
      if (entry.error === undefined) continue;
      delete entry.error;
      void this.#load(key, entry);
    }
  }

  #within({ z, x, y }: TileAddress): boolean {
    const { bounds } = this.#options;
    if (!bounds) return false;
    const [west, south, east, north] = bounds;
    const count = 2 ** z;
    return (
      (x + 1 + BUFFER) / count >= unitX(west) &&
      (x - BUFFER) / count <= unitX(east) &&
      (y + 1 + BUFFER) / count >= unitY(north) &&
      (y - BUFFER) / count <= unitY(south)
    );
  }

  async #load(key: string, entry: Entry): Promise<void> {
    const { template, load, decode, onState } = this.#options;
    const abort = new AbortController();
    entry.abort = abort;
    this.#loading++;
    onState();
    try {
      const bytes = await load(tileUrl(template, entry.address), abort.signal);
      const tile = bytes ? await decode(bytes) : EMPTY_TILE;
      if (this.#entries.get(key) === entry) this.#keep(entry, tile);
    } catch (error) {
      if (!abort.signal.aborted) entry.error = error;
    } finally {
      delete entry.abort;
      this.#loading--;
    }
    for (const ready of [...entry.users]) ready();
    onState();
  }

  #keep(entry: Entry, tile: Tile): void {
    entry.tile = tile;
    entry.bytes = sizeOf(tile);
    this.#bytes += entry.bytes;
    for (const [key, old] of this.#entries) {
      if (this.#bytes <= KEPT_BYTES) break;
      if (old.users.size === 0 && old.tile) this.#forget(key, old);
    }
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}

export function tileUrl(template: string, { z, x, y }: TileAddress): string {
  return template.replace("{z}", String(z)).replace("{x}", String(x)).replace("{y}", String(y));
}

function sizeOf(tile: Tile): number {
  let bytes = FEATURE_BYTES;
  for (const layer of tile.layers) {
    bytes += layer.coordinates.byteLength + layer.ringEnds.byteLength + layer.count * FEATURE_BYTES;
  }
  return bytes;
}
