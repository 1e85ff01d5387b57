/** Numbers and dates as a reader of the page's language writes them. */

const LOCALES = { id: "id-ID", en: "en-GB" } as const;

export type Language = keyof typeof LOCALES;

const NO_BREAK_SPACE = "\u00a0";
const SQUARE_METRES_PER_HECTARE = 10_000;

export interface Format {
  /** Hectares with two decimals and their unit: 31,07 ha. */
  hectares(value: number): string;
  /** Hectares with their sign, for differences: +2,28 ha, −0,05 ha. Zero to two decimals has no sign. */
  signedHectares(value: number): string;
  /** Hectares, given in whole square metres: 12.346 m². */
  /** Hectares with four decimals, a square metre each: 31,0712 ha. */
  hectares4(value: number): string;
  /** Metres with two decimals, kilometres with three: 12,34 m, 27,572 km. */
  metres(value: number): string;
  squareMetres(hectares: number): string;
  /** Per cent with at most two decimals: 2,68 %. */
  percent(value: number): string;
  /** Per cent with its sign: +0,06 %. */
  signedPercent(value: number): string;
  integer(value: number): string;
  /** An ISO date (2014-12-08) in words: 8 Desember 2014. */
  date(iso: string): string;
  /** Metres as a map's scale writes them: 500 m, 2 km. */
  distance(metres: number): string;
}

export function createFormat(language: Language): Format {
  const locale = LOCALES[language];
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const three = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const four = new Intl.NumberFormat(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // A decree's date is a calendar day: formatted in UTC, so that no time zone can move it.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  // Intl writes a hyphen for minus in Indonesian; beside figures the minus sign is the readable one.
  const minus = (text: string) => text.replace("-", "\u2212");
  const unit = (text: string, symbol: string) => `${minus(text)}${NO_BREAK_SPACE}${symbol}`;

  return {
    hectares: (value) => unit(two.format(value), "ha"),
    hectares4: (value) => unit(four.format(value), "ha"),
    metres: (value) =>
      value >= 1000 ? unit(three.format(value / 1000), "km") : unit(two.format(value), "m"),
    signedHectares: (value) => unit(signed.format(value), "ha"),
    squareMetres: (hectares) => unit(whole.format(hectares * SQUARE_METRES_PER_HECTARE), "m²"),
    percent: (value) => unit(two.format(value), "%"),
    signedPercent: (value) => unit(signed.format(value), "%"),
    integer: (value) => minus(whole.format(value)),
    date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    distance: (metres) =>
      metres >= 1000 ? unit(short.format(metres / 1000), "km") : unit(short.format(metres), "m"),
  };
}

/** The short name of a WGS 84 / UTM zone by its EPSG code: 32749 is UTM 49S. Other codes stay codes. */
export function utmZone(srid: number): string {
  const hemisphere = Math.floor(srid / 100);
  const zone = srid % 100;
  if ((hemisphere === 326 || hemisphere === 327) && zone >= 1 && zone <= 60) {
    return `UTM ${zone}${hemisphere === 326 ? "N" : "S"}`;
  }
  return `EPSG:${srid}`;
}
