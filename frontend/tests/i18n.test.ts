import { expect, test } from "vitest";
import { createTranslator } from "../src/i18n";
import { en } from "../src/locale/en";
import { id } from "../src/locale/id";

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test("every English sentence takes the same values as the Indonesian one", () => {
  for (const [key, text] of Object.entries(id)) {
    expect(placeholders(en[key as keyof typeof en]), key).toEqual(placeholders(text));
  }
});

test("no sentence is empty", () => {
  for (const words of [id, en]) {
    for (const [key, text] of Object.entries(words)) expect(text.trim(), key).not.toBe("");
  }
});

test("values are filled in, and those not given stay visible", () => {
  const t = createTranslator("en");
  expect(t("details.rtrw", { rt: "002", rw: "003" })).toBe("RT 002 / RW 003");
  expect(t("details.rtrw", { rt: "002" })).toBe("RT 002 / RW {rw}");
});

test("counted words take the form of their number", () => {
  const t = createTranslator("en");
  expect(t.count("search.results", 1, "1")).toBe("1 place found");
  expect(t.count("search.results", 12, "12")).toBe("12 places found");
  expect(createTranslator("id").count("search.results", 1, "1")).toBe("1 wilayah ditemukan");
});

test("a kind that the words do not know has none", () => {
  expect(createTranslator("id").lookup("kind.nagari")).toBeUndefined();
  expect(createTranslator("id").lookup("kind.desa")).toBe("Desa");
});
