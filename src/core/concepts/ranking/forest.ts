// A small forest of boosted trees over features.ts. Its trees are data (forestData.ts), learned
// offline by scripts/learn/forest.ts; the same numbers for the same features on every machine.
import { FEATURES, type Features } from "#core/concepts/ranking/candidateFeatures.ts";
import { FOREST } from "#core/concepts/ranking/forestData.ts";

/**
 * One tree: for each node a feature number, or −1 and a leaf; go to `left` where value ≤ threshold,
 * else to `left` + 1.
 */
export interface Tree {
  readonly feature: Int16Array;
  readonly number: Float64Array;
  readonly left: Int16Array;
}

/** "f:threshold:left" for an inner node, "value" for a leaf; nodes separated by spaces. */
function readTree(text: string): Tree {
  const nodes = text.split(" ");
  const tree = {
    feature: new Int16Array(nodes.length),
    number: new Float64Array(nodes.length),
    left: new Int16Array(nodes.length),
  };
  nodes.forEach((node, index) => {
    const parts = node.split(":");
    const leaf = parts.length === 1;
    tree.feature[index] = leaf ? -1 : Number(parts[0]);
    tree.number[index] = Number(leaf ? parts[0] : parts[1]);
    tree.left[index] = leaf ? -1 : Number(parts[2]);
  });
  return tree;
}

export type Forest = readonly Tree[];

export const readForest = (trees: readonly string[]): Forest => trees.map(readTree);

/** The forest this version ships. */
export const SHIPPED_FOREST: Forest = readForest(FOREST);

const row = new Float64Array(FEATURES.length);

/** Sum of all trees for one candidate: what to add to the logarithm of the formula. */
export function runForest(forest: Forest, features: Features): number {
  for (let i = 0; i < FEATURES.length; i++) row[i] = features[FEATURES[i]!];
  let sum = 0;
  for (const { feature, number, left } of forest) {
    let node = 0;
    let tested = feature[0]!;
    while (tested >= 0) {
      node = row[tested]! <= number[node]! ? left[node]! : left[node]! + 1;
      tested = feature[node]!;
    }
    sum += number[node]!;
  }
  return sum;
}
