/** What the reader has chosen, an area, a wilayah or another feature: its figures, its outline, its place in the tree. */

import { type Api, ApiError, type Feature, type KnownArea, type Wilayah } from "./api";
import type { MapColours } from "./colours";
import { fill, type Layer } from "./config";
import type { Details, Here } from "./details";
import type { Ground } from "./ground";
import type { MapState } from "./hash";
import type { Translator } from "./i18n";
import type { Frame, MapView, Pointed } from "./map";
import { type Bbox, latitude, longitude } from "./mercator";
import type { Hit, OverlayView } from "./overlay_view";
import { paintShapes } from "./paint";
import { type Shape, shape } from "./shape";
import type { Sheet } from "./sheet";
import { isCluster, type Stack } from "./stack";
import type { Properties } from "./tiles/tile";
import type { Choice, Tree } from "./tree";

export interface SelectOptions {
  /** `push` makes a step for the back button. */
  history: "push" | "replace" | "none";
  /** Move the map there. */
  go?: boolean;
  /** Take the keyboard to the figures. */
  focus?: boolean;
  /** Everything at the place that was pointed at. */
  here?: readonly Here[];
}

export interface SelectionOptions {
  state: MapState;
  layers: readonly Layer[];
  api: Api;
  t: Translator;
  map: MapView;
  mapElement: HTMLElement;
  detailsCard: HTMLElement;
  details: Details;
  sheet: Sheet;
  stack: Stack;
  ground: Ground;
  animate: boolean;
  areaTitle(area: KnownArea): string;
  repaint(): void;
  remember(how: "push" | "replace"): void;
  onNothing(): void;
  onError(error: unknown): void;
}

/** The layers that are shown as areas and wilayah, not as rows of the catalogue. */
const AREAS = "slum_areas";
const CLOSER = 2;

export class Selection {
  readonly #options: SelectionOptions;
  #outline: Shape | undefined;
  /** What tiles know of the selection, until the API has sent its outline. */
  #drawn: { view: OverlayView; key: string } | undefined;
  #hovered: { view: OverlayView; key: string } | undefined;
  /** Code of the kelurahan that the selected area lies in. */
  #within: string | undefined;
  /** Where the keyboard returns to when the figures are closed. */
  #openedFrom: HTMLElement | null = null;
  #tree: Tree | undefined;

  constructor(options: SelectionOptions) {
    this.#options = options;
  }

  /** The tree that shows the selection, once it is there. */
  set tree(tree: Tree) {
    this.#tree = tree;
    this.mark();
  }

  /** The same for the same selection; undefined: nothing is selected. Also the key of its item in the tree. */
  get key(): string | undefined {
    const { area, wilayah, feature } = this.#options.state;
    return area === undefined ? (wilayah ?? feature) : `area:${area}`;
  }

  /** Chosen in the tree or the search: the map goes there. */
  async choose(choice: Choice): Promise<void> {
    const { sheet } = this.#options;
    this.#openedFrom = document.activeElement as HTMLElement | null;
    if (sheet.narrow) sheet.set("peek");
    if ("area" in choice) await this.area(choice.area, { history: "push", go: true });
    else await this.wilayah(choice.wilayah, { history: "push", go: true });
  }

  /** Pointed at on the map: everything there is listed, and the uppermost of it is opened. */
  identify(at: Pointed, tolerancePx: number, viaKeyboard: boolean): void {
    const { map, mapElement, stack, ground, details, onNothing } = this.#options;
    this.#openedFrom = mapElement;
    const frame = map.frame();
    const found = stack.at(frame, at.lon, at.lat, at.x, at.y, tolerancePx);
    const cluster = found.find(isCluster);
    if (cluster) {
      // What is too small to be told apart is looked at more closely.
      map.setView({ lon: cluster.lon, lat: cluster.lat, zoom: frame.zoom + CLOSER });
      return;
    }
    const options = { history: "push", focus: viaKeyboard } as const;
    const here: Here[] = [];
    for (const hit of found) {
      if (isCluster(hit)) continue;
      const item = this.#hitHere(hit, options, here);
      // Several overlays may show the same rows.
      if (!here.some(({ key }) => key === item.key)) here.push(item);
    }
    for (const unit of ground.at(at.lon, at.lat, frame.zoom).reverse()) {
      if (!here.some(({ key }) => key === unit.code)) here.push(this.#unitHere(unit, options, here));
    }
    const first = here[0];
    if (first) {
      first.open();
      return;
    }
    if (details.open) this.clear("push");
    onNothing();
  }

  async area(area: KnownArea, options: SelectOptions): Promise<void> {
    const { api, details, stack } = this.#options;
    const id = String(area.id);
    const here = options.here ?? [];
    this.#set({ area: id });
    this.#within = area.kelurahan_code;
    const view = stack.view(AREAS);
    this.#drawn = view && { view, key: id };
    details.area(area, api.slumAreaAddress(id), here);
    await this.#show(
      () => api.slumArea(id),
      (known) => details.area(known, api.slumAreaAddress(id), here),
      options,
    );
  }

