// Twice as many lines take twice as long to read in every list that people give.
import { expect, it } from "vitest";
import { CONCEPT_LIST_KINDS } from "#core/concepts/lists/listKinds.ts";
import { readLists } from "#core/concepts/lists/readLists.ts";
import { parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";
import { type Family, textFamilies, tooFast } from "../support/growth.ts";

const LINES: Readonly<Record<string, (i: number) => string>> = {
  "words of their own": (i) => `word${i}`,
  "pairs of their own": (i) => `word${i}\tother${i}`,
  "a chain": (i) => `word${i}\tword${i + 1}`,
  "one word for many": (i) => `word${i}\tword`,
  "many for one word": (i) => `word\tother${i}`,
  "no words": () => "***\t***",
  decisions: (i) => `join\tkey${i}\tkey${i + 1}`,
  "decisions on one pair": (i) => `${i % 2 === 0 ? "join" : "apart"}\ta\tb`,
};
const LIST = 8000;
const readAs = (kind: (typeof CONCEPT_LIST_KINDS)[number], text: string) =>
  readLists({ [kind]: { text, path: "list" } });

const families = (read: (text: string) => unknown): readonly Family[] => [
  ...textFamilies((text) => () => read(text), 60_000),
  ...Object.entries(LINES).map(([name, line]) => ({
    ...{ name, large: LIST },
    prepare: (count: number) => {
      const text = Array.from({ length: count }, (_, i) => line(i)).join("\n");
      return () => read(text);
    },
  })),
];

it.each(CONCEPT_LIST_KINDS)("%s", (kind) => {
  expect(
    tooFast(
      `${kind} list`,
      families((text) => readAs(kind, text)),
    ),
  ).toEqual([]);
});

it("duplicates", () => {
  expect(
    tooFast(
      "list of duplicates",
      families((text) => parseDuplicateList(text)),
    ),
  ).toEqual([]);
});
