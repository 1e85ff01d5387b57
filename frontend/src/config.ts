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
  };
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
