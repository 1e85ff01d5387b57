/** Colours as numbers: #rrggbb mixed and made translucent. */

/** The three channels of #rrggbb, 0 to 255. */
function channels(hex: string): [number, number, number] {
  const number = Number.parseInt(hex.slice(1, 7), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** A colour moved toward another by a share, 0 to 1. */
export function shade(hex: string, toward: string, share: number): string {
  const target = channels(toward);
  const mixed = channels(hex).map((channel, i) =>
    Math.round(channel + ((target[i] as number) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** #rrggbbaa */
export function withAlpha(hex: string, alpha: number): string {
  return `${hex.slice(0, 7)}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`;
}
