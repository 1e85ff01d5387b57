/** The regency's places as a tree: kecamatan, their kelurahan, and the slum areas in these. */

import { type Api, type KnownArea, placeName, type Wilayah } from "./api";
import { element } from "./dom";
import type { Format } from "./format";
import type { Translator } from "./i18n";

/** What a reader can choose in the tree. */
export type Choice = { wilayah: Wilayah } | { area: KnownArea };

export interface TreeOptions {
  api: Api;
  t: Translator;
  format: Format;
  areaTitle(area: KnownArea): string;
  onChoose(choice: Choice): void;
}

/** An item and what it stands for. */
interface Branch {
  key: string;
  choice: Choice;
  name: string;
  hectares: number;
  expandable: boolean;
}

const TYPEAHEAD_MS = 700;
const AREAS_LIMIT = 1000;

/** A tree after the ARIA pattern: arrows move, right opens, left closes, Enter chooses, letters find a name. */
export class Tree {
  readonly root: HTMLUListElement;
  readonly #options: TreeOptions;
  readonly #branches = new WeakMap<HTMLElement, Branch>();
  #typed = "";
  #typedAt = 0;
  #labels = 0;

  constructor(options: TreeOptions) {
    this.#options = options;
    this.root = element("ul", { class: "tree", role: "tree", "aria-label": options.t("tree.label") });
    this.root.addEventListener("keydown", (event) => this.#onKey(event));
    this.root.addEventListener("click", (event) => this.#onClick(event));
  }

  /** Shows these places as the first level. */
  show(places: readonly Wilayah[]): void {
    this.root.replaceChildren(...this.#items(byHectares(places.map(placeNode)), 1));
    this.root.querySelector<HTMLElement>("[role=treeitem]")?.setAttribute("tabindex", "0");
  }

  /** Marks the item of the selection, if it is there; null: none. */
  mark(key: string | null): void {
    for (const item of this.#all()) {
      const selected = this.#branches.get(item)?.key === key;
      item.setAttribute("aria-selected", String(selected));
      if (selected) {
        this.#makeTabStop(item);
        item.scrollIntoView({ block: "nearest" });
      }
    }
  }

  /** Opens the parents of a place so that its item exists, then marks it. */
  async reveal(code: string, key: string): Promise<void> {
    for (let length = 8; length <= code.length; length += 5) {
      const parent = this.#find(code.slice(0, length));
      if (parent && this.#branches.get(parent)?.key !== key) await this.#open(parent);
    }
    this.mark(key);
  }

  #items(nodes: readonly Branch[], level: number): HTMLLIElement[] {
    const largest = Math.max(...nodes.map((node) => node.hectares), 0);
    return nodes.map((node, index) => {
      const labelId = `tree-label-${this.#labels++}`;
      const bar = element("span", { class: "bar", "aria-hidden": "true" });
      bar.style.setProperty("--share", String(largest > 0 ? node.hectares / largest : 0));
      const item = element(
        "div",
        {
          role: "treeitem",
          class: node.hectares > 0 ? "row" : "row none",
          tabindex: "-1",
          "aria-level": level,
          "aria-setsize": nodes.length,
          "aria-posinset": index + 1,
          "aria-selected": "false",
          "aria-expanded": node.expandable ? "false" : undefined,
          // The item owns its children; its name is its own line only.
          "aria-labelledby": labelId,
        },
        element("span", { class: "twist", "aria-hidden": "true" }),
        element(
          "span",
          { class: "label", id: labelId },
          // The space keeps name and figure apart where they are read as text.
          element("span", { class: "name" }, `${node.name} `),
          this.#value(node.hectares),
        ),
        bar,
      );
      this.#branches.set(item, node);
      return element("li", { role: "none" }, item);
    });
  }

  /** The column's head says hectares; screen readers hear the unit with each figure. */
  #value(hectares: number): HTMLElement {
    const { t, format } = this.#options;
    const [figure = "", unit = ""] = format.hectares(hectares).split("\u00a0");
    return hectares > 0
      ? element("span", { class: "value" }, figure, element("span", { class: "visually-hidden" }, ` ${unit}`))
      : element(
          "span",
          { class: "value" },
          element("span", { "aria-hidden": "true" }, "–"),
          element("span", { class: "visually-hidden" }, t("tree.noSlum")),
        );
  }

  async #open(item: HTMLElement): Promise<void> {
    const node = this.#branches.get(item);
    if (!node?.expandable || item.getAttribute("aria-expanded") === "true") return;
    item.setAttribute("aria-expanded", "true");
    if (item.hasAttribute("aria-owns")) return;
    const id = `tree-group-${this.#labels++}`;
    const group = element("ul", { role: "group", id }, this.#note(this.#options.t("tree.loading")));
    item.setAttribute("aria-owns", id);
    item.after(group);
    try {
      const level = Number(item.getAttribute("aria-level")) + 1;
      const children = await this.#children(node);
      group.replaceChildren(
        ...(children.length > 0 ? this.#items(children, level) : [this.#note(this.#options.t("tree.none"))]),
      );
    } catch {
      // Closed again, so that opening it once more is the second try.
      const failed = this.#note(this.#options.t("tree.retry"));
      failed.addEventListener("click", () => {
        group.remove();
        item.removeAttribute("aria-owns");
        item.setAttribute("aria-expanded", "false");
        void this.#open(item);
      });
      group.replaceChildren(failed);
    }
  }

  async #children(node: Branch): Promise<Branch[]> {
    const { api, areaTitle } = this.#options;
    if (!("wilayah" in node.choice)) return [];
    const { code, level } = node.choice.wilayah;
    if (level !== "kelurahan") {
      const { rows } = await api.wilayahRows({ parent: code });
      return byHectares(rows.map(placeNode));
    }
    const nodes: Branch[] = [];
    for await (const page of api.slumAreas({ wilayah: code, limit: AREAS_LIMIT })) {
      for (const { id, properties } of page.rows) {
        nodes.push({
          key: `area:${id}`,
          choice: { area: properties },
          name: areaTitle(properties),
          hectares: properties.area_ha,
          expandable: false,
        });
      }
      if (nodes.length >= AREAS_LIMIT) break;
    }
    return nodes.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  }

  #note(text: string): HTMLLIElement {
    return element("li", { class: "tree-note", role: "none" }, text);
  }

  #close(item: HTMLElement): void {
    item.setAttribute("aria-expanded", "false");
    if (item.parentElement?.querySelector("ul")?.contains(document.activeElement)) this.#focus(item);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const item = target.closest<HTMLElement>("[role=treeitem]");
    if (!item) return;
    const expanded = item.getAttribute("aria-expanded");
    this.#makeTabStop(item);
    if (target.closest(".twist") && expanded !== null) {
      if (expanded === "true") this.#close(item);
      else void this.#open(item);
      return;
    }
    this.#choose(item);
  }

