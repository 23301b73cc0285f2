// A reading list in Markdown: one heading per community, one entry per paper.
import type { ExportResult, GraphFormat } from "#core/export/exportFormat.ts";
import { type ListedPaper, listPapers, oneLine } from "#core/export/papers/papersOf.ts";
import { carriedReceipt } from "#core/export/receipt.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { groupBy } from "#core/math/groups.ts";

export const MARKDOWN = {
  id: "markdown",
  label: "Markdown reading list (Obsidian, GitHub)",
  extension: "md",
  mediaType: "text/markdown",
  of: "papers",
  write: writeMarkdown,
} as const satisfies GraphFormat;

/** More concepts than this make a line nobody reads. */
const MAX_CONCEPTS = 6;

function writeMarkdown(graph: KnowledgeGraph): ExportResult {
  const { corpus, communities } = graph.getAttributes();
  const groups = [...communities.map(({ id, label }) => ({ id, label })), { id: -1, label: "In no community" }];
  const papersOf = groupBy(listPapers(graph), ({ paper }) => paper.community);
  const sections = groups.map(({ id, label }) => {
    const members = papersOf.get(id) ?? [];
    return members.length === 0 ? "" : `\n## ${escapeMarkdown(label)}\n\n${members.map(entry).join("\n")}`;
  });
  const receipt = [
    `Relations, terms, positions and colors stay behind, and all but ${MAX_CONCEPTS} concepts of a paper.`,
    ...carriedReceipt(graph, "references", "otherAbstracts", "extra", "files"),
  ];
  return { content: `# ${escapeMarkdown(corpus.title)}\n${sections.join("")}`, receipt };
}

function entry({ paper, concepts }: ListedPaper): string {
  const { title, authors, year, venue, abstract } = paper;
  const link = linkOf(paper);
  const name = link === undefined ? `**${escapeMarkdown(title)}**` : `**[${escapeMarkdown(title)}](<${link}>)**`;
  const facts = [authors?.join("; "), venue, year === undefined ? undefined : String(year)].filter(Boolean).join(" · ");
  const lines = [`- ${name}`];
  if (facts !== "") lines.push(`  ${escapeMarkdown(facts)}`);
  if (concepts.length > 0) lines.push(`  *${concepts.slice(0, MAX_CONCEPTS).map(escapeMarkdown).join(", ")}*`);
  if (abstract !== "") lines.push("", `  ${escapeMarkdown(abstract)}`);
  return `${lines.join("  \n").replaceAll("  \n  \n", "\n\n")}\n`;
}

/** Web links only: a Markdown viewer would follow `javascript:` as well. */
function linkOf({ url, doi }: ListedPaper["paper"]): string | undefined {
  const link = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  return link === undefined || !/^https?:\/\//i.test(link)
    ? undefined
    : oneLine(link).replace(/[<>\s\\]/g, encodeURIComponent);
}

/** Text that Markdown shows as it is: nothing in it becomes a heading, a link, HTML or emphasis. */
const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>|~$#&]/g, "\\$&")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
