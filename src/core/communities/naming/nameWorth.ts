// What a phrase is worth as the next name of a group, beside the names that it has, and whether the
// names together say enough.

import type { Distinctive } from "#core/communities/naming/distinctive.ts";
import { canFollow, formOf, isNounPhrase, isPlainWord, isVague } from "#core/communities/naming/nameForm.ts";
import type { NamingPhrase } from "#core/communities/naming/namingPhrases.ts";
import { overlaps } from "#core/communities/overlap.ts";

export const LABEL_LENGTH = 50;
/** What one paper's title alone says is worth less … */
const ONE_PAPER = 0.55;
/** … and this much of that where the paper is not the most central of three or more. */
const LESS_CENTRAL = 0.8;
/**
 * What a name is still worth that resembles one of another community, sets another one apart more,
 * or repeats a word of its label.
 */
const RESEMBLING = 0.4;
const OF_ANOTHER = 0.7;
const REPEATING = 0.3;
/** … and that most papers that say it say elsewhere, where none of its papers is in the group. */
const MOST_ELSEWHERE = 0.2;
const OWN_SHARE = 0.4;
/** What many papers say and next to no title is not what they are about: "amino acid", "adverse event". */
const TITLES_OF_A_TOPIC = 0.08;
/** What a name is worth beside its share of papers that the label's other names do not cover. */
const NOTHING_NEW = 0.5;
/**
 * A further name is worth this much of the best, or as little as the other where it adds this share
 * of the group's papers, while there is but one name or half of the papers have none.
 */
const LEAST_WORTH = 0.3;
const LEAST_NEEDED = 0.2;
const LEAST_GAIN = 0.12;
/** A single word stands beside another name where so many papers say it. */
const LEAST_OF_A_WORD = 3;
/** … and a shared term where this share of the group does, and is about it. */
const LEAST_OF_A_TERM = 0.25;
const FOCUS_OF_A_TERM = 0.75;
/** Science at large says "cell" and "layer" in more than this share of its papers. */
const COMMON_TERM = 0.01;
const HANDFUL = 5;
/** A group of so many papers has no name that one of them alone says. */
const LEAST_GROUP = 4;
/**
 * Names of fewer papers than this share say too little, and so do single words of fewer than the
 * other: better the title of a central paper than "ocean, nurture".
 */
const FEW = 0.12;
const FEW_OF_A_WORD = 0.36;
/** So many papers are enough, whatever share of a large group they are. */
const MANY = 10;

/** A group while it is being named. */
export interface Naming {
  /** Its number of papers, and the most central of them. */
  readonly size: number;
  readonly central: number | undefined;
  /** Names of other groups. */
  readonly taken: readonly NamingPhrase[];
  readonly takenKeys: ReadonlySet<string>;
  /** Whether a phrase sets this group apart more than any other. */
  readonly isOwn: (key: string) => boolean;
  readonly chosen: NamingPhrase[];
  /** Papers that say one of the names. */
  readonly covered: Set<number>;
  /** Of the label. */
  length: number;
  /** Worth of the best name, and the most papers of one. */
  best: number;
  shared: number;
}

/** Whether a phrase may come next at all. */
function isPossible(entry: Distinctive, { size, takenKeys, chosen, covered, length }: Naming): boolean {
  const { phrase, inside } = entry;
  if (takenKeys.has(phrase.key) || chosen.some((other) => overlaps(phrase, other))) return false;
  const [first] = chosen;
  if (first === undefined) return true;
  if (!canFollow(phrase) || length + 2 + phrase.label.length > LABEL_LENGTH) return false;
  if (isPlainWord(phrase) && inside.length < Math.min(LEAST_OF_A_WORD, size - 1)) return false;
  if (phrase.kind === "term" && !(isPlainWord(first) && isSubject(entry, size))) return false;
  // "special relativity" says enough: what one of its papers studies beside it would mislead
  const mayBeOnes = covered.size < 2 || (size < LEAST_GROUP && !isNounPhrase(first));
  if (inside.length === 1 && !mayBeOnes) return false;
  return chosen.length < 2 || (isNounPhrase(phrase) && inside.length > 1 && !repeats(phrase, chosen));
}

