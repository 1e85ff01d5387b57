/** Hectares of the places in the window, for their labels: rows without geometry, asked for when the map rests. */

import { type Api, bboxParameter, type Level, type Wilayah } from "./api";
import { type Bbox, contains, pad } from "./mercator";

const MOST_ROWS = 1000;
// Loaded beyond the window on each side, as a share of its size, so that a short pan needs no request.
const MARGIN = 0.4;

export class Figures {
  readonly #api: Api;
  readonly #onChange: () => void;
  readonly #rows = new Map<string, Wilayah>();
  readonly #covered = new Map<Level, Bbox>();
  #running: AbortController | undefined;

  constructor(api: Api, onChange: () => void) {
    this.#api = api;
    this.#onChange = onChange;
  }

  /** The level that labels of this zoom speak of. */
  static level(zoom: number): Level {
    return zoom < 10 ? "kabupaten" : zoom < 13 ? "kecamatan" : "kelurahan";
  }

  get(code: string): Wilayah | undefined {
    return this.#rows.get(code);
  }

  /** Makes sure that the rows of this window are there or on their way; gives up those of the window before. */
  async show(bbox: Bbox, zoom: number): Promise<void> {
    const level = Figures.level(zoom);
    const covered = this.#covered.get(level);
    if (covered && contains(covered, bbox)) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const wanted = pad(bbox, MARGIN);
    try {
      const query = { level, bbox: bboxParameter(wanted), limit: MOST_ROWS };
      const { rows } = await this.#api.wilayahRows(query, running.signal, MOST_ROWS);
      for (const row of rows) this.#rows.set(row.code, row);
      this.#covered.set(level, wanted);
      this.#onChange();
    } catch {
      // Labels without hectares are no harm: the next rest of the map asks again.
    }
  }
}
