// The label people read: the commonest well-formed surface of a concept, in the singular, with the capitals that running text
// keeps: "large language model", "Markov decision process", "BLEU". Title Case and sentence starts are undone; never a stem.
import { canonicalKey } from "#core/language/canonical.ts";
import { singularOf } from "#core/language/singular.ts";
import { compareText } from "#core/order.ts";

/** How often a surface occurs, and how often of these in running text: not in a title, not at the start of a sentence. */
export interface SurfaceUse {
  readonly surface: string;
  readonly count: number;
  readonly running: number;
}

/** How a lower-case word is written in running text over the corpus. */
export interface WordCase {
  readonly lower: number;
  readonly capital: number;
}
export type CaseTable = ReadonlyMap<string, WordCase>;

/** Counts the capitals of words in running text. Feed it every word that is neither in a title nor first in a sentence. */
export function countCase(table: Map<string, WordCase>, word: string, times = 1): void {
  if (!/^\p{Lu}?\p{Ll}+$/u.test(word)) return;
  const key = word.toLowerCase();
  const held = table.get(key) ?? { lower: 0, capital: 0 };
  const isLower = key === word;
  table.set(key, { lower: held.lower + (isLower ? times : 0), capital: held.capital + (isLower ? 0 : times) });
}

/**
 * The label for all surfaces of one key. `cases` tells how the words are written elsewhere in the corpus.
 * Total and independent of the order of `uses`; an empty list is a bug and throws.
 */
export function chooseLabel(uses: readonly SurfaceUse[], cases: CaseTable): string {
  if (uses.length === 0) throw new Error("chooseLabel needs at least one surface");
  const isOrdinary = (word: string): boolean =>
    (cases.get(word)?.lower ?? 0) > 0 || uses.some(({ surface }) => surface.endsWith(word));
  const tallied = new Map<string, { count: number; running: number }>();
  for (const { surface, count, running } of uses) {
    const label = inSingular(tidy(surface), isOrdinary);
    const held = tallied.get(label) ?? { count: 0, running: 0 };
    tallied.set(label, { count: held.count + count, running: held.running + running });
  }
  const forms = [...tallied].map(([label, tally]) => ({ label, ...tally }));
  const families = groupByLower(forms);
  const [best] = [...families.values()].sort(
    (a, b) => total(b) - total(a) || compareText(a[0]!.label.toLowerCase(), b[0]!.label.toLowerCase()),
  );
  return chooseCase(best!, cases);
}

interface Form {
  readonly label: string;
  readonly count: number;
  readonly running: number;
}

const total = (forms: readonly Form[]): number => forms.reduce((sum, form) => sum + form.count, 0);

function groupByLower(forms: readonly Form[]): Map<string, Form[]> {
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    const held = groups.get(form.label.toLowerCase());
    if (held === undefined) groups.set(form.label.toLowerCase(), [form]);
    else held.push(form);
  }
  return groups;
}

/** Among forms that differ in capitals only: what running text writes most; otherwise word by word from the corpus. */
function chooseCase(forms: readonly Form[], cases: CaseTable): string {
  const ranked = [...forms].sort((a, b) => b.running - a.running || b.count - a.count || compareText(b.label, a.label));
  const lower = ranked.find((form) => form.running > 0 && form.label === lowered(form.label, cases));
  const [first] = ranked;
  if (first === undefined) return "";
  // lower case in running text proves that the capitals elsewhere are a title's or a definition's
  if (lower !== undefined && lower.running * 4 >= first.running) return lower.label;
  return first.running > 0 && !isTitleCase(first.label) ? first.label : lowered(first.label, cases, first.running > 0);
}

/** Lowers every word in Title Case that the corpus does not keep capital; "BLEU", "GPT" and "word2vec" stay. */
function lowered(label: string, cases: CaseTable, keepUnseen = false): string {
  // a name of one word keeps its inner capitals: "Complex-Edit", but not "Chain-of-Thought"
  if (keepUnseen && /^[^\s-]+-?[^\s-]*$/.test(label)) return label;
  const isTitle = isTitleCase(label);
  return label.replace(/[\p{L}\p{M}']+/gu, (word) => {
    if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return word;
    const lower = word.toLowerCase();
    const seen = cases.get(lower);
    // in Title Case a capital proves nothing about a word that ends as common nouns and adjectives do
    if (
      isTitle &&
      COMMON_ENDING.test(lower) &&
      !NAMES.test(lower) &&
      (seen?.lower ?? 0) * 9 >= (seen?.capital ?? 0) - 9
    )
      return lower;
    const capital = seen === undefined ? keepUnseen || NAMES.test(lower) : seen.capital > seen.lower;
    return capital ? word : lower;
  });
}

const COMMON_ENDING =
  /(?:tion|sion|ing|ment|ity|ness|ance|ence|ial|ical|nal|ral|tal|ive|ed|ize|ism|ous|able|ible|er|or|ic|ory|ary)s?$/;

/** Names that keep their capital where the corpus shows the word in titles only. */
const NAMES =
  /^(?:markov|bayes|gauss|poisson|fourier|laplace|euler|newton|hilbert|banach|riemann|lebesgue|wasserstein|kalman|monte|carlo|turing|shannon|nash|pareto|bernoulli|dirichlet|gibbs|hawkes|lipschitz|lyapunov|hamilton|jacobi|bellman|navier|stokes|boltzmann|schrödinger|kullback|leibler|chebyshev|hölder|sobolev|wiener|brown|levy|zipf|python|java|wikipedia|twitter|google|alzheimer|parkinson|english|chinese|french|german|arabic|japanese|spanish|european|american|african|asian|indian|(?:bayes|gauss|hamilton|lagrang|laplac|jacob|hess|riemann|abel|cartes|lipschitz|darwin|newton|markov|poisson|brown|boole|euclid|hebb|kolmogorov)(?:i?an|ean))s?$/;

const isTitleCase = (label: string): boolean => {
  const words = label.split(/[\s-]+/);
  return words.length > 1 && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length * 2 > words.length;
};

/** Outer quotes, stray dashes and double spaces off; NFC. */
const tidy = (surface: string): string =>
  surface
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/^["'“”‘’`*\s]+|["'“”‘’`*,;:\s]+$/g, "");

const keyOf = (label: string): string => canonicalKey(label.split(/[\s-]+/));

/** The last word in the singular, its capitals kept: "Markov decision processes" → "Markov decision process"; never "Collin". */
function inSingular(label: string, isOrdinary: (word: string) => boolean): string {
  const match = /(\p{L}+)$/u.exec(label);
  if (match === null) return label;
  const [word] = match;
  const head = label.slice(0, match.index);
  if (/[\p{Lu}\p{N}]s$/u.test(word) && word.length > 2) return head + word.slice(0, -1);
  if (!/^\p{L}?\p{Ll}+$/u.test(word)) return label;
  // "bases" is the plural of two words, and the key knows which
  const single =
    word.toLowerCase() === "bases" ? (keyOf(label).split(" ").at(-1) ?? word) : singularOf(word.toLowerCase());
  if (word !== word.toLowerCase() && !isOrdinary(word.toLowerCase()) && !isOrdinary(single)) return label;
  if (single === word.toLowerCase() || /(?:^|[\s-])(?:[kc]|United)[\s-]$/.test(head)) return label;
  if (keyOf(label) !== keyOf(head + single)) return label;
  return head + (word[0] === word[0]!.toLowerCase() ? single : single[0]!.toUpperCase() + single.slice(1));
}
