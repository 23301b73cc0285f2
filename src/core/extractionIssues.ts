// What a reader should know about papers that the stages could say little about, and in which
// languages the pile was read.
import type { ConceptAudit } from "#core/audit.ts";
import type { Issue } from "#core/issue.ts";
import { countEach } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { Paper } from "#core/model.ts";

const NAMES: Readonly<Partial<Record<string, string>>> = {
  ...{ en: "English", fr: "French", de: "German", es: "Spanish", pt: "Portuguese", it: "Italian", nl: "Dutch" },
  ...{ zh: "Chinese", ja: "Japanese", ko: "Korean", ru: "Russian", und: "a language that was not recognised" },
};

const note = (code: string, message: string, hint?: string): Issue => ({
  ...{ code, severity: "note", message },
  ...(hint === undefined ? {} : { hint }),
});

/** By index of `papers`. */
interface Placed {
  /** The paper that stands for each in the communities: itself, or one of the same text. */
  readonly standIn: ArrayLike<number>;
  /** -1 = in none. */
  readonly community: ArrayLike<number>;
}

/**
 * One note per paper without concepts and per paper whose text another has too; one on the languages
 * where there is another than English, and one for all papers that are in no community.
 */
export function extractionIssues(papers: readonly Paper[], audit: ConceptAudit, placed: Placed): Issue[] {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const read = audit.papers.flatMap(({ paper, kept }): Issue[] => {
    const title = `“${titles.get(paper) ?? paper}”`;
    return kept.length === 0 ? [note("concepts/none", `${title} has no concepts: its text has no usable phrase.`)] : [];
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
  return [...read, ...languageNotes(audit), ...copies, ...unassigned];
}

function languageNotes(audit: ConceptAudit): Issue[] {
  const counts = [...countEach(audit.papers.map(({ language }) => language))].sort(
    ([a, m], [b, n]) => n - m || compareText(a, b),
  );
  if (counts.every(([language]) => language === "en")) return [];
  const told = counts.map(
    ([language, count]) => `${count} ${count === 1 ? "paper" : "papers"} in ${NAMES[language] ?? `“${language}”`}`,
  );
  const apart = counts.length > 1 ? " Concepts of two languages are one only where both spell them alike." : "";
  return [note("language/other", `Read by the rules of their language: ${told.join(", ")}.${apart}`)];
}
