// Records joined one pair at a time into groups without a contradiction (union–find with path
// halving).
import type { Faces } from "#core/intake/duplicates/faces.ts";

/** Faces of one group that a newcomer is compared with: bounds the work where all differ a little. */
const MOST_FACES = 100;

export class Groups {
  readonly #parents: Int32Array;
  readonly #faces: Faces;
  /** The faces in a group of several, by its root. */
  readonly #facesOf = new Map<number, readonly number[]>();

  constructor(size: number, faces: Faces) {
    this.#parents = Int32Array.from({ length: size }, (_, i) => i);
    this.#faces = faces;
  }

  rootOf(record: number): number {
    let node = record;
    while (this.#parents[node] !== node) {
      const grandparent = this.#parents[this.#parents[node]!]!;
      this.#parents[node] = grandparent;
      node = grandparent;
    }
    return node;
  }

  /** Joins two groups, unless a face of one contradicts a face of the other. */
  unite(a: number, b: number, contradict: (face: number, other: number) => boolean): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    if (rootA === rootB) return;
    const [one, other] = [this.#facesAt(rootA), this.#facesAt(rootB)];
    if (one.some((face) => other.some((second) => contradict(face, second)))) return;
    this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    const news = other.filter((face) => !one.includes(face));
    this.#facesOf.set(Math.min(rootA, rootB), news.length === 0 ? one : [...one, ...news].slice(0, MOST_FACES));
  }

  #facesAt(root: number): readonly number[] {
    return this.#facesOf.get(root) ?? [this.#faces.faceOf(root)];
  }
}
