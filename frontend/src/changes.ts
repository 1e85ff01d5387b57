/** What changed between two days, as a list: gone, new, redrawn, with the hectares of each. */

import type { Api, Change, KnownArea } from "./api";
import { element } from "./dom";
import type { Format } from "./format";
import type { Translator } from "./i18n";

export interface ChangesOptions {
  body: HTMLElement;
  api: Api;
  /** Code of the regency. */
  regency: string;
  t: Translator;
  format: Format;
  areaTitle(area: KnownArea): string;
  /** A sentence for what went wrong. */
  reason(error: unknown): string;
  /** The area as it was (gone), or as it is. */
  onChoose(id: string): void;
}

const KINDS = ["new", "gone", "redrawn"] as const;

/** Fills the card for two days (ISO), the earlier first. */
export async function showChanges(options: ChangesOptions, from: string, to: string): Promise<void> {
  const { body, api, regency, t, format, reason } = options;
  body.replaceChildren(element("p", { class: "note" }, t("changes.loading")));
  try {
    const { changes, complete } = await api.changes({ wilayah: regency, from, to });
    const sections = KINDS.map((kind) =>
      section(
        kind,
        changes.filter((change) => change.kind === kind),
        options,
      ),
    );
    body.replaceChildren(
      element("p", { class: "note" }, t("changes.between", { from: format.date(from), to: format.date(to) })),
      ...(changes.length === 0
        ? [element("p", {}, t("changes.none"))]
        : sections.filter((each) => each !== undefined)),
      ...(complete ? [] : [element("p", { class: "note" }, t("changes.more"))]),
    );
  } catch (error) {
    body.replaceChildren(element("p", { class: "note problem" }, reason(error)));
  }
}

function section(
  kind: (typeof KINDS)[number],
  changes: readonly Change[],
  { t, format, areaTitle, onChoose }: ChangesOptions,
): HTMLElement | undefined {
  if (changes.length === 0) return undefined;
  const items = changes.map((change) => {
    const { before_area_ha: before, after_area_ha: after } = change;
    const hectares =
      before !== null && after !== null
        ? `${format.hectares(before)} → ${format.hectares(after)}`
        : format.hectares(before ?? after ?? 0);
    const id = change.after_id ?? change.before_id ?? 0;
    const area = { ...change, id, area_ha: after ?? before ?? 0, geodesic_area_ha: 0 };
    const button = element(
      "button",
      { type: "button" },
      element("span", { class: "name" }, `${areaTitle(area)}, ${change.kelurahan_name}`),
      element("small", {}, hectares),
    );
    button.addEventListener("click", () => onChoose(String(id)));
    return element("li", {}, button);
  });
  const title = `${t(`changes.${kind}`)} (${format.integer(changes.length)})`;
  return element("section", { class: "here" }, element("h3", {}, title), element("ul", {}, ...items));
}
