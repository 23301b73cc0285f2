// The shorter phrases inside concepts that several papers vary: "data mixing" in "data mixing law"
// and "dynamic data mixing".

import { boilerplateReason } from "#core/language/boilerplate.ts";
import { countEach } from "#core/math/groups.ts";
import type { Concept } from "#core/model.ts";

export interface Part {
  readonly key: string;
  readonly label: string;
  /** How many papers have a concept that holds it. */
  readonly uses: number;
}

/** Longest part that is a name of its own, in words. */
const LONGEST_PART = 3;
/** A noun ends so many concepts. */
const LEAST_HEADS = 2;
/**
 * A part ends the concept in this share of its papers: "wireless sensor" only stands before
 * "network".
 */
const LEAST_ENDING = 0.6;
/** Words that mean nothing without the one before: "oriented" in "aspect oriented programming". */
const BOUND = /^(?:oriented|based|driven|aware|centric|guided|specific|free|like|level|shot|time|order|dimensional) /;

/** One of these for every part of every concept: no more than it takes. */
interface Held {
  label: string;
  frequency: number;
  /** The concepts that hold it. */
  readonly sources: Concept[];
  /** What stands before it in the first of them. */
  readonly opener: string;
  /** Whether a concept begins with it, or another word stands before it. */
  stands: boolean;
  ending: number;
}

/**
 * Parts of concepts of two papers or more that end in a noun and are not among `known`; none that
 * always follow one word: "performance computing".
 */
export function findParts(concepts: readonly Concept[], known: { has(key: string): boolean }): Part[] {
  const heads = countHeads(concepts);
  const found = new Map<string, Held>();
  for (const source of concepts) {
    const words = source.key.split(" ");
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_PART); to++) {
        const key = words.slice(from, to).join(" ");
        if (key === source.key || known.has(key) || (heads.get(words[to - 1]!) ?? 0) < LEAST_HEADS) continue;
        if (!canStandAlone(words.slice(from, to))) continue;
        const cut = cutLabel(source, from, to);
        if (cut === undefined) continue;
        const { label, opener } = cut;
        const held = found.get(key);
        const ending = to === words.length ? source.salience.length : 0;
        const frequency = source.documentFrequency;
        if (held === undefined) {
          found.set(key, { label, frequency, sources: [source], opener, stands: opener === "", ending });
          continue;
        }
        held.sources.push(source);
        held.stands ||= opener !== held.opener || opener === "";
        held.ending += ending;
        // the commonest concept knows best how its words are written
        if (frequency > held.frequency) Object.assign(held, { label, frequency });
      }
  }
  return [...found].flatMap(([key, { label, sources, stands, ending }]) => {
    if (!stands) return [];
    const papers = new Set(sources.flatMap(({ salience }) => salience.map(({ paper }) => paper)));
    return papers.size > 1 && ending >= LEAST_ENDING * papers.size ? [{ key, label, uses: papers.size }] : [];
  });
}

function countHeads(concepts: readonly Concept[]): Map<string, number> {
  return countEach(concepts.map(({ key }) => key.slice(key.lastIndexOf(" ") + 1)));
}

/** Single gerunds are acts of the abstract ("coding", "answering") more often than topics. */
function canStandAlone(words: readonly string[]): boolean {
  const key = words.join(" ");
  if (!/^\p{L}{3}/u.test(key) || BOUND.test(key) || boilerplateReason(words)) return false;
  return words.length > 1 || !key.endsWith("ing");
}

/**
 * Words from..to of a concept's label with their hyphens, and what is written before them;
 * undefined where the label is written in other words than the key.
 */
function cutLabel(
  { key, label }: Concept,
  from: number,
  to: number,
): { readonly label: string; readonly opener: string } | undefined {
  const words = [...label.matchAll(/[^\s-]+/g)];
  const keys = key.split(" ");
  const first = words[from];
  const last = words[to - 1];
  if (words.length !== keys.length || first === undefined || last === undefined) return undefined;
  const end = last.index + last[0].length;
  // "data-centric technique" holds no "centric technique"
  if (label[first.index - 1] === "-" || label[end] === "-") return undefined;
  if (last[0].toLowerCase() !== keys[to - 1]) return undefined;
  return { label: label.slice(first.index, end), opener: /\S*(?= $)/.exec(label.slice(0, first.index))?.[0] ?? "" };
}
