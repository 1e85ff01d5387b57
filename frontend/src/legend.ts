/** The legend: which signs the map draws now, and what they mean. */

import { FROM_ZOOM } from "./boundaries";
import { element } from "./dom";
import type { OverlayId } from "./hash";
import type { Translator, Word } from "./i18n";

export interface LegendEntry {
  /** Class of the swatch in map.css, drawn with the tokens that the canvases use. */
  swatch: string;
  word: Word;
}

/** Entries for the overlays that are on, at this zoom level. */
export function legendEntries(overlays: ReadonlySet<OverlayId>, zoom: number): LegendEntry[] {
  const entries: LegendEntry[] = [];
  if (overlays.has("slum")) {
    entries.push({ swatch: "slum-verified", word: "legend.verified" });
    entries.push({ swatch: "slum-unverified", word: "legend.unverified" });
  }
  if (overlays.has("boundaries")) {
    entries.push({ swatch: "kabupaten", word: "legend.kabupaten" });
    if (zoom >= FROM_ZOOM.kecamatan) entries.push({ swatch: "kecamatan", word: "legend.kecamatan" });
    if (zoom >= FROM_ZOOM.kelurahan) entries.push({ swatch: "kelurahan", word: "legend.kelurahan" });
  }
  if (overlays.has("slum")) entries.push({ swatch: "selected", word: "legend.selected" });
  return entries;
}

export function renderLegend(target: HTMLElement, entries: readonly LegendEntry[], t: Translator): void {
  target.replaceChildren(
    element(
      "ul",
      { class: "legend" },
      ...entries.map(({ swatch, word }) =>
        element("li", {}, element("span", { class: `swatch ${swatch}`, "aria-hidden": "true" }), t(word)),
      ),
    ),
  );
}
