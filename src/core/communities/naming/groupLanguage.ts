// In a pile of several languages each group of papers is named in the language that most of it is
// written in: "incendios forestales, neuronale Netze" is a name in none.
import type { Distinctive } from "#core/communities/naming/distinctive.ts";
import { countEach } from "#core/math/groups.ts";
import { compareText } from "#core/math/order.ts";
import type { CorpusWords } from "#core/relatedness/corpusWords.ts";

/** Of each group's phrases those whose papers mostly are in its language; all, where none is. */
export function inOneLanguage(
  ranked: readonly (readonly Distinctive[])[],
  { texts, languages }: Pick<CorpusWords, "texts" | "languages">,
  groupOf: ArrayLike<number>,
): readonly (readonly Distinctive[])[] {
  if (languages.length < 2) return ranked;
  const languageOf = (papers: readonly number[]): string => {
    const counts = countEach(papers.map((paper) => texts[paper]!.language));
    const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    return first?.[0] ?? "";
  };
  const members: number[][] = ranked.map(() => []);
  for (let paper = 0; paper < groupOf.length; paper++) members[groupOf[paper]!]?.push(paper);
  return ranked.map((list, group) => {
    const own = languageOf(members[group]!);
    const spoken = list.filter(({ phrase }) => languageOf(phrase.papers) === own);
    return spoken.length > 0 ? spoken : list;
  });
}
