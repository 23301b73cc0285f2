// What a reader should know about papers that the stages could say little about.
import type { ConceptAudit } from "#core/audit.ts";
import type { Issue } from "#core/issue.ts";
import type { Paper } from "#core/model.ts";

/** By index of `papers`. */
interface Placed {
  /** The paper that stands for each in the communities: itself, or one of the same text. */
  readonly standIn: ArrayLike<number>;
  /** -1 = in none. */
  readonly community: ArrayLike<number>;
}

/**
 * One note per paper without concepts, per paper that was not read as English, and per paper whose
 * text another has too; one for all papers that are in no community.
 */
export function extractionIssues(papers: readonly Paper[], audit: ConceptAudit, placed: Placed): Issue[] {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const note = (code: string, message: string, hint?: string): Issue => ({
    ...{ code, severity: "note", message },
    ...(hint === undefined ? {} : { hint }),
  });
  const read = audit.papers.flatMap(({ paper, kept, tagged, language }): Issue[] => {
    const title = `“${titles.get(paper) ?? paper}”`;
    return [
      ...(kept.length === 0 ? [note("concepts/none", `${title} has no concepts: its text has no usable phrase.`)] : []),
      ...(tagged
        ? []
        : [note("language/untagged", `${title} is read as "${language}": cut at stop words, not tagged.`)]),
    ];
  });
  const copies = papers.flatMap(({ title }, v) =>
    placed.standIn[v] === v
      ? []
      : [
          note(
            "communities/equal-text",
            `“${title}” says the same as another record, word for word: communities count one of them.`,
            "Remove what is no paper of its own.",
          ),
        ],
  );
  const alone = papers.filter((_, v) => placed.community[v] === -1).length;
  const unassigned =
    alone === 0 || alone === papers.length
      ? []
      : [
          note(
            "communities/unassigned",
            `${alone} of ${papers.length} papers ${alone === 1 ? "is" : "are"} near no other and in no community.`,
          ),
        ];
  return [...read, ...copies, ...unassigned];
}
