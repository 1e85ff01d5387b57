/** The words of the page's language. */

import type { Language } from "./format";
import { en } from "./locale/en";
import { id } from "./locale/id";

export type Word = keyof typeof id;
/** A language file: every key of the Indonesian one, and no other. */
export type Words = Record<Word, string>;
/** Keys that come as `….one` and `….other`. */
export type CountedWord = Extract<Word, `${string}.one`> extends `${infer Stem}.one` ? Stem : never;

export interface Translator {
  (word: Word, values?: Record<string, string>): string;
  /** The form that fits the number; `{count}` is filled with `shown`, the number as the reader writes it. */
  count(word: CountedWord, count: number, shown: string): string;
  /** A word whose key is made from data; undefined when the data has something new. */
  lookup(key: string): string | undefined;
}

const LANGUAGES: Record<Language, Words> = { id, en };

export function createTranslator(language: Language): Translator {
  const words = LANGUAGES[language];
  const plural = new Intl.PluralRules(language);
  const translate = (word: Word, values: Record<string, string> = {}): string =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return Object.assign(translate, {
    count(word: CountedWord, count: number, shown: string): string {
      const form = plural.select(count) === "one" ? "one" : "other";
      return translate(`${word}.${form}` as Word, { count: shown });
    },
    lookup(key: string): string | undefined {
      return (words as Record<string, string>)[key];
    },
  });
}
