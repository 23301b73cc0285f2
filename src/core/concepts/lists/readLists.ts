// All lists a person gives, as one: how each is read, and which wins over which.
import { CONCEPT_LIST_KINDS, type ListKind, type ListText } from "#core/concepts/lists/listKinds.ts";
import {
  type ConceptLists,
  combineLists,
  parseKeepList,
  parseMergeList,
  parseStopList,
  parseThesaurus,
} from "#core/concepts/lists/thesaurus.ts";
import { type Issue, type Outcome, success } from "#core/issue.ts";

const READERS = { thesaurus: parseThesaurus, merge: parseMergeList, stop: parseStopList, keep: parseKeepList } as const;

/** A list without any usable line is an error; a bad line is reported. */
export function readLists(lists: Partial<Readonly<Record<ListKind, ListText>>>): Outcome<ConceptLists> {
  const read: ConceptLists[] = [];
  const issues: Issue[] = [];
  for (const kind of CONCEPT_LIST_KINDS) {
    const given = lists[kind];
    if (given === undefined) continue;
    const list = READERS[kind](given.text, given.path);
    if (!list.ok) return list;
    read.push(list.value);
    issues.push(...list.issues);
  }
  return success(combineLists(...read), issues);
}
