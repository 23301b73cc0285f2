// A reading list to take along: numbered Markdown, one paper a line with what it adds, in the order
// in which it should be read.
import type { GraphIndex } from "#core/graph/graphIndex.ts";
import type { ReadingList } from "#view/pages/readingList.ts";

/** Marks that Markdown would read as its own. */
const plain = (text: string): string => text.replace(/\s+/gu, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** Ends with a line feed. `title` heads the list. */
export function readingListText(index: GraphIndex, { steps }: ReadingList, title: string): string {
  const lines = steps.flatMap(({ paper, covered, adds }, place) => {
    const attributes = index.nodes[paper]!;
    if (attributes.kind !== "paper") return [];
    const { authors, year, venue, url, doi } = attributes;
    const source = [authors?.join(", "), venue, year?.toString(), doi ?? url].filter((part) => part !== undefined);
    return [
      `${place + 1}. **${plain(attributes.title)}**${source.length === 0 ? "" : ` (${source.map(plain).join("; ")})`}`,
      `   ${Math.round(covered * 100)} % covered; adds ${adds.map((node) => plain(index.nodes[node]!.label)).join(", ")}`,
    ];
  });
  return [`# ${plain(title)}`, "", ...lines, ""].join("\n");
}
