// What was taken off the abstracts of each source: said once a kind, with the number of abstracts
// and an example, so that nothing goes without a word.
import type { CleanAbstract } from "#core/intake/fields/boilerplate.ts";
import { withoutSharedSentences } from "#core/intake/fields/sharedSentences.ts";
import type { Issue } from "#core/issue.ts";

interface Placed {
  readonly path: string;
  readonly line?: number | undefined;
}

const EXAMPLE_LENGTH = 80;

/**
 * The abstracts without what is not theirs, those of one source together; and the notes that say
 * what went.
 */
export function abstractsAlone(
  records: readonly Placed[],
  abstracts: readonly CleanAbstract[],
): { texts: readonly string[]; issues: readonly Issue[] } {
  const texts = abstracts.map(({ text }) => text);
  const issues: Issue[] = [];
  for (const [path, members] of bySource(records)) {
    const kinds = new Map<string, { count: number; first: string; line: number | undefined }>();
    for (const i of members)
      for (const kind of new Set(abstracts[i]?.removed.map((part) => part.kind))) {
        const first = abstracts[i]?.removed.find((part) => part.kind === kind)?.text ?? "";
        const entry = kinds.get(kind) ?? { count: 0, first, line: records[i]?.line };
        kinds.set(kind, { ...entry, count: entry.count + 1 });
      }
    for (const [kind, { count, first, line }] of kinds) issues.push(note(path, line, kind, count, first));
    const shared = withoutSharedSentences(members.map((i) => texts[i] ?? ""));
    for (const [at, i] of members.entries()) texts[i] = shared.texts[at] ?? "";
    for (const { text, count } of shared.removed)
      issues.push(note(path, undefined, "sentence most abstracts share", count, text));
  }
  return { texts, issues };
}

function bySource(records: readonly Placed[]): Map<string, number[]> {
  const sources = new Map<string, number[]>();
  for (const [i, { path }] of records.entries()) {
    const members = sources.get(path);
    if (members === undefined) sources.set(path, [i]);
    else members.push(i);
  }
  return sources;
}

const note = (path: string, line: number | undefined, kind: string, count: number, example: string): Issue => ({
  code: "intake/not-abstract",
  severity: "note",
  message: `Taken off ${count === 1 ? "one abstract" : `${count} abstracts`} (${kind}): “${
    example.length > EXAMPLE_LENGTH ? `${example.slice(0, EXAMPLE_LENGTH)}…` : example
  }”.`,
  path,
  ...(line === undefined ? {} : { line }),
});
