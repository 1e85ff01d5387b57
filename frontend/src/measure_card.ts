/** The card of the measuring tools: what to draw, and what the database says of it. */

import { type Api, ApiError } from "./api";
import { element } from "./dom";
import type { Draw, DrawKind } from "./draw";
import { type Format, utmZone } from "./format";
import type { Translator } from "./i18n";
import type { Measured, MeasuredGeometry } from "./measure";

export interface MeasureCardOptions {
  card: HTMLElement;
  kinds: HTMLElement;
  result: HTMLElement;
  hint: HTMLElement;
  undo: HTMLButtonElement;
  api: Api;
  t: Translator;
  format: Format;
  /** A sentence for what went wrong. */
  reason(error: unknown): string;
  announce(text: string): void;
}

const PAUSE_MS = 150;

export class MeasureCard {
  readonly #options: MeasureCardOptions;
  #running: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MeasureCardOptions) {
    this.#options = options;
  }

  get open(): boolean {
    return !this.#options.card.hidden;
  }

  /** Shows what can be drawn, and what is. */
  wire(draw: Draw): void {
    const { kinds, undo } = this.#options;
    for (const button of kinds.querySelectorAll<HTMLButtonElement>("button")) {
      button.addEventListener("click", () => {
        draw.start(button.value as DrawKind);
        this.state(draw);
      });
    }
    undo.addEventListener("click", () => draw.undo());
  }

  /** Brings the buttons and the hint in step with what is drawn. */
  state(draw: Draw): void {
    const { kinds, hint, undo, t } = this.#options;
    for (const button of kinds.querySelectorAll<HTMLButtonElement>("button")) {
      button.setAttribute("aria-pressed", String(button.value === draw.kind));
    }
    undo.disabled = draw.corners === 0;
    hint.textContent = draw.open
      ? t(
          draw.kind === "box"
            ? "measure.hintBox"
            : draw.corners === 0
              ? "measure.hintFirst"
              : "measure.hintNext",
        )
      : t(draw.kind === undefined ? "measure.hintKind" : "measure.hintDone");
  }

  /** Asks for the figures of what was drawn; undefined: there is nothing to measure yet. */
  measure(drawn: MeasuredGeometry | undefined): void {
    this.#running?.abort();
    clearTimeout(this.#timer);
    if (!drawn) {
      this.#options.result.replaceChildren();
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(drawn), PAUSE_MS);
  }

  async #ask(drawn: MeasuredGeometry): Promise<void> {
    const { api, result, reason, announce } = this.#options;
    const running = new AbortController();
    this.#running = running;
    try {
      const found = await api.measure(drawn, running.signal);
      result.replaceChildren(...this.#figures(found));
      announce(result.textContent ?? "");
    } catch (error) {
      if (running.signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      const text = reason(error);
      result.replaceChildren(element("p", { class: "note problem" }, text));
      announce(text);
    }
  }

  #figures(found: Measured): HTMLElement[] {
    const { t, format } = this.#options;
    const zone = utmZone(found.utm_srid);
    const length = this.#list([
      [t("measure.planar", { zone }), format.metres(found.planar_length_m)],
      [t("measure.geodesic"), format.metres(found.geodesic_length_m)],
    ]);
    if (found.area_ha === null || found.geodesic_area_ha === null) {
      return [this.#part(t("measure.length"), length)];
    }
    const area = this.#list([
      [t("measure.planar", { zone }), format.hectares4(found.area_ha)],
      [t("measure.geodesic"), format.hectares4(found.geodesic_area_ha)],
    ]);
    const parts = [this.#part(t("measure.area"), area), this.#part(t("measure.around"), length)];
    const { inside } = found;
    if (!inside) return parts;
    const slum =
      inside.slum_area_count === 0
        ? element("p", { class: "note" }, t("measure.nothingInside"))
        : this.#list([
            [t("measure.count"), format.integer(inside.slum_area_count)],
            [t("measure.planar", { zone: "UTM" }), format.hectares4(inside.area_ha)],
            [t("measure.geodesic"), format.hectares4(inside.geodesic_area_ha)],
            [t("measure.share"), format.percent((100 * inside.geodesic_area_ha) / found.geodesic_area_ha)],
          ]);
    return [this.#part(t("measure.inside"), slum), ...parts];
  }

  #part(title: string, content: HTMLElement): HTMLElement {
    return element("section", { class: "measured" }, element("h3", {}, title), content);
  }

  #list(facts: readonly (readonly [string, string])[]): HTMLElement {
    return element(
      "dl",
      { class: "facts" },
      ...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
    );
  }
}
