import { describe, expect, test } from "vitest";
import { parseCoordinates } from "../src/coordinates";
import { parseRtRw } from "../src/finders";
import { fromUtm, zoneOf } from "../src/utm";

// One place near Mertoyudan, in all notations.
const LON = 110.2189;
const LAT = -7.5312;

describe("coordinates as people type them", () => {
  test.each([
    "-7.5312, 110.2189",
    "-7.5312,110.2189",
    "-7,5312 110,2189",
    "-7,5312; 110,2189",
    "−7,5312, 110,2189",
    "110.2189, -7.5312",
    "7.5312 S 110.2189 E",
    "7,5312° LS, 110,2189° BT",
    "7.5312S, 110.2189E",
    "110,2189 BT 7,5312 LS",
  ])("decimal: %s", (text) => {
    const [lon, lat] = parseCoordinates(text, 49) ?? [];
    expect(lon).toBeCloseTo(LON, 9);
    expect(lat).toBeCloseTo(LAT, 9);
  });

  test.each([
    `7°31'52.32"S 110°13'8.04"E`,
    `7° 31' 52,32" LS, 110° 13' 8,04" BT`,
    "7°31′52.32″S, 110°13′8.04″E",
    "-7 31 52.32, 110 13 8.04",
    "7 31 52,32 LS 110 13 8,04 BT",
  ])("degrees, minutes, seconds: %s", (text) => {
    const [lon, lat] = parseCoordinates(text, 49) ?? [];
    expect(lon).toBeCloseTo(LON, 9);
    expect(lat).toBeCloseTo(LAT, 9);
  });

  test.each([
    "49S 413802.32 9167459.87",
    "49 S 413802,32 9167459,87",
    "UTM 49M 413802.32, 9167459.87",
    "413802.32 9167459.87",
    "X=413802,32 Y=9167459,87",
    "413802.32 mE 9167459.87 mN",
  ])("UTM: %s", (text) => {
    const [lon, lat] = parseCoordinates(text, 49) ?? [];
    expect(lon).toBeCloseTo(LON_OF_UTM, 7);
    expect(lat).toBeCloseTo(LAT_OF_UTM, 7);
  });

  test.each([
    "Mertoyudan",
    "33.08.10",
    "33.08.10.2013",
    "RT 004 RW 002",
    "004/002",
    "-95, 110.2",
    "7°61'0\"S 110°0'0\"E",
    "12 13",
    "60S 413802 9167459",
    "",
  ])("no coordinates: %s", (text) => {
    expect(parseCoordinates(text, 49)).toBeUndefined();
  });

  test("without a zone anywhere UTM metres say nothing", () => {
    expect(parseCoordinates("413802 9167459", undefined)).toBeUndefined();
  });
});

// By PROJ 9.5: EPSG:32749 to EPSG:4326.
const [LON_OF_UTM, LAT_OF_UTM] = [110.21869138064518, -7.531120726525271];

test("zones follow one another every six degrees", () => {
  expect([zoneOf(107.99), zoneOf(108), zoneOf(110.2), zoneOf(114), zoneOf(180)]).toEqual([
    48, 49, 49, 50, 60,
  ]);
  expect(fromUtm(500_000, 10_000_000, 49, true)).toEqual([111, expect.closeTo(0, 12)]);
});

test.each([
  // By PROJ 9.5: EPSG:32651 and EPSG:32754 to EPSG:4326.
  [250_000, 612_345.678, 51, false, 120.7434333492797, 5.535612541686222],
  [799_999.5, 8_800_000.25, 54, true, 143.74372418715194, -10.843250784152898],
])("UTM %d %d in zone %d is where PROJ has it", (easting, northing, zone, south, lon, lat) => {
  expect(fromUtm(easting, northing, zone, south)).toEqual([expect.closeTo(lon, 11), expect.closeTo(lat, 11)]);
});

test.each([
  ["RT 4 RW 2", { rt: "004", rw: "002" }],
  ["rt004/rw002", { rt: "004", rw: "002" }],
  ["RT.06a RW.1", { rt: "006A", rw: "001" }],
  ["RW 3", { rw: "003" }],
  ["004/002", { rt: "004", rw: "002" }],
  ["Rtu", undefined],
  ["Mertoyudan", undefined],
  ["", undefined],
])("RT and RW: %s", (text, expected) => {
  expect(parseRtRw(text)).toEqual(expected);
});
