// Lists far longer than a call may have arguments: every line is told, none ends in a fault.
import { expect, it } from "vitest";
import { CONCEPT_LIST_KINDS } from "#core/concepts/lists/listKinds.ts";
import { readLists } from "#core/concepts/lists/readLists.ts";
import { parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";

const LINES = 200_000;
const text = "ice\n".concat("***\n".repeat(LINES));

it.each(CONCEPT_LIST_KINDS)("%s", (kind) => {
  const read = readLists({ [kind]: { text, path: "list" } });
  expect(read.issues.length).toBeGreaterThan(0);
});

it("duplicates", () => {
  expect(parseDuplicateList(text).issues).toHaveLength(LINES + 1);
});
