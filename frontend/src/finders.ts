/** What the search box finds: coordinates, wilayah, kawasan, and areas by RT and RW. */

import { type Api, type KnownArea, placeName } from "./api";
import type { Layer } from "./config";
import { parseCoordinates } from "./coordinates";
import type { Format } from "./format";
import type { Translator } from "./i18n";
import type { Choice } from "./tree";

/** One line of the results. */
export interface Found {
  title: string;
  /** What it is. */
  kind: string;
  value?: string;
  choose(): void;
}

/** The lines that a query finds, and whether there are more than these. */
export interface Finding {
  found: Found[];
  more: boolean;
}

export type Finder = (query: string, signal: AbortSignal) => Promise<Finding>;

export interface FinderOptions {
  api: Api;
  layers: readonly Layer[];
  t: Translator;
  format: Format;
  /** Code of the regency that is searched. */
  regency: string;
  /** UTM zone of the regency: that of coordinates without one. */
  utmZone: number | undefined;
  areaTitle(area: KnownArea): string;
  onChoice(choice: Choice): void;
  /** A feature of another layer, as layer/key. */
  onFeature(name: string): void;
  onPlace(lon: number, lat: number): void;
}

const SHOWN = 50;
const NOTHING: Finding = { found: [], more: false };

/** In the order of their results. */
export function finders(options: FinderOptions): Finder[] {
  return [coordinates(options), wilayah(options), kawasan(options), areas(options)];
}

function coordinates({ t, utmZone, onPlace }: FinderOptions): Finder {
  return async (query) => {
    const place = parseCoordinates(query, utmZone);
    if (!place) return NOTHING;
    const [lon, lat] = place;
    const title = `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
    return {
      found: [{ title, kind: t("search.coordinates"), choose: () => onPlace(lon, lat) }],
      more: false,
    };
  };
}

function wilayah({ api, t, format, regency, onChoice }: FinderOptions): Finder {
  return async (query, signal) => {
    // The list is ordered by code, and codes of a regency follow its own: its places come first.
    const page = await api.wilayahRows({ q: query, after: regency, limit: SHOWN + 1 }, signal, SHOWN + 1);
    const rows = page.rows.filter((row) => row.code.startsWith(`${regency}.`));
    const found = rows.slice(0, SHOWN).map((row) => ({
      title: placeName(row),
      kind: `${t.lookup(`kind.${row.kind}`) ?? row.kind} · ${row.code}`,
      value: row.slum.area_ha > 0 ? format.hectares(row.slum.area_ha) : "–",
      choose: () => onChoice({ wilayah: row }),
    }));
    return { found, more: rows.length > SHOWN };
  };
}

function kawasan({ api, layers, format, regency, onFeature }: FinderOptions): Finder {
  const layer = layers.find(({ id }) => id === "kawasan");
  return async (query, signal) => {
    if (!layer) return NOTHING;
    const filter = `kabupaten_code='${regency}'`;
    const rows = await api.items(layer.items, { q: query, filter, limit: SHOWN }, signal);
    const found = rows.map(({ properties }) => ({
      title: String(properties.name),
      kind: layer.title,
      value: format.hectares(Number(properties.area_ha)),
      choose: () => onFeature(`${layer.id}/${properties[layer.key]}`),
    }));
    return { found, more: false };
  };
}

function areas({ api, layers, t, format, regency, areaTitle, onChoice }: FinderOptions): Finder {
  const layer = layers.find(({ id }) => id === "slum_areas");
  return async (query, signal) => {
    const asked = parseRtRw(query);
    if (!layer || !asked) return NOTHING;
    const { rt, rw } = asked;
    const filter = [`kabupaten_code='${regency}'`, rt && `rt='${rt}'`, rw && `rw='${rw}'`];
    const rows = await api.items(
      layer.items,
      { filter: filter.filter(Boolean).join(" AND "), limit: SHOWN },
      signal,
    );
    const found = rows.map(({ properties }) => {
      const area = properties as unknown as KnownArea;
      return {
        title: areaTitle(area),
        kind: t("details.within", {
          kelurahan: area.kelurahan_name ?? "",
          kecamatan: area.kecamatan_name ?? "",
        }),
        value: format.hectares(area.area_ha),
        choose: () => onChoice({ area }),
      };
    });
    return { found, more: rows.length === SHOWN };
  };
}

/** RT 4 RW 2, rt004/rw002, RW 3: as people write them; three digits, as they are stored. */
export function parseRtRw(text: string): { rt?: string; rw?: string } | undefined {
  const match =
    /^(?:RT[.\s]*(\d{1,3}[A-Z]?))?[\s,/-]*(?:RW[.\s]*(\d{1,3}[A-Z]?))?$/i.exec(text.trim()) ??
    /^(\d{1,3}[A-Z]?)\s*\/\s*(\d{1,3}[A-Z]?)$/i.exec(text.trim());
  if (!match || (!match[1] && !match[2])) return undefined;
  return {
    ...(match[1] ? { rt: stored(match[1]) } : {}),
    ...(match[2] ? { rw: stored(match[2]) } : {}),
  };
}

function stored(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.padStart(3, "0") + number.slice(digits.length).toUpperCase();
}
