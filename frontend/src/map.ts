/** The only module that touches Leaflet: a view of the world with tiles and canvases on it. */

import * as L from "leaflet";

import type { Basemap } from "./config";
import type { ViewState } from "./hash";
import { type Bbox, worldPixels } from "./mercator";
import { PaintQueue } from "./paint_queue";
import type { TileAddress } from "./tiles/tile";

/** One picture to paint: a window of the world in pixels of its zoom level. */
export interface Frame {
  zoom: number;
  /** Pixels across the whole world: unit Mercator times this, less the origin, is a pixel of the canvas. */
  scale: number;
  originX: number;
  originY: number;
  width: number;
  height: number;
}

export type Painter = (context: CanvasRenderingContext2D, frame: Frame) => void;

export interface CanvasHandle {
  /** Paints again with the next animation frame; calls in between are one. */
  repaint(): void;
  /** Paints again in a moment: for what comes in many small parts. */
  repaintSoon(): void;
}

/** Fills canvases that each show one tile. */
export interface TilePainter {
  /** Starts getting what a tile shows; `ready` is called when it can be painted. The function returned gives it up. */
  prepare(at: TileAddress, ready: () => void): () => void;
  paint(context: CanvasRenderingContext2D, at: TileAddress, sizePx: number): void;
}

export interface TilesHandle {
  /** Paints all tiles again, with what is there. */
  repaint(): void;
  /** Gets all tiles again. */
  reload(): void;
  /** A higher one lies above. */
  setOrder(zIndex: number): void;
  /** Shows only what lies between these pixels from the left of the window; null: all. */
  setClip(range: readonly [fromPx: number, toPx: number] | null): void;
  remove(): void;
}

/** A place that the reader pointed at. */
export interface Pointed {
  lon: number;
  lat: number;
  /** Pixels from the map's top left corner. */
  x: number;
  y: number;
}

/** Pixels of the map that something else covers. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface MapOptions {
  /** False for readers who asked for less motion. */
  animate: boolean;
  minZoom: number;
  maxZoom: number;
}

// How far canvases reach beyond the window, as a share of its size: what a drag uncovers is already painted.
const CANVAS_PADDING = 0.25;
const MAX_FIT_ZOOM = 18;
const TILE_PX = 256;
const CANVAS_PX = 2 * TILE_PX;
const SOON_MS = 120;

/** Pixels of the screen in one of the page: more than two cannot be told apart, and cost. */
function pixelRatio(): number {
  return Math.min(window.devicePixelRatio || 1, 2);
}

export class MapView {
  readonly #map: L.Map;
  readonly #queue = new PaintQueue();
  #tiles: L.TileLayer | undefined;

