/** The search box: everything in the regency that has a name, and coordinates, while typing. */

import { ApiError } from "./api";
import { element } from "./dom";
import type { Finder, Found } from "./finders";
import type { Format } from "./format";
import type { Translator } from "./i18n";

export interface SearchOptions {
  input: HTMLInputElement;
  results: HTMLElement;
  /** Hidden while results are shown. */
  tree: HTMLElement;
  finders: readonly Finder[];
  t: Translator;
  format: Format;
  announce(text: string): void;
  /** Results have taken the place of the tree, and need room. */
  onFirstResults(): void;
}

const PAUSE_MS = 200;

export function wireSearch(options: SearchOptions): void {
  const { input, results, tree, finders, t, format } = options;
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
      const findings = await Promise.all(finders.map((finder) => finder(query, signal)));
      const found = findings.flatMap((finding) => finding.found);
      if (found.length === 0) {
        show(element("p", { class: "note" }, t("search.none", { query })));
        options.announce(t("search.none", { query }));
        return;
      }
      const list = element("ul", { class: "results" }, ...found.map(result));
      const more = findings.some((finding) => finding.more);
      show(list, ...(more ? [element("p", { class: "note" }, t("search.more"))] : []));
      options.announce(t.count("search.results", found.length, format.integer(found.length)));
    } catch (error) {
      if (signal.aborted) return;
      const text = error instanceof ApiError && error.detail ? error.detail : t("error.network");
      show(element("p", { class: "note" }, text));
      options.announce(text);
    }
  }

  function result({ title, kind, value, choose }: Found): HTMLLIElement {
    const button = element(
      "button",
      { type: "button" },
      element("span", { class: "name" }, title, element("small", {}, kind)),
      element("span", { class: "value" }, value ?? ""),
    );
    button.addEventListener("click", choose);
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
