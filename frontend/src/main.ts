/** The map page: reads what the server handed over, puts the parts together, keeps them and the address in step. */

import "./tokens.css";
import "./page.css";
import "./map.css";

import { Api, ApiError, type SlumArea, type Wilayah } from "./api";
import { Basemaps, renderBasemaps } from "./basemaps";
import { Boundaries } from "./boundaries";
import { type MapColours, mapColours } from "./colours";
import { readConfig } from "./config";
import { areaTitle, Details } from "./details";
import { byId, element } from "./dom";
import { createFormat } from "./format";
import { formatHash, type MapState, MIN_OPACITY, OVERLAYS, parseHash } from "./hash";
import { createTranslator } from "./i18n";
import { legendEntries, renderLegend } from "./legend";
import type { LoadState } from "./loader";
import { type Frame, MapView, type Pointed } from "./map";
import { type Bbox, latitude, longitude, metresPerPixel } from "./mercator";
import { paintLabels, paintShapes } from "./paint";
import { scaleBar } from "./scale";
import { wireSearch } from "./search";
import { type Shape, shape as toShape } from "./shape";
import { Sheet } from "./sheet";
import { type DrawnArea, SlumAreas } from "./slum_areas";
import { Status } from "./status";
import { Tree } from "./tree";

const MIN_ZOOM = 4;
const MAX_ZOOM = 20;
const SCALE_BAR_PX = 110;
const TOUCH_TOLERANCE_PX = 14;
const MOUSE_TOLERANCE_PX = 5;

const config = readConfig();
document.documentElement.classList.remove("no-script");
const api = new Api(config);
const t = createTranslator(config.language);
const format = createFormat(config.language);
const titleOf = (area: SlumArea) => areaTitle(area, t);
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
const coarsePointer = matchMedia("(pointer: coarse)");
const darkScheme = matchMedia("(prefers-color-scheme: dark)");

const status = new Status({
  progress: byId("progress"),
  announcement: byId("announcement"),
  message: byId("message"),
  retry: byId("message-retry"),
  close: byId("message-close"),
});

// ---- what the page shows -------------------------------------------------------------------------------------

const state: MapState = parseHash(location.hash);

/** What is selected, as far as it is known: a link names it before its figures have arrived. */
let selected: { key: string; shape: Shape } | null = null;
let hovered: DrawnArea | null = null;
let colours: MapColours;
/** Where the keyboard goes when the details are closed. */
let openedFrom: HTMLElement | null = null;

const boundaries = new Boundaries({
  api,
  regency: config.regency?.code ?? null,
  onChange: () => {
    boundaryCanvas.repaint();
    labelCanvas.repaint();
    showSampleBadge();
  },
  onState: (level, loading) => report(`boundaries-${level}`, loading),
});

const slumAreas = new SlumAreas({
  api,
  title: titleOf,
  onChange: () => {
    slumCanvas.repaint();
    labelCanvas.repaint();
    showSampleBadge();
  },
  onState: (loading) => report("slum-areas", loading),
});

const map = new MapView(byId("map"), { reducedMotion, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM });

const boundaryCanvas = map.addCanvas("boundaries", 350, (context, frame) => {
  if (basemaps.shown.kind === "own") boundaries.paintGround(context, frame, colours);
  if (state.overlays.has("boundaries")) boundaries.paintLines(context, frame, colours);
});
const slumCanvas = map.addCanvas("slum-areas", 400, (context, frame) => {
  if (state.overlays.has("slum")) slumAreas.paint(context, frame, colours);
});
const highlightCanvas = map.addCanvas("highlight", 420, paintHighlight);
const labelCanvas = map.addCanvas("labels", 450, (context, frame) => {
  const labels = state.overlays.has("slum") ? slumAreas.labels(frame, colours) : [];
  const names =
    state.overlays.has("boundaries") || basemaps.shown.kind === "own"
      ? boundaries.labels(frame, colours)
      : [];
  paintLabels(context, frame, [...labels, ...names], colours.halo);
});

