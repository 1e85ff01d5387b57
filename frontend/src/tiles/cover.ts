/** Which tiles cover a picture of the map, and where they lie on it. */

import type { Frame } from "../map";
import type { Placing } from "./paint";
import type { TileAddress } from "./tile";

/** The last zoom level with data of its own: a unit of its tiles is 15 centimetres. Beyond, tiles are enlarged. */
export const MAX_DATA_ZOOM = 16;

/** Addresses of the data that cover a picture. */
export function tilesIn(frame: Frame): TileAddress[] {
  const z = Math.min(Math.round(frame.zoom), MAX_DATA_ZOOM);
  const count = 2 ** z;
  const sizePx = frame.scale / count;
  const within = (tile: number) => Math.max(0, Math.min(count - 1, tile));
  const west = within(Math.floor(frame.originX / sizePx));
  const east = within(Math.floor((frame.originX + frame.width) / sizePx));
  const north = within(Math.floor(frame.originY / sizePx));
  const south = within(Math.floor((frame.originY + frame.height) / sizePx));
  const found: TileAddress[] = [];
  for (let y = north; y <= south; y++) {
    for (let x = west; x <= east; x++) found.push({ z, x, y });
  }
  return found;
}

/** Where the units of a tile lie on a picture. */
export function framePlacing({ z, x, y }: TileAddress, frame: Frame, extent: number): Placing {
  const sizePx = frame.scale / 2 ** z;
  return {
    scale: sizePx / extent,
    offsetX: x * sizePx - frame.originX,
    offsetY: y * sizePx - frame.originY,
    width: frame.width,
    height: frame.height,
  };
}

/** The picture of one tile, as a picture of the map. */
export function tileFrame({ z, x, y }: TileAddress, sizePx: number): Frame {
  return {
    zoom: z,
    scale: sizePx * 2 ** z,
    originX: x * sizePx,
    originY: y * sizePx,
    width: sizePx,
    height: sizePx,
  };
}

/** The data's tile around a place in unit Mercator, and the place in units of that tile. */
export function tileAt(
  unitX: number,
  unitY: number,
  zoom: number,
  extent: number,
): { address: TileAddress; x: number; y: number } {
  const z = Math.min(Math.round(zoom), MAX_DATA_ZOOM);
  const count = 2 ** z;
  const [column, row] = [Math.floor(unitX * count), Math.floor(unitY * count)];
  return {
    address: { z, x: column, y: row },
    x: (unitX * count - column) * extent,
    y: (unitY * count - row) * extent,
  };
}
