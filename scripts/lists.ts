// The lists people give with `extract`, from their files: thesaurus, stop list, keep list, merge
// list.
import { LIST_KINDS, type ListKind, type ListText } from "#core/concepts/lists/listKinds.ts";
import { readLists } from "#core/concepts/lists/readLists.ts";
import type { ConceptLists } from "#core/concepts/lists/thesaurus.ts";
import { decodeText } from "#core/intake/bytes/encoding.ts";
import { failure, type Outcome } from "#core/issue.ts";
import { readInputs } from "./files.ts";

/** Flags that name a file each. */
export type ListOptions = { readonly [kind in ListKind]?: string | undefined };

/**
 * All lists that were named, as one. A file that cannot be read or has no usable line is an error;
 * a bad line is reported.
 */
export function readListFiles(options: ListOptions): Outcome<ConceptLists> {
  const lists: Partial<Record<ListKind, ListText>> = {};
  for (const kind of LIST_KINDS) {
    const path = options[kind];
    if (path === undefined) continue;
    const { sources, issues } = readInputs([path]);
    const [source] = sources;
    if (source === undefined) return failure(...issues);
    const text = decodeText(source);
    if (!text.ok) return text;
    lists[kind] = { text: text.value, path };
  }
  return readLists(lists);
}
