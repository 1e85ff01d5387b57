/** The map page: reads what the server handed over, puts the parts together, and keeps them in step. */

import { Address } from "./address";
import { Api, type KnownArea } from "./api";
import { Basemaps, renderBasemaps } from "./basemaps";
import { Cards } from "./cards";
import { showChanges } from "./changes";
import { mapColours } from "./colours";
import { readConfig } from "./config";
import { areaTitle, Details } from "./details";
import { byId, element } from "./dom";
import { Draw } from "./draw";
import { Figures } from "./figures";
import { finders } from "./finders";
import { createFormat } from "./format";
import { Ground } from "./ground";
import { type MapState, parseHash, type ShownOverlay } from "./hash";
import { createTranslator } from "./i18n";
import { legendSections, renderLegend } from "./legend";
import { MapView, type TilesHandle } from "./map";
import { MeasureCard } from "./measure_card";
import { metresPerPixel } from "./mercator";
import { classOf } from "./overlay";
import type { Cluster, Hit } from "./overlay_view";
import { renderOverlays } from "./overlays";
import { paintLabels } from "./paint";
import { paintPin } from "./pin";
import { Places } from "./places";
import { scaleBar } from "./scale";
import { wireSearch } from "./search";
import { Selection } from "./selection";
import { type ShareOptions, showShare, wireShare } from "./share";
import { Sheet } from "./sheet";
import { isCluster, Stack } from "./stack";
import { reason, Status } from "./status";
import { TileSources } from "./tile_sources";
import { Time } from "./time";
import { type Choice, Tree } from "./tree";
import { zoneOf } from "./utm";

const MIN_ZOOM = 4;
const MAX_ZOOM = 20;
const SCALE_BAR_PX = 110;
const TOUCH_TOLERANCE_PX = 14;
const MOUSE_TOLERANCE_PX = 5;
const PLACE_ZOOM = 16;
const PAINTED = "map-painted";

const config = readConfig();
document.documentElement.classList.remove("no-script");
const api = new Api(config);
const t = createTranslator(config.language);
const format = createFormat(config.language);
const titleOf = (area: KnownArea) => areaTitle(area, t);
const animate = !matchMedia("(prefers-reduced-motion: reduce)").matches;
const coarsePointer = matchMedia("(pointer: coarse)");

const defaults: readonly ShownOverlay[] = config.overlays
  .filter(({ shown }) => shown)
  .map(({ id, opacity }) => ({ id, opacity }));
const state: MapState = parseHash(location.hash, defaults);
const address = new Address(state, defaults);
const mapElement = byId("map");
const detailsCard = byId("details");
const layersCard = byId("layers");
const measureCard = byId("measure");
const shareCard = byId("share");
const changesCard = document.getElementById("changes");
const embedded = document.documentElement.classList.contains("embedded");

