/** The card of what is selected: an area's or a wilayah's figures, with a word on how each was got. */

import { type KnownArea, placeName, type Wilayah } from "./api";
import type { Layer } from "./config";
import { element } from "./dom";
import { type Format, utmZone } from "./format";
import type { Translator } from "./i18n";

/** One of the things at a place, in the order in which they lie over one another. */
export interface Here {
  /** The same for the same thing. */
  key: string;
  title: string;
  /** What it is: «Area kumuh», «Kecamatan». */
  kind: string;
  open(): void;
}

export interface DetailsOptions {
  card: HTMLElement;
  title: HTMLElement;
  body: HTMLElement;
  t: Translator;
  format: Format;
  areaTitle(area: KnownArea): string;
  onZoom(): void;
}

export class Details {
  readonly #options: DetailsOptions;

  constructor(options: DetailsOptions) {
    this.#options = options;
  }

  get open(): boolean {
    return !this.#options.card.hidden;
  }

  close(): void {
    this.#options.card.hidden = true;
  }

  loading(): void {
    this.#show(this.#options.t("details.loading"), []);
  }

  /** `here`: everything at the place that was pointed at. */
  area(area: KnownArea, address: string, here: readonly Here[]): void {
    const { t, format, areaTitle } = this.#options;
    const ratio = (area.geodesic_area_ha / area.area_ha - 1) * 100;
    const difference =
      area.stated_area_ha == null ? undefined : format.signedHectares(area.area_ha - area.stated_area_ha);
    this.#show(areaTitle(area), [
      this.#place([
        area.kawasan_name,
        area.kecamatan_name
          ? t("details.within", { kelurahan: area.kelurahan_name ?? "", kecamatan: area.kecamatan_name })
          : area.kelurahan_name,
      ]),
      this.#sample(area.fictitious),
      element(
        "dl",
        { class: "measures" },
        this.#measure("stated", t("details.stated"), area.stated_area_ha ?? null, t("details.statedHelp")),
        this.#measure(
          "verified",
          t("details.verified"),
          area.verified_area_ha ?? null,
          t("details.verifiedHelp"),
        ),
        this.#measure(
          "planar",
          t("details.planar"),
          area.area_ha,
          t("details.planarHelp", { zone: area.utm_srid ? utmZone(area.utm_srid) : "UTM" }),
        ),
        this.#measure(
          "geodesic",
          t("details.geodesic"),
          area.geodesic_area_ha,
          t("details.geodesicHelp", { difference: format.signedPercent(ratio) }),
        ),
      ),
      this.#facts([
        [t("details.difference"), difference],
        [t("details.decree"), area.decree_number],
        [t("details.code"), area.kelurahan_code],
      ]),
      this.#here(`area:${area.id}`, here),
      this.#actions(address),
    ]);
  }

  /** A feature of any layer: its fields with the catalogue's titles. */
  feature(
    title: string,
    layer: Layer,
    properties: Readonly<Record<string, unknown>>,
    key: string,
    here: readonly Here[],
  ): void {
    this.#show(title, [
      this.#place([layer.title]),
      this.#sample(properties.fictitious === true),
      this.#facts(
        layer.fields
          .filter(({ name, type }) => type !== "boolean" && name !== layer.key)
          .map(({ name, title: fieldTitle, type, unit }) => [
            fieldTitle,
            this.#value(properties[name], type, unit),
          ]),
      ),
      this.#here(key, here),
      this.#actions(layer.item.replace("{key}", encodeURIComponent(String(properties[layer.key])))),
    ]);
  }

  wilayah(wilayah: Wilayah, address: string, here: readonly Here[]): void {
    const { t, format } = this.#options;
    const { slum } = wilayah;
    const kind = t.lookup(`kind.${wilayah.kind}`) ?? wilayah.kind;
    this.#show(placeName(wilayah), [
      this.#place([kind, wilayah.code]),
      this.#sample(wilayah.fictitious),
      slum.count === 0
        ? element("p", { class: "note" }, capitalised(t("tree.noSlum")))
        : element(
            "dl",
            { class: "measures" },
            this.#measure(
              "stated",
              t("details.stated"),
              slum.stated_area_ha,
              t.lookup(`source.${slum.stated_source}`) ?? t("details.statedHelp"),
            ),
            this.#measure(
              "planar",
              t("details.planar"),
              slum.area_ha,
              t("details.planarHelp", { zone: "UTM" }),
            ),
            this.#measure(
              "geodesic",
              t("details.geodesic"),
              slum.geodesic_area_ha,
              t("details.geodesicHelp", {
                difference: format.signedPercent((slum.geodesic_area_ha / slum.area_ha - 1) * 100),
              }),
            ),
            // The union differs only where areas overlap.
            format.hectares(slum.footprint_ha) === format.hectares(slum.area_ha)
              ? undefined
              : this.#measure(
                  "footprint",
                  t("details.footprint"),
                  slum.footprint_ha,
                  t("details.footprintHelp"),
                ),
          ),
      this.#facts([
        [
          t("details.difference"),
          slum.difference_ha === null ? undefined : format.signedHectares(slum.difference_ha),
        ],
        [t("details.areaCount"), slum.count > 0 ? format.integer(slum.count) : undefined],
        [
          t("details.share"),
          slum.count === 0 || slum.share_percent === null ? undefined : format.percent(slum.share_percent),
        ],
        [
          t("details.wilayahArea"),
          wilayah.geodesic_area_ha === null ? undefined : format.hectares(wilayah.geodesic_area_ha),
        ],
        [t("details.bpsCode"), wilayah.bps_code ?? undefined],
      ]),
      wilayah.derived ? element("p", { class: "note" }, t("details.derived")) : undefined,
      this.#here(wilayah.code, here),
      this.#actions(address),
    ]);
  }

  #show(title: string, children: readonly (HTMLElement | undefined)[]): void {
    this.#options.title.textContent = title;
    this.#options.body.replaceChildren(...children.filter((child) => child !== undefined));
    this.#options.body.scrollTop = 0;
    this.#options.card.hidden = false;
  }

  #place(parts: readonly (string | null | undefined)[]): HTMLElement {
    return element("p", { class: "note" }, parts.filter(Boolean).join(" · "));
  }

  #sample(fictitious: boolean | undefined): HTMLElement | undefined {
    if (!fictitious) return undefined;
    return element("p", { class: "sample-note" }, this.#options.t("panel.fictitious"));
  }

  #measure(id: string, name: string, hectares: number | null, help: string): HTMLElement {
    const { t, format } = this.#options;
    const missing = id === "verified" ? t("details.notVerified") : t("details.notStated");
    return element(
      "div",
      { class: `measure ${id}` },
      element("dt", {}, name),
      hectares === null
        ? element("dd", { class: "missing" }, missing)
        : element(
            "dd",
            {},
            element("strong", {}, format.hectares(hectares)),
            element("small", {}, format.squareMetres(hectares)),
          ),
      element("dd", { class: "help" }, help),
    );
  }

  #facts(facts: readonly (readonly [string, string | undefined])[]): HTMLElement {
    const list = element("dl", { class: "facts" });
    for (const [name, value] of facts) {
      if (value) list.append(element("div", {}, element("dt", {}, name), element("dd", {}, value)));
    }
    return list;
  }

  #value(value: unknown, type: Layer["fields"][number]["type"], unit: string | null): string | undefined {
    const { format } = this.#options;
    if (value === null || value === undefined || value === "") return undefined;
    if (type === "date") return format.date(String(value));
    if (type === "number" && unit === "ha") return format.hectares(Number(value));
    if (type === "number" && unit === "%") return format.percent(Number(value));
    if (type === "integer") return format.integer(Number(value));
    return unit ? `${value} ${unit}` : String(value);
  }

  #here(shown: string, here: readonly Here[]): HTMLElement | undefined {
    if (here.length < 2) return undefined;
    const { t } = this.#options;
    const items = here.map(({ key, title, kind, open }) => {
      const button = element(
        "button",
        { type: "button", "aria-current": key === shown ? "true" : undefined },
        element("span", { class: "name" }, title),
        element("small", {}, kind),
      );
      button.addEventListener("click", open);
      return element("li", {}, button);
    });
    return element(
      "section",
      { class: "here" },
      element("h3", {}, t("details.here")),
      element("ul", {}, ...items),
    );
  }

  #actions(address: string): HTMLElement {
    const { t, onZoom } = this.#options;
    const zoom = element("button", { type: "button" }, t("details.zoom"));
    zoom.addEventListener("click", onZoom);
    return element("p", { class: "actions" }, zoom, element("a", { href: address }, t("details.data")));
  }
}

/** What an area is called: its RT and RW where it has them, else its kawasan or kelurahan. */
export function areaTitle(area: KnownArea, t: Translator): string {
  const { rt, rw } = area;
  if (rt && rw) return t("details.rtrw", { rt, rw });
  if (rt) return t("details.rt", { rt });
  if (rw) return t("details.rw", { rw });
  return area.kawasan_name ?? `${t("details.slumArea")} ${area.kelurahan_name ?? area.kelurahan_code}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