  async wilayah(wilayah: Wilayah, options: SelectOptions): Promise<void> {
    const { details, api } = this.#options;
    this.#set({ wilayah: wilayah.code });
    details.wilayah(wilayah, api.wilayahAddress(wilayah.code), options.here ?? []);
    await this.#show(
      () => api.wilayah(wilayah.code),
      () => undefined,
      options,
    );
  }

  /** A wilayah of which only the code is known. */
  async code(code: string, options: SelectOptions): Promise<void> {
    const { details, api } = this.#options;
    this.#set({ wilayah: code });
    details.loading();
    await this.#show(
      () => api.wilayah(code),
      (known) => details.wilayah(known, api.wilayahAddress(code), options.here ?? []),
      options,
    );
  }

  /** A feature of any other layer of the catalogue, as `layer/key`. */
  async feature(name: string, options: SelectOptions, known?: Hit): Promise<void> {
    const { details, api, layers, stack } = this.#options;
    const [layerId = "", key = ""] = name.split("/");
    const layer = layers.find(({ id }) => id === layerId);
    if (!layer) return;
    this.#set({ feature: name });
    const here = options.here ?? [];
    const tell = (properties: Readonly<Record<string, unknown>>) =>
      details.feature(String(properties.name ?? layer.title), layer, properties, name, here);
    const view = stack.shown.find(({ spec }) => spec.layer === layerId);
    this.#drawn = view && { view, key };
    if (known) tell(known.properties);
    else details.loading();
    await this.#show(() => api.item(fill(layer.item, "key", key)), tell, options);
  }

  clear(history: "push" | "none"): void {
    const { details, detailsCard, mapElement, remember } = this.#options;
    const hadFocus = detailsCard.contains(document.activeElement);
    this.#set({});
    details.close();
    this.#tree?.mark(null);
    if (hadFocus)
      (this.#openedFrom?.isConnected ? this.#openedFrom : mapElement).focus({ preventScroll: true });
    this.#openedFrom = null;
    if (history === "push") remember("push");
  }

  /** Shows what the state names; its figures have to be asked for first. */
  async restore(): Promise<void> {
    const { state, details } = this.#options;
    const { area, wilayah, feature } = state;
    if (this.key === undefined) {
      if (details.open) this.clear("none");
      return;
    }
    const options = { history: "none", go: state.view === undefined } as const;
    if (feature !== undefined) return this.feature(feature, options);
    if (wilayah !== undefined) return this.code(wilayah, options);
    return this.#load(area as string, options);
  }

  /** An area of which only the id is known; the map goes there. */
  load(id: string): Promise<void> {
    return this.#load(id, { history: "push", go: true });
  }

  async #load(id: string, options: SelectOptions): Promise<void> {
    const { api, details, onError } = this.#options;
    this.#set({ area: id });
    const asked = this.key;
    details.loading();
    try {
      const { properties } = await api.slumArea(id);
      if (this.key === asked) await this.area(properties, options);
    } catch (error) {
      if (this.key !== asked) return;
      this.clear("none");
      onError(error);
    }
  }

  /** Brings the tree in step. */
  mark(): void {
    const { state } = this.#options;
    const { key } = this;
    const code = state.wilayah ?? (state.area === undefined ? undefined : this.#within);
    if (key === undefined || code === undefined) this.#tree?.mark(null);
    else void this.#tree?.reveal(code, key);
  }

  /** The feature under the pointer; true if it is another one than before. */
  hover(view: OverlayView | undefined, key: string | undefined): boolean {
    if (this.#hovered?.key === key && this.#hovered?.view === view) return false;
    this.#hovered = view && key !== undefined ? { view, key } : undefined;
    this.#options.repaint();
    return true;
  }

  /** Brings the selection into view. */
  zoomTo(): void {
    const { map, sheet, animate } = this.#options;
    if (this.#outline) map.fit(box(this.#outline), sheet.insets(), animate);
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
    const { selection, selectionCasing } = colours;
    if (this.#outline) {
      paintShapes(context, frame, [this.#outline], { stroke: selectionCasing, widthPx: 6 });
      paintShapes(context, frame, [this.#outline], { stroke: selection, widthPx: 3 });
    } else if (this.#drawn) {
      this.#drawn.view.outline(context, frame, this.#drawn.key, selectionCasing, 6);
      this.#drawn.view.outline(context, frame, this.#drawn.key, selection, 3);
    }
    if (this.#hovered) {
      this.#hovered.view.outline(context, frame, this.#hovered.key, selectionCasing, 4.5);
      this.#hovered.view.outline(context, frame, this.#hovered.key, selection, 1.8);
    }
  }

  #hitHere(hit: Hit, options: SelectOptions, here: readonly Here[]): Here {
    const { areaTitle, layers } = this.#options;
    const layer = layers.find(({ id }) => id === hit.spec.rows);
    if (hit.spec.rows === AREAS) {
      // The tile's attributes are the API's own, less some that are asked for.
      const area = hit.properties as unknown as KnownArea;
      return {
        key: `area:${hit.key}`,
        title: areaTitle(area),
        kind: layer?.title ?? "",
        open: () =>
          void (area.geodesic_area_ha === undefined
            ? this.#load(hit.key, { ...options, here })
            : this.area(area, { ...options, here })),
      };
    }
    if (layer?.key === "code") return this.#unitHere(hit.properties, options, here);
    const name = `${hit.spec.rows}/${hit.key}`;
    return {
      key: name,
      title: String(hit.properties.name ?? layer?.title ?? hit.key),
      kind: layer?.title ?? "",
      open: () => void this.feature(name, { ...options, here }, hit),
    };
  }

  #unitHere(unit: Properties, options: SelectOptions, here: readonly Here[]): Here {
    const { t } = this.#options;
    const code = String(unit.code);
    return {
      key: code,
      title: String(unit.name || code),
      kind: t.lookup(`kind.${unit.kind}`) ?? String(unit.kind ?? ""),
      open: () => void this.code(code, { ...options, here }),
    };
  }

  #set(selection: { area?: string; wilayah?: string; feature?: string }): void {
    const { state, repaint } = this.#options;
    for (const name of ["area", "wilayah", "feature"] as const) delete state[name];
    Object.assign(state, selection);
    this.#outline = undefined;
    this.#drawn = undefined;
    this.#within = undefined;
    repaint();
  }

  async #show<P>(
    load: () => Promise<Feature<P>>,
    tell: (properties: P) => void,
    options: SelectOptions,
  ): Promise<void> {
    const { map, sheet, detailsCard, animate, repaint, remember, onError } = this.#options;
    const asked = this.key;
    if (options.history === "push") remember("push");
    if (options.focus) detailsCard.focus({ preventScroll: true });
    this.mark();
    try {
      const { geometry, properties } = await load();
      if (this.key !== asked) return;
      tell(properties);
      // A wilayah may be known before its boundary is.
      if (geometry === null) return;
      this.#outline = shape(geometry);
      repaint();
      if (options.go) map.fit(box(this.#outline), sheet.insets(), animate);
      else map.reveal(box(this.#outline), sheet.insets());
      if (options.history !== "none") remember("replace");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.key !== asked) return;
      // What the tiles know stays in sight; without it there is nothing to show.
      if (this.#drawn === undefined) this.clear("none");
      if (navigator.onLine || this.#drawn === undefined) onError(error);
    }
  }
}

function box({ minX, minY, maxX, maxY }: Shape): Bbox {
  return [longitude(minX), latitude(maxY), longitude(maxX), latitude(minY)];
}