function paintHighlight(context: CanvasRenderingContext2D, frame: Frame): void {
  const outline = (target: Shape, widthPx: number) => {
    paintShapes(context, frame, [target], { stroke: colours.selectionCasing, widthPx: widthPx + 3 });
    paintShapes(context, frame, [target], { stroke: colours.selection, widthPx });
  };
  if (selected) outline(selected.shape, 3);
  if (hovered) outline(hovered.shape, 1.5);
}

const basemaps = new Basemaps({
  catalogue: config.basemaps,
  probeAddress: (basemap) => MapView.tileAddress(basemap, config.bbox),
  onChange: () => {
    showBasemap();
    remember("replace");
  },
});
basemaps.onReach = () => renderBasemaps(byId("basemaps"), basemaps, t);

function showBasemap(): void {
  const { shown } = basemaps;
  map.showTiles(shown.kind === "own" ? null : shown, () => {
    status.show("basemap", "note", t("layers.fallback", { basemap: shown.title }));
    basemaps.failed();
  });
  document.documentElement.dataset.ground = shown.kind;
  colours = mapColours(shown.kind);
  const credit = shown.attributionUrl
    ? element("a", { href: shown.attributionUrl, rel: "noopener" }, shown.attribution)
    : element("span", {}, shown.attribution);
  byId("attribution").replaceChildren(credit);
  renderBasemaps(byId("basemaps"), basemaps, t);
  repaintAll();
}

function repaintAll(): void {
  for (const canvas of [boundaryCanvas, slumCanvas, highlightCanvas, labelCanvas]) canvas.repaint();
}

darkScheme.addEventListener("change", () => {
  colours = mapColours(basemaps.shown.kind);
  repaintAll();
});

// ---- panel, details, layers ----------------------------------------------------------------------------------

const detailsCard = byId("details");
const layersCard = byId("layers");
const sheet = new Sheet({
  panel: byId("panel"),
  handle: byId<HTMLButtonElement>("sheet-handle"),
  toggle: byId<HTMLButtonElement>("panel-toggle"),
  cards: [detailsCard, layersCard],
  words: { hide: t("panel.hide"), show: t("panel.show") },
  onResize: () => {},
});

const details = new Details({
  card: detailsCard,
  title: byId("details-title"),
  body: byId("details-body"),
  t,
  format,
  areaTitle: titleOf,
  onZoom: () => {
    if (selected) map.fit(shapeBox(selected.shape), sheet.insets());
  },
  onPick: (area) => void selectArea(area, { history: "replace" }),
});

let tree: Tree | undefined;

async function showPlaces(regency: string): Promise<void> {
  const target = byId("tree");
  status.working("places", true);
  try {
    const { rows } = await api.wilayahRows({ parent: regency });
    const made = new Tree({ api, t, format, areaTitle: titleOf, onChoose: (choice) => void chosen(choice) });
    made.show(rows);
    target.replaceChildren(made.root);
    tree = made;
    markInTree();
    status.clear("places");
  } catch (error) {
    // The server's own table stays where it is: the figures are there, only the tree is not.
    status.show("places", "error", reason(error), () => void showPlaces(regency));
  } finally {
    status.working("places", false);
  }
}

async function chosen(choice: { wilayah: Wilayah } | { area: SlumArea }): Promise<void> {
  openedFrom = document.activeElement as HTMLElement | null;
  if (sheet.narrow) sheet.set("peek");
  if ("area" in choice) await selectArea(choice.area, { history: "push", go: true });
  else await selectWilayah(choice.wilayah, { history: "push", go: true });
}

interface SelectOptions {
  history: "push" | "replace" | "none";
  /** Move the map there. */
  go?: boolean;
  focus?: boolean;
  overlapping?: readonly SlumArea[];
}

async function selectArea(area: SlumArea, options: SelectOptions): Promise<void> {
  const id = String(area.id);
  setSelection({ area: id });
  details.area(area, api.slumAreaAddress(id), options.overlapping ?? []);
  await outlineSelection(`area:${id}`, slumAreas.get(id)?.shape, () => api.slumArea(id), options);
}

