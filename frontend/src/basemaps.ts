/** Choosing a base map: the first of the catalogue that can be reached, unless the reader has chosen. */

import type { Basemap } from "./config";
import { element } from "./dom";
import type { Translator } from "./i18n";

export type Reach = "unknown" | "checking" | "reached" | "unreachable";

export interface BasemapsOptions {
  catalogue: readonly Basemap[];
  /** The address of one small tile that shows if a base map's server answers. */
  probeAddress(basemap: Basemap): string;
  onChange(basemap: Basemap): void;
  /** More is known of which servers answer. */
  onReach(): void;
}

const PROBE_MS = 5000;

export class Basemaps {
  readonly #options: BasemapsOptions;
  readonly #reach = new Map<string, Reach>();
  readonly #own: Basemap;
  #shown: Basemap;
  #chosen: string | undefined;

  constructor(options: BasemapsOptions) {
    this.#options = options;
    const own = options.catalogue.find((basemap) => basemap.kind === "own");
    if (!own) throw new Error("The catalogue has no own base map.");
    this.#own = own;
    this.#shown = own;
    this.#reach.set(own.id, "reached");
  }

  get shown(): Basemap {
    return this.#shown;
  }

  /** The reader's choice; undefined while the page chooses by itself. */
  get chosen(): string | undefined {
    return this.#chosen;
  }

  get catalogue(): readonly Basemap[] {
    return this.#options.catalogue;
  }

  reach(id: string): Reach {
    return this.#reach.get(id) ?? "unknown";
  }

  /** Shows a base map by id; undefined or unknown: the page chooses. */
  choose(id: string | undefined): void {
    const basemap = this.#options.catalogue.find((candidate) => candidate.id === id);
    this.#chosen = basemap?.id;
    this.#show(basemap ?? this.#preferred());
  }

  /** The shown base map does not arrive: the own one takes its place. */
  failed(): void {
    this.#reach.set(this.#shown.id, "unreachable");
    this.#show(this.#own);
    this.#options.onReach();
  }

  /** Asks each server for one tile; a reader who has not chosen then gets the first that answers. */
  async probe(): Promise<void> {
    const outside = this.#options.catalogue.filter((basemap) => basemap.kind !== "own");
    await Promise.all(
      outside.map(async (basemap) => {
        this.#reach.set(basemap.id, "checking");
        this.#options.onReach();
        const reached = navigator.onLine && (await loads(this.#options.probeAddress(basemap)));
        this.#reach.set(basemap.id, reached ? "reached" : "unreachable");
        this.#options.onReach();
        if (this.#chosen === undefined) this.#show(this.#preferred());
      }),
    );
  }

  #preferred(): Basemap {
    for (const basemap of this.#options.catalogue) {
      const reach = this.reach(basemap.id);
      if (reach === "reached") return basemap;
      // A better one may still answer: what is shown stays until it is known.
      if (reach === "checking") return this.#shown;
    }
    return this.#own;
  }

  #show(basemap: Basemap): void {
    if (basemap === this.#shown) return;
    this.#shown = basemap;
    this.#options.onChange(basemap);
  }
}

function loads(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    const timer = setTimeout(() => settle(false), PROBE_MS);
    const settle = (reached: boolean) => {
      clearTimeout(timer);
      image.onload = null;
      image.onerror = null;
      resolve(reached);
    };
    image.onload = () => settle(true);
    image.onerror = () => settle(false);
    image.referrerPolicy = "strict-origin-when-cross-origin";
    image.src = address;
  });
}

/** The choice of base maps as radio buttons, with what is known of their servers. */
export function renderBasemaps(target: HTMLElement, basemaps: Basemaps, t: Translator): void {
  const choices = basemaps.catalogue.map((basemap) => {
    const input = element("input", { type: "radio", name: "basemap", value: basemap.id });
    input.checked = basemap === basemaps.shown;
    input.addEventListener("change", () => basemaps.choose(basemap.id));
    const reach = basemaps.reach(basemap.id);
    const note =
      reach === "checking"
        ? t("layers.checking")
        : reach === "unreachable"
          ? t("layers.unreachable")
          : undefined;
    return element(
      "label",
      { class: "choice" },
      input,
      element("span", {}, basemap.title),
      note ? element("small", {}, note) : undefined,
    );
  });
  const focused = target.contains(document.activeElement) ? basemaps.shown.id : undefined;
  target.replaceChildren(element("fieldset", {}, element("legend", {}, t("layers.base")), ...choices));
  // The list was made anew: the keyboard stays where it was.
  if (focused) target.querySelector<HTMLInputElement>("input:checked")?.focus();
}
