/** Keeps the page's address in step with what it shows, so that a link, a reload and the back button restore it. */

import { formatHash, type MapState, type ShownOverlay } from "./hash";

export class Address {
  readonly #state: MapState;
  readonly #defaults: readonly ShownOverlay[];
  #written = location.hash;

  constructor(state: MapState, defaults: readonly ShownOverlay[]) {
    this.#defaults = defaults;
    this.#state = state;
  }

  /** Writes the state: `push` makes a step for the back button, `replace` does not. */
  remember(how: "push" | "replace"): void {
    const hash = formatHash(this.#state, this.#defaults);
    if (hash === this.#written) return;
    this.#written = hash;
    const target = hash || location.pathname + location.search;
    if (how === "push") history.pushState(null, "", target);
    else history.replaceState(null, "", target);
  }

  /** The address was changed from outside: by the back button, or by a reader who edited it. */
  taken(): void {
    this.#written = location.hash;
  }

  /** The link that shows the same to somebody else, in the same language. */
  link(language: string): URL {
    const link = new URL(location.href);
    link.searchParams.set("lang", language);
    return link;
  }
}