async function selectWilayah(wilayah: Wilayah, options: SelectOptions): Promise<void> {
  setSelection({ wilayah: wilayah.code });
  details.wilayah(wilayah, api.wilayahAddress(wilayah.code));
  const drawn = boundaries.get(wilayah.code)?.shape;
  await outlineSelection(wilayah.code, drawn, () => api.wilayah(wilayah.code), options);
}

async function outlineSelection(
  key: string,
  drawn: Shape | undefined,
  load: () => Promise<{ geometry: Parameters<typeof toShape>[0] }>,
  options: SelectOptions,
): Promise<void> {
  const current = selectionKey();
  if (options.history === "push") remember("push");
  if (options.focus) detailsCard.focus({ preventScroll: true });
  markInTree();
  try {
    const outline = drawn ?? toShape((await load()).geometry);
    if (selectionKey() !== current) return;
    selected = { key, shape: outline };
    highlightCanvas.repaint();
    if (options.go) map.fit(shapeBox(outline), sheet.insets(), !reducedMotion);
    else map.reveal(shapeBox(outline), sheet.insets());
    if (options.history !== "none") remember("replace");
  } catch (error) {
    status.show("selection", "error", reason(error));
  }
}

function setSelection(selection: { area?: string; wilayah?: string }): void {
  delete state.area;
  delete state.wilayah;
  Object.assign(state, selection);
  selected = null;
  highlightCanvas.repaint();
}

function selectionKey(): string | undefined {
  return state.area === undefined ? state.wilayah : `area:${state.area}`;
}

function deselect(history: "push" | "none"): void {
  const hadFocus = detailsCard.contains(document.activeElement);
  setSelection({});
  details.close();
  tree?.mark(null);
  if (hadFocus) (openedFrom?.isConnected ? openedFrom : byId("map")).focus({ preventScroll: true });
  openedFrom = null;
  if (history === "push") remember("push");
}

function markInTree(): void {
  const key = selectionKey();
  if (!tree) return;
  if (key === undefined) tree.mark(null);
  else if (state.wilayah !== undefined) void tree.reveal(state.wilayah, key);
  else {
    const kelurahan = slumAreas.get(state.area ?? "")?.properties.kelurahan_code;
    if (kelurahan) void tree.reveal(kelurahan, key);
  }
}

/** Shows what the address names; its figures may have to be asked for first. */
async function restoreSelection(): Promise<void> {
  const { area, wilayah } = state;
  if (area === undefined && wilayah === undefined) {
    if (details.open) deselect("none");
    return;
  }
  const known = area !== undefined ? slumAreas.get(area)?.properties : undefined;
  const go = state.view === undefined;
  if (known) return selectArea(known, { history: "none", go });
  details.loading();
  const asked = selectionKey();
  try {
    if (area !== undefined) {
      const { properties } = await api.slumArea(area);
      if (selectionKey() === asked) await selectArea(properties, { history: "none", go });
    } else if (wilayah !== undefined) {
      const { properties } = await api.wilayah(wilayah);
      if (selectionKey() === asked) await selectWilayah(properties, { history: "none", go });
    }
  } catch (error) {
    if (selectionKey() !== asked) return;
    deselect("none");
    status.show("selection", "error", reason(error));
  }
}

function identify(at: Pointed, viaKeyboard: boolean): void {
  openedFrom = byId("map");
  const tolerance = coarsePointer.matches || viaKeyboard ? TOUCH_TOLERANCE_PX : MOUSE_TOLERANCE_PX;
  const { zoom } = map.view();
  const areas = state.overlays.has("slum") ? slumAreas.at(at.lon, at.lat, zoom, tolerance) : [];
  const options = { history: "push", focus: viaKeyboard } as const;
  const first = areas[0];
  if (first) {
    void selectArea(first.properties, { ...options, overlapping: areas.map((area) => area.properties) });
    return;
  }
  const wilayah = boundaries.at(at.lon, at.lat, zoom);
  if (wilayah) void selectWilayah(wilayah, options);
  else {
    if (details.open) deselect("push");
    status.announce(t("details.nothing"));
  }
}

function showLayersCard(open: boolean): void {
  layersCard.hidden = !open;
  byId("layers-toggle").setAttribute("aria-expanded", String(open));
}

