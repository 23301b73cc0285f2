// Button text that copying has glued to a title ("SubscribeA Theoretical Analysis …"). Names that
// only look like it stay ("ShareGPT4V").

import { CERTAIN_BUTTONS, LIKELY_BUTTONS } from "#core/intake/listing/interfaceWordsData.ts";
import { countUp } from "#core/math/groups.ts";

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/ /g, "\\s?"))
    .join("|");

/**
 * A button word and whatever follows without a space: a capital, a digit, or a name like "iVideo"
 * or "cs60075".
 */
const GLUED_START = String.raw`(?=\p{Lu}|\d|["“‘(\[$\\]|\p{Ll}{1,3}\p{Lu}|\p{Ll}+\d)`;
const CERTAIN = new RegExp(`^(?:${alternatives(CERTAIN_BUTTONS)})${GLUED_START}`, "u");
const LIKELY = new RegExp(`^(?:${alternatives(LIKELY_BUTTONS)})${GLUED_START}`, "u");
/** Ordinary words no product name goes on with. */
const ORDINARY =
  /^(?:A|An|The|On|In|Is|Are|Can|Do|Does|How|What|When|Where|Why|Who|Towards?|From|To|For|Learning|Deep|Large|Understanding)\s/;
/** So often a likely button must be glued to titles before it is taken for one. */
const LEAST_REPEATS = 3;
const REPEATED_SHARE = 0.2;

/**
 * The titles without glued buttons. A certain button goes anywhere; a likely one where it recurs or
 * an ordinary word follows.
 */
export function withoutButtons(titles: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const button = LIKELY.exec(title)?.[0];
    if (button !== undefined) countUp(counts, button);
  }
  return titles.map((title) => {
    const certain = CERTAIN.exec(title)?.[0];
    if (certain !== undefined) return title.slice(certain.length).trim();
    const likely = LIKELY.exec(title)?.[0];
    if (likely === undefined) return title;
    const rest = title.slice(likely.length);
    const count = counts.get(likely) ?? 0;
    return ORDINARY.test(rest) || (count >= LEAST_REPEATS && count >= titles.length * REPEATED_SHARE)
      ? rest.trim()
      : title;
  });
}
