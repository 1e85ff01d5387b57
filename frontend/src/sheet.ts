/** The panel: at the side of a wide window it can be hidden, in a narrow one it is a sheet at the bottom. */

import type { Insets } from "./map";

export type SheetState = "peek" | "half" | "full";

const STATES: readonly SheetState[] = ["peek", "half", "full"];
const DRAG_PX = 40;

export interface SheetOptions {
  panel: HTMLElement;
  handle: HTMLButtonElement;
  toggle: HTMLButtonElement;
  /** Cards that cover the map at the right or the bottom while they are open. */
  cards: readonly HTMLElement[];
  words: { hide: string; show: string };
}

export class Sheet {
  readonly #options: SheetOptions;
  readonly #narrow = matchMedia("(max-width: 767px)");
  #state: SheetState = "half";
  #hidden = false;
  #dragged = false;

  constructor(options: SheetOptions) {
    this.#options = options;
    options.handle.addEventListener("click", () => {
      // The click that follows a drag is not a wish of its own.
      if (!this.#dragged) this.set(this.#state === "peek" ? "half" : "peek");
      this.#dragged = false;
    });
    options.handle.addEventListener("pointerdown", (event) => this.#drag(event));
    options.handle.addEventListener("keydown", (event) => {
      if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        this.#step(event.key === "ArrowUp" ? 1 : -1);
        event.preventDefault();
      }
    });
    options.toggle.addEventListener("click", () => this.#toggle());
    this.set("half");
  }

  get narrow(): boolean {
    return this.#narrow.matches;
  }

  set(state: SheetState): void {
    this.#state = state;
    this.#options.panel.dataset.sheet = state;
    this.#options.handle.setAttribute("aria-expanded", String(state !== "peek"));
  }

  /** What panel and cards cover of the map, with a little air. */
  insets(): Insets {
    const air = this.narrow ? 16 : 32;
    const { panel, cards } = this.#options;
    const insets: Insets = { top: air, right: air, bottom: air, left: air };
    // The badge of sample data.
    if (this.narrow) insets.top = 56;
    const open = cards.filter((card) => !card.hidden);
    // In a page without its panel there is nothing to keep clear of.
    const shown = [panel, ...open].filter((card) => card.getClientRects().length > 0);
    if (this.narrow) {
      const tops = shown.map((card) => card.getBoundingClientRect().top);
      insets.bottom = Math.max(air, window.innerHeight - Math.min(window.innerHeight, ...tops) + air);
      // The buttons at the right edge.
      insets.right = 60;
      // A sheet over the whole window leaves nothing to fit into.
      insets.bottom = Math.min(insets.bottom, window.innerHeight * 0.7);
      return insets;
    }
    if (!this.#hidden) insets.left += panel.getBoundingClientRect().right;
    insets.right = 72;
    for (const card of open) {
      insets.right = Math.max(insets.right, window.innerWidth - card.getBoundingClientRect().left + air);
    }
    return insets;
  }

  #toggle(): void {
    this.#hidden = !this.#hidden;
    const { panel, toggle, words } = this.#options;
    panel.classList.toggle("collapsed", this.#hidden);
    toggle.setAttribute("aria-expanded", String(!this.#hidden));
    toggle.setAttribute("aria-label", this.#hidden ? words.show : words.hide);
  }

  #step(direction: number): void {
    const next = STATES[STATES.indexOf(this.#state) + direction];
    if (next) this.set(next);
  }

  #drag(down: PointerEvent): void {
    const { handle, panel } = this.#options;
    const height = panel.getBoundingClientRect().height;
    let moved = 0;
    this.#dragged = false;
    const onMove = (event: PointerEvent) => {
      moved = down.clientY - event.clientY;
      if (Math.abs(moved) > 4) {
        panel.classList.add("dragging");
        panel.style.height = `${Math.max(96, height + moved)}px`;
      }
    };
    const onUp = () => {
      handle.removeEventListener("pointermove", onMove);
      panel.classList.remove("dragging");
      panel.style.removeProperty("height");
      if (Math.abs(moved) <= 4) return;
      this.#dragged = true;
      const share = (height + moved) / window.innerHeight;
      if (Math.abs(moved) > DRAG_PX) this.set(share > 0.7 ? "full" : share > 0.3 ? "half" : "peek");
      else this.set(this.#state);
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("pointerup", onUp, { once: true });
    handle.addEventListener("pointercancel", onUp, { once: true });
  }
}