function renderOverlays(): void {
  const choices = OVERLAYS.map((id) => {
    const input = element("input", { type: "checkbox", value: id });
    input.checked = state.overlays.has(id);
    input.addEventListener("change", () => {
      const on = new Set(state.overlays);
      if (input.checked) on.add(id);
      else on.delete(id);
      state.overlays = on;
      showOverlays();
      refresh();
      remember("push");
    });
    return element("label", { class: "choice" }, input, element("span", {}, t(`layers.${id}`)));
  });
  const slider = element("input", {
    type: "range",
    min: MIN_OPACITY,
    max: 100,
    step: 5,
    value: state.opacity,
    id: "opacity",
  });
  slider.addEventListener("input", () => {
    state.opacity = Number(slider.value);
    slumCanvas.setOpacity(state.opacity / 100);
  });
  slider.addEventListener("change", () => remember("replace"));
  byId("overlays").replaceChildren(
    element("fieldset", {}, element("legend", {}, t("layers.overlays")), ...choices),
    element("label", { class: "slider" }, element("span", {}, t("layers.opacity")), slider),
  );
}

/** Brings canvases and legend in step with the overlays that are on. */
function showOverlays(): void {
  slumCanvas.setOpacity(state.opacity / 100);
  renderLegend(byId("legend"), legendEntries(state.overlays, map.view().zoom), t);
  repaintAll();
  showSampleBadge();
}

function showSampleBadge(): void {
  const shown =
    (state.overlays.has("slum") && slumAreas.fictitious) ||
    ((state.overlays.has("boundaries") || basemaps.shown.kind === "own") && boundaries.fictitious);
  byId("sample-badge").hidden = !shown;
}

// ---- loading -------------------------------------------------------------------------------------------------

/** Loads what the window shows now and draws what depends on the zoom. */
function refresh(): void {
  const { lat, zoom } = map.view();
  const bbox = map.bbox();
  boundaries.show(bbox, zoom);
  if (state.overlays.has("slum")) slumAreas.show(bbox);
  else slumAreas.cancel();
  renderLegend(byId("legend"), legendEntries(state.overlays, zoom), t);
  showScale(lat, zoom);
}

function showScale(lat: number, zoom: number): void {
  const { metres, widthPx } = scaleBar(metresPerPixel(lat, zoom), SCALE_BAR_PX);
  const bar = byId("scale");
  const text = format.distance(metres);
  bar.style.width = `${widthPx}px`;
  bar.setAttribute("aria-label", t("map.scale", { distance: text }));
  const caption = bar.querySelector("span");
  if (caption) caption.textContent = text;
}

function report(name: string, loading: LoadState): void {
  status.working(name, loading.kind === "loading");
  if (loading.kind === "failed") {
    status.show(name, "error", `${t("status.failed")} ${reason(loading.error)}`, refresh);
    return;
  }
  if (loading.kind === "loading") return;
  status.clear(name);
  if (name !== "slum-areas") return;
  if (loading.kind === "partial") {
    status.show(name, "partial", t("status.partial", { shown: format.integer(loading.shown) }));
  }
  const count = slumAreas.countIn(map.bbox());
  status.announce(
    count === 0 ? t("status.noAreasHere") : t.count("status.loaded", count, format.integer(count)),
  );
  // A link names an area before the areas are there: now its place in the tree is known.
  if (state.area !== undefined) markInTree();
}

function reason(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) return t(navigator.onLine ? "error.network" : "status.offline");
  return error.detail || t("error.unreadable", { status: String(error.status) });
}

// ---- address -------------------------------------------------------------------------------------------------

let written = "";

/** Writes the state into the address: `push` makes a step for the back button, `replace` does not. */
function remember(how: "push" | "replace"): void {
  if (basemaps.chosen === undefined) delete state.base;
  else state.base = basemaps.chosen;
  state.view = map.view();
  const hash = formatHash(state);
  if (hash === written) return;
  written = hash;
  if (how === "push") history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}