/** Whether a shared term may stand beside another word: "security, privacy". */
const isSubject = ({ phrase, inside, focus }: Distinctive, size: number): boolean =>
  inside.length >= LEAST_OF_A_TERM * size && focus >= FOCUS_OF_A_TERM && phrase.background <= COMMON_TERM;

/** 0 for what may not be the next name. */
export function worthOf(entry: Distinctive, naming: Naming): number {
  if (!isPossible(entry, naming)) return 0;
  const { phrase, score, inside } = entry;
  const { size, central, taken, isOwn, chosen, covered, best } = naming;
  const gain = inside.filter((paper) => !covered.has(paper)).length;
  let value = score * (NOTHING_NEW + (1 - NOTHING_NEW) * (gain / inside.length)) * formOf(phrase);
  if (inside.length === 1) value *= size < 3 || inside[0] === central ? ONE_PAPER : ONE_PAPER * LESS_CENTRAL;
  if (!isOwn(phrase.key)) value *= OF_ANOTHER;
  const own = Math.min(1, inside.length / (OWN_SHARE * phrase.papers.length));
  value *= topicality(phrase);
  value *= MOST_ELSEWHERE + (1 - MOST_ELSEWHERE) * own;
  if (repeats(phrase, chosen)) value *= REPEATING;
  if (taken.some((other) => !isTopicOf(other, phrase) && overlaps(phrase, other))) value *= RESEMBLING;
  const isAlone = chosen.length < 2 || covered.size * 2 < size;
  const isNeeded = !isPlainWord(phrase) && isAlone && gain >= Math.min(MANY, LEAST_GAIN * size);
  return value < (isNeeded ? LEAST_NEEDED : LEAST_WORTH) * best ? 0 : value;
}

/** 0..1: how likely a phrase is what papers are about, told by how many of its papers have it in their titles. */
const topicality = ({ titles, papers }: NamingPhrase): number =>
  titles === undefined ? 1 : Math.min(1, (titles + 1) / (TITLES_OF_A_TOPIC * papers.length + 1));

/** Whether the names say what the group is about: neither "curve" nor what two papers in twenty say. */
export function saysEnough({ size, chosen, covered, shared }: Naming): boolean {
  if (size < 3) return true;
  if (chosen.every(isVague)) return false;
  if (size < LEAST_GROUP) return true;
  if (shared < 2) return false;
  if (shared >= MANY) return true;
  return covered.size >= (chosen.every(isPlainWord) ? FEW_OF_A_WORD : FEW) * size;
}

/** Whether the best name is the central paper's own, of a group no larger than a handful. */
export function speaksForFew({ size, central, chosen: [first] }: Naming): boolean {
  return (
    size <= HANDFUL && first !== undefined && central !== undefined && !isVague(first) && first.papers.includes(central)
  );
}

/** A single word that names another group leaves its phrases free: "robot" and "robotic manipulation". */
const isTopicOf = (word: NamingPhrase, phrase: NamingPhrase): boolean =>
  isPlainWord(word) && !isPlainWord(phrase) && phrase.key.includes(" ");

/** "Darwinian revolution" and "Darwin's Origin" repeat a word, whatever its ending. */
function repeats(phrase: NamingPhrase, chosen: readonly NamingPhrase[]): boolean {
  const words = chosen.flatMap(({ key }) => key.split(" "));
  return phrase.key.split(" ").some((word) => words.some((other) => isSameRoot(word, other)));
}

const ROOT = 6;
const isSameRoot = (a: string, b: string): boolean =>
  a === b || (a.length >= ROOT && b.length >= ROOT && a.slice(0, ROOT) === b.slice(0, ROOT));
