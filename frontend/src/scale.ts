/** The scale bar: the longest round distance that fits. */

export interface ScaleBar {
  metres: number;
  widthPx: number;
}

/** A bar of 1, 2, 3 or 5 times a power of ten metres, at most `maxPx` wide. */
export function scaleBar(metresPerPixel: number, maxPx: number): ScaleBar {
  const longest = metresPerPixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const leading = longest / power;
  const metres = power * (leading >= 5 ? 5 : leading >= 3 ? 3 : leading >= 2 ? 2 : 1);
  return { metres, widthPx: metres / metresPerPixel };
}