/** Brings the page in step with the address: at the start, on back and forward, on an edited link. */
function restore(animate: boolean): void {
  const wanted = parseHash(location.hash);
  written = location.hash;
  delete state.view;
  delete state.area;
  delete state.wilayah;
  Object.assign(state, wanted);
  if (wanted.view) map.setView(wanted.view, animate);
  else map.fit(config.bbox, sheet.insets(), animate);
  if (basemaps.chosen !== wanted.base) basemaps.choose(wanted.base);
  renderOverlays();
  showOverlays();
  void restoreSelection();
}

async function copyLink(): Promise<void> {
  remember("replace");
  const link = new URL(location.href);
  link.searchParams.set("lang", config.language);
  try {
    await navigator.clipboard.writeText(link.href);
    status.show("link", "note", t("link.copied"));
  } catch {
    status.show("link", "note", t("link.failed"));
  }
}

// ---- wiring --------------------------------------------------------------------------------------------------

function shapeBox({ minX, minY, maxX, maxY }: Shape): Bbox {
  return [longitude(minX), latitude(maxY), longitude(maxX), latitude(minY)];
}

function wireControls(): void {
  byId("zoom-in").addEventListener("click", () => map.zoomBy(1));
  byId("zoom-out").addEventListener("click", () => map.zoomBy(-1));
  byId("home").addEventListener("click", () => map.fit(config.bbox, sheet.insets()));
  byId("locate").addEventListener("click", () => {
    status.announce(t("map.locating"));
    map.locate(
      () => status.clear("locate"),
      () => status.show("locate", "note", t("map.locateFailed")),
    );
  });
  byId("layers-toggle").addEventListener("click", () => {
    showLayersCard(layersCard.hidden);
    if (!layersCard.hidden) layersCard.focus({ preventScroll: true });
  });
  byId("layers-close").addEventListener("click", () => {
    showLayersCard(false);
    byId("layers-toggle").focus();
  });
  byId("copy-link").addEventListener("click", () => void copyLink());
  byId("details-close").addEventListener("click", () => deselect("push"));
  byId("map").addEventListener("keydown", (event) => {
    if (event.key === "Enter") identify(map.centre(), true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (layersCard.contains(document.activeElement)) byId("layers-close").click();
    else if (details.open) deselect("push");
    else if (!layersCard.hidden) showLayersCard(false);
  });
  // Choosing a regency needs no second step once scripts run.
  const regency = document.querySelector<HTMLSelectElement>("#regency");
  regency?.addEventListener("change", () => regency.form?.requestSubmit());
  // Switching the language keeps the view.
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  }
}

function wireMap(): void {
  map.onRest(() => {
    refresh();
    remember("replace");
  });
  map.onClick((at) => identify(at, false));
  const tooltip = byId("tooltip");
  map.onHover((at) => {
    const areas =
      at && state.overlays.has("slum") && !coarsePointer.matches
        ? slumAreas.at(at.lon, at.lat, map.view().zoom, MOUSE_TOLERANCE_PX)
        : [];
    const area = areas[0] ?? null;
    if (area !== hovered) {
      hovered = area;
      highlightCanvas.repaint();
      byId("map").classList.toggle("over-area", area !== null);
    }
    tooltip.hidden = area === null;
    if (at && area) {
      tooltip.textContent = `${titleOf(area.properties)} · ${format.hectares(area.properties.area_ha)}`;
      tooltip.style.transform = `translate(${Math.round(at.x + 14)}px, ${Math.round(at.y + 14)}px)`;
    }
  });
}

wireControls();
colours = mapColours("own");
showBasemap();
restore(false);
wireMap();
refresh();
if (!sheet.narrow) showLayersCard(true);

if (config.regency) {
  void showPlaces(config.regency.code);
  wireSearch({
    input: byId<HTMLInputElement>("search"),
    results: byId("search-results"),
    tree: byId("tree"),
    api,
    t,
    format,
    regency: config.regency.code,
    announce: (text) => status.announce(text),
    onChoose: (wilayah) => void chosen({ wilayah }),
  });
}

window.addEventListener("popstate", () => restore(!reducedMotion));
window.addEventListener("offline", () => status.show("offline", "error", t("status.offline"), refresh));
window.addEventListener("online", () => {
  status.clear("offline");
  status.announce(t("status.online"));
  refresh();
  void basemaps.probe();
});
void basemaps.probe();
