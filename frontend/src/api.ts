/** The only module that fetches: JSON in, typed rows out, problems as errors that a person can act on. */

import { type Config, fill } from "./config";
import type { Measured, MeasuredGeometry } from "./measure";
import type { Bbox } from "./mercator";
import type { Geometry } from "./shape";

export type Level = "provinsi" | "kabupaten" | "kecamatan" | "kelurahan";

/** Hectares of slum within a wilayah; the sums of the decree in force. */
export interface SlumSummary {
  count: number;
  area_ha: number;
  geodesic_area_ha: number;
  footprint_ha: number;
  stated_area_ha: number | null;
  stated_source: string | null;
  difference_ha: number | null;
  share_percent: number | null;
}

export interface Wilayah {
  code: string;
  bps_code: string | null;
  name: string;
  level: Level;
  kind: string;
  parent: string | null;
  geodesic_area_ha: number | null;
  derived: boolean;
  fictitious: boolean;
  bbox: Bbox | null;
  slum: SlumSummary;
}

export interface SlumArea {
  id: number | string;
  kelurahan_code: string;
  kelurahan_name: string;
  kecamatan_code: string;
  kecamatan_name: string;
  kawasan_id: number | string | null;
  kawasan_name: string | null;
  rt: string | null;
  rw: string | null;
  decree_id: number | string;
  decree_number: string;
  stated_area_ha: number | null;
  verified_area_ha: number | null;
  area_ha: number;
  utm_srid: number;
  geodesic_area_ha: number;
  fictitious: boolean;
}

/** What a tile knows of an area: enough for a name and the hectares, until the API has told the rest. */
export type KnownArea = Partial<SlumArea> &
  Pick<SlumArea, "id" | "area_ha" | "geodesic_area_ha" | "kelurahan_code">;

/** An area that is gone (before only), new (after only) or redrawn (both) between two days. */
export interface Change {
  kind: "gone" | "new" | "redrawn";
  before_id: number | null;
  after_id: number | null;
  before_area_ha: number | null;
  after_area_ha: number | null;
  kelurahan_code: string;
  kelurahan_name: string;
  kawasan_name: string | null;
  rt: string | null;
  rw: string | null;
}

export interface Feature<Properties> {
  id: number | string;
  /** null: a wilayah whose boundary is not known. */
  geometry: Geometry | null;
  properties: Properties;
}

/** The name of a place, or its code while its name is not known. */
export function placeName(wilayah: Wilayah): string {
  return wilayah.name || wilayah.code;
}

/** One page of a list; `complete` is false while the server has more. */
export interface Page<Row> {
  rows: readonly Row[];
  complete: boolean;
}

/** A refusal of the server (application/problem+json), or no answer at all (status 0). */
export class ApiError extends Error {
  readonly status: number;
  /** A sentence of the server for the reader; empty when it gave none. */
  readonly detail: string;

