// Discs that overlap are pushed apart, each pair by the overlap (Jacobi steps), keeping the
// picture. Discs of like size share a uniform grid, so that a few large ones do not make every cell
// large. Only + − × ÷ √: the same bits on every machine.

/**
 * Discs this near to standing clear count as clear: the last percents would take most of the steps.
 */
const TOLERANCE = 0.95;
/** Radii in one grid differ at most by this factor, but for the last grid. */
const LIKE = 2;
const MOST_GRIDS = 6;

export interface SeparateOptions {
  readonly steps?: number;
  /** 0..1 per disc: how freely it moves; 0 = pinned. All move freely if absent. */
  readonly mobility?: Float64Array;
}

/**
 * Moves `positions` (interleaved x, y) in place until no discs overlap or the steps are used up.
 * Returns how many still do.
 */
export function separate(positions: Float64Array, radii: Float64Array, options: SeparateOptions = {}): number {
  const { steps = 200, mobility = new Float64Array(radii.length).fill(1) } = options;
  const discs: Discs = {
    ...{ positions, radii, mobility },
    moves: new Float64Array(positions.length),
    touched: new Uint8Array(radii.length),
  };
  const classes = sizeClasses(radii);
  let overlapping = radii.length;
  for (let step = 0; step < steps && overlapping > 0; step++) overlapping = pushOnce(discs, classes);
  return overlapping;
}

interface Discs {
  readonly positions: Float64Array;
  readonly radii: Float64Array;
  readonly mobility: Float64Array;
  /** Where each is pushed in this step, x and y in turn. */
  readonly moves: Float64Array;
  /** 1 = overlaps by more than is tolerated. */
  readonly touched: Uint8Array;
}

interface SizeClass {
  readonly members: Uint32Array;
  readonly largest: number;
}

/** Discs of like size together, the largest first. */
function sizeClasses(radii: Float64Array): SizeClass[] {
  const classes: SizeClass[] = [];
  let rest = Uint32Array.from(radii, (_, v) => v);
  while (rest.length > 0) {
    let largest = 0;
    for (const v of rest) largest = Math.max(largest, radii[v]!);
    const isLast = classes.length === MOST_GRIDS - 1 || largest === 0;
    const least = isLast ? 0 : largest / LIKE;
    classes.push({ members: rest.filter((v) => radii[v]! >= least), largest });
    rest = rest.filter((v) => radii[v]! < least);
  }
  return classes;
}

/** Discs by cell: those of cell c are numbers `starts[c] .. starts[c + 1]` of `members`. */
interface Grid {
  readonly largest: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Cells as wide as the largest disc; never more than 4 of them a disc. */
function buildGrid(positions: Float64Array, { members, largest }: SizeClass): Grid {
  const n = members.length;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const v of members) {
    left = Math.min(left, positions[2 * v]!);
    right = Math.max(right, positions[2 * v]!);
    top = Math.min(top, positions[2 * v + 1]!);
    bottom = Math.max(bottom, positions[2 * v + 1]!);
  }
  const width = Math.max(
    largest > 0 ? 2 * largest : 1,
    Math.sqrt(((right - left) * (bottom - top)) / (4 * n)),
    (right - left) / n,
    (bottom - top) / n,
  );
  const columns = Math.floor((right - left) / width) + 1;
  const rows = Math.floor((bottom - top) / width) + 1;
  const starts = new Uint32Array(columns * rows + 1);
  const cells = new Uint32Array(n);
  for (let m = 0; m < n; m++) {
    const v = members[m]!;
    const column = Math.floor((positions[2 * v]! - left) / width);
    cells[m] = column + columns * Math.floor((positions[2 * v + 1]! - top) / width);
    starts[cells[m]! + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!;
  const fill = starts.slice();
  const sorted = new Uint32Array(n);
  for (let m = 0; m < n; m++) sorted[fill[cells[m]!]!++] = members[m]!;
  return { ...{ largest, left, top, width, columns, rows, starts }, members: sorted };
}

/**
 * One step for all discs; each pair is looked at once, from its larger disc. Returns how many discs
 * overlap.
 */
function pushOnce(discs: Discs, classes: readonly SizeClass[]): number {
  const { positions, moves, touched } = discs;
  moves.fill(0);
  touched.fill(0);
  const grids = classes.map((own) => buildGrid(positions, own));
  grids.forEach((grid, g) => {
    for (let smaller = g; smaller < grids.length; smaller++) pushNear(discs, grid, grids[smaller]!);
  });
  let overlapping = 0;
  for (const touch of touched) overlapping += touch;
  for (let i = 0; i < moves.length; i++) positions[i]! += moves[i]!;
  return overlapping;
}

/** All pairs of a disc of one grid with one of another, or within one grid. */
function pushNear(discs: Discs, from: Grid, to: Grid): void {
  const { positions, radii } = discs;
  const { left, top, width, columns, rows, starts, members } = to;
  const within = from === to;
  for (const v of from.members) {
    const [x, y, radius] = [positions[2 * v]!, positions[2 * v + 1]!, radii[v]!];
    const reach = radius + to.largest;
    const first = Math.max(0, Math.floor((x - reach - left) / width));
    const last = Math.min(columns - 1, Math.floor((x + reach - left) / width));
    const low = Math.max(0, Math.floor((y - reach - top) / width));
    const high = Math.min(rows - 1, Math.floor((y + reach - top) / width));
    if (first > last) continue;
    for (let row = low; row <= high; row++) {
      // the cells of a row lie one after the other
      const end = starts[last + columns * row + 1]!;
      for (let t = starts[first + columns * row]!; t < end; t++) {
        const u = members[t]!;
        if (within && u <= v) continue;
        const dx = x - positions[2 * u]!;
        const dy = y - positions[2 * u + 1]!;
        const clear = radius + radii[u]!;
        if (dx * dx + dy * dy < clear * clear * (1 - 1e-9)) pushPair(discs, v, u, dx, dy);
      }
    }
  }
}

/** Adds to the moves of both what they must go to stand clear of each other. */
function pushPair({ radii, mobility, moves, touched }: Discs, v: number, u: number, x: number, y: number): void {
  const clear = radii[v]! + radii[u]!;
  let [dx, dy] = [x, y];
  if (dx * dx + dy * dy < 1e-12) {
    // Two discs in one place: a direction that depends on the pair alone.
    const spread = ((Math.min(u, v) * 0.6180339887) % 1) * 2 - 1;
    dx = (v < u ? 1 : -1) * (spread + 0.01);
    dy = (v < u ? 1 : -1) * (1 - Math.abs(spread) + 0.01);
  }
  const total = mobility[v]! + mobility[u]!;
  if (total === 0) return;
  const length = Math.sqrt(dx * dx + dy * dy);
  const overlap = Math.max(0, clear - length);
  for (const disc of [v, u]) {
    const own = mobility[disc]!;
    if (own === 0) continue;
    // Damped: a disc pushed from several sides would otherwise jump past its place.
    const push = (((own / total) * 0.7 * overlap + 1e-6 * clear) / length) * (disc === v ? 1 : -1);
    moves[2 * disc]! += dx * push;
    moves[2 * disc + 1]! += dy * push;
    if (length < clear * TOLERANCE) touched[disc] = 1;
  }
}
