/** What an overlay shows of a feature: its class by the server's rules, its style, its name. */

import { shade, withAlpha } from "./colour";
import type { Ground } from "./colours";
import type { OverlayClass, OverlaySpec, Pattern } from "./config";
import type { Properties, Value } from "./tiles/tile";

/** Where no class fits. */
const UNKNOWN_COLOUR = "#8c9296";

export const UNKNOWN: OverlayClass = {
  id: "unknown",
  label: "",
  colour: UNKNOWN_COLOUR,
  pattern: "lines",
};

/** The class of a feature: the first one whose rule fits its attribute; UNKNOWN where none does. */
export function classOf(spec: OverlaySpec, properties: Properties): OverlayClass {
  const value = spec.attribute === null ? undefined : properties[spec.attribute];
  return spec.classes.find((each) => spec.attribute === null || fits(each, value)) ?? UNKNOWN;
}

function fits(rule: OverlayClass, value: Value | undefined): boolean {
  if (value === undefined) return rule.missing === true;
  if (rule.value !== undefined) return rule.value === value;
  if (rule.from === undefined && rule.to === undefined) return false;
  return (
    typeof value === "number" &&
    value >= (rule.from ?? Number.NEGATIVE_INFINITY) &&
    value < (rule.to ?? Infinity)
  );
}

/** How a class looks. */
export interface ClassStyle {
  /** undefined: nothing is filled. */
  fill: string | undefined;
  line: string;
  pattern: Pattern;
}

/** The style of a class on this ground: lines are darker than the fill on paper, and lighter over a photograph or in the dark. */
export function classStyle(
  spec: OverlaySpec,
  { colour, pattern }: OverlayClass,
  ground: Ground,
  dark: boolean,
): ClassStyle {
  const light = ground === "imagery" || (ground === "own" && dark);
  return {
    fill: pattern === "none" ? undefined : withAlpha(colour, spec.fill_opacity),
    line: light ? shade(colour, "#ffffff", 0.35) : shade(colour, "#000000", 0.3),
    pattern,
  };
}

/** Zoom levels from which outlines are wide, and dashes can be told from plain lines. */
const NEAR_ZOOM = 14;

export function outline(style: ClassStyle, zoom: number): { widthPx: number; dash?: readonly number[] } {
  if (zoom < NEAR_ZOOM) return { widthPx: 1 };
  return style.pattern === "dashed" ? { widthPx: 1.8, dash: [5, 3] } : { widthPx: 1.8 };
}