  constructor(element: HTMLElement, options: MapOptions) {
    const { animate } = options;
    this.#map = L.map(element, {
      attributionControl: false,
      zoomControl: false,
      minZoom: options.minZoom,
      maxZoom: options.maxZoom,
      zoomAnimation: animate,
      // Tiles that we paint are there at once; fading them in would only cost frames.
      fadeAnimation: false,
      markerZoomAnimation: animate,
      inertia: animate,
      maxBounds: [
        [-85, -200],
        [85, 200],
      ],
    });
  }

  /** Tiles have arrived that are not painted yet. */
  get painting(): boolean {
    return this.#queue.busy;
  }

  /** Adds a canvas over those that are there; a higher `zIndex` lies above. */
  addCanvas(name: string, zIndex: number, painter: Painter): CanvasHandle {
    const pane = this.#map.createPane(name);
    pane.style.zIndex = String(zIndex);
    pane.style.pointerEvents = "none";
    const layer = new CanvasLayer(painter, { pane: name });
    layer.addTo(this.#map);
    return {
      repaint: () => layer.repaint(),
      repaintSoon: () => layer.repaintSoon(),
    };
  }

  /** Adds a layer of tiles that `painter` fills; a higher `zIndex` lies above. */
  addTiles(name: string, zIndex: number, painter: TilePainter): TilesHandle {
    const pane = this.#map.getPane(name) ?? this.#map.createPane(name);
    pane.style.zIndex = String(zIndex);
    pane.style.pointerEvents = "none";
    const layer = new CanvasTiles(painter, this.#queue, { pane: name, ...TILE_OPTIONS });
    layer.addTo(this.#map);
    let range: readonly [fromPx: number, toPx: number] | null = null;
    const clip = () => {
      if (range === null) {
        pane.style.clipPath = "";
        return;
      }
      // The pane moves with the map: the edges are put back to their places in the window.
      const from = this.#map.containerPointToLayerPoint([range[0], 0]);
      const to = this.#map.containerPointToLayerPoint([range[1], this.#map.getSize().y]);
      const corners = [from, L.point(to.x, from.y), to, L.point(from.x, to.y)];
      pane.style.clipPath = `polygon(${corners.map(({ x, y }) => `${x}px ${y}px`).join(",")})`;
    };
    return {
      repaint: () => layer.repaint(),
      reload: () => layer.redraw(),
      setOrder: (order) => {
        pane.style.zIndex = String(order);
      },
      setClip: (wanted) => {
        if (range === null && wanted !== null) this.#map.on("move zoom viewreset resize", clip);
        if (wanted === null) this.#map.off("move zoom viewreset resize", clip);
        range = wanted;
        clip();
      },
      remove: () => {
        this.#map.off("move zoom viewreset resize", clip);
        layer.remove();
      },
    };
  }

  /**
   * Shows raster tiles, or none. `onFailure` is called once if tiles keep failing and none has arrived.
   */
  showTiles(basemap: Basemap | null, onFailure: () => void): void {
    this.#tiles?.remove();
    this.#tiles = undefined;
    if (!basemap) return;
    let arrived = 0;
    let failed = 0;
    const tiles = L.tileLayer(basemap.tiles, {
      maxNativeZoom: basemap.maxZoom,
      maxZoom: this.#map.getMaxZoom(),
      // Some tile servers refuse requests that do not say which site they are for.
      referrerPolicy: "strict-origin-when-cross-origin",
      className: `tiles tiles-${basemap.kind}`,
    });
    tiles.on("tileload", () => {
      arrived++;
    });
    tiles.on("tileerror", () => {
      failed++;
      if (arrived === 0 && failed === 4) onFailure();
    });
    this.#tiles = tiles.addTo(this.#map);
  }

  /** The address of the tile in the middle of a box at a moderate zoom: one small request that shows if a server answers. */
  static tileAddress(basemap: Basemap, [west, south, east, north]: Bbox): string {
    const zoom = 10;
    const point = L.CRS.EPSG3857.latLngToPoint(L.latLng((south + north) / 2, (west + east) / 2), zoom);
    const tile = point.divideBy(256).floor();
    return L.Util.template(basemap.tiles, { x: tile.x, y: tile.y, z: zoom });
  }

  fit([west, south, east, north]: Bbox, insets: Insets, animate = true): void {
    const bounds = L.latLngBounds([south, west], [north, east]);
    const room: L.FitBoundsOptions = {
      paddingTopLeft: [insets.left, insets.top],
      paddingBottomRight: [insets.right, insets.bottom],
      maxZoom: MAX_FIT_ZOOM,
      animate,
    };
    this.#map.fitBounds(bounds, room);
  }

  /** Moves as little as needed for the box to be in the uncovered part of the window. */
  reveal([west, south, east, north]: Bbox, insets: Insets): void {
    const size = this.#map.getSize();
    const topLeft = this.#map.latLngToContainerPoint([north, west]);
    const bottomRight = this.#map.latLngToContainerPoint([south, east]);
    const shift = (low: number, high: number, from: number, to: number): number => {
      // What is larger than the room is in sight already: the reader has just pointed into it.
      if (high - low > to - from) return 0;
      if (low < from) return low - from;
      return high > to ? high - to : 0;
    };
    const dx = shift(topLeft.x, bottomRight.x, insets.left, size.x - insets.right);
    const dy = shift(topLeft.y, bottomRight.y, insets.top, size.y - insets.bottom);
    if (dx !== 0 || dy !== 0) this.#map.panBy([dx, dy]);
  }

  setView({ lat, lon, zoom }: ViewState, animate = true): void {
    this.#map.setView([lat, lon], zoom, { animate });
  }

  view(): ViewState {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng, zoom: this.#map.getZoom() };
  }

  bbox(): Bbox {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** The window as a picture: places and pixels of it. */
  frame(): Frame {
    const zoom = this.#map.getZoom();
    const { x, y } = this.#map.getSize();
    const corner = this.#map.getPixelBounds().getTopLeft();
    return { zoom, scale: worldPixels(zoom), originX: corner.x, originY: corner.y, width: x, height: y };
  }

  /** The place at these pixels of the window. */
  place(x: number, y: number): Pointed {
    const { lat, lng } = this.#map.containerPointToLatLng([x, y]);
    return { lon: lng, lat, x, y };
  }

  zoomBy(step: number): void {
    this.#map.setZoom(this.#map.getZoom() + step);
  }

  /** Called when the map has come to rest at a new view. */
  onRest(listener: () => void): void {
    this.#map.on("moveend", listener);
  }

  onClick(listener: (at: Pointed) => void): void {
    this.#map.on("click", (event) => listener(pointed(event)));
  }

  onDoubleClick(listener: () => void): void {
    this.#map.on("dblclick", listener);
  }

  /** While somebody draws, a double click ends the drawing and does not zoom. */
  setDrawing(drawing: boolean): void {
    if (drawing) this.#map.doubleClickZoom.disable();
    else this.#map.doubleClickZoom.enable();
  }

  /** Called with the place under the pointer, and with null when it leaves or the map moves. */
  onHover(listener: (at: Pointed | null) => void): void {
    // While the map moves under the pointer nothing is looked up: all time is for the movement.
    let moving = false;
    this.#map.on("mousemove", (event) => {
      if (!moving) listener(pointed(event));
    });
    this.#map.on("movestart zoomstart", () => {
      moving = true;
      listener(null);
    });
    this.#map.on("moveend", () => {
      moving = false;
    });
    this.#map.on("mouseout", () => listener(null));
  }

  centre(): Pointed {
    const { x, y } = this.#map.getSize().divideBy(2);
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng, x, y };
  }

  /** Asks the browser where the reader is, and goes there. */
  locate(onFailed: () => void): void {
    this.#map.off("locationerror");
    this.#map.once("locationerror", onFailed);
    this.#map.locate({ setView: true, maxZoom: 16, timeout: 10_000 });
  }
}