  constructor(status: number, detail: string) {
    super(detail || `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
  }
}

export type Query = Record<string, string | number | boolean | undefined>;

export class Api {
  readonly #addresses: Config["api"];
  readonly #language: string;

  constructor(config: Config) {
    this.#addresses = config.api;
    this.#language = config.language;
  }

  wilayah(code: string, signal?: AbortSignal): Promise<Feature<Wilayah>> {
    return this.#get(fill(this.#addresses.wilayahDetail, "code", code), signal);
  }

  slumArea(id: string, signal?: AbortSignal): Promise<Feature<SlumArea>> {
    return this.#get(fill(this.#addresses.slumAreaDetail, "id", id), signal);
  }

  /** Rows without geometry, all pages of them up to `limit` rows. */
  async wilayahRows(query: Query, signal?: AbortSignal, limit = 2000): Promise<Page<Wilayah>> {
    const rows: Wilayah[] = [];
    let next: string | null = address(this.#addresses.wilayah, { limit, ...query });
    while (next !== null && rows.length < limit) {
      const page: { results: Wilayah[]; next: string | null } = await this.#get(next, signal);
      rows.push(...page.results);
      next = page.next;
    }
    return { rows, complete: next === null };
  }

  /** A row of any layer of the catalogue, at its address there. */
  item(url: string, signal?: AbortSignal): Promise<Feature<Record<string, unknown>>> {
    return this.#get(url, signal);
  }

  /** Rows of any layer of the catalogue, the first page of them. */
  async items(
    url: string,
    query: Query,
    signal?: AbortSignal,
  ): Promise<readonly Feature<Record<string, unknown>>[]> {
    const page: { features: Feature<Record<string, unknown>>[] } = await this.#get(
      address(url, query),
      signal,
    );
    return page.features;
  }

  /** Length and area of what was drawn, by the database's own methods. */
  measure(geometry: MeasuredGeometry, signal?: AbortSignal): Promise<Measured> {
    return this.#get(this.#addresses.measure, signal, JSON.stringify(geometry));
  }

  /** What changed between two days in a regency. */
  changes(query: Query, signal?: AbortSignal): Promise<{ changes: readonly Change[]; complete: boolean }> {
    return this.#get(address(this.#addresses.changes, query), signal);
  }

  /** The bytes of a tile; null where it shows nothing. */
  async tile(url: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
    const response = await this.#fetch(url, { signal });
    if (response.status === 204) return null;
    if (!response.ok) throw new ApiError(response.status, await problemDetail(response));
    return response.arrayBuffer();
  }

  /** Slum areas of the decrees in force, page by page as they arrive. */
  slumAreas(query: Query, signal?: AbortSignal): AsyncGenerator<Page<Feature<SlumArea>>> {
    return this.#features(address(this.#addresses.slumAreas, query), signal);
  }

  /** Addresses of the data itself, for readers who want the file. */
  slumAreaAddress(id: number | string): string {
    return fill(this.#addresses.slumAreaDetail, "id", String(id));
  }

  wilayahAddress(code: string): string {
    return fill(this.#addresses.wilayahDetail, "code", code);
  }

  async *#features<P>(first: string, signal?: AbortSignal): AsyncGenerator<Page<Feature<P>>> {
    let next: string | undefined = first;
    while (next) {
      const page: { features: Feature<P>[]; links?: { rel: string; href: string }[] } = await this.#get(
        next,
        signal,
      );
      next = page.links?.find((link) => link.rel === "next")?.href;
      yield { rows: page.features, complete: !next };
    }
  }

  async #get<T>(url: string, signal?: AbortSignal, body?: string): Promise<T> {
    const response = await this.#fetch(sameOrigin(url), {
      headers: {
        Accept: "application/json, application/geo+json",
        "Accept-Language": this.#language,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { method: "POST", body }),
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) throw new ApiError(response.status, await problemDetail(response));
    try {
      return (await response.json()) as T;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ApiError(response.status, "");
    }
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiError(0, "");
    }
  }
}

/** An address with its parameters; those that are undefined are left out. */
export function address(base: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${base}?${text}` : base;
}

/** A bbox parameter with the decimals that the API itself writes. */
export function bboxParameter(bbox: Bbox): string {
  return bbox.map((degrees) => Number(degrees.toFixed(6))).join(",");
}

// Next links are absolute, and behind a proxy may carry a scheme or host that this page may not call.
function sameOrigin(url: string): string {
  const { pathname, search } = new URL(url, "http://page");
  return pathname + search;
}

async function problemDetail(response: Response): Promise<string> {
  if (!response.headers.get("Content-Type")?.includes("json")) return "";
  try {
    const problem: unknown = await response.json();
    if (typeof problem === "object" && problem !== null && "detail" in problem) {
      return typeof problem.detail === "string" ? problem.detail : "";
    }
  } catch {
    // Announced as JSON and is not: the status alone has to do.
  }
  return "";
}
