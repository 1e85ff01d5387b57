/** The map page: reads what the server handed over, puts the parts together, and keeps them in step. */

import "./tokens.css";
import "./page.css";
import "./map.css";

import { Address } from "./address";
import { Api, type SlumArea } from "./api";
import { Basemaps, renderBasemaps } from "./basemaps";
import { Boundaries } from "./boundaries";
import { mapColours } from "./colours";
import { readConfig } from "./config";
import { areaTitle, Details } from "./details";
import { byId, element } from "./dom";
import { createFormat } from "./format";
import { type MapState, parseHash } from "./hash";
import { createTranslator } from "./i18n";
import { legendEntries, renderLegend } from "./legend";
import type { LoadState } from "./loader";
import { MapView } from "./map";
import { metresPerPixel } from "./mercator";
import { renderOverlays } from "./overlays";
import { paintLabels } from "./paint";
import { scaleBar } from "./scale";
import { wireSearch } from "./search";
import { Selection } from "./selection";
import { Sheet } from "./sheet";
import { SlumAreas } from "./slum_areas";
import { reason, Status } from "./status";
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
const animate = !matchMedia("(prefers-reduced-motion: reduce)").matches;
const coarsePointer = matchMedia("(pointer: coarse)");

const state: MapState = parseHash(location.hash);
const address = new Address(state);
const mapElement = byId("map");
const detailsCard = byId("details");
const layersCard = byId("layers");

const status = new Status({
  progress: byId("progress"),
  announcement: byId("announcement"),
  message: byId("message"),
  retry: byId<HTMLButtonElement>("message-retry"),
  close: byId<HTMLButtonElement>("message-close"),
});

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
  onChange: () => {
    slumCanvas.repaint();
    labelCanvas.repaint();
    showSampleBadge();
  },
  onState: (loading) => report("slum-areas", loading),
});

const map = new MapView(mapElement, { animate, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM });

const basemaps = new Basemaps({
  catalogue: config.basemaps,
  probeAddress: (basemap) => MapView.tileAddress(basemap, config.bbox),
  onChange: () => {
    showBasemap();
    remember("replace");
  },
  onReach: () => renderBasemaps(byId("basemaps"), basemaps, t),
});
let colours = mapColours(basemaps.shown.kind);

const boundaryCanvas = map.addCanvas("boundaries", 350, (context, frame) => {
  if (basemaps.shown.kind === "own") boundaries.paintGround(context, frame, colours);
  if (state.overlays.has("boundaries")) boundaries.paintLines(context, frame, colours);
});
const slumCanvas = map.addCanvas("slum-areas", 400, (context, frame) => {
  if (state.overlays.has("slum")) slumAreas.paint(context, frame, colours);
});
const highlightCanvas = map.addCanvas("highlight", 420, (context, frame) => {
  selection.paint(context, frame, colours);
});
const labelCanvas = map.addCanvas("labels", 450, (context, frame) => {
  const slum = state.overlays.has("slum");
  const labels = slum ? slumAreas.labels(frame, colours) : [];
  if (state.overlays.has("boundaries") || basemaps.shown.kind === "own") {
    labels.push(...boundaries.labels(frame, colours, slum ? format.hectares : undefined));
  }
  paintLabels(context, frame, labels, slum ? slumAreas.obstacles(frame) : [], colours.halo);
});

const sheet = new Sheet({
  panel: byId("panel"),
  handle: byId<HTMLButtonElement>("sheet-handle"),
  toggle: byId<HTMLButtonElement>("panel-toggle"),
  cards: [detailsCard, layersCard],
  words: { hide: t("panel.hide"), show: t("panel.show") },
});

const details = new Details({
  card: detailsCard,
  title: byId("details-title"),
  body: byId("details-body"),
  t,
  format,
  areaTitle: titleOf,
  onZoom: () => selection.zoomTo(),
  onPick: (area, overlapping) => void selection.area(area, { history: "replace", overlapping }),
});

const selection = new Selection({
  state,
  api,
  map,
  mapElement,
  detailsCard,
  details,
  sheet,
  slumAreas,
  boundaries,
  animate,
  repaint: () => highlightCanvas.repaint(),
  remember,
  onNothing: () => status.announce(t("details.nothing")),
  onError: (error) => status.show("selection", "error", reason(error, t)),
});

