import { afterEach, expect, test, vi } from "vitest";
import { Api, ApiError, address, bboxParameter } from "../src/api";
import type { Config } from "../src/config";

const config: Config = {
  language: "id",
  api: {
    wilayah: "/api/wilayah/",
    wilayahDetail: "/api/wilayah/{code}/",
    slumAreas: "/api/slum-areas/",
    slumAreaDetail: "/api/slum-areas/{id}/",
    measure: "/api/measure/",
    changes: "/api/changes/",
  },
  embed: "/embed/",
  basemaps: [],
  layers: [],
  overlays: [],
  ground: "/tiles/base/{z}/{x}/{y}.mvt",
  ground_bounds: null,
  decrees: [],
  regency: null,
  bbox: [94, -12, 142, 8],
};

function answer(...responses: Response[]) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const response = responses.shift();
    if (!response) throw new TypeError("network");
    return response;
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test("pages are followed by their next links, at this page's own origin", async () => {
  const links = [{ rel: "next", href: "http://inside:8000/api/slum-areas/?after=2" }];
  const asked = answer(
    Response.json({ features: [{ id: 1 }, { id: 2 }], links }),
    Response.json({ features: [{ id: 3 }] }),
  );
  const ids: unknown[] = [];
  for await (const page of new Api(config).slumAreas({ bbox: "1,2,3,4" })) {
    ids.push(...page.rows.map((feature) => feature.id), page.complete);
  }
  expect(ids).toEqual([1, 2, false, 3, true]);
  expect(asked).toEqual(["/api/slum-areas/?bbox=1%2C2%2C3%2C4", "/api/slum-areas/?after=2"]);
});

test("rows stop at the limit and say that there are more", async () => {
  answer(Response.json({ results: [{ code: "1" }, { code: "2" }], next: "/api/wilayah/?after=2" }));
  const page = await new Api(config).wilayahRows({}, undefined, 2);
  expect(page.rows.length).toBe(2);
  expect(page.complete).toBe(false);
});

test("a problem's detail reaches the reader", async () => {
  const problem = { title: "Bad request", status: 400, detail: "“bbox” berisi empat angka." };
  const headers = { "Content-Type": "application/problem+json" };
  answer(new Response(JSON.stringify(problem), { status: 400, headers }));
  await expect(new Api(config).wilayah("33")).rejects.toMatchObject({ status: 400, detail: problem.detail });
});

test("an error page of a proxy has a status and no detail", async () => {
  answer(new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "Content-Type": "text/html" } }));
  await expect(new Api(config).wilayah("33")).rejects.toMatchObject({ status: 502, detail: "" });
});

test("no answer at all has status 0", async () => {
  answer();
  const error = await new Api(config).wilayah("33").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 0 });
});

test("codes are written safely into addresses", () => {
  expect(new Api(config).wilayahAddress("33.08/../x")).toBe("/api/wilayah/33.08%2F..%2Fx/");
});

test("parameters without a value are left out", () => {
  expect(address("/api/", { a: 1, b: undefined, c: true })).toBe("/api/?a=1&c=true");
  expect(address("/api/", {})).toBe("/api/");
});

test("a bbox has at most six decimals", () => {
  expect(bboxParameter([110.123456789, -8, 111, -7.1])).toBe("110.123457,-8,111,-7.1");
});

test("a tile is bytes, nothing, or a refusal with the server's sentence", async () => {
  const problem = { title: "x", status: 503, detail: "Basis data tidak menjawab." };
  const headers = { "Content-Type": "application/problem+json" };
  answer(
    new Response(Uint8Array.of(1, 2, 3)),
    new Response(null, { status: 204 }),
    new Response(JSON.stringify(problem), { status: 503, headers }),
  );
  const api = new Api(config);
  const { signal } = new AbortController();
  expect((await api.tile("/tiles/base/1/2/3.mvt", signal))?.byteLength).toBe(3);
  expect(await api.tile("/tiles/base/1/2/3.mvt", signal)).toBeNull();
  await expect(api.tile("/tiles/base/1/2/3.mvt", signal)).rejects.toEqual(
    new ApiError(503, "Basis data tidak menjawab."),
  );
});
