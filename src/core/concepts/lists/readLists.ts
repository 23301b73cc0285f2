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
  let issues: readonly Issue[] = [];
  for (const kind of CONCEPT_LIST_KINDS) {
    const given = lists[kind];
    if (given === undefined) continue;
    const list = READERS[kind](given.text, given.path);
    if (!list.ok) return list;
    read.push(list.value);
    issues = [...issues, ...list.issues];
  }
  return success(combineLists(...read), [...issues, ...contradictions(read)]);
}

/** What is to be kept and to be left out or replaced: it is kept, and told. */
function contradictions(lists: readonly ConceptLists[]): Issue[] {
  const keep = new Set(lists.flatMap((list) => [...list.keep]));
  const others = new Set(lists.flatMap(({ ignore, replace }) => [...ignore, ...replace.keys()]));
  return [...keep]
    .filter((key) => others.has(key))
    .map((key) => ({
      ...{ code: "thesaurus/kept", severity: "warning" },
      message: `The keep list and another list both name "${key}": it is kept.`,
      hint: "Take it out of one of the two lists.",
    }));
}