function pointed(event: L.LeafletMouseEvent): Pointed {
  const { lat, lng } = event.latlng;
  return { lon: lng, lat, x: event.containerPoint.x, y: event.containerPoint.y };
}

const TILE_OPTIONS: L.GridLayerOptions = {
  tileSize: CANVAS_PX,
  keepBuffer: 1,
  updateWhenIdle: false,
  updateWhenZooming: false,
  noWrap: true,
  // The server has no tiles beyond the world, which a wide window shows at small scales.
  bounds: [
    [-85.06, -180],
    [85.06, 180],
  ],
};

/** A tile's place on a canvas that holds several, pixels. */
interface Cell {
  at: TileAddress;
  left: number;
  top: number;
}

/** The tiles that a canvas of the grid holds, those within the world. */
function cellsOf(x: number, y: number, z: number): Cell[] {
  const side = CANVAS_PX / TILE_PX;
  const cells: Cell[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = { z, x: x * side + column, y: y * side + row };
      if (at.x < 2 ** z && at.y < 2 ** z) cells.push({ at, left: column * TILE_PX, top: row * TILE_PX });
    }
  }
  return cells;
}

/**
 * Canvases that are painted once and then only moved, so that panning costs no more than its new tiles. Each holds four tiles: the
 * browser composes each canvas with every frame of a movement, and a quarter as many cost a quarter.
 */
class CanvasTiles extends L.GridLayer {
  readonly #painter: TilePainter;
  readonly #queue: PaintQueue;
  readonly #shown = new Map<HTMLElement, { paint(): void; release(): void }>();

  constructor(painter: TilePainter, queue: PaintQueue, options: L.GridLayerOptions) {
    super(options);
    this.#painter = painter;
    this.#queue = queue;
    this.on("tileunload", (event) => {
      const { tile } = event as L.TileEvent;
      this.#shown.get(tile)?.release();
      this.#shown.delete(tile);
      this.#queue.drop(tile);
    });
  }

  override createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = L.DomUtil.create("canvas");
    const ratio = pixelRatio();
    canvas.width = Math.ceil(CANVAS_PX * ratio);
    canvas.height = canvas.width;
    const cells = cellsOf(x, y, z).map((cell) => ({ ...cell, ready: false }));
    const waiting = new Set(cells);
    let told = false;
    const paint = () => {
      const context = canvas.getContext("2d");
      if (!context) return;
      for (const cell of cells) {
        if (cell.ready) this.#paintCell(context, cell, ratio);
      }
      if (waiting.size > 0 || told) return;
      told = true;
      done(undefined, canvas);
    };
    const releases = cells.map((cell) =>
      this.#painter.prepare(cell.at, () => {
        cell.ready = true;
        waiting.delete(cell);
        // What arrives in between is painted with the last of them, or with the next repaint.
        if (waiting.size === 0) this.#queue.add(canvas, paint);
      }),
    );
    this.#shown.set(canvas, {
      paint,
      release: () => {
        for (const release of releases) release();
      },
    });
    return canvas;
  }

  #paintCell(context: CanvasRenderingContext2D, { at, left, top }: Cell, ratio: number): void {
    context.save();
    context.setTransform(ratio, 0, 0, ratio, left * ratio, top * ratio);
    context.beginPath();
    context.rect(0, 0, TILE_PX, TILE_PX);
    context.clip();
    context.clearRect(0, 0, TILE_PX, TILE_PX);
    this.#painter.paint(context, at, TILE_PX);
    context.restore();
  }

  repaint(): void {
    for (const [canvas, { paint }] of this.#shown) this.#queue.add(canvas, paint);
  }
}

