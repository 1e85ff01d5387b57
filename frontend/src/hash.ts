/** The part of the address that restores a view: #map=13/-7.5300/110.2200&base=own&layers=slum_areas:80,boundaries&area=7 */

export interface ViewState {
  zoom: number;
  lat: number;
  lon: number;
}

/** An overlay that is on. */
export interface ShownOverlay {
  id: string;
  /** Per cent, 10 to 100. */
  opacity: number;
}

export interface MapState {
  /** Where the map looks; absent: at the whole regency. */
  view?: ViewState;
  /** Base map chosen by the reader; absent: whichever can be reached. */
  base?: string;
  /** The overlays that are on, the uppermost first. */
  layers: readonly ShownOverlay[];
  /** Selected slum area (its id) or wilayah (its code), or a feature of another layer (layer/key); never two. */
  area?: string;
  wilayah?: string;
  feature?: string;
  /** The day that is shown, and the day it is compared with; absent: today, nothing. ISO dates. */
  day?: string;
  compare?: string;
  /** A place that is marked. */
  pin?: { lon: number; lat: number };
}

export const MIN_OPACITY = 10;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a hash; whatever cannot be understood is left out, so that an old or mistyped link still opens. */
export function parseHash(hash: string, defaults: readonly ShownOverlay[]): MapState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const state: MapState = { layers: parseLayers(parameters.get("layers"), defaults) };

  const view = parseView(parameters.get("map"));
  if (view) state.view = view;
  const base = parameters.get("base");
  if (base) state.base = base;
  for (const name of ["area", "wilayah", "feature"] as const) {
    const value = parameters.get(name);
    if (!value) continue;
    state[name] = value;
    break;
  }
  const pin = parsePlace(parameters.get("pin"));
  if (pin) state.pin = pin;
  for (const name of ["day", "compare"] as const) {
    const value = parameters.get(name);
    if (value && ISO_DAY.test(value)) state[name] = value;
  }
  return state;
}

/** The hash of a state, with its defaults left out; the same state always gives the same text. */
export function formatHash(state: MapState, defaults: readonly ShownOverlay[]): string {
  const parts: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value === undefined) return;
    // Slashes, commas and colons are allowed in a fragment; a link that people read keeps them.
    const readable = encodeURIComponent(value).replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%3A/g, ":");
    parts.push(`${name}=${readable}`);
  };
  if (state.view) {
    const { zoom, lat, lon } = state.view;
    // A pixel is 360/(256·2^zoom) degrees: enough decimals for that, and no more.
    const decimals = Math.max(2, Math.ceil(Math.log10((256 * 2 ** zoom) / 360)));
    add("map", `${trimmed(zoom, 2)}/${lat.toFixed(decimals)}/${lon.toFixed(decimals)}`);
  }
  add("base", state.base);
  const layers = formatLayers(state.layers);
  if (layers !== formatLayers(defaults)) add("layers", layers);
  add("area", state.area);
  add("wilayah", state.wilayah);
  add("feature", state.feature);
  add("day", state.day);
  add("compare", state.compare);
  if (state.pin) add("pin", `${state.pin.lat.toFixed(6)}/${state.pin.lon.toFixed(6)}`);
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

function formatLayers(layers: readonly ShownOverlay[]): string {
  return layers.map(({ id, opacity }) => `${id}:${opacity}`).join(",");
}

function parseLayers(text: string | null, defaults: readonly ShownOverlay[]): readonly ShownOverlay[] {
  if (text === null) return defaults;
  const layers: ShownOverlay[] = [];
  for (const part of text.split(",")) {
    const match = /^(\w+)(?::(\d{1,3}))?$/.exec(part);
    if (!match?.[1] || layers.some(({ id }) => id === match[1])) continue;
    const opacity = Math.min(100, Math.max(MIN_OPACITY, Number(match[2] ?? 100)));
    layers.push({ id: match[1], opacity });
  }
  return layers;
}

function parseView(text: string | null): ViewState | undefined {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? "");
  if (!match) return undefined;
  const [zoom, lat, lon] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (zoom > 24 || Math.abs(lat) > 85.06 || Math.abs(lon) > 180) return undefined;
  return { zoom, lat, lon };
}

function parsePlace(text: string | null): { lon: number; lat: number } | undefined {
  const view = text === null ? undefined : parseView(`0/${text}`);
  return view && { lon: view.lon, lat: view.lat };
}

function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
