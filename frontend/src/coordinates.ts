/** Coordinates as people type them: decimal degrees with comma or point, degrees minutes seconds, UTM. */

import type { Position } from "./shape";
import { fromUtm } from "./utm";

/** Where Indonesia's UTM zones are; others are not meant by somebody who types here. */
const ZONES = { first: 46, last: 54 };

/**
 * The place that a text names, or undefined: it names none. A pair of decimal degrees is latitude first, as people and
 * other maps write it; the other way round is taken where only that can be meant.
 */
export function parseCoordinates(text: string, utmZone: number | undefined): Position | undefined {
  const tidy = text
    .trim()
    .toUpperCase()
    .replace(/[′’´]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/[º˚]/g, "°")
    .replace(/\u2212/g, "-");
  return parseUtm(tidy, utmZone) ?? parseSexagesimal(tidy) ?? parseDecimal(tidy);
}

/** 49S 412345 9162345; 49 S 412345,67 9162345,10; 412345 9162345 in the zone of the regency. */
function parseUtm(text: string, utmZone: number | undefined): Position | undefined {
  const match =
    /^(?:UTM\s*)?(?:(\d{2})\s*([A-Z])?[\s,;:]+)?(?:X\s*=?\s*|E\s*=?\s*)?(\d{5,6}(?:[.,]\d+)?)\s*(?:M?E)?[\s,;]+(?:Y\s*=?\s*|N\s*=?\s*)?(\d{1,8}(?:[.,]\d+)?)\s*(?:M?N)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const zone = match[1] === undefined ? utmZone : Number(match[1]);
  if (zone === undefined || zone < ZONES.first || zone > ZONES.last) return undefined;
  const [easting, northing] = [number(match[3]), number(match[4])];
  if (easting < 100_000 || easting > 900_000 || northing > 10_000_000) return undefined;
  // M is the band just south of the equator, N the one north of it; S means south to most who write it.
  const south = match[2] === undefined ? northing > 5_000_000 : match[2] === "S" || match[2] < "N";
  return fromUtm(easting, northing, zone, south);
}

/** 7°31'52.3"S 110°13'8"E; 7 31 52,3 LS 110 13 8 BT */
function parseSexagesimal(text: string): Position | undefined {
  const part = `(-?\\d{1,3})\\s*[°\\s]\\s*(\\d{1,2})\\s*(?:['\\s]\\s*(\\d{1,2}(?:[.,]\\d+)?)?\\s*"?)?\\s*(LS|LU|BT|BB|[NSEWUT])?`;
  const match = new RegExp(`^${part}[\\s,;]+${part}$`).exec(text);
  if (!match) return undefined;
  const [first, second] = [degrees(match.slice(1, 5)), degrees(match.slice(5, 9))];
  if (!first || !second) return undefined;
  return pair(first, second);
}

/** -7.5312, 110.2189; -7,5312 110,2189; 7.5312 S 110.2189 E; 110.2189 -7.5312 */
function parseDecimal(text: string): Position | undefined {
  const part = "(-?\\d{1,3}(?:[.,]\\d+)?)\\s*°?\\s*(LS|LU|BT|BB|[NSEWUT])?";
  // Between two numbers with decimal commas a lone comma would be one more of them: a space or semicolon parts them.
  const match =
    new RegExp(`^${part}\\s*(?:;|,\\s|\\s)\\s*${part}$`).exec(text) ??
    new RegExp(`^${part.replace("[.,]", "[.]")}\\s*,\\s*${part.replace("[.,]", "[.]")}$`).exec(text);
  if (!match || (!/[.,]\d/.test(text) && !match[2])) return undefined;
  return pair(signed(number(match[1]), match[2]), signed(number(match[3]), match[4]));
}

interface Angle {
  value: number;
  axis: "lat" | "lon" | undefined;
}

function degrees([whole, minutes, seconds, letter]: readonly (string | undefined)[]): Angle | undefined {
  const [m, s] = [number(minutes ?? "0"), number(seconds ?? "0")];
  if (m >= 60 || s >= 60) return undefined;
  const size = Math.abs(number(whole)) + m / 60 + s / 3600;
  return signed(whole?.startsWith("-") ? -size : size, letter);
}

/** LS, LU, BT, BB: lintang selatan, lintang utara, bujur timur, bujur barat. */
function signed(value: number, letter: string | undefined): Angle {
  switch (letter) {
    case "S":
    case "LS":
      return { value: -Math.abs(value), axis: "lat" };
    case "N":
    case "U":
    case "LU":
      return { value: Math.abs(value), axis: "lat" };
    case "E":
    case "T":
    case "BT":
      return { value: Math.abs(value), axis: "lon" };
    case "W":
    case "BB":
      return { value: -Math.abs(value), axis: "lon" };
    default:
      return { value, axis: undefined };
  }
}

function pair(first: Angle, second: Angle): Position | undefined {
  const swapped = first.axis === "lon" || second.axis === "lat" || Math.abs(first.value) > 90;
  const [lat, lon] = swapped ? [second, first] : [first, second];
  if (lat.axis === "lon" || lon.axis === "lat") return undefined;
  if (Math.abs(lat.value) > 85 || Math.abs(lon.value) > 180) return undefined;
  return [lon.value, lat.value];
}

function number(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}
