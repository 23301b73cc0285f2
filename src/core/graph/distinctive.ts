// Which concepts set a group of papers apart? Each concept's term of the Kullback–Leibler divergence between the group and the rest,
// p·log2(p/q): high only where many of the group's papers have it (p) and few others do (q). In spirit c-TF-IDF (Grootendorst 2022,
// arXiv 2203.05794), but bounded by coverage, so that one paper's odd phrase cannot name a group.
import { log2 } from "#core/elementary.ts";
import { compareText } from "#core/order.ts";

/** A concept or term with the papers (indices, ascending) it stands in and how much it matters to each (0..1). */
export interface NamingConcept {
  readonly key: string;
  readonly label: string;
  /** Other spellings, the acronym among them. */
  readonly aliases: readonly string[];
  readonly papers: readonly number[];
  readonly salience: readonly number[];
}

export interface Distinctive {
  readonly concept: NamingConcept;
  /** Larger = more distinctive. */
  readonly score: number;
  /** Papers of the group that have it. */
  readonly inside: readonly number[];
  /** Their share of the group, 0..1. */
  readonly coverage: number;
}

/** A concept of more than this share of all papers names nothing, however unevenly it is spread. */
const MOST_COMMON = 0.5;
/** A lower-case single word ("passage"): says less than a phrase or a proper name. */
export const isPlainWord = ({ label }: NamingConcept): boolean => /^\p{Ll}+$/u.test(label);

/** Concepts of each group, most distinctive first; ties by key. `groupOf[paper]` is a group number or -1. O(mentions). */
export function rankDistinctive(
  concepts: readonly NamingConcept[],
  groupOf: ArrayLike<number>,
  groups: number,
): Distinctive[][] {
  const n = groupOf.length;
  const sizes = new Uint32Array(groups);
  for (let v = 0; v < n; v++) if (groupOf[v]! >= 0) sizes[groupOf[v]!]!++;
  const ranked: Distinctive[][] = Array.from({ length: groups }, () => []);
  for (const concept of concepts) {
    const { papers } = concept;
    if (n > 4 && papers.length > MOST_COMMON * n) continue;
    for (const [group, inside] of splitByGroup(concept, groupOf)) {
      const size = sizes[group]!;
      const p = (inside.weight + 0.5 * (inside.papers.length / size)) / (size + 1);
      const q = (papers.length - inside.papers.length + 0.5) / (n - size + 1);
      if (p > q)
        ranked[group]!.push({
          concept,
          score: p * log2(p / q),
          inside: inside.papers,
          coverage: inside.papers.length / size,
        });
    }
  }
  for (const list of ranked) list.sort((a, b) => b.score - a.score || compareText(a.concept.key, b.concept.key));
  return ranked;
}

/** The concept's papers by group; each counts from a fifth to one, by how much the concept matters to it. */
function splitByGroup({ papers, salience }: NamingConcept, groupOf: ArrayLike<number>) {
  const split = new Map<number, { papers: number[]; weight: number }>();
  papers.forEach((paper, i) => {
    const group = groupOf[paper]!;
    if (group < 0) return;
    const entry = split.get(group) ?? { papers: [], weight: 0 };
    entry.papers.push(paper);
    entry.weight += 0.2 + 0.8 * (salience[i] ?? 0);
    split.set(group, entry);
  });
  return split;
}

/** What a phrase inside another tells of the longer one's paper, beside standing there by itself (1). */
const NESTED = 0.7;

/**
 * Each concept with the papers of the longer concepts it stands in added: a paper on "data mixing laws" is a paper on data mixing.
 * Without this, the phrase that many papers vary names none of them.
 */
export function spreadToParts(concepts: readonly NamingConcept[]): NamingConcept[] {
  const known = new Set(concepts.map(({ key }) => key));
  const extra = new Map<string, Map<number, number>>();
  for (const { key, papers, salience } of concepts) {
    const words = key.split(" ");
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++) {
        const part = words.slice(from, to).join(" ");
        if (part === key || !known.has(part)) continue;
        const gained = extra.get(part) ?? new Map<number, number>();
        papers.forEach((paper, i) => {
          gained.set(paper, Math.max(gained.get(paper) ?? 0, NESTED * (salience[i] ?? 0)));
        });
        extra.set(part, gained);
      }
  }
  return concepts.map((concept) => {
    const gained = extra.get(concept.key);
    if (gained === undefined) return concept;
    const merged = new Map(gained);
    concept.papers.forEach((paper, i) => {
      merged.set(paper, Math.max(merged.get(paper) ?? 0, concept.salience[i] ?? 0));
    });
    const papers = [...merged.keys()].sort((a, b) => a - b);
    return { ...concept, papers, salience: papers.map((paper) => merged.get(paper) ?? 0) };
  });
}
