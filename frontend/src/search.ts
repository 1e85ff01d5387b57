/** The search box: places of the regency by name, from the server, while typing. */

import { type Api, ApiError, placeName, type Wilayah } from "./api";
import { element } from "./dom";
import type { Format } from "./format";
import type { Translator } from "./i18n";

export interface SearchOptions {
  input: HTMLInputElement;
  results: HTMLElement;
  /** Hidden while results are shown. */
  tree: HTMLElement;
  api: Api;
  t: Translator;
  format: Format;
  /** Code of the regency that is searched. */
  regency: string;
  announce(text: string): void;
  /** Results have taken the place of the tree, and need room. */
  onFirstResults(): void;
  onChoose(wilayah: Wilayah): void;
}

const PAUSE_MS = 200;
const SHOWN = 50;

export function wireSearch(options: SearchOptions): void {
  const { input, results, tree, api, t, format } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const show = (...children: Node[]) => {
    const first = results.hidden;
    results.replaceChildren(...children);
    results.hidden = false;
    tree.hidden = true;
    if (first) options.onFirstResults();
  };
  const clear = () => {
    running?.abort();
    results.replaceChildren();
    results.hidden = true;
    tree.hidden = false;
  };

  async function search(query: string): Promise<void> {
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      // The list is ordered by code, and codes of a regency follow its own: its places come first.
      const page = await api.wilayahRows(
        { q: query, after: options.regency, limit: SHOWN + 1 },
        signal,
        SHOWN + 1,
      );
      const found = page.rows.filter((row) => row.code.startsWith(`${options.regency}.`));
      if (found.length === 0) {
        show(element("p", { class: "note" }, t("search.none", { query })));
        options.announce(t("search.none", { query }));
        return;
      }
      const list = element("ul", { class: "results" }, ...found.slice(0, SHOWN).map(result));
      const more = found.length > SHOWN ? [element("p", { class: "note" }, t("search.more"))] : [];
      show(list, ...more);
      options.announce(t.count("search.results", found.length, format.integer(found.length)));
    } catch (error) {
      if (signal.aborted) return;
      const text = error instanceof ApiError && error.detail ? error.detail : t("error.network");
      show(element("p", { class: "note" }, text));
      options.announce(text);
    }
  }

  function result(wilayah: Wilayah): HTMLLIElement {
    const kind = t.lookup(`kind.${wilayah.kind}`) ?? wilayah.kind;
    const button = element(
      "button",
      { type: "button" },
      element(
        "span",
        { class: "name" },
        placeName(wilayah),
        element("small", {}, `${kind} · ${wilayah.code}`),
      ),
      element(
        "span",
        { class: "value" },
        wilayah.slum.area_ha > 0 ? format.hectares(wilayah.slum.area_ha) : "–",
      ),
    );
    button.addEventListener("click", () => options.onChoose(wilayah));
    return element("li", {}, button);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    const query = input.value.trim();
    if (query === "") {
      clear();
      return;
    }
    timer = setTimeout(() => void search(query), PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input.value !== "") {
      input.value = "";
      clear();
      event.stopPropagation();
    } else if (event.key === "ArrowDown") {
      results.querySelector("button")?.focus();
      event.preventDefault();
    }
  });
  results.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = [...results.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = event.key === "ArrowDown" ? buttons[at + 1] : (buttons[at - 1] ?? input);
    next?.focus();
    event.preventDefault();
  });
}
