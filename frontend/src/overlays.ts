/** The choice of overlays, and how opaque the slum areas are. */

import { element } from "./dom";
import { type MapState, MIN_OPACITY, OVERLAYS } from "./hash";
import type { Translator } from "./i18n";

export interface OverlaysOptions {
  target: HTMLElement;
  state: MapState;
  t: Translator;
  onToggle(): void;
  /** While the slider moves. */
  onOpacity(): void;
  /** When it has been let go. */
  onOpacityChosen(): void;
}

export function renderOverlays({ target, state, t, ...on }: OverlaysOptions): void {
  const choices = OVERLAYS.map((id) => {
    const input = element("input", { type: "checkbox", value: id });
    input.checked = state.overlays.has(id);
    input.addEventListener("change", () => {
      const overlays = new Set(state.overlays);
      if (input.checked) overlays.add(id);
      else overlays.delete(id);
      state.overlays = overlays;
      on.onToggle();
    });
    return element("label", { class: "choice" }, input, element("span", {}, t(`layers.${id}`)));
  });
  const slider = element("input", {
    type: "range",
    min: MIN_OPACITY,
    max: 100,
    step: 5,
    value: state.opacity,
  });
  slider.addEventListener("input", () => {
    state.opacity = Number(slider.value);
    on.onOpacity();
  });
  slider.addEventListener("change", on.onOpacityChosen);
  target.replaceChildren(
    element("fieldset", {}, element("legend", {}, t("layers.overlays")), ...choices),
    element("label", { class: "slider" }, element("span", {}, t("layers.opacity")), slider),
  );
}
