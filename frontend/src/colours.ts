/** The map's colours, read from tokens.css, so that the canvases follow the reader's light or dark scheme. */

/** What lies under the lines and labels: own paper, a street map, or a photograph. */
export type Ground = "own" | "streets" | "imagery";

export interface MapColours {
  ground: Ground;
  /** The reader's scheme is dark. */
  dark: boolean;
  land: string;
  /** What a photograph looks like on the whole. */
  imagery: string;
  tints: readonly string[];
  graticule: string;
  kabupaten: string;
  kabupatenBand: string;
  kecamatan: string;
  kelurahan: string;
  label: string;
  labelStrong: string;
  halo: string;
  slumLabel: string;
  selection: string;
  selectionCasing: string;
  fontFamily: string;
}

export function mapColours(ground: Ground): MapColours {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(`--map-${name}`).trim();
  // Over a photograph lines and letters are light in both schemes; street maps stay light in the dark scheme.
  const suffix = ground === "own" ? "" : `-on-${ground}`;
  return {
    ground,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    land: token("land"),
    imagery: token("imagery"),
    tints: ["1", "2", "3", "4", "5"].map((number) => token(`tint-${number}`)),
    graticule: token("graticule"),
    kabupaten: token(`kabupaten${suffix}`),
    kabupatenBand: token(`kabupaten-band${suffix}`),
    kecamatan: token(`kecamatan${suffix}`),
    kelurahan: token(`kelurahan${suffix}`),
    label: token(`label${suffix}`),
    labelStrong: token(`label-strong${suffix}`),
    halo: token(`halo${suffix}`),
    slumLabel: token(`slum-label${suffix}`),
    selection: token("selection"),
    selectionCasing: token("selection-casing"),
    fontFamily: tokens.getPropertyValue("--font").trim(),
  };
}
