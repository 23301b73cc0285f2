// Gradient-boosted regression trees on binned columns (Friedman 2001, doi 10.1214/aos/1013203451;
// leaf-wise with histograms as in LightGBM, Ke et al. 2017). Only as much of it as learning the
// concept forest needs; deterministic.

export interface Dataset {
  /** Column-major values: `columns[feature][row]`. */
  readonly columns: readonly Float64Array[];
  readonly rows: number;
}

export interface TreeOptions {
  readonly leaves: number;
  readonly leastWeight: number;
  readonly ridge: number;
  readonly rate: number;
  /** Share of columns each tree may look at. */
  readonly columnShare: number;
}

/** Nodes in preorder of creation: an inner node goes left where value ≤ threshold. */
export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  /** Output of a leaf, 0 at inner nodes. */
  readonly value: number[];
}

const BINS = 64;

export interface Binned {
  readonly bins: readonly Uint8Array[];
  /** Upper edge of each bin, per feature. */
  readonly edges: readonly number[][];
}

/** Quantile bins from a sample of each column. */
export function binColumns(data: Dataset): Binned {
  const edges: number[][] = [];
  const bins = data.columns.map((column) => {
    const sample: number[] = [];
    const step = Math.max(1, Math.floor(data.rows / 20000));
    for (let row = 0; row < data.rows; row += step) sample.push(column[row] ?? 0);
    sample.sort((a, b) => a - b);
    const cuts: number[] = [];
    for (let bin = 1; bin < BINS; bin++) {
      const value = sample[Math.floor((bin * sample.length) / BINS)] ?? 0;
      if (cuts.length === 0 || value > cuts[cuts.length - 1]!) cuts.push(value);
    }
    edges.push(cuts);
    const coded = new Uint8Array(data.rows);
    for (let row = 0; row < data.rows; row++) coded[row] = lowerBound(cuts, column[row] ?? 0);
    return coded;
  });
  return { bins, edges };
}

function lowerBound(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly histogram: Float64Array;
  readonly split: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** What a tree is fitted to: by row, −gradient/hessian is what it should say. */
export interface Target {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** One tree on the rows given, leaf by leaf where most is gained. */
export function growTree(
  binned: Binned,
  rows: Int32Array,
  target: Target,
  options: TreeOptions,
  random: () => number,
): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const active = binned.bins.map((_, feature) => feature).filter(() => random() < options.columnShare);
  const leafOf = (members: Int32Array, histogram: Float64Array): Leaf =>
    makeLeaf(addNode(tree), members, histogram, target, active, options);
  const leaves: Leaf[] = [leafOf(rows, buildHistogram(binned, rows, target, active))];
  while (leaves.length < options.leaves) {
    const at = mostGain(leaves);
    const leaf = leaves[at];
    if (leaf?.split === undefined) break;
    const { feature, bin } = leaf.split;
    const column = binned.bins[feature]!;
    const leftRows = leaf.rows.filter((row) => column[row]! <= bin);
    const rightRows = leaf.rows.filter((row) => column[row]! > bin);
    // the histogram of the smaller side is built; the other is what is left
    const smaller = leftRows.length < rightRows.length ? leftRows : rightRows;
    const built = buildHistogram(binned, smaller, target, active);
    const other = leaf.histogram;
    for (let i = 0; i < other.length; i++) other[i]! -= built[i]!;
    const left = leafOf(leftRows, smaller === leftRows ? built : other);
    const right = leafOf(rightRows, smaller === leftRows ? other : built);
    tree.feature[leaf.node] = feature;
    tree.threshold[leaf.node] = binned.edges[feature]![bin]!;
    tree.left[leaf.node] = left.node;
    tree.right[leaf.node] = right.node;
    leaves.splice(at, 1, left, right);
  }
  for (const leaf of leaves) tree.value[leaf.node] = (-leaf.gradient / (leaf.hessian + options.ridge)) * options.rate;
  return tree;
}

/** A new leaf; returns its number. */
function addNode(tree: Tree): number {
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.left.push(-1);
  tree.right.push(-1);
  tree.value.push(0);
  return tree.feature.length - 1;
}

function makeLeaf(
  node: number,
  rows: Int32Array,
  histogram: Float64Array,
  { gradients, hessians }: Target,
  active: readonly number[],
  options: TreeOptions,
): Leaf {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row]!;
    hessian += hessians[row]!;
  }
  return { node, rows, gradient, hessian, histogram, split: bestSplit(histogram, gradient, hessian, active, options) };
}

/** The leaf whose split gains most, the first of equals; -1 if none can be split. */
function mostGain(leaves: readonly Leaf[]): number {
  let at = -1;
  leaves.forEach((leaf, index) => {
    if (leaf.split !== undefined && (at < 0 || leaf.split.gain > (leaves[at]!.split?.gain ?? 0))) at = index;
  });
  return at;
}

function buildHistogram(
  binned: Binned,
  rows: Int32Array,
  { gradients, hessians }: Target,
  active: readonly number[],
): Float64Array {
  const histogram = new Float64Array(binned.bins.length * BINS * 2);
  for (const feature of active) {
    const column = binned.bins[feature]!;
    const base = feature * BINS * 2;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const slot = base + column[row]! * 2;
      histogram[slot]! += gradients[row]!;
      histogram[slot + 1]! += hessians[row]!;
    }
  }
  return histogram;
}

function bestSplit(
  histogram: Float64Array,
  gradient: number,
  hessian: number,
  active: readonly number[],
  { ridge, leastWeight }: TreeOptions,
): Split | undefined {
  const parent = (gradient * gradient) / (hessian + ridge);
  let best: Split | undefined;
  for (const feature of active) {
    let leftGradient = 0;
    let leftHessian = 0;
    const base = feature * BINS * 2;
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftGradient += histogram[base + bin * 2]!;
      leftHessian += histogram[base + bin * 2 + 1]!;
      const rightHessian = hessian - leftHessian;
      if (leftHessian < leastWeight) continue;
      if (rightHessian < leastWeight) break;
      const rightGradient = gradient - leftGradient;
      const gain =
        (leftGradient * leftGradient) / (leftHessian + ridge) +
        (rightGradient * rightGradient) / (rightHessian + ridge) -
        parent;
      if (gain > 1e-9 && (best === undefined || gain > best.gain)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** Output of one tree for one row of plain values. */
export function runTree(tree: Tree, value: (feature: number) => number): number {
  let node = 0;
  while (tree.feature[node]! >= 0)
    node = value(tree.feature[node]!) <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!;
  return tree.value[node]!;
}
