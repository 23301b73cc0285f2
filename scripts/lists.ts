// The lists people give with `extract`: thesaurus, stop list, keep list, merge list.
import {
  type ConceptLists,
  combineLists,
  parseKeepList,
  parseMergeList,
  parseStopList,
  parseThesaurus,
} from "#core/concepts/thesaurus.ts";
import { decodeText } from "#core/intake/encoding.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";
import { readInputs } from "./files.ts";

/** Flags that name a file each, in the order in which they win over another. */
export interface ListOptions {
  readonly thesaurus?: string | undefined;
  readonly merge?: string | undefined;
  readonly stop?: string | undefined;
  readonly keep?: string | undefined;
}

const READERS = { thesaurus: parseThesaurus, merge: parseMergeList, stop: parseStopList, keep: parseKeepList } as const;

/** All lists that were named, as one. A file that cannot be read or has no usable line is an error; a bad line is reported. */
export function readLists(options: ListOptions): Outcome<ConceptLists> {
  const lists: ConceptLists[] = [];
  const issues: Issue[] = [];
  for (const name of ["thesaurus", "merge", "stop", "keep"] as const) {
    const path = options[name];
    if (path === undefined) continue;
    const { sources, issues: problems } = readInputs([path]);
    const [source] = sources;
    if (source === undefined) return failure(...problems);
    const text = decodeText(source);
    const list = text.ok ? READERS[name](text.value, path) : text;
    if (!list.ok) return list;
    lists.push(list.value);
    issues.push(...list.issues);
  }
  return success(combineLists(...lists), issues);
}