  #choose(item: HTMLElement): void {
    const node = this.#branches.get(item);
    if (!node) return;
    void this.#open(item);
    this.#options.onChoose(node.choice);
  }

  #onKey(event: KeyboardEvent): void {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[role=treeitem]");
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const shown = this.#all().filter((other) => other.offsetParent !== null);
    const at = shown.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    const parent = item.closest("[role=group]")?.previousElementSibling as HTMLElement | null | undefined;
    switch (event.key) {
      case "ArrowDown":
        this.#focus(shown[at + 1]);
        break;
      case "ArrowUp":
        this.#focus(shown[at - 1]);
        break;
      case "Home":
        this.#focus(shown[0]);
        break;
      case "End":
        this.#focus(shown[shown.length - 1]);
        break;
      case "ArrowRight":
        if (expanded === "false") void this.#open(item);
        else if (expanded === "true") this.#focus(shown[at + 1]);
        break;
      case "ArrowLeft":
        if (expanded === "true") this.#close(item);
        else this.#focus(parent);
        break;
      case "Enter":
      case " ":
        this.#choose(item);
        break;
      default:
        if (event.key.length !== 1) return;
        this.#typeahead(event.key, shown, at);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #typeahead(letter: string, shown: readonly HTMLElement[], at: number): void {
    const now = performance.now();
    this.#typed = now - this.#typedAt < TYPEAHEAD_MS ? this.#typed + letter : letter;
    this.#typedAt = now;
    const typed = this.#typed.toLocaleLowerCase();
    const from = this.#typed.length > 1 ? at : at + 1;
    const rest = [...shown.slice(from), ...shown.slice(0, from)];
    this.#focus(rest.find((item) => this.#branches.get(item)?.name.toLocaleLowerCase().startsWith(typed)));
  }

  #focus(item: HTMLElement | null | undefined): void {
    if (!item) return;
    this.#makeTabStop(item);
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  #makeTabStop(item: HTMLElement): void {
    for (const other of this.#all()) other.setAttribute("tabindex", other === item ? "0" : "-1");
  }

  #all(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[role=treeitem]")];
  }

  #find(key: string): HTMLElement | undefined {
    return this.#all().find((item) => this.#branches.get(item)?.key === key);
  }
}

function placeNode(wilayah: Wilayah): Branch {
  return {
    key: wilayah.code,
    choice: { wilayah },
    name: placeName(wilayah),
    hectares: wilayah.slum.area_ha,
    expandable: wilayah.level !== "kelurahan" || wilayah.slum.count > 0,
  };
}

/** Most hectares first; places without any keep the order of their names. */
function byHectares<T extends { hectares: number; name: string }>(nodes: readonly T[]): T[] {
  return [...nodes].sort((a, b) => b.hectares - a.hectares || a.name.localeCompare(b.name));
}
