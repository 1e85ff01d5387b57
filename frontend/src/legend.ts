/** The legend: which signs the map draws now, and what they mean. The server says the words of overlays. */

import type { Level } from "./api";
import type { MapColours } from "./colours";
import type { OverlaySpec } from "./config";
import { element } from "./dom";
import { FROM_ZOOM } from "./ground";
import type { Translator, Word } from "./i18n";
import { UNKNOWN } from "./overlay";
import { areaSwatch, frameSwatch, lineSwatch, pointSwatch } from "./swatch";

/** What a section of the legend says, before anything is painted. */
export interface LegendSection {
  /** Absent: the entries say it all. */
  title?: string;
  entries: readonly LegendEntry[];
}

export type LegendEntry =
  | { kind: "class"; spec: OverlaySpec; id: string; label: string }
  | { kind: "points"; spec: OverlaySpec; word: Word }
  | { kind: "line"; level: Level; word: Word }
  | { kind: "selection"; word: Word };

const LINES: readonly { level: Level; word: Word }[] = [
  { level: "kabupaten", word: "legend.kabupaten" },
  { level: "kecamatan", word: "legend.kecamatan" },
  { level: "kelurahan", word: "legend.kelurahan" },
];

/** Sections for the overlays that are on, the uppermost first, at this zoom level. */
export function legendSections(
  shown: readonly OverlaySpec[],
  zoom: number,
  /** Overlays of which something in the window fits no class. */
  unknown: ReadonlySet<string> = new Set(),
): LegendSection[] {
  const sections: LegendSection[] = [];
  for (const spec of shown) {
    if (spec.kind === "boundaries") {
      const entries = LINES.filter(({ level }) => zoom >= FROM_ZOOM[level]);
      sections.push({ entries: entries.map((entry) => ({ kind: "line", ...entry })) });
      continue;
    }
    const entries: LegendEntry[] = spec.classes
      .filter(({ pattern }) => pattern !== "none")
      .map(({ id, label }) => ({ kind: "class", spec, id, label }));
    if (unknown.has(spec.id)) entries.push({ kind: "class", spec, id: UNKNOWN.id, label: "" });
    if (spec.points && spec.points !== spec.layer)
      entries.push({ kind: "points", spec, word: "legend.points" });
    sections.push(spec.classes.length > 2 ? { title: spec.title, entries } : { entries });
  }
  if (shown.length > 0) sections.push({ entries: [{ kind: "selection", word: "legend.selected" }] });
  return sections;
}

export function renderLegend(
  target: HTMLElement,
  sections: readonly LegendSection[],
  colours: MapColours,
  t: Translator,
): void {
  target.replaceChildren(
    ...sections.flatMap(({ title, entries }) => [
      ...(title ? [element("h3", { class: "legend-title" }, title)] : []),
      element("ul", { class: "legend" }, ...entries.map((entry) => item(entry, colours, t))),
    ]),
  );
}

function item(entry: LegendEntry, colours: MapColours, t: Translator): HTMLLIElement {
  switch (entry.kind) {
    case "class": {
      const found = entry.spec.classes.find(({ id }) => id === entry.id) ?? UNKNOWN;
      // A layer of points has circles only.
      const swatch = entry.spec.points === entry.spec.layer ? pointSwatch : areaSwatch;
      return element("li", {}, swatch(entry.spec, found, colours), entry.label || t("legend.unknown"));
    }
    case "points": {
      const first = entry.spec.classes[0] ?? UNKNOWN;
      return element("li", {}, pointSwatch(entry.spec, first, colours), t(entry.word));
    }
    case "line": {
      const { level } = entry;
      const stroke = level === "provinsi" ? colours.kabupaten : colours[level];
      const width = level === "kabupaten" ? 2.4 : level === "kecamatan" ? 2.2 : 1.2;
      const band = level === "kabupaten" ? colours.kabupatenBand : undefined;
      return element("li", {}, lineSwatch(stroke, width, band, colours), t(entry.word));
    }
    case "selection":
      return element("li", {}, frameSwatch(colours), t(entry.word));
  }
}