const status = new Status({
  progress: byId("progress"),
  announcement: byId("announcement"),
  message: byId("message"),
  retry: byId<HTMLButtonElement>("message-retry"),
  close: byId<HTMLButtonElement>("message-close"),
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

const sources = new TileSources({ api, onState: tellTiles });

/** Tiles have arrived: what lies over them is painted once for many. */
function arrived(): void {
  canvas.repaintSoon();
}

const ground = new Ground({
  source: sources.at(config.ground, config.ground_bounds),
  regency: config.regency?.code ?? null,
  colours: () => colours,
  onChange: arrived,
});
let paper: TilesHandle | undefined;

const stack = new Stack({
  specs: config.overlays,
  layers: config.layers,
  map,
  ground,
  source: sources.at,
  colours: () => colours,
  onChange: arrived,
});
const figures = new Figures(api, () => canvas.repaint());
const places = new Places({ source: ground.source, figures, colours: () => colours });

/** One canvas for all that lies over the tiles: each more would be composed with every frame of a movement. */
const canvas = map.addCanvas("over", 450, (context, frame) => {
  stack.paintPoints(context, frame);
  selection.paint(context, frame, colours);
  draw.paint(context, frame, colours);
  const labels = stack.labels(frame, format.hectares);
  if (stack.boundaries || paper) {
    // The hectares of places are those in force now.
    const current =
      stack.shown.length > 0 && (state.day === undefined || state.day === config.decrees.at(-1)?.date);
    labels.push(...places.labels(frame, current ? format.hectares : undefined));
  }
  paintLabels(context, frame, labels, stack.obstacles(frame), colours.halo);
  if (state.pin) paintPin(context, frame, state.pin, colours);
});

const sheet = new Sheet({
  panel: byId("panel"),
  handle: byId<HTMLButtonElement>("sheet-handle"),
  toggle: byId<HTMLButtonElement>("panel-toggle"),
  cards: [detailsCard, layersCard, measureCard, shareCard, ...(changesCard ? [changesCard] : [])],
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
});

const selection = new Selection({
  state,
  layers: config.layers,
  api,
  t,
  map,
  mapElement,
  detailsCard,
  details,
  sheet,
  stack,
  ground,
  animate,
  areaTitle: titleOf,
  repaint: () => canvas.repaint(),
  remember,
  onNothing: () => status.announce(t("details.nothing")),
  onError: (error) => status.show("selection", "error", reason(error, t)),
});

const measuring = new MeasureCard({
  card: measureCard,
  kinds: byId("measure-kinds"),
  result: byId("measure-result"),
  hint: byId("measure-hint"),
  undo: byId<HTMLButtonElement>("measure-undo"),
  api,
  t,
  format,
  reason: (error) => reason(error, t),
  announce: (text) => status.announce(text),
});
const draw = new Draw({
  onChange: (drawn) => {
    measuring.measure(drawn);
    measuring.state(draw);
    map.setDrawing(draw.open);
    mapElement.classList.toggle("drawing", draw.open);
  },
  repaint: () => canvas.repaint(),
});
measuring.wire(draw);

const sharing: ShareOptions = {
  link: () => {
    remember("replace");
    return address.link(config.language);
  },
  embed: config.embed,
  title: document.title,
  linkField: byId<HTMLInputElement>("share-link"),
  codeField: byId<HTMLTextAreaElement>("share-code"),
  copyLink: byId<HTMLButtonElement>("share-copy-link"),
  copyCode: byId<HTMLButtonElement>("share-copy-code"),
  send: byId<HTMLButtonElement>("share-send"),
  t,
  tell: (text) => status.show("link", "note", text),
};
wireShare(sharing);

/** Fills the list of what changed, where it is open. */
function listChanges(): void {
  const days = time?.days;
  if (!changesCard || changesCard.hidden || !config.regency) return;
  if (!days) {
    cards.set(changesCard, false);
    return;
  }
  const options = {
    body: byId("changes-body"),
    api,
    regency: config.regency.code,
    t,
    format,
    areaTitle: titleOf,
    reason: (error: unknown) => reason(error, t),
    onChoose: (id: string) => void selection.load(id),
  };
  void showChanges(options, ...days);
}

const cards = new Cards(
  [
    ...(changesCard
      ? [
          {
            card: changesCard,
            toggle: byId("changes-toggle"),
            close: byId("changes-close"),
            onOpen: listChanges,
          },
        ]
      : []),
    {
      card: measureCard,
      toggle: byId("measure-toggle"),
      close: byId("measure-close"),
      onOpen: () => measuring.state(draw),
      onClose: () => draw.clear(),
    },
    {
      card: shareCard,
      toggle: byId("share-toggle"),
      close: byId("share-close"),
      onOpen: () => showShare(sharing),
    },
  ],
  () => {
    if (sheet.narrow) showLayersCard(false);
  },
);

const timeBar = document.getElementById("time");
const time = timeBar
  ? new Time({
      parts: {
        bar: timeBar,
        toggle: byId("time-toggle"),
        close: byId("time-close"),
        slider: byId<HTMLInputElement>("time-slider"),
        ticks: byId("time-ticks"),
        told: byId<HTMLOutputElement>("time-told"),
        play: byId<HTMLButtonElement>("time-play"),
        compare: byId<HTMLInputElement>("time-compare"),
        other: byId<HTMLSelectElement>("time-other"),
        swipe: byId("swipe"),
        left: byId("swipe-left"),
        right: byId("swipe-right"),
        changes: byId("changes-toggle"),
      },
      decrees: config.decrees,
      t,
      format,
      onChange: (day, compare) => {
        for (const [name, value] of [
          ["day", day],
          ["compare", compare],
        ] as const) {
          if (value === undefined) delete state[name];
          else state[name] = value;
        }
        showOverlays();
        remember("replace");
        listChanges();
      },
      onSplit: (share) => split(share),
    })
  : undefined;

/** Puts the edge between the two days that are compared where it is in the window. */
function split(share: number | undefined): void {
  const { width } = map.frame();
  stack.split(share === undefined ? null : share * width, width);
}

function repaintAll(): void {
  stack.repaint();
  paper?.repaint();
  canvas.repaint();
}

function showBasemap(): void {
  const { shown } = basemaps;
  map.showTiles(shown.kind === "own" ? null : shown, () => {
    status.show("basemap", "note", t("layers.fallback", { basemap: shown.title }));
    basemaps.failed();
  });
  colours = mapColours(shown.kind);
  if (shown.kind === "own") {
    paper ??= map.addTiles("paper", 150, ground.paper);
  } else {
    paper?.remove();
    paper = undefined;
  }
  // The legend shows the signs as this base map has them.
  document.documentElement.dataset.ground = shown.kind;
  byId("attribution").replaceChildren(
    shown.attributionUrl
      ? element("a", { href: shown.attributionUrl, rel: "noopener" }, shown.attribution)
      : element("span", {}, shown.attribution),
  );
  renderBasemaps(byId("basemaps"), basemaps, t);
  repaintAll();
  showLegend();
  showSampleBadge();
}

/** Brings the map and the legend in step with the overlays that are on. */
function showOverlays(): void {
  stack.apply(state.layers, state.day, state.compare);
  split(time?.share);
  showLegend();
  canvas.repaint();
  showSampleBadge();
}

function showLegend(): void {
  const shown = state.layers.flatMap(({ id }) => config.overlays.filter((spec) => spec.id === id));
  const unknown = new Set(stack.shown.filter((view) => view.unknown).map(({ spec }) => spec.id));
  renderLegend(byId("legend"), legendSections(shown, map.view().zoom, unknown), colours, t);
}

function showSampleBadge(): void {
  const boundariesShown = stack.boundaries || paper !== undefined;
  byId("sample-badge").hidden = !(stack.fictitious || (boundariesShown && ground.fictitious));
}

function showLayersCard(open: boolean): void {
  layersCard.hidden = !open;
  byId("layers-toggle").setAttribute("aria-expanded", String(open));
}

/** Another card lies where the layers are. */
function layersCovered(): boolean {
  return details.open || [measureCard, shareCard, changesCard].some((card) => card?.hidden === false);
}

function showScale(lat: number, zoom: number): void {
  const { metres, widthPx } = scaleBar(metresPerPixel(lat, zoom), SCALE_BAR_PX);
  const bar = byId("scale");
  const text = format.distance(metres);
  bar.style.width = `${widthPx}px`;
  bar.setAttribute("aria-label", t("map.scale", { distance: text }));
  bar.firstElementChild?.replaceChildren(text);
}

/** Shows what depends on where the map has come to rest. */
function refresh(): void {
  const { lat, zoom } = map.view();
  if (stack.shown.length > 0) void figures.show(map.bbox(), zoom);
  showLegend();
  showScale(lat, zoom);
  // Nothing may have to be loaded: then nobody else says what there is.
  if (!sources.loading) tellTiles(false, undefined);
}

/** Notes for the browser's tools, and for the benchmark, when the first view was complete. */
function markPainted(): void {
  if (performance.getEntriesByName(PAINTED).length > 0) return;
  if (map.painting || sources.loading) requestAnimationFrame(markPainted);
  else performance.mark(PAINTED);
}

function tellTiles(loading: boolean, error: unknown): void {
  status.working("tiles", loading);
  showSampleBadge();
  if (loading) {
    status.announce(t("status.loading"));
    return;
  }
  if (error !== undefined) {
    status.show("tiles", "error", `${t("status.failed")} ${reason(error, t)}`, () => sources.retry());
    return;
  }
  status.clear("tiles");
  showLegend();
  markPainted();
  const slum = stack.shown.find(({ spec }) => spec.rows === "slum_areas");
  if (!slum) return;
  const count = slum.count(map.frame());
  const told = t.count("status.loaded", count, format.integer(count));
  status.announce(count === 0 ? t("status.noAreasHere") : told);
}

function remember(how: "push" | "replace"): void {
  if (basemaps.chosen === undefined) delete state.base;
  else state.base = basemaps.chosen;
  state.view = map.view();
  address.remember(how);
}

/** Brings the page in step with its address: at the start, on back and forward, on an edited link. */
function restore(moving: boolean): void {
  const wanted = parseHash(location.hash, defaults);
  address.taken();
  for (const key of ["view", "base", "area", "wilayah", "feature", "day", "compare", "pin"] as const)
    delete state[key];
  Object.assign(state, wanted);
  if (wanted.view) map.setView(wanted.view, moving);
  else map.fit(config.bbox, sheet.insets(), moving);
  if (basemaps.chosen !== wanted.base) basemaps.choose(wanted.base);
  time?.restore(wanted.day, wanted.compare);
  showTree();
  showOverlays();
  void selection.restore();
}

/** The tree of overlays in the layers card. */
function showTree(): void {
  renderOverlays({
    target: byId("overlays"),
    specs: config.overlays,
    shown: () => state.layers,
    t,
    onChange: (layers) => {
      state.layers = layers;
      showTree();
      showOverlays();
      refresh();
      remember("push");
    },
    onOpacity: (layers) => {
      state.layers = layers;
      stack.apply(layers, state.day, state.compare);
    },
    onOpacityChosen: () => remember("replace"),
  });
}

/** Chosen in the tree or the search: its figures go before any tool. */
function choose(choice: Choice): void {
  cards.closeAll();
  void selection.choose(choice);
}

async function showPlaces(regency: string): Promise<void> {
  status.working("places", true);
  try {
    const { rows } = await api.wilayahRows({ parent: regency });
    const tree = new Tree({ api, t, format, areaTitle: titleOf, onChoose: choose });
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

/** Goes to a place that was searched for, marks it, and says what is there. */
function goTo(lon: number, lat: number): void {
  state.pin = { lon, lat };
  if (sheet.narrow) sheet.set("peek");
  map.setView({ lon, lat, zoom: Math.max(map.view().zoom, PLACE_ZOOM) }, animate);
  canvas.repaint();
  remember("push");
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
    const open = layersCard.hidden === true || layersCovered();
    if (open) cards.closeAll();
    if (open && details.open) selection.clear("push");
    showLayersCard(open);
    if (!layersCard.hidden) layersCard.focus({ preventScroll: true });
  });
  byId("layers-close").addEventListener("click", () => {
    showLayersCard(false);
    byId("layers-toggle").focus();
  });
  const fullscreen = byId("fullscreen");
  fullscreen.hidden = !document.fullscreenEnabled;
  fullscreen.addEventListener("click", () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => undefined);
  });
  document.addEventListener("fullscreenchange", () => {
    fullscreen.setAttribute("aria-pressed", String(document.fullscreenElement !== null));
  });
  byId("details-close").addEventListener("click", () => selection.clear("push"));
}