/**
 * A canvas over the window and a margin around it. It is painted at rest, moved by CSS while the map is
 * dragged or zoomed, and painted again early only when a drag runs past its margin. No Leaflet object exists
 * per polygon, so ten thousand of them cost no more than their drawing.
 */
class CanvasLayer extends L.Layer {
  readonly #painter: Painter;
  readonly #canvas: HTMLCanvasElement;
  #request = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #centre = L.latLng(0, 0);
  #zoom = 0;
  #size = L.point(0, 0);

  constructor(painter: Painter, options: L.LayerOptions) {
    super();
    L.setOptions(this, options);
    this.#painter = painter;
    this.#canvas = L.DomUtil.create("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    L.DomUtil.addClass(this.#canvas, "leaflet-zoom-animated");
  }

  override onAdd(map: L.Map): this {
    this.getPane()?.appendChild(this.#canvas);
    map.on("moveend resize", this.#paint, this);
    map.on("move", this.#paintPastMargin, this);
    map.on("zoom", this.#followZoom, this);
    map.on("zoomanim", this.#animateZoom, this);
    this.repaint();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off("moveend resize", this.#paint, this);
    map.off("move", this.#paintPastMargin, this);
    map.off("zoom", this.#followZoom, this);
    map.off("zoomanim", this.#animateZoom, this);
    this.#canvas.remove();
    return this;
  }

  repaint(): void {
    if (this.#request !== 0) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      this.#paint();
    });
  }

  /** Soon, and once for everything that is asked for until then. */
  repaintSoon(): void {
    if (this.#timer !== undefined || this.#request !== 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.repaint();
    }, SOON_MS);
  }

  #paint(): void {
    const map = this._map;
    // Not on the map yet: Leaflet adds layers once the map has its first view.
    if (!map) return;
    const window_ = map.getSize();
    this.#size = window_.multiplyBy(1 + 2 * CANVAS_PADDING).round();
    this.#centre = map.getCenter();
    this.#zoom = map.getZoom();
    const ratio = pixelRatio();
    const width = Math.round(this.#size.x * ratio);
    const height = Math.round(this.#size.y * ratio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#canvas.style.width = `${this.#size.x}px`;
      this.#canvas.style.height = `${this.#size.y}px`;
    }
    const corner = window_.multiplyBy(-CANVAS_PADDING).round();
    L.DomUtil.setTransform(this.#canvas, map.containerPointToLayerPoint(corner), 1);

    const context = this.#canvas.getContext("2d");
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#size.x, this.#size.y);
    const origin = map.getPixelOrigin().add(map.containerPointToLayerPoint(corner));
    this.#painter(context, {
      zoom: this.#zoom,
      scale: worldPixels(this.#zoom),
      originX: origin.x,
      originY: origin.y,
      width: this.#size.x,
      height: this.#size.y,
    });
  }

  #paintPastMargin(): void {
    const map = this._map;
    if (map.getZoom() !== this.#zoom) return;
    const moved = map.project(map.getCenter(), this.#zoom).subtract(map.project(this.#centre, this.#zoom));
    const margin = map.getSize().multiplyBy(CANVAS_PADDING);
    if (Math.abs(moved.x) > margin.x || Math.abs(moved.y) > margin.y) this.repaint();
  }

  // A pinch or a flight changes the zoom step by step, without zoomanim.
  #followZoom(): void {
    this.#transform(this._map.getCenter(), this._map.getZoom());
  }

  #animateZoom(event: L.LeafletEvent): void {
    const { center, zoom } = event as L.ZoomAnimEvent;
    this.#transform(center, zoom);
  }

  #transform(centre: L.LatLng, zoom: number): void {
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.#zoom);
    const offset = map
      .project(this.#centre, zoom)
      .subtract(map.project(centre, zoom))
      .add(map.getSize().divideBy(2))
      .subtract(this.#size.multiplyBy(scale / 2));
    L.DomUtil.setTransform(this.#canvas, map.containerPointToLayerPoint(offset), scale);
  }
}
