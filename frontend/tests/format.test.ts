import { describe, expect, test } from "vitest";
import { createFormat, utmZone } from "../src/format";

const id = createFormat("id");
const en = createFormat("en");

describe("hectares", () => {
  test("are written with a decimal comma and two decimals in Indonesian", () => {
    expect(id.hectares(31.07)).toBe("31,07\u00a0ha");
    expect(id.hectares(12.9)).toBe("12,90\u00a0ha");
    expect(id.hectares(3960.277)).toBe("3.960,28\u00a0ha");
  });

  test("are written with a decimal point in English", () => {
    expect(en.hectares(3960.277)).toBe("3,960.28\u00a0ha");
  });

  test("carry their sign as a difference, except a zero", () => {
    expect(id.signedHectares(2.28)).toBe("+2,28\u00a0ha");
    expect(id.signedHectares(-0.05)).toBe("−0,05\u00a0ha");
    expect(id.signedHectares(0.0004)).toBe("0,00\u00a0ha");
    expect(id.signedHectares(-0.0004)).toBe("0,00\u00a0ha");
  });

  test("are given in whole square metres beside", () => {
    expect(id.squareMetres(0.6313)).toBe("6.313\u00a0m²");
  });
});

test("shares are per cent, with a sign where they are differences", () => {
  expect(id.percent(2.6795)).toBe("2,68\u00a0%");
  expect(id.signedPercent(0.0617)).toBe("+0,06\u00a0%");
});

test("a decree's date is the same day in every time zone", () => {
  expect(id.date("2014-12-08")).toBe("8 Desember 2014");
  expect(en.date("2014-12-08")).toBe("8 December 2014");
});

test("a map's scale changes from metres to kilometres at a thousand", () => {
  expect(id.distance(500)).toBe("500\u00a0m");
  expect(id.distance(2000)).toBe("2\u00a0km");
});

describe("a UTM zone", () => {
  test("is named by its number and hemisphere", () => {
    expect(utmZone(32749)).toBe("UTM 49S");
    expect(utmZone(32649)).toBe("UTM 49N");
    expect(utmZone(32701)).toBe("UTM 1S");
  });

  test("stays a code when it is none of WGS 84", () => {
    expect(utmZone(9489)).toBe("EPSG:9489");
    expect(utmZone(32761)).toBe("EPSG:32761");
    expect(utmZone(32700)).toBe("EPSG:32700");
  });
});