function wireKeyboard(): void {
  mapElement.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      if (draw.open) draw.add(map.centre());
      else selection.identify(map.centre(), TOUCH_TOLERANCE_PX, true);
    } else if (event.key === "Backspace" && draw.kind) {
      draw.undo();
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    // The crosshair shows where Enter looks, to those who use the keyboard.
    document.documentElement.classList.add("by-keyboard");
    if (event.key !== "Escape") return;
    if (draw.open && draw.corners > 0) {
      finishDrawing();
      return;
    }
    if (layersCard.contains(document.activeElement)) byId("layers-close").click();
    else if (cards.escape()) return;
    else if (details.open) selection.clear("push");
    else if (!layersCard.hidden) showLayersCard(false);
  });
  document.addEventListener("pointerdown", () => document.documentElement.classList.remove("by-keyboard"));
}

function finishDrawing(): void {
  draw.finish();
  measuring.state(draw);
  mapElement.classList.remove("drawing");
  // The second click of a double click must not zoom.
  setTimeout(() => map.setDrawing(false), 300);
}

function wireMap(): void {
  const tooltip = byId("tooltip");
  map.onRest(() => {
    refresh();
    remember("replace");
  });
  map.onDoubleClick(() => {
    if (draw.open) finishDrawing();
  });
  map.onClick((at) => {
    if (measuring.open && draw.kind) {
      draw.add(at);
      return;
    }
    cards.closeAll();
    selection.identify(at, coarsePointer.matches ? TOUCH_TOLERANCE_PX : MOUSE_TOLERANCE_PX, false);
  });
  map.onHover((at) => {
    draw.point(at);
    const looking = at && !coarsePointer.matches && !draw.open;
    const frame = map.frame();
    const found = looking ? stack.at(frame, at.lon, at.lat, at.x, at.y, MOUSE_TOLERANCE_PX)[0] : undefined;
    const hit = found && !isCluster(found) ? found : undefined;
    const view = hit && stack.shown.find(({ spec }) => spec === hit.spec);
    selection.hover(view, hit?.key);
    mapElement.classList.toggle("over-area", found !== undefined);
    tooltip.hidden = !found;
    if (!found || !at) return;
    tooltip.textContent = isCluster(found) ? clusterText(found) : featureText(found);
    tooltip.style.transform = `translate(${Math.round(at.x + 14)}px, ${Math.round(at.y + 14)}px)`;
  });
}

