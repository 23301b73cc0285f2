// Text → tokens with exact offsets and one coarse tag each. compromise judges (tokenizer, lexicon
// and first tagging pass; its later sweeps cost twice as much and change nothing measurable after
// our repair); hyphenated words become one token again.
import nlp from "compromise/two";

/**
 * N noun · A adjective · G gerund · P participle or past tense · V other verb · B adverb · D
 * determiner · I preposition · C conjunction · R pronoun · S possessive · Z number · O ordinal · X
 * unknown
 */
export type Tag = "N" | "A" | "G" | "P" | "V" | "B" | "D" | "I" | "C" | "R" | "S" | "Z" | "O" | "X";

export interface Token {
  readonly surface: string;
  /** Half-open range of UTF-16 units in the text given. */
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  /** Whether no phrase may hold both this token and the one before it. */
  readonly breakBefore: boolean;
  /** 0-based sentence number. */
  readonly sentence: number;
}

interface Draft {
  surface: string;
  start: number;
  end: number;
  tag: Tag;
  pre: string;
  post: string;
}

const PASSES = ["alias", "normal", "machine", "lexicon", "preTagger"];
const BREAK = /[,;:()[\]{}"“”„«»!?|=<>\n]|--|\u2014|\.\s|\.$|\s[-\u2013]\s|\s[-\u2013]$/;
const HYPHEN = /^[-\u2010\u2011\u2013]$/;

/**
 * All tokens of a text whose residue has been blanked (residue.ts). `text.slice(start, end) ===
 * surface` for each.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  if (text.trim() === "") return tokens;
  let position = 0;
  let sentence = 0;
  for (const terms of nlp.tokenize(text).compute(PASSES).docs) {
    const drafts: Draft[] = [];
    for (const term of terms) {
      const { pre, post } = term;
      const start = locate(text, term.text, position + pre.length);
      position = start + term.text.length + post.length;
      if (term.text === "") continue;
      const tag = coarseTag(term.tags ?? new Set());
      const previous = drafts.at(-1);
      const end = start + term.text.length;
      if (previous !== undefined && HYPHEN.test(previous.post) && pre === "" && previous.end + 1 === start) {
        previous.end = end;
        previous.tag = tag;
        previous.post = post;
        previous.surface = text.slice(previous.start, end);
      } else drafts.push({ surface: term.text, start, end, tag, pre, post });
    }
    let breakBefore = true;
    for (const draft of drafts) {
      closeBracket(draft);
      tokens.push({
        surface: draft.surface,
        start: draft.start,
        end: draft.end,
        tag: draft.tag,
        breakBefore: breakBefore || BREAK.test(draft.pre),
        sentence,
      });
      breakBefore = BREAK.test(draft.post);
    }
    if (drafts.length > 0) sentence++;
  }
  return tokens;
}

/**
 * Where the term really stands: compromise keeps every character, but nothing in its contract says
 * so.
 */
function locate(text: string, piece: string, expected: number): number {
  if (text.startsWith(piece, expected)) return expected;
  const found = text.indexOf(piece, Math.max(0, expected - 8));
  return found < 0 ? expected : found;
}

/** "BigO(Bench" + ")" → "BigO(Bench)". */
function closeBracket(draft: Draft): void {
  if (!draft.surface.includes("(") || draft.surface.includes(")") || !draft.post.startsWith(")")) return;
  draft.surface += ")";
  draft.end += 1;
  draft.post = draft.post.slice(1);
}

function coarseTag(tags: ReadonlySet<string>): Tag {
  if (tags.has("Ordinal")) return "O";
  if (tags.has("Value") || tags.has("Cardinal")) return "Z";
  if (tags.has("Pronoun")) return "R";
  if (tags.has("Determiner")) return "D";
  if (tags.has("Preposition")) return "I";
  if (tags.has("Conjunction")) return "C";
  if (tags.has("Gerund")) return "G";
  if (tags.has("PastTense") || tags.has("Participle")) return "P";
  if (tags.has("Verb") || tags.has("Auxiliary") || tags.has("Modal") || tags.has("Copula")) return "V";
  if (tags.has("Adjective")) return "A";
  if (tags.has("Adverb")) return "B";
  if (tags.has("Noun")) return tags.has("Possessive") ? "S" : "N";
  return "X";
}
