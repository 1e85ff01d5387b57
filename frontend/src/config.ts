/** What the server hands over with the page: addresses, catalogue, language. Nothing of this is spelled in code. */

import type { Language } from "./format";
import type { Bbox } from "./mercator";

export interface Basemap {
  id: string;
  title: string;
  kind: "own" | "streets" | "imagery";
  /** Leaflet's tile address; empty for `own`. */
  tiles: string;
  attribution: string;
  attributionUrl: string;
  maxZoom: number;
}

/** What is drawn over a fill; `dashed`: the outline; `none`: no fill at all. */
export type Pattern = "plain" | "dots" | "lines" | "bars" | "cross" | "dashed" | "none";

/** A class of an overlay: features whose attribute is `value`, or from `from` to below `to`, or `missing`. */
export interface OverlayClass {
  id: string;
  label: string;
  /** #rrggbb */
  colour: string;
  pattern: Pattern;
  value?: string | boolean;
  from?: number;
  to?: number;
  missing?: boolean;
}

/** One way to show a layer on the map: an attribute in classes. The server describes it (layers/overlays.py). */
export interface OverlaySpec {
  id: string;
  title: string;
  description: string;
  group: string;
  kind: "areas" | "boundaries";
  /** The layer of the catalogue; also its name inside the tiles. */
  layer: string;
  /** The layer of the catalogue whose rows its features are. */
  rows: string;
  /** Points have the attribute, and so a class. */
  points_classed: boolean;
  /** Name inside the tiles of the points that stand for what is too small to be seen. */
  points: string | null;
  /** null: all features are of the first class. */
  attribute: string | null;
  unit: string | null;
  /** Address of the tiles, with {z}, {x} and {y}. */
  tiles: string;
  /** No tile shows anything beyond; null: none shows anything. */
  bounds: Bbox | null;
  /** Its tiles take ?datetime=. */
  dated: boolean;
  /** Per cent, of the overlay as a whole. */
  opacity: number;
  /** 0 to 1, of the fills within it. */
  fill_opacity: number;
  shown: boolean;
  /** Attributes that name a feature on the map, from `label_zoom` on. */
  label: readonly string[];
  label_zoom: number;
  classes: readonly OverlayClass[];
}

export interface LayerField {
  name: string;
  title: string;
  type: "string" | "integer" | "number" | "boolean" | "date";
  unit: string | null;
}

/** A layer of the catalogue. */
export interface Layer {
  id: string;
  title: string;
  key: string;
  fields: readonly LayerField[];
  /** Address of its vector tiles as they are now; null: it has none. */
  tiles: string | null;
  /** Address of one row as GeoJSON, with {key}. */
  item: string;
  /** Address of its rows as GeoJSON, with OGC's parameters. */
  items: string;
}

/** A decree of the regency, for the slider over time. */
export interface DecreeDay {
  id: number;
  number: string;
  date: string;
}

/** The regency that the page is about: one with a decree in force. */
export interface Regency {
  code: string;
  name: string;
  bbox: Bbox;
}

export interface Config {
  language: Language;
  api: {
    wilayah: string;
    /** With {code} in it. */
    wilayahDetail: string;
    slumAreas: string;
    /** With {id} in it. */
    slumAreaDetail: string;
    measure: string;
    changes: string;
  };
  layers: readonly Layer[];
  /** The uppermost first. */
  overlays: readonly OverlaySpec[];
  /** Tiles with the boundaries of all levels. */
  ground: string;
  ground_bounds: Bbox | null;
  /** Decrees of the regency by date, those that were superseded too. */
  decrees: readonly DecreeDay[];
  /** Address of the page without its panel, for other pages. */
  embed: string;
  basemaps: readonly Basemap[];
  /** null: no decree is in force anywhere. */
  regency: Regency | null;
  /** Where the map looks at first. */
  bbox: Bbox;
}

export function readConfig(): Config {
  const element = document.getElementById("config");
  if (!element?.textContent) throw new Error("The page has no config.");
  return JSON.parse(element.textContent) as Config;
}

/** Fills the {name} of an address template. */
export function fill(template: string, name: string, value: string): string {
  return template.replace(`{${name}}`, encodeURIComponent(value));
}