function clusterText({ spec, count, hectares }: Cluster): string {
  const areas = spec.rows === "slum_areas" || spec.rows === "kawasan";
  const told = areas
    ? t.count("map.cluster", count, format.integer(count))
    : `${spec.title}: ${format.integer(count)}`;
  return hectares === undefined ? told : `${told} · ${format.hectares(hectares)}`;
}

/** What a feature is called, and what the overlay says of it. */
function featureText({ spec, properties }: Hit): string {
  const area = properties as unknown as KnownArea;
  const name = spec.rows === "slum_areas" ? titleOf(area) : String(properties.name ?? spec.title);
  if (spec.layer === "slum_areas") return `${name} · ${format.hectares(area.area_ha)}`;
  if (spec.attribute === null) return name;
  const value = properties[spec.attribute];
  const told =
    typeof value !== "number"
      ? classOf(spec, properties).label || t("legend.unknown")
      : spec.unit === "%"
        ? format.percent(value)
        : spec.unit === "ha"
          ? format.hectares(value)
          : `${format.integer(value)} ${spec.unit ?? ""}`.trim();
  return `${name} · ${told}`;
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
    showLegend();
  });
  window.addEventListener("popstate", () => restore(animate));
  window.addEventListener("offline", () =>
    status.show("offline", "error", t("status.offline"), () => sources.retry()),
  );
  window.addEventListener("online", () => {
    status.clear("offline");
    status.announce(t("status.online"));
    sources.retry();
    refresh();
    void basemaps.probe();
  });
}

wireToolbar();
wireKeyboard();
wirePage();
showLayersCard(!sheet.narrow && !embedded);
restore(false);
showBasemap();
wireMap();
refresh();
void basemaps.probe();
if (config.regency && !embedded) {
  const regency = config.regency.code;
  void showPlaces(regency);
  wireSearch({
    input: byId<HTMLInputElement>("search"),
    results: byId("search-results"),
    tree: byId("tree"),
    finders: finders({
      api,
      layers: config.layers,
      t,
      format,
      regency,
      utmZone: zoneOf((config.bbox[0] + config.bbox[2]) / 2),
      areaTitle: titleOf,
      onChoice: choose,
      onFeature: (name) => {
        cards.closeAll();
        void selection.feature(name, { history: "push", go: true });
      },
      onPlace: goTo,
    }),
    t,
    format,
    announce: (text) => status.announce(text),
    onFirstResults: () => {
      if (sheet.narrow) sheet.set("full");
      byId("places").scrollIntoView({ block: "start" });
    },
  });
}
