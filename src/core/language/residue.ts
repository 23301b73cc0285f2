// Finds what is written between the words of an abstract but is no language: formulas with or
// without their backslashes, links, citations, markup, copyright tails. Blanked by rule before
// tagging; the paper itself keeps every character.

import { HEADING_WITH_COLON } from "#core/intake/fields/abstractHeadings.ts";
import { CLASSIFICATION, KEYWORDS_HEADING } from "#core/language/indexLists.ts";
import { LONE_SCHEDULE, MEASURE, SPELT_MEASURE } from "#core/language/quantities.ts";

interface ResidueRule {
  readonly name: ResidueKind;
  /** Cheap to try, and found in every text that the pattern matches. */
  readonly needs?: RegExp;
  readonly pattern: RegExp;
  /** Blank with spaces (the words around it belong together) instead of a break. */
  readonly joins?: boolean;
}

export type ResidueKind = "link" | "formula" | "citation" | "markup" | "copyright" | "number" | "mark";

export interface Residue {
  readonly kind: ResidueKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Names of TeX commands that survive when the backslashes are lost: `mathcal{O}`, `widetilde O`,
 * `calH`.
 */
const TEX_COMMAND =
  "mathcal|mathbb|mathbf|mathrm|mathfrak|mathsf|mathscr|boldsymbol|widetilde|widehat|overline|underline|operatorname|text(?:it|bf|tt|sc|rm|sf)|emph|ensuremath|frac|sqrt|varepsilon|varphi|varrho|leq|geq|neq|approx|propto|infty|rightarrow|leftarrow|left|right|cdot|langle|rangle";

/** A journal's abbreviated name of so many words or more with dots, its volume and page or year. */
function placeInJournal(dotted: number): string {
  const name = `(?<!\\p{L})(?:\\p{Lu}\\p{Ll}{0,7}\\.[ ~]?){${dotted},6}(?:\\p{Lu}\\p{Ll}{0,12}[ ~]?){0,3}`;
  const volume = "[, ]{0,2}(?:Vol\\. ?)?(?:\\{?\\\\(?:bf|textbf) ?\\{?)?\\d{1,4}\\}{0,2}";
  const page = "[,: ]{1,3}(?:\\((?:\\d{1,2}|(?:19|20)\\d\\d)\\),? ?)?(?:p-?|\\p{Lu})?\\d{2,7}";
  return name + volume + page;
}

/** In this order: each reads what the ones before it left. */
export const RESIDUE_RULES: readonly ResidueRule[] = [
  // The heading of a scraped abstract, often glued to its first word: "AbstractWord embeddings".
  {
    name: "markup",
    needs: /^\s*(?:Abs|ABS|Sum|SUM)/,
    pattern: /^\s*(?:Abstract|ABSTRACT|Summary|SUMMARY)(?:[.:\u2014-]\s*|\s*(?=\p{Lu}))/gu,
  },
  { name: "markup", needs: /:\s/, pattern: HEADING_WITH_COLON },
  // "[A. Smith, Phys. Rev. A 84, 053601 (2011)]", "(Phys. Lett. A 209 (1995) 321)"; without brackets
  // only what is abbreviated twice: "Japan. Methods 24, 345" is none.
  {
    name: "citation",
    needs: /\p{Lu}\p{Ll}*\.[\s\S]{0,40}\d/u,
    pattern: new RegExp(
      `\\[(?=[^\\]]{0,160}?${placeInJournal(1)})(?:[^[\\]]|\\[[^[\\]]{0,40}\\]){1,240}\\]` +
        `|\\((?=(?:[^()]|\\([^()]{0,40}\\)){0,120}?${placeInJournal(1)})(?:[^()]|\\([^()]{0,40}\\)){1,200}\\)` +
        `|${placeInJournal(2)}(?:[-\u2013]+\\d{1,6})?(?:[, ]{1,2}\\(?(?:19|20)\\d\\d\\)?)?`,
      "gu",
    ),
  },
  {
    name: "markup",
    needs: /key|index terms|mots|schl|palabras|palavras|parole|trefw|关键|キー/i,
    pattern: KEYWORDS_HEADING,
  },
  { name: "markup", needs: /JEL|MSC|AMS|PACS|OCIS|UDC|CCS/, pattern: CLASSIFICATION },
  // A heading of this journal's own: "AIM OF STUDY: We asked".
  {
    name: "markup",
    needs: /\p{Lu}{2} ?:\s/u,
    pattern: /(?<=^|[.!?;]\s)\p{Lu}{2,24}(?:(?: |, | ?[/&] ?)\p{Lu}{2,24}){1,5} ?:(?=\s\p{Lu}?\p{Ll}+[\s,])/gu,
  },
  {
    name: "link",
    needs: /\/\//,
    pattern:
      /\{?\b(?:https?|ftp)\s?:\s?\/\/[^\s{}]+(?:(?<=[-/]) [a-zA-Z\d][\w.-]*[-/][\w./-]*)?(?:\{[^\s{}]*\}\.?\}?)?/g,
  },
  {
    name: "link",
    needs: /www\.|@|\.(?:com|org|net|io|edu|gov|ai|dev)/,
    pattern:
      /\bwww\.[^\s{}]+|\b[\w.+-]+@[\w-]+\.[\w.]+|\b(?:[a-z\d-]+\.)+(?:com|org|net|io|edu|gov|ai|dev)(?:\/[^\s{}]*)?/g,
  },
  { name: "markup", needs: /[<&]/, pattern: /<\/?[a-zA-Z][^<>\n]{0,80}>|&(?:[a-z]{2,8}|#\d{1,6});/g, joins: true },
  // no further than where the next begins: those that are never closed would each be looked through
  { name: "markup", needs: /-->/, pattern: /<!--(?:(?!<!--).)*?-->/g },
  {
    name: "copyright",
    needs: /\([cC]\)|©|Copyright/,
    pattern:
      /(?:\([cC]\)|©|\bCopyright\b)[^\n]{0,160}?(?:rights? reserved|\bB\.?V\.?|\bLtd|\bInc|\bElsevier|\bSpringer|\bACM|\bIEEE)[^\n.]{0,60}\.?(?=\s|$)/g,
  },
  {
    name: "formula",
    needs: /[$\\]/,
    pattern:
      /\$\$[^$]{1,400}\$\$|\$(?=[^\s$])[^$\n]{0,200}?[^\s$]\$(?!\d)|\\\[[^\n]{1,400}?\\\]|\\\([^\n]{1,400}?\\\)/g,
  },
  // Loose TeX commands with their groups: \emph{…}, \ie, \cite{…}. A bare \% or \& is a mark.
  { name: "formula", needs: /\\/, pattern: /\\[a-zA-Z]+\*?(?:\[[^\]\n]{0,60}\])?(?:\{[^{}\n]{0,200}\})*/g },
  { name: "mark", needs: /\\/, pattern: /\\[^a-zA-Z\s]/g },
  // A footnote mark on a name (BBH^{27}) and a brace around a whole sentence ({The code …}).
  {
    name: "mark",
    needs: /[\^{}]/,
    pattern: /(?<=\p{Lu}{3}|\p{L}{5})\^(?:\{\d{1,3}\}|\d{1,2})|(?<=^|\s)\{(?=\p{L}+\s)|(?<=[\p{L}.])\}(?=\s|$)/gu,
    joins: true,
  },
  // "mathcal{O}(mathcal{C_Phi/m} + mathcal{C_Psi/n})" and "textit{O}bstacles": from the command
  // through its groups and the glued rest.
  {
    name: "formula",
    pattern: new RegExp(
      `(?<![A-Za-z])(?:${TEX_COMMAND})(?:\\s?[{_^(|][^\\s]*(?:\\s[^\\s{}()]{1,12}\\s?[^\\s{}]*[})]+)*|\\s+[A-Z]\\S*(?=\\())\\S*`,
      "g",
    ),
  },
  { name: "citation", needs: /\[/, pattern: /\[\s?\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\s?\]/g },
  {
    name: "citation",
    needs: /(?:19|20)\d\d/,
    pattern: /\((?:see |e\.g\.,? |cf\. )?\p{Lu}[^()\n]{1,90}?,?\s(?:19|20)\d\d[a-z]?(?:[,;][^()\n]{1,120})?\)/gu,
  },
  {
    name: "citation",
    needs: /et al/,
    pattern: /\b\p{Lu}[\p{L}-]+ et al\.?,?(?: ?\(?(?:19|20)\d\d[a-z]?\)?)?|\bet al\b\.?/gu,
  },
  // The paper's own place in its journal: "Integr Environ Assess Manag 2019;15:148-159."
  {
    name: "citation",
    needs: /(?:19|20)\d\d; ?\d/,
    pattern:
      /\b(?:\p{Lu}\p{L}{0,20}\.? ){1,8}(?:19|20)\d\d; ?\d{1,4}(?: ?\(\d{1,4}\))?: ?\p{L}?\d{1,6}(?:[-\u2013]\d{1,6})?\.?/gu,
  },
  { name: "citation", needs: /(?:19|20)\d\d/, pattern: /\b[a-z]{3,}(?:19|20)\d\d[a-z]{2,}\b/g },
  // O(n log n), Omega(…), Theta(…): a complexity, with one level of brackets inside.
  {
    name: "formula",
    needs: /[OoΘΩae]~?\(/,
    pattern: /(?<![\p{L}\p{N}])(?:[OoΘΩ]|Omega|Theta|Otilde)~?\((?:[^()\n]|\([^()\n]*\)){1,160}\)/gu,
  },
  // Any run of characters with a formula's mark inside a word, and what is glued to it: t_{mix}^2,
  // |S||A|, x_i, a=b, N^{delta}ln.
  {
    name: "formula",
    needs: /[{}^|=≤≥≈∈∑∏√∞±×→←∼⊂∪∩∀∃∇∂∝≪≫]/,
    pattern: /[^\s,;:.!?"“”]*(?:[{}^|=≤≥≈∈∑∏√∞±×→←∼⊂∪∩∀∃∇∂∝≪≫][^\s,;"“”]*)+/gu,
  },
  {
    name: "formula",
    needs: /_/,
    pattern: /(?<![\p{L}\p{N}_])(?:\p{L}{1,3}_[\p{L}\p{N}]+|[\p{L}\p{N}]+_\p{L}?\p{N}*)(?![\p{L}\p{N}_])[-\w]*/gu,
  },
  {
    name: "formula",
    needs: /cal[A-Z]|[xu]20|\dtimes|(?:le|ge)q? |(?:neq|sim|approx) /,
    pattern:
      /(?<![\p{L}\p{N}])(?:cal[A-Z]\w*|\w*(?:x20[0-9a-f]{2}|u20[0-9a-f]{2})\w*|\d+times\w*|(?:leq?|geq?|neq|sim|approx) (?=\d|[A-Z]\())/gu,
  },
  { name: "number", needs: /\d/, pattern: MEASURE },
  { name: "number", needs: /-[mhdwy]/i, pattern: SPELT_MEASURE },
  { name: "number", needs: /[dmns]\b/, pattern: LONE_SCHEDULE },
  // Numbers with their units, and signs: 54.6%, 10x, 300B, ~1M, $5; but 3D, 4-bit and k-NN are
  // words.
  {
    name: "number",
    needs: /\d/,
    pattern:
      /(?<![\p{L}\p{N}.-])[~<>≈±+$€£-]*\d[\d.,:/]*(?:[eE][+-]?\d+)?(?:\s?%|\s?°[CFK]?|(?![dDgG]\b)[a-zA-Zµμ]{1,3}(?:\/[a-z]{1,2})?)?(?![\p{L}\p{N}-])/gu,
  },
  // "velocity--or": a dash between small letters; "Baum--Connes" is a name.
  {
    name: "mark",
    needs: /--/,
    pattern: /(?<=[\p{Ll}\d)])-{2,}(?=\p{L})(?<!\p{Lu}\p{L}*-+)|(?<=\p{L})-{2,}(?=\p{Ll})/gu,
  },
  // Half brackets: "nets(CNN)", "origin(s)", "CMS)-induced", "co)homology".
  { name: "mark", needs: /\p{L}\(/u, pattern: /(?<=\p{Ll}{3})\((?:e?s|ies)\)|(?<=\p{Ll}{3})\((?=\p{Lu}{2,}\))/gu },
  { name: "mark", needs: /\)-?\p{L}/u, pattern: /(?<=(?:^|\s)[^\s()]*)\)(?=-?\p{L})-?/gu },
  { name: "mark", pattern: /(?<!\d)%|[~*#†‡§¶•·…]/g, joins: true },
  { name: "mark", needs: /['`´]/, pattern: /``|''|[`´]/g },
  // A missing space after a sentence or clause: "selection.The", "data,which". The mark becomes the
  // break.
  {
    name: "mark",
    needs: /[.,;:!?]\S/,
    pattern: /(?<=[\p{Ll}\d)\]]{2})[.,;:!?](?=\p{Lu}\p{Ll}|\p{Lu}\s)|(?<=\p{Ll}{2})[,;](?=\p{L})/gu,
  },
];

/**
 * Blanks everything that is no language. The result has the same length, so offsets found in it
 * hold in the text. A blanked stretch starts with "\n" (no phrase crosses it), or is all spaces
 * where its neighbors belong together.
 */
export function maskResidue(text: string): { readonly masked: string; readonly residue: readonly Residue[] } {
  let masked = text;
  const residue: Residue[] = [];
  for (const rule of RESIDUE_RULES) {
    if (rule.needs !== undefined && !rule.needs.test(masked)) continue;
    masked = masked.replace(rule.pattern, (match: string, ...rest: unknown[]) => {
      const start = Number(rest.at(-2));
      if (match.trim() === "") return match;
      residue.push({ kind: rule.name, start, end: start + match.length });
      return rule.joins === true ? " ".repeat(match.length) : `\n${" ".repeat(match.length - 1)}`;
    });
  }
  return { masked, residue: residue.sort((a, b) => a.start - b.start || a.end - b.end) };
}
