/** Names of places on the map, with the hectares of those that the zoom level is about. */

import type { Level } from "./api";
import type { MapColours } from "./colours";
import { Figures } from "./figures";
import { FROM_ZOOM } from "./ground";
import type { Frame } from "./map";
import type { Label } from "./paint";
import { framePlacing, tilesIn } from "./tiles/cover";
import { labelPoint, type Piece, type UnitBox, unitBox } from "./tiles/geometry";
import { onCanvas } from "./tiles/paint";
import type { TileSource } from "./tiles/source";
import { layerOf } from "./tiles/tile";

interface Placed {
  /** Which tiles the place was found in: with more of them the label may stand better. */
  tiles: string;
  point: { x: number; y: number };
  box: UnitBox;
}

export interface PlacesOptions {
  source: TileSource;
  figures: Figures;
  colours(): MapColours;
}

export class Places {
  readonly #options: PlacesOptions;
  /** By zoom level and code: a label stays where it stands while the map is panned. */
  readonly #placed = new Map<string, Placed>();

  constructor(options: PlacesOptions) {
    this.#options = options;
  }

  /** `hectares` writes a figure; absent: names only. */
  labels(frame: Frame, hectares: ((value: number) => string) | undefined): Label[] {
    const colours = this.#options.colours();
    const { zoom } = frame;
    const family = colours.fontFamily;
    const labels: Label[] = [];
    if (zoom < 6) {
      const font = `600 12px ${family}`;
      labels.push(
        ...this.#level(frame, "provinsi", { font, colour: colours.labelStrong, priority: 3 }, 40, undefined),
      );
    }
    if (zoom >= FROM_ZOOM.kabupaten && zoom < 9.5) {
      const font = `600 13px ${family}`;
      const style = { font, colour: colours.labelStrong, priority: 3 };
      labels.push(...this.#level(frame, "kabupaten", style, 30, hectares));
    }
    if (zoom >= FROM_ZOOM.kecamatan && zoom < 15) {
      const font = `700 ${zoom >= 12 ? 14 : 12}px ${family}`;
      const style = { font, colour: colours.labelStrong, priority: 2, letterSpacingPx: 1.5 };
      labels.push(...this.#level(frame, "kecamatan", style, 34, hectares, true));
    }
    if (zoom >= FROM_ZOOM.kelurahan + 1) {
      const font = `500 ${zoom >= 14 ? 13 : 11.5}px ${family}`;
      const style = { font, colour: colours.label, priority: 1 };
      labels.push(...this.#level(frame, "kelurahan", style, 44, hectares));
    }
    return labels;
  }

  #level(
    frame: Frame,
    level: Level,
    style: Pick<Label, "font" | "colour" | "priority" | "letterSpacingPx">,
    roomPx: number,
    hectares: ((value: number) => string) | undefined,
    capitals = false,
  ): Label[] {
    const { colours, figures } = this.#options;
    const labels: Label[] = [];
    for (const [code, pieces] of this.#pieces(frame, level)) {
      const { point, box } = this.#place(code, Math.round(frame.zoom), pieces);
      // A name much wider than its land says more about the neighbours than about itself.
      if ((box.maxX - box.minX) * frame.scale < roomPx) continue;
      const first = pieces[0] as Piece;
      const name = String(first.layer.properties[first.feature]?.name || code);
      const told =
        hectares && level === Figures.level(frame.zoom) ? figures.get(code)?.slum.area_ha : undefined;
      labels.push({
        ...style,
        ...point,
        room: box.maxY - box.minY,
        text: capitals ? name.toUpperCase() : name,
        ...(hectares && told
          ? {
              note: {
                text: hectares(told),
                font: `600 12px ${colours().fontFamily}`,
                colour: colours().slumLabel,
              },
            }
          : {}),
      });
    }
    return labels;
  }

  #pieces(frame: Frame, level: Level): Map<string, Piece[]> {
    const found = new Map<string, Piece[]>();
    for (const address of tilesIn(frame)) {
      const tile = this.#options.source.get(address);
      const layer = tile && layerOf(tile, level);
      if (!layer) continue;
      const at = framePlacing(address, frame, layer.extent);
      for (let feature = 0; feature < layer.count; feature++) {
        if (!onCanvas(layer, feature, at, 0)) continue;
        const code = String(layer.properties[feature]?.code);
        const pieces = found.get(code);
        if (pieces) pieces.push({ address, layer, feature });
        else found.set(code, [{ address, layer, feature }]);
      }
    }
    return found;
  }

  #place(code: string, zoom: number, pieces: readonly Piece[]): Placed {
    const key = `${zoom} ${code}`;
    const tiles = pieces.map(({ address }) => `${address.x},${address.y}`).join(" ");
    const known = this.#placed.get(key);
    if (known && (known.tiles === tiles || known.tiles.length > tiles.length)) return known;
    const placed = { tiles, point: labelPoint(pieces), box: unitBox(pieces) };
    this.#placed.set(key, placed);
    return placed;
  }
}