function repaintAll(): void {
  for (const canvas of [boundaryCanvas, slumCanvas, highlightCanvas, labelCanvas]) canvas.repaint();
}

function showBasemap(): void {
  const { shown } = basemaps;
  map.showTiles(shown.kind === "own" ? null : shown, () => {
    status.show("basemap", "note", t("layers.fallback", { basemap: shown.title }));
    basemaps.failed();
  });
  colours = mapColours(shown.kind);
  // The legend shows the signs as this base map has them.
  document.documentElement.dataset.ground = shown.kind;
  byId("attribution").replaceChildren(
    shown.attributionUrl
      ? element("a", { href: shown.attributionUrl, rel: "noopener" }, shown.attribution)
      : element("span", {}, shown.attribution),
  );
  renderBasemaps(byId("basemaps"), basemaps, t);
  repaintAll();
  showSampleBadge();
}

/** Brings canvases and legend in step with the overlays that are on. */
function showOverlays(): void {
  slumCanvas.setOpacity(state.opacity / 100);
  renderLegend(byId("legend"), legendEntries(state.overlays, map.view().zoom), t);
  repaintAll();
  showSampleBadge();
}

function showSampleBadge(): void {
  const boundariesShown = state.overlays.has("boundaries") || basemaps.shown.kind === "own";
  const shown =
    (state.overlays.has("slum") && slumAreas.fictitious) || (boundariesShown && boundaries.fictitious);
  byId("sample-badge").hidden = !shown;
}

function showLayersCard(open: boolean): void {
  layersCard.hidden = !open;
  byId("layers-toggle").setAttribute("aria-expanded", String(open));
}

function showScale(lat: number, zoom: number): void {
  const { metres, widthPx } = scaleBar(metresPerPixel(lat, zoom), SCALE_BAR_PX);
  const bar = byId("scale");
  const text = format.distance(metres);
  bar.style.width = `${widthPx}px`;
  bar.setAttribute("aria-label", t("map.scale", { distance: text }));
  bar.firstElementChild?.replaceChildren(text);
}

/** Loads what the window shows now, and draws what depends on the zoom. */
function refresh(): void {
  const { lat, zoom } = map.view();
  const bbox = map.bbox();
  boundaries.show(bbox, zoom);
  if (state.overlays.has("slum")) slumAreas.show(bbox);
  else slumAreas.cancel();
  renderLegend(byId("legend"), legendEntries(state.overlays, zoom), t);
  showScale(lat, zoom);
}

function report(name: string, loading: LoadState): void {
  status.working(name, loading.kind === "loading");
  if (loading.kind === "loading") {
    status.announce(t("status.loading"));
    return;
  }
  if (loading.kind === "failed") {
    status.show(name, "error", `${t("status.failed")} ${reason(loading.error, t)}`, refresh);
    return;
  }
  status.clear(name);
  if (name !== "slum-areas") return;
  if (loading.kind === "partial") {
    status.show(name, "partial", t("status.partial", { shown: format.integer(loading.shown) }));
  }
  const count = slumAreas.countIn(map.bbox());
  const told = t.count("status.loaded", count, format.integer(count));
  status.announce(count === 0 ? t("status.noAreasHere") : told);
  selection.mark();
}

function remember(how: "push" | "replace"): void {
  if (basemaps.chosen === undefined) delete state.base;
  else state.base = basemaps.chosen;
  state.view = map.view();
  address.remember(how);
}

/** Brings the page in step with its address: at the start, on back and forward, on an edited link. */
function restore(moving: boolean): void {
  const wanted = parseHash(location.hash);
  address.taken();
  for (const key of ["view", "base", "area", "wilayah"] as const) delete state[key];
  Object.assign(state, wanted);
  if (wanted.view) map.setView(wanted.view, moving);
  else map.fit(config.bbox, sheet.insets(), moving);
  if (basemaps.chosen !== wanted.base) basemaps.choose(wanted.base);
  renderOverlays({
    target: byId("overlays"),
    state,
    t,
    onToggle: () => {
      showOverlays();
      refresh();
      remember("push");
    },
    onOpacity: () => slumCanvas.setOpacity(state.opacity / 100),
    onOpacityChosen: () => remember("replace"),
  });
  showOverlays();
  void selection.restore();
}

