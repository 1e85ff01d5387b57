/** What the reader has chosen, an area or a wilayah: its figures, its outline, its place in the tree. */

import { type Api, ApiError, type Feature, type SlumArea, type Wilayah } from "./api";
import type { Boundaries } from "./boundaries";
import type { MapColours } from "./colours";
import type { Details } from "./details";
import type { MapState } from "./hash";
import type { Frame, MapView, Pointed } from "./map";
import { type Bbox, latitude, longitude } from "./mercator";
import { paintShapes } from "./paint";
import { type Shape, shape } from "./shape";
import type { Sheet } from "./sheet";
import type { DrawnArea, SlumAreas } from "./slum_areas";
import type { Choice, Tree } from "./tree";

export interface SelectOptions {
  /** `push` makes a step for the back button. */
  history: "push" | "replace" | "none";
  /** Move the map there. */
  go?: boolean;
  /** Take the keyboard to the figures. */
  focus?: boolean;
  /** All areas at the point that was clicked, when there are several. */
  overlapping?: readonly SlumArea[];
}

export interface SelectionOptions {
  state: MapState;
  api: Api;
  map: MapView;
  mapElement: HTMLElement;
  detailsCard: HTMLElement;
  details: Details;
  sheet: Sheet;
  slumAreas: SlumAreas;
  boundaries: Boundaries;
  animate: boolean;
  repaint(): void;
  remember(how: "push" | "replace"): void;
  onNothing(): void;
  onError(error: unknown): void;
}

export class Selection {
  readonly #options: SelectionOptions;
  #outline: Shape | undefined;
  #hovered: DrawnArea | undefined;
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
    const { area, wilayah } = this.#options.state;
    return area === undefined ? wilayah : `area:${area}`;
  }

  /** Chosen in the tree or the search: the map goes there. */
  async choose(choice: Choice): Promise<void> {
    const { sheet } = this.#options;
    this.#openedFrom = document.activeElement as HTMLElement | null;
    if (sheet.narrow) sheet.set("peek");
    if ("area" in choice) await this.area(choice.area, { history: "push", go: true });
    else await this.wilayah(choice.wilayah, { history: "push", go: true });
  }

  /** Pointed at on the map: the slum areas there, else the wilayah around. */
  identify(at: Pointed, tolerancePx: number, viaKeyboard: boolean): void {
    const { state, map, mapElement, slumAreas, boundaries, details, onNothing } = this.#options;
    this.#openedFrom = mapElement;
    const { zoom } = map.view();
    const areas = state.overlays.has("slum") ? slumAreas.at(at.lon, at.lat, zoom, tolerancePx) : [];
    const options = { history: "push", focus: viaKeyboard } as const;
    const first = areas[0];
    if (first) {
      const overlapping = areas.map((area) => area.properties);
      void this.area(first.properties, { ...options, overlapping });
      return;
    }
    const wilayah = boundaries.at(at.lon, at.lat, zoom);
    if (wilayah) {
      void this.wilayah(wilayah, options);
      return;
    }
    if (details.open) this.clear("push");
    onNothing();
  }

  async area(area: SlumArea, options: SelectOptions): Promise<void> {
    const { api, details, slumAreas } = this.#options;
    const id = String(area.id);
    this.#set({ area: id });
    details.area(area, api.slumAreaAddress(id), options.overlapping ?? []);
    await this.#show(slumAreas.get(id)?.shape, () => api.slumArea(id), options);
  }

  async wilayah(wilayah: Wilayah, options: SelectOptions): Promise<void> {
    const { api, details, boundaries } = this.#options;
    const { code } = wilayah;
    this.#set({ wilayah: code });
    details.wilayah(wilayah, api.wilayahAddress(code));
    await this.#show(boundaries.shapeOf(code), () => api.wilayah(code), options);
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

  /** Shows what the state names; its figures may have to be asked for first. */
  async restore(): Promise<void> {
    const { state, api, details, slumAreas, onError } = this.#options;
    const { area, wilayah } = state;
    const asked = this.key;
    if (asked === undefined) {
      if (details.open) this.clear("none");
      return;
    }
    const options = { history: "none", go: state.view === undefined } as const;
    const known = area !== undefined ? slumAreas.get(area)?.properties : undefined;
    if (known) return this.area(known, options);
    this.#set(area !== undefined ? { area } : { wilayah: asked });
    details.loading();
    try {
      if (area !== undefined) {
        const { properties } = await api.slumArea(area);
        if (this.key === asked) await this.area(properties, options);
      } else if (wilayah !== undefined) {
        const { properties } = await api.wilayah(wilayah);
        if (this.key === asked) await this.wilayah(properties, options);
      }
    } catch (error) {
      if (this.key !== asked) return;
      this.clear("none");
      onError(error);
    }
  }

  /** Brings the tree in step; called again when areas have arrived whose kelurahan was not known before. */
  mark(): void {
    const { state, slumAreas } = this.#options;
    const { key } = this;
    if (key === undefined) {
      this.#tree?.mark(null);
      return;
    }
    const code = state.wilayah ?? slumAreas.get(state.area ?? "")?.properties.kelurahan_code;
    if (code !== undefined) void this.#tree?.reveal(code, key);
  }

  /** The area under the pointer; true if it is another one than before. */
  hover(area: DrawnArea | undefined): boolean {
    if (area === this.#hovered) return false;
    this.#hovered = area;
    this.#options.repaint();
    return true;
  }

  /** Brings the selection into view. */
  zoomTo(): void {
    const { map, sheet, animate } = this.#options;
    if (this.#outline) map.fit(box(this.#outline), sheet.insets(), animate);
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, colours: MapColours): void {
    const outline = (target: Shape, widthPx: number) => {
      paintShapes(context, frame, [target], { stroke: colours.selectionCasing, widthPx: widthPx + 3 });
      paintShapes(context, frame, [target], { stroke: colours.selection, widthPx });
    };
    if (this.#outline) outline(this.#outline, 3);
    if (this.#hovered) outline(this.#hovered.shape, 1.5);
  }

  #set(selection: { area?: string; wilayah?: string }): void {
    const { state, repaint } = this.#options;
    delete state.area;
    delete state.wilayah;
    Object.assign(state, selection);
    this.#outline = undefined;
    repaint();
  }

  async #show(
    drawn: Shape | undefined,
    load: () => Promise<Feature<unknown>>,
    options: SelectOptions,
  ): Promise<void> {
    const { map, sheet, detailsCard, animate, repaint, remember, onError } = this.#options;
    const asked = this.key;
    if (options.history === "push") remember("push");
    if (options.focus) detailsCard.focus({ preventScroll: true });
    this.mark();
    try {
      let outline = drawn;
      if (!outline) {
        const { geometry } = await load();
        // A wilayah may be known before its boundary is.
        if (geometry === null) return;
        outline = shape(geometry);
      }
      if (this.key !== asked) return;
      this.#outline = outline;
      repaint();
      if (options.go) map.fit(box(outline), sheet.insets(), animate);
      else map.reveal(box(outline), sheet.insets());
      if (options.history !== "none") remember("replace");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      onError(error);
    }
  }
}

function box({ minX, minY, maxX, maxY }: Shape): Bbox {
  return [longitude(minX), latitude(maxY), longitude(maxX), latitude(minY)];
}
