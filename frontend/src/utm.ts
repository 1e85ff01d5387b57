/**
 * UTM on WGS 84 to degrees, by the series of Krüger to the sixth power of the third flattening: exact to less than a
 * micrometre within a zone. For finding a place that somebody types; what is measured is measured by the database.
 */

import type { Position } from "./shape";

const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SCALE = 0.9996;
const FALSE_EASTING_M = 500_000;
const FALSE_NORTHING_M = 10_000_000;

const n = FLATTENING / (2 - FLATTENING);
const [n2, n3, n4, n5, n6] = [n ** 2, n ** 3, n ** 4, n ** 5, n ** 6];
const RADIUS_M = (SEMI_MAJOR_M / (1 + n)) * (1 + n2 / 4 + n4 / 64 + n6 / 256);
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

const BETA = [
  n / 2 - (2 * n2) / 3 + (37 * n3) / 96 - n4 / 360 - (81 * n5) / 512 + (96_199 * n6) / 604_800,
  n2 / 48 + n3 / 15 - (437 * n4) / 1440 + (46 * n5) / 105 - (1_118_711 * n6) / 3_870_720,
  (17 * n3) / 480 - (37 * n4) / 840 - (209 * n5) / 4480 + (5569 * n6) / 90_720,
  (4397 * n4) / 161_280 - (11 * n5) / 504 - (830_251 * n6) / 7_257_600,
  (4583 * n5) / 161_280 - (108_847 * n6) / 3_991_680,
  (20_648_693 * n6) / 638_668_800,
];

/** lon, lat in degrees of metres in a zone (1 to 60); `south` of the equator northings have 10,000 km added. */
export function fromUtm(easting: number, northing: number, zone: number, south: boolean): Position {
  const xi = (northing - (south ? FALSE_NORTHING_M : 0)) / (SCALE * RADIUS_M);
  const eta = (easting - FALSE_EASTING_M) / (SCALE * RADIUS_M);
  let [xiSphere, etaSphere] = [xi, eta];
  BETA.forEach((beta, at) => {
    const twice = 2 * (at + 1);
    xiSphere -= beta * Math.sin(twice * xi) * Math.cosh(twice * eta);
    etaSphere -= beta * Math.cos(twice * xi) * Math.sinh(twice * eta);
  });
  const conformal = Math.sin(xiSphere) / Math.hypot(Math.sinh(etaSphere), Math.cos(xiSphere));
  const centralMeridian = zone * 6 - 183;
  const lon = centralMeridian + (Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere)) * 180) / Math.PI;
  return [lon, (Math.atan(geographic(conformal)) * 180) / Math.PI];
}

/** The tangent of the latitude whose conformal latitude has this tangent, by Newton's method. */
function geographic(conformal: number): number {
  let tau = conformal;
  for (let round = 0; round < 6; round++) {
    const root = Math.hypot(1, tau);
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / root));
    const found = tau * Math.hypot(1, sigma) - sigma * root;
    const square = ECCENTRICITY ** 2;
    tau +=
      ((conformal - found) / Math.hypot(1, found)) * ((1 + (1 - square) * tau ** 2) / ((1 - square) * root));
  }
  return tau;
}

/** The zone around a longitude. */
export function zoneOf(lon: number): number {
  return Math.min(60, Math.floor((lon + 180) / 6) + 1);
}
