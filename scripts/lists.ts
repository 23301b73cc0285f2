// The lists people give with `extract`, from their files: thesaurus, stop list, keep list, merge
// list, decisions on duplicates.
import { CONCEPT_LIST_KINDS, type ListKind, type ListText } from "#core/concepts/lists/listKinds.ts";
import { readLists } from "#core/concepts/lists/readLists.ts";
import type { ConceptLists } from "#core/concepts/lists/thesaurus.ts";
import { decodeText } from "#core/intake/bytes/encoding.ts";
import { type DuplicateDecision, parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { readInputs } from "./files.ts";

/** Flags that name a file each. */
export type ListOptions = { readonly [kind in ListKind]?: string | undefined };

/** The list of decisions on duplicates; none where none was named. */
export function readDuplicateFile({ duplicates: path }: ListOptions): Outcome<readonly DuplicateDecision[]> {
  if (path === undefined) return success([]);
  const text = readListText(path);
  return text.ok ? parseDuplicateList(text.value.text, path) : text;
}

function readListText(path: string): Outcome<ListText> {
  const { sources, issues } = readInputs([path]);
  const [source] = sources;
  if (source === undefined) return failure(...issues);
  const text = decodeText(source);
  return text.ok ? success({ text: text.value, path }) : text;
}

/**
 * All lists on concepts that were named, as one. A file that cannot be read or has no usable line is an error;
 * a bad line is reported.
 */
export function readListFiles(options: ListOptions): Outcome<ConceptLists> {
  const lists: Partial<Record<ListKind, ListText>> = {};
  for (const kind of CONCEPT_LIST_KINDS) {
    const path = options[kind];
    if (path === undefined) continue;
    const text = readListText(path);
    if (!text.ok) return text;
    lists[kind] = text.value;
  }
  return readLists(lists);
}
