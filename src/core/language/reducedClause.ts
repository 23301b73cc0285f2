// "patients experiencing heartburn", "mechanisms regulating growth": a plural and a gerund that goes
// on to its object are a clause. A gerund of which science at large makes names ("planning",
// "learning") may be part of a phrase: "resources planning system".
import { isNamingWord } from "#core/language/background.ts";

/** Plurals; neither "analysis", "virus" nor "physics". */
const PLURAL =
  /^\p{L}+(?:[^siuc'’]s|[^i]cs|[^t]ies|[sx]es)$|^(?:women|men|children|people|teeth|mice|bacteria|data)$/iu;
const GERUND = /^\p{L}{3,}ing$/iu;

/** Whether a gerund after the word `before` opens a clause, if a noun or adjective follows it. */
export const isReducedClause = (before: string, gerund: string): boolean =>
  GERUND.test(gerund) && PLURAL.test(before) && !isNamingWord(gerund.toLowerCase());
