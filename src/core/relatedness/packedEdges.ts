// `related` edges with their reasons and places as numbers: a tenth of the objects' size, and cheap to
// hand from thread to thread. Each edge spells them out when it is asked.
import { packNumbers, unpackNumbers } from "#core/math/packedNumbers.ts";
import { type Contribution, type Evidence, FIELD_NAMES, type NodeKey, nodeKey, type Relation } from "#core/model.ts";
import type { CorpusData } from "#core/relatedness/corpusWords.ts";

/** Some edges, in their order. Plain data. */
export interface PackedEdges {
  /** Indexes of the two papers of each edge, one after the other. */
  readonly ends: Uint32Array;
  readonly weights: Float64Array;
  /** For each edge two lists: its reasons (kind, node, label, millionths) and its places. */
  readonly numbers: Uint8Array;
  /** Labels that are no node's. */
  readonly labels: readonly string[];
}

const KINDS = Object.keys({
  ...{ concept: 0, term: 0, word: 0, lent: 0, neighbors: 0, rest: 0 },
} satisfies Record<Contribution["kind"], 0>) as readonly Contribution["kind"][];
/** Values are whole numbers of these. */
const MILLION = 1e6;

type Nodes = Pick<CorpusData, "papers" | "phrases">;

/** What a reason may name: papers, then phrases; numbered from 1, 0 is none. */
function nodeAt({ papers, phrases }: Nodes, number: number): { node: NodeKey; label: string } {
  const paper = papers[number - 1];
  if (paper === undefined) return phrases[number - 1 - papers.length]!;
  return { node: nodeKey("paper", paper.id), label: paper.title };
}

/** The number of each paper and phrase among all. */
export function numberNodes({ papers, phrases }: Nodes): (node: NodeKey) => number {
  const keys = [...papers.map(({ id }) => nodeKey("paper", id)), ...phrases.map(({ node }) => node)];
  const numbers = new Map(keys.map((key, i) => [key, i + 1]));
  return (node) => numbers.get(node)!;
}

/** An edge between the papers at two indexes; weight and values are whole millionths. */
export interface FoundEdge extends Pick<Relation, "weight" | "evidence"> {
  readonly ends: readonly [number, number];
  readonly contributions: readonly Contribution[];
}

export function packEdges(edges: readonly FoundEdge[], nodes: Nodes, numberOf: (node: NodeKey) => number): PackedEdges {
  const labels = new Map<string, number>();
  const placeOf = (label: string): number => {
    const place = labels.get(label) ?? labels.size + 1;
    labels.set(label, place);
    return place;
  };
  const lists = edges.flatMap(({ ends, contributions, evidence }) => [
    contributions.flatMap(({ kind, node, label, value }) => {
      const number = node === undefined ? 0 : numberOf(node);
      const isOwn = number > 0 && nodeAt(nodes, number).label === label;
      return [KINDS.indexOf(kind), number, isOwn ? 0 : placeOf(label), Math.round(value * MILLION)];
    }),
    evidence.flatMap(({ paper, field, start, end }) => [
      ends.indexOf(numberOf(paper) - 1),
      ...[FIELD_NAMES.indexOf(field), start, end - start],
    ]),
  ]);
  return {
    ends: Uint32Array.from(edges.flatMap(({ ends }) => ends)),
    weights: Float64Array.from(edges, ({ weight }) => weight),
    ...{ numbers: packNumbers(lists), labels: [...labels.keys()] },
  };
}

/** The edges again, whose reasons and places are made whenever they are asked for. */
export function unpackEdges(parts: readonly PackedEdges[], nodes: Nodes): Relation[] {
  const keys = nodes.papers.map(({ id }) => nodeKey("paper", id));
  // of the part that was asked for last: edges are mostly read one after another
  let last: { readonly part: PackedEdges; readonly lists: readonly (readonly number[])[] } | undefined;
  const listsOf = (part: PackedEdges): readonly (readonly number[])[] => {
    if (last?.part !== part) last = { part, lists: unpackNumbers(part.numbers) };
    return last.lists;
  };
  return parts.flatMap((part) => {
    const told: Told = { nodes, labels: part.labels, lists: () => listsOf(part) };
    return Array.from(part.weights, (weight, at) => {
      const [source, target] = [keys[part.ends[2 * at]!]!, keys[part.ends[2 * at + 1]!]!];
      return new PackedEdge(source, target, weight, at, told);
    });
  });
}

/** What all edges of a part know. */
interface Told {
  readonly nodes: Nodes;
  readonly labels: readonly string[];
  readonly lists: () => readonly (readonly number[])[];
}

class PackedEdge implements Relation {
  readonly kind = "related";
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly weight: number;
  readonly #at: number;
  readonly #told: Told;

  constructor(source: NodeKey, target: NodeKey, weight: number, at: number, told: Told) {
    this.source = source;
    this.target = target;
    this.weight = weight;
    this.#at = at;
    this.#told = told;
  }

  get contributions(): Contribution[] {
    const { nodes, labels, lists } = this.#told;
    return inFours(lists()[2 * this.#at]!, (kind, number, place, value): Contribution => {
      const named = number === 0 ? { label: "" } : nodeAt(nodes, number);
      const node = "node" in named ? { node: named.node } : {};
      const label = place === 0 ? named.label : labels[place - 1]!;
      return { kind: KINDS[kind]!, ...node, label, value: value / MILLION };
    });
  }

  get evidence(): Evidence[] {
    return inFours(this.#told.lists()[2 * this.#at + 1]!, (end, field, start, length) => ({
      ...{ paper: end === 0 ? this.source : this.target, field: FIELD_NAMES[field]! },
      ...{ start, end: start + length },
    }));
  }
}

function inFours<T>(numbers: readonly number[], make: (a: number, b: number, c: number, d: number) => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < numbers.length; i += 4)
    made.push(make(numbers[i]!, numbers[i + 1]!, numbers[i + 2]!, numbers[i + 3]!));
  return made;
}

/** An edge with all it says, for whoever keeps or compares it. */
export const spelledOut = ({ kind, source, target, weight, contributions = [], evidence }: Relation): Relation => ({
  ...{ kind, source, target, weight, contributions, evidence },
});