async function showPlaces(regency: string): Promise<void> {
  status.working("places", true);
  try {
    const { rows } = await api.wilayahRows({ parent: regency });
    const onChoose = selection.choose.bind(selection);
    const tree = new Tree({ api, t, format, areaTitle: titleOf, onChoose });
    tree.show(rows);
    byId("tree").replaceChildren(tree.root);
    selection.tree = tree;
    status.clear("places");
  } catch (error) {
    // The server's own table stays where it is: the figures are there, only the tree is not.
    status.show("places", "error", reason(error, t), () => void showPlaces(regency));
  } finally {
    status.working("places", false);
  }
}

async function copyLink(): Promise<void> {
  remember("replace");
  try {
    await address.copy(config.language);
    status.show("link", "note", t("link.copied"));
  } catch {
    status.show("link", "note", t("link.failed"));
  }
}

function wireToolbar(): void {
  byId("zoom-in").addEventListener("click", () => map.zoomBy(1));
  byId("zoom-out").addEventListener("click", () => map.zoomBy(-1));
  byId("home").addEventListener("click", () => map.fit(config.bbox, sheet.insets(), animate));
  byId("locate").addEventListener("click", () => {
    status.announce(t("map.locating"));
    map.locate(() => status.show("locate", "note", t("map.locateFailed")));
  });
  byId("layers-toggle").addEventListener("click", () => {
    showLayersCard(layersCard.hidden === true);
    if (!layersCard.hidden) layersCard.focus({ preventScroll: true });
  });
  byId("layers-close").addEventListener("click", () => {
    showLayersCard(false);
    byId("layers-toggle").focus();
  });
  byId("copy-link").addEventListener("click", () => void copyLink());
  byId("details-close").addEventListener("click", () => selection.clear("push"));
}

function wireKeyboard(): void {
  mapElement.addEventListener("keydown", (event) => {
    if (event.key === "Enter") selection.identify(map.centre(), TOUCH_TOLERANCE_PX, true);
  });
  document.addEventListener("keydown", (event) => {
    // The crosshair shows where Enter looks, to those who use the keyboard.
    document.documentElement.classList.add("by-keyboard");
    if (event.key !== "Escape") return;
    if (layersCard.contains(document.activeElement)) byId("layers-close").click();
    else if (details.open) selection.clear("push");
    else if (!layersCard.hidden) showLayersCard(false);
  });
  document.addEventListener("pointerdown", () => document.documentElement.classList.remove("by-keyboard"));
}

function wireMap(): void {
  const tooltip = byId("tooltip");
  map.onRest(() => {
    refresh();
    remember("replace");
  });
  map.onClick((at) => {
    selection.identify(at, coarsePointer.matches ? TOUCH_TOLERANCE_PX : MOUSE_TOLERANCE_PX, false);
  });
  map.onHover((at) => {
    const looking = at && state.overlays.has("slum") && !coarsePointer.matches;
    const area = looking ? slumAreas.at(at.lon, at.lat, map.view().zoom, MOUSE_TOLERANCE_PX)[0] : undefined;
    if (selection.hover(area)) {
      mapElement.classList.toggle("over-area", area !== undefined);
      tooltip.hidden = area === undefined;
      if (area) {
        tooltip.textContent = `${titleOf(area.properties)} · ${format.hectares(area.properties.area_ha)}`;
      }
    }
    if (at && area)
      tooltip.style.transform = `translate(${Math.round(at.x + 14)}px, ${Math.round(at.y + 14)}px)`;
  });
}

function wirePage(): void {
  const regency = document.querySelector<HTMLSelectElement>("#regency");
  regency?.addEventListener("change", () => regency.form?.requestSubmit());
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) {
    // Switching the language keeps the view.
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colours = mapColours(basemaps.shown.kind);
    repaintAll();
  });
  window.addEventListener("popstate", () => restore(animate));
  window.addEventListener("offline", () => status.show("offline", "error", t("status.offline"), refresh));
  window.addEventListener("online", () => {
    status.clear("offline");
    status.announce(t("status.online"));
    refresh();
    void basemaps.probe();
  });
}

wireToolbar();
wireKeyboard();
wirePage();
showLayersCard(!sheet.narrow);
showBasemap();
restore(false);
wireMap();
refresh();
void basemaps.probe();
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
    onFirstResults: () => {
      if (sheet.narrow) sheet.set("full");
      byId("places").scrollIntoView({ block: "start" });
    },
    onChoose: (wilayah) => void selection.choose({ wilayah }),
  });
}
