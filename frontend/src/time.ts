/** Decrees over time: a slider over their days, play, and an edge between two of them. */

import type { DecreeDay } from "./config";
import { element } from "./dom";
import type { Format } from "./format";
import type { Translator } from "./i18n";

export interface TimeParts {
  bar: HTMLElement;
  toggle: HTMLElement;
  close: HTMLElement;
  slider: HTMLInputElement;
  ticks: HTMLElement;
  told: HTMLOutputElement;
  play: HTMLButtonElement;
  compare: HTMLInputElement;
  other: HTMLSelectElement;
  swipe: HTMLElement;
  left: HTMLElement;
  right: HTMLElement;
  /** Opens the list of what changed. */
  changes: HTMLElement;
}

export interface TimeOptions {
  parts: TimeParts;
  /** By date. */
  decrees: readonly DecreeDay[];
  t: Translator;
  format: Format;
  /** Another day is shown; undefined: what is in force. `compare`: the day beside it. */
  onChange(day: string | undefined, compare: string | undefined): void;
  /** The edge has moved: share of the window's width; undefined: there is none. */
  onSplit(share: number | undefined): void;
}

const STEP_MS = 1500;
const KEY_SHARE = 0.02;

export class Time {
  readonly #options: TimeOptions;
  #share = 0.5;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: TimeOptions) {
    this.#options = options;
    const { parts, decrees, format } = options;
    parts.slider.min = "0";
    parts.slider.max = String(decrees.length - 1);
    parts.ticks.replaceChildren(...decrees.map(({ date }) => element("span", {}, date.slice(0, 4))));
    parts.other.replaceChildren(
      ...decrees.map(({ date, number }) =>
        element("option", { value: date }, `${format.date(date)} · ${number}`),
      ),
    );
    parts.toggle.addEventListener("click", () => (parts.bar.hidden ? this.open() : this.close()));
    parts.close.addEventListener("click", () => {
      this.close();
      parts.toggle.focus();
    });
    parts.slider.addEventListener("input", () => this.#tell());
    parts.compare.addEventListener("change", () => this.#tell());
    parts.other.addEventListener("change", () => this.#tell());
    parts.play.addEventListener("click", () => (this.#timer === undefined ? this.#play() : this.#pause()));
    this.#wireEdge();
  }

  get opened(): boolean {
    return !this.#options.parts.bar.hidden;
  }

  /** Where the edge is, of the window's width; undefined: nothing is compared. */
  get share(): number | undefined {
    return this.#options.parts.compare.checked && this.opened ? this.#share : undefined;
  }

  /** The two days that are compared, the earlier first; undefined: nothing is. */
  get days(): readonly [from: string, to: string] | undefined {
    const { compare, other } = this.#options.parts;
    const day = this.#day()?.date;
    if (!compare.checked || day === undefined) return undefined;
    return day < other.value ? [day, other.value] : [other.value, day];
  }

  /** Shows these days, as a link or the back button asks. */
  restore(day: string | undefined, compare: string | undefined): void {
    const { parts, decrees } = this.#options;
    if (day === undefined && compare === undefined) {
      this.#hide();
      return;
    }
    parts.bar.hidden = false;
    parts.toggle.setAttribute("aria-expanded", "true");
    const at = decrees.findLastIndex(({ date }) => day === undefined || date <= day);
    parts.slider.value = String(Math.max(0, at));
    parts.compare.checked = compare !== undefined;
    if (compare !== undefined) parts.other.value = compare;
    this.#show();
  }

  open(): void {
    const { parts, decrees } = this.#options;
    parts.bar.hidden = false;
    parts.toggle.setAttribute("aria-expanded", "true");
    parts.slider.value = String(decrees.length - 1);
    parts.other.selectedIndex = 0;
    this.#tell();
    parts.slider.focus();
  }

  close(): void {
    this.#hide();
    this.#options.onChange(undefined, undefined);
  }

  #hide(): void {
    const { parts, onSplit } = this.#options;
    this.#pause();
    parts.bar.hidden = true;
    parts.swipe.hidden = true;
    parts.compare.checked = false;
    parts.toggle.setAttribute("aria-expanded", "false");
    onSplit(undefined);
  }

  #day(): DecreeDay | undefined {
    return this.#options.decrees[Number(this.#options.parts.slider.value)];
  }

  #tell(): void {
    const { parts, onChange } = this.#options;
    this.#show();
    onChange(this.#day()?.date, parts.compare.checked ? parts.other.value : undefined);
    this.#options.onSplit(this.share);
  }

  #show(): void {
    const { parts, format } = this.#options;
    const day = this.#day();
    const text = day ? `${format.date(day.date)} · ${day.number}` : "";
    parts.told.textContent = text;
    parts.slider.setAttribute("aria-valuetext", text);
    parts.other.hidden = !parts.compare.checked;
    parts.swipe.hidden = !parts.compare.checked;
    parts.changes.hidden = !parts.compare.checked;
    parts.left.textContent = day ? day.date.slice(0, 4) : "";
    parts.right.textContent = parts.other.value.slice(0, 4);
    this.#placeEdge();
  }

  #play(): void {
    const { parts, decrees, t } = this.#options;
    parts.play.setAttribute("aria-pressed", "true");
    parts.play.setAttribute("aria-label", t("time.pause"));
    const step = () => {
      parts.slider.value = String((Number(parts.slider.value) + 1) % decrees.length);
      this.#tell();
    };
    step();
    this.#timer = setInterval(step, STEP_MS);
  }

  #pause(): void {
    const { parts, t } = this.#options;
    clearInterval(this.#timer);
    this.#timer = undefined;
    parts.play.setAttribute("aria-pressed", "false");
    parts.play.setAttribute("aria-label", t("time.play"));
  }

  #wireEdge(): void {
    const { swipe } = this.#options.parts;
    const move = (share: number) => {
      this.#share = Math.max(0, Math.min(1, share));
      this.#placeEdge();
      this.#options.onSplit(this.share);
    };
    swipe.addEventListener("pointerdown", (down) => {
      swipe.setPointerCapture(down.pointerId);
      const onMove = (event: PointerEvent) => move(event.clientX / window.innerWidth);
      swipe.addEventListener("pointermove", onMove);
      const onUp = () => swipe.removeEventListener("pointermove", onMove);
      swipe.addEventListener("pointerup", onUp, { once: true });
      swipe.addEventListener("pointercancel", onUp, { once: true });
    });
    swipe.addEventListener("keydown", (event) => {
      const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (direction === 0) return;
      move(this.#share + direction * KEY_SHARE);
      event.preventDefault();
    });
  }

  #placeEdge(): void {
    const { swipe } = this.#options.parts;
    swipe.style.left = `${this.#share * 100}%`;
    swipe.setAttribute("aria-valuenow", String(Math.round(this.#share * 100)));
  }
}
