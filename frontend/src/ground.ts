/** The own base map and the boundary lines: both painted from the tiles that hold the boundaries of all levels. */

import type { Level } from "./api";
import type { MapColours } from "./colours";
import { paintGraticule } from "./graticule";
import type { TilePainter } from "./map";
import { unitX, unitY } from "./mercator";
import { MAX_DATA_ZOOM, tileAt, tileFrame } from "./tiles/cover";
import { covers } from "./tiles/geometry";
import { type PolygonStyle, paintPolygons, placing } from "./tiles/paint";
import type { TileSource } from "./tiles/source";
import { dataTile, layerOf, type Properties, type TileAddress } from "./tiles/tile";

/** From which zoom level on the boundaries of a level are drawn; the tiles have them from there on, or earlier. */
export const FROM_ZOOM: Record<Level, number> = { provinsi: 0, kabupaten: 6, kecamatan: 9, kelurahan: 11 };
export const LEVELS: readonly Level[] = ["provinsi", "kabupaten", "kecamatan", "kelurahan"];

const EXTENT = 4096;

export interface GroundOptions {
  source: TileSource;
  /** Code of the regency that the page is about; its parts are tinted, its neighbours plain. */
  regency: string | null;
  colours(): MapColours;
  onChange(): void;
}

export class Ground {
  readonly #options: GroundOptions;
  /** Some boundary that has arrived is no official one. */
  fictitious = false;
  /** Of the lines, per cent. */
  opacity = 100;

  constructor(options: GroundOptions) {
    this.#options = options;
  }

  get source(): TileSource {
    return this.#options.source;
  }

  /** Paper, graticule, land, and the regency's parts in calm tints. */
  readonly paper: TilePainter = {
    prepare: (at, ready) => this.#prepare(at, ready),
    paint: (context, at, sizePx) => {
      const colours = this.#options.colours();
      paintGraticule(context, tileFrame(at, sizePx), colours.graticule);
      for (const level of LEVELS) {
        this.#paintLevel(context, at, sizePx, level, ({ code }) => ({
          fill: this.#tint(String(code), colours),
        }));
      }
      // Without lines the parts must still be told apart.
      this.#paintLevel(context, at, sizePx, "kecamatan", () => ({ stroke: colours.land, widthPx: 1.5 }));
    },
  };

  readonly lines: TilePainter = {
    prepare: (at, ready) => this.#prepare(at, ready),
    paint: (context, at, sizePx) => {
      const colours = this.#options.colours();
      const near = at.z >= 13;
      context.globalAlpha = this.opacity / 100;
      const line = (level: Level, stroke: string, widthPx: number) =>
        this.#paintLevel(context, at, sizePx, level, () => ({ stroke, widthPx }));
      line("kelurahan", colours.kelurahan, near ? 1.2 : 0.8);
      line("kecamatan", colours.kecamatan, near ? 2.2 : 1.5);
      if (at.z >= 9) line("kabupaten", colours.kabupatenBand, near ? 8 : 6);
      line("kabupaten", colours.kabupaten, at.z < 9 ? 0.8 : near ? 2.4 : 1.8);
      if (at.z < 9) line("provinsi", colours.kabupaten, 1.6);
      context.globalAlpha = 1;
    },
  };

  /** The units around a place, the largest first. */
  at(lon: number, lat: number, zoom: number): Properties[] {
    const place = tileAt(unitX(lon), unitY(lat), zoom, EXTENT);
    const tile = this.source.get(place.address);
    const found: Properties[] = [];
    for (const level of LEVELS) {
      const layer = tile && layerOf(tile, level);
      if (!layer || zoom < FROM_ZOOM[level]) continue;
      for (let feature = 0; feature < layer.count; feature++) {
        if (!covers(layer, feature, place.x, place.y)) continue;
        found.push(layer.properties[feature] as Properties);
        break;
      }
    }
    return found;
  }

  #prepare(at: TileAddress, ready: () => void): () => void {
    const data = dataTile(at, MAX_DATA_ZOOM);
    return this.source.use(data, () => {
      if (!this.fictitious) {
        const layers = this.source.get(data)?.layers ?? [];
        this.fictitious = layers.some((layer) =>
          layer.properties.some(({ fictitious }) => fictitious === true),
        );
      }
      ready();
      this.#options.onChange();
    });
  }

  #paintLevel(
    context: CanvasRenderingContext2D,
    at: TileAddress,
    sizePx: number,
    level: Level,
    styleOf: (properties: Properties) => PolygonStyle,
  ): void {
    if (at.z < FROM_ZOOM[level]) return;
    const data = dataTile(at, MAX_DATA_ZOOM);
    const tile = this.source.get(data);
    const layer = tile && layerOf(tile, level);
    if (layer) paintPolygons(context, layer, placing(data, at, layer.extent, sizePx), styleOf);
  }

  #tint(code: string, colours: MapColours): string {
    const { regency } = this.#options;
    const ours = regency !== null && code.startsWith(`${regency}.`);
    if (!ours) return colours.land;
    // Kelurahan take their kecamatan's tint: third part of the code, spread so that neighbours rarely agree.
    const kecamatan = Number(code.split(".")[2] ?? 0);
    return colours.tints[(kecamatan * 3 + Math.floor(kecamatan / 4)) % colours.tints.length] ?? colours.land;
  }
}
