/** The part of the address that restores a view: #map=13/-7.5300/110.2200&base=own&overlays=slum,boundaries&area=7 */

export interface ViewState {
  zoom: number;
  lat: number;
  lon: number;
}

export type OverlayId = "slum" | "boundaries";

export interface MapState {
  /** Where the map looks; absent: at the whole regency. */
  view?: ViewState;
  /** Base map chosen by the reader; absent: whichever can be reached. */
  base?: string;
  overlays: ReadonlySet<OverlayId>;
  /** Opacity of the slum areas in per cent, 10 to 100. */
  opacity: number;
  /** Selected slum area (its id) or wilayah (its code); never both. */
  area?: string;
  wilayah?: string;
}

export const OVERLAYS: readonly OverlayId[] = ["slum", "boundaries"];
export const DEFAULT_OPACITY = 80;
export const MIN_OPACITY = 10;

/** Reads a hash; whatever cannot be understood is left out, so that an old or mistyped link still opens. */
export function parseHash(hash: string): MapState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const state: MapState = { overlays: new Set(OVERLAYS), opacity: DEFAULT_OPACITY };

  const view = parseView(parameters.get("map"));
  if (view) state.view = view;
  const base = parameters.get("base");
  if (base) state.base = base;
  const overlays = parameters.get("overlays");
  if (overlays !== null) {
    const named = overlays.split(",");
    state.overlays = new Set(OVERLAYS.filter((id) => named.includes(id)));
  }
  const opacity = parameters.get("opacity");
  if (opacity !== null && /^\d{1,3}$/.test(opacity)) {
    state.opacity = Math.min(100, Math.max(MIN_OPACITY, Number(opacity)));
  }
  const area = parameters.get("area");
  const wilayah = parameters.get("wilayah");
  if (area) state.area = area;
  else if (wilayah) state.wilayah = wilayah;
  return state;
}

/** The hash of a state, with its defaults left out; the same state always gives the same text. */
export function formatHash(state: MapState): string {
  const parts: string[] = [];
  const add = (name: string, value: string) => {
    // Slashes, commas and colons are allowed in a fragment; a link that people read keeps them.
    parts.push(`${name}=${encodeURIComponent(value).replace(/%2F/g, "/").replace(/%2C/g, ",")}`);
  };
  if (state.view) {
    const { zoom, lat, lon } = state.view;
    // A pixel is 360/(256·2^zoom) degrees: enough decimals for that, and no more.
    const decimals = Math.max(2, Math.ceil(Math.log10((256 * 2 ** zoom) / 360)));
    add("map", `${trimmed(zoom, 2)}/${lat.toFixed(decimals)}/${lon.toFixed(decimals)}`);
  }
  if (state.base) add("base", state.base);
  if (OVERLAYS.some((id) => !state.overlays.has(id))) {
    add("overlays", OVERLAYS.filter((id) => state.overlays.has(id)).join(","));
  }
  if (state.opacity !== DEFAULT_OPACITY) add("opacity", String(state.opacity));
  if (state.area) add("area", state.area);
  else if (state.wilayah) add("wilayah", state.wilayah);
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

function parseView(text: string | null): ViewState | undefined {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? "");
  if (!match) return undefined;
  const [zoom, lat, lon] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (zoom > 24 || Math.abs(lat) > 85.06 || Math.abs(lon) > 180) return undefined;
  return { zoom, lat, lon };
}

function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
