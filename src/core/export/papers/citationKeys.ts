// Citation keys as people type them: family name, year, first word of weight in the title
// ("vaswani2017attention").
import { splitName } from "#core/export/papers/authorNames.ts";
import { uniqueNames } from "#core/export/uniqueNames.ts";
import type { PaperNode } from "#core/graph/attributes.ts";

const LIGHT = /^(a|an|the|on|in|of|for|to|and|with|from|towards?|is|are|how|what|why|when|do|does|can)$/;

/**
 * One key per paper, unique whatever the case, of a–z, digits and "-" only; the same papers in the
 * same order give the same keys.
 */
export const citationKeys = (papers: readonly PaperNode[]): string[] =>
  uniqueNames(papers.map(baseKey), (key, number) => `${key}-${number}`);

function baseKey({ id, authors, year, title }: PaperNode): string {
  const family = plain(splitName(authors?.[0] ?? "").family).replaceAll(" ", "");
  const words = plain(title).split(" ");
  const word = words.find((candidate) => candidate.length > 1 && !LIGHT.test(candidate)) ?? words[0] ?? "";
  const key = family === "" ? `${word}${year ?? ""}` : `${family}${year ?? ""}${word}`;
  return /^[a-z]/.test(key) ? key : `paper${plain(id).replaceAll(" ", "")}`;
}

/** Lower-case a–z, digits and single spaces; accents fall away, other scripts too. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
