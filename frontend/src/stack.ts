/** The overlays over one another: which are on, in which order, how opaque, of which day. */

import type { MapColours } from "./colours";
import type { Layer, OverlaySpec } from "./config";
import type { Ground } from "./ground";
import type { ShownOverlay } from "./hash";
import type { Frame, MapView, TilesHandle } from "./map";
import type { Bbox } from "./mercator";
import { type Cluster, type Hit, OverlayView } from "./overlay_view";
import type { Label } from "./paint";
import type { UnitBox } from "./tiles/geometry";
import type { TileSource } from "./tiles/source";

export interface StackOptions {
  specs: readonly OverlaySpec[];
  layers: readonly Layer[];
  map: MapView;
  ground: Ground;
  /** The tiles at an address; the same for the same address. */
  source(template: string, bounds: Bbox | null): TileSource;
  colours(): MapColours;
  onChange(): void;
}

/** Panes of overlays lie between the paper and the outlines of what is selected. */
const LOWEST_Z = 350;
/** More features than this are not kept clear of labels. */
const OBSTACLES = 1500;

export class Stack {
  readonly #options: StackOptions;
  /** By overlay and day. */
  readonly #views = new Map<string, OverlayView>();
  /** Those that are on, the uppermost first. */
  #shown: OverlayView[] = [];
  #compared: OverlayView[] = [];
  #lines: TilesHandle | undefined;

  constructor(options: StackOptions) {
    this.#options = options;
  }

  /** The overlays that are on. */
  get shown(): readonly OverlayView[] {
    return this.#shown;
  }

  get fictitious(): boolean {
    return this.#shown.some((view) => view.fictitious);
  }

  get boundaries(): boolean {
    return this.#lines !== undefined;
  }

  /** Brings the map in step: these overlays, the uppermost first, as of `day`, beside `compare` where it is given. */
  apply(shown: readonly ShownOverlay[], day: string | undefined, compare: string | undefined): void {
    const { specs, map, ground } = this.#options;
    const before = new Set([...this.#shown, ...this.#compared]);
    this.#shown = [];
    this.#compared = [];
    let lines = false;
    shown.forEach(({ id, opacity }, at) => {
      const spec = specs.find((each) => each.id === id);
      if (!spec) return;
      const z = LOWEST_Z + 2 * (shown.length - at);
      if (spec.kind === "boundaries") {
        lines = true;
        this.#lines ??= map.addTiles("boundaries", z, ground.lines);
        this.#lines.setOrder(z);
        if (ground.opacity !== opacity) this.#lines.repaint();
        ground.opacity = opacity;
        return;
      }
      const view = this.#view(spec, day);
      view.show(z, opacity);
      this.#shown.push(view);
      if (compare === undefined || !spec.dated) return;
      const other = this.#view(spec, compare);
      other.show(z + 1, opacity, `compare-${id}`);
      this.#compared.push(other);
    });
    for (const view of before) {
      if (!this.#shown.includes(view) && !this.#compared.includes(view)) view.hide();
    }
    if (!lines) {
      this.#lines?.remove();
      this.#lines = undefined;
    }
  }

  /** The edge between the two days that are compared, pixels from the left of the window; null: nothing is compared. */
  split(edgePx: number | null, widthPx: number): void {
    for (const view of this.#shown) {
      view.setClip(edgePx === null || !view.spec.dated || this.#compared.length === 0 ? null : [0, edgePx]);
    }
    for (const view of this.#compared) view.setClip(edgePx === null ? null : [edgePx, widthPx]);
  }

  /** Colours have changed. */
  repaint(): void {
    for (const view of [...this.#shown, ...this.#compared]) view.repaint();
    this.#lines?.repaint();
  }

  paintPoints(context: CanvasRenderingContext2D, frame: Frame): void {
    for (const view of [...this.#shown].reverse()) view.paintPoints(context, frame);
  }

  labels(frame: Frame, hectares: (value: number) => string): Label[] {
    return this.#shown.flatMap((view) => view.labels(frame, hectares));
  }

  /** Boxes of slum areas that names of places should not cover; none where they are too many to spare. */
  obstacles(frame: Frame): UnitBox[] {
    const boxes: UnitBox[] = [];
    for (const view of this.#shown) {
      if (view.spec.rows !== "slum_areas") continue;
      boxes.push(...view.boxes(frame));
      if (boxes.length > OBSTACLES) return [];
    }
    return boxes;
  }

  /** Everything under a place, the uppermost first. `x`, `y`: the place in the frame's pixels. */
  at(frame: Frame, lon: number, lat: number, x: number, y: number, tolerancePx: number): (Hit | Cluster)[] {
    return this.#shown.flatMap((view) => {
      const point = view.pointAt(frame, x, y, tolerancePx);
      return point ? [point] : view.at(lon, lat, frame.zoom, tolerancePx);
    });
  }

  view(id: string): OverlayView | undefined {
    return this.#shown.find((view) => view.spec.id === id);
  }

  #view(spec: OverlaySpec, day: string | undefined): OverlayView {
    const { layers, map, source, colours, onChange } = this.#options;
    const asked = spec.dated ? day : undefined;
    const key = asked === undefined ? spec.id : `${spec.id}@${asked}`;
    let view = this.#views.get(key);
    if (!view) {
      const template = asked === undefined ? spec.tiles : `${spec.tiles}?datetime=${asked}`;
      const layer = layers.find(({ id }) => id === spec.layer);
      view = new OverlayView({
        spec,
        key: layer?.key ?? "id",
        map,
        source: source(template, spec.bounds),
        colours,
        onChange,
      });
      this.#views.set(key, view);
    }
    return view;
  }
}

export function isCluster(found: Hit | Cluster): found is Cluster {
  return "count" in found;
}
