// What a reader should know about papers that the stages could say little about.
import type { ConceptAudit } from "#core/audit.ts";
import type { Issue } from "#core/issue.ts";
import type { Paper } from "#core/model.ts";

/** One note per paper without concepts, and one per paper that was not read as English. */
export function extractionIssues(papers: readonly Paper[], audit: ConceptAudit): Issue[] {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  return audit.papers.flatMap(({ paper, kept, tagged, language }): Issue[] => {
    const title = `“${titles.get(paper) ?? paper}”`;
    const note = (code: string, message: string): Issue => ({ code, severity: "note", message });
    return [
      ...(kept.length === 0 ? [note("concepts/none", `${title} has no concepts: its text has no usable phrase.`)] : []),
      ...(tagged
        ? []
        : [note("language/untagged", `${title} is read as "${language}": cut at stop words, not tagged.`)]),
    ];
  });
}
