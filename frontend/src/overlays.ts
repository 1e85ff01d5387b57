/** The tree of overlays: what is on, how opaque, in which order. */

import type { OverlaySpec } from "./config";
import { element } from "./dom";
import { MIN_OPACITY, type ShownOverlay } from "./hash";
import type { Translator } from "./i18n";

export interface OverlaysOptions {
  target: HTMLElement;
  specs: readonly OverlaySpec[];
  shown(): readonly ShownOverlay[];
  t: Translator;
  /** Overlays go on or off, or change places. */
  onChange(shown: readonly ShownOverlay[]): void;
  /** While a slider moves. */
  onOpacity(shown: readonly ShownOverlay[]): void;
  /** When it has been let go. */
  onOpacityChosen(): void;
}

const SHORT = 4;

/** Puts the tree into its place; called again when something else has changed what is on. */
export function renderOverlays(options: OverlaysOptions): void {
  const { target, specs, t } = options;
  const open = new Map(
    [...target.querySelectorAll<HTMLDetailsElement>("details")].map((each) => [
      each.dataset.group,
      each.open,
    ]),
  );
  const groups = new Map<string, HTMLElement[]>();
  for (const spec of ordered(specs, options.shown())) {
    const items = groups.get(spec.group);
    const item = overlayItem(spec, options);
    if (items) items.push(item);
    else groups.set(spec.group, [item]);
  }
  const focused = (document.activeElement as HTMLElement | null)?.dataset.control;
  target.replaceChildren(
    element("h3", { class: "tree-title" }, t("layers.overlays")),
    ...[...groups].map(([title, items]) => {
      const on = items.some((item) => item.classList.contains("on"));
      // A long group that shows nothing is folded, until the reader opens it.
      const unfolded = open.get(title) ?? (on || items.length <= SHORT);
      return element(
        "details",
        { class: "overlay-group", "data-group": title, open: unfolded },
        element("summary", {}, title),
        ...items,
      );
    }),
  );
  // The tree was made anew: the keyboard stays where it was.
  if (focused) target.querySelector<HTMLElement>(`[data-control="${focused}"]`)?.focus();
}

/** Those that are on in their order, then the others in the server's. */
function ordered(specs: readonly OverlaySpec[], shown: readonly ShownOverlay[]): OverlaySpec[] {
  const place = (spec: OverlaySpec) => {
    const at = shown.findIndex(({ id }) => id === spec.id);
    return at < 0 ? specs.length + specs.indexOf(spec) : at;
  };
  return [...specs].sort((a, b) => place(a) - place(b));
}

function overlayItem(spec: OverlaySpec, options: OverlaysOptions): HTMLElement {
  const { t, onChange, onOpacity, onOpacityChosen } = options;
  const at = options.shown().findIndex(({ id }) => id === spec.id);
  const on = options.shown()[at];
  const input = element("input", { type: "checkbox", value: spec.id, "data-control": `${spec.id}-on` });
  input.checked = on !== undefined;
  input.addEventListener("change", () => {
    const others = options.shown().filter(({ id }) => id !== spec.id);
    onChange(input.checked ? inserted(others, spec, options.specs) : others);
  });
  const title = element("span", {}, spec.title);
  const choice = element("label", { class: "choice" }, input, title);
  if (!on) return element("div", { class: "overlay" }, choice);

  const slider = element("input", {
    type: "range",
    min: MIN_OPACITY,
    max: 100,
    step: 5,
    value: on.opacity,
    "aria-label": t("layers.opacity", { overlay: spec.title }),
    "data-control": `${spec.id}-opacity`,
  });
  slider.addEventListener("input", () => {
    const opacity = Number(slider.value);
    onOpacity(options.shown().map((each) => (each.id === spec.id ? { ...each, opacity } : each)));
  });
  slider.addEventListener("change", onOpacityChosen);
  const move = (direction: -1 | 1, word: "layers.up" | "layers.down") => {
    const button = element(
      "button",
      {
        type: "button",
        class: `order ${direction < 0 ? "up" : "down"}`,
        "aria-label": t(word, { overlay: spec.title }),
        "data-control": `${spec.id}-${direction < 0 ? "up" : "down"}`,
        disabled: options.shown()[at + direction] === undefined,
      },
      direction < 0 ? "↑" : "↓",
    );
    button.addEventListener("click", () => {
      const moved = [...options.shown()];
      const [taken] = moved.splice(at, 1);
      if (taken) moved.splice(at + direction, 0, taken);
      onChange(moved);
    });
    return button;
  };
  return element(
    "div",
    { class: "overlay on" },
    choice,
    element("div", { class: "overlay-tools" }, slider, move(-1, "layers.up"), move(1, "layers.down")),
    spec.description ? element("p", { class: "note" }, spec.description) : undefined,
  );
}

/** An overlay that goes on takes its place among the others in the server's order. */
function inserted(
  others: readonly ShownOverlay[],
  spec: OverlaySpec,
  specs: readonly OverlaySpec[],
): ShownOverlay[] {
  const rank = (id: string) => specs.findIndex((each) => each.id === id);
  const at = others.findIndex(({ id }) => rank(id) > rank(spec.id));
  const all = [...others];
  all.splice(at < 0 ? others.length : at, 0, { id: spec.id, opacity: spec.opacity });
  return all;
}
