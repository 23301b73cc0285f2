// Discs that overlap are pushed apart, each pair by half the overlap (Jacobi steps over a uniform grid), keeping the picture.
// Only + − × ÷ √: the same bits on every machine.

/** Discs this near to standing clear count as clear: the last percents would take most of the steps. */
const TOLERANCE = 0.95;

export interface SeparateOptions {
  readonly steps?: number;
  /** 0..1 per disc: how freely it moves; 0 = pinned. All move freely if absent. */
  readonly mobility?: Float64Array;
}

/** Moves `positions` (interleaved x, y) in place until no discs overlap or the steps are used up. Returns how many still do. */
export function separate(positions: Float64Array, radii: Float64Array, options: SeparateOptions = {}): number {
  const { steps = 200, mobility } = options;
  let largest = 0;
  for (const radius of radii) if (radius > largest) largest = radius;
  const moves = new Float64Array(2 * radii.length);
  let overlapping = radii.length;
  for (let step = 0; step < steps && overlapping > 0; step++)
    overlapping = pushOnce(positions, radii, 2 * largest, moves.fill(0), mobility);
  return overlapping;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: Uint32Array;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Cells at least `side` wide, so that overlapping discs are in neighboring cells; never more than 4 cells a disc. */
function buildGrid(positions: Float64Array, side: number): Grid {
  const n = positions.length / 2;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < n; v++) {
    left = Math.min(left, positions[2 * v]!);
    right = Math.max(right, positions[2 * v]!);
    top = Math.min(top, positions[2 * v + 1]!);
    bottom = Math.max(bottom, positions[2 * v + 1]!);
  }
  const width = Math.max(
    side,
    Math.sqrt(((right - left) * (bottom - top)) / (4 * n)),
    (right - left) / n,
    (bottom - top) / n,
  );
  const columns = Math.floor((right - left) / width) + 1;
  const rows = Math.floor((bottom - top) / width) + 1;
  const cell = new Uint32Array(n);
  const starts = new Uint32Array(columns * rows + 1);
  for (let v = 0; v < n; v++) {
    const column = Math.floor((positions[2 * v]! - left) / width);
    cell[v] = column + columns * Math.floor((positions[2 * v + 1]! - top) / width);
    starts[cell[v]! + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1]! += starts[c]!;
  const fill = starts.slice();
  const members = new Uint32Array(n);
  for (let v = 0; v < n; v++) members[fill[cell[v]!]!++] = v;
  return { columns, rows, cell, starts, members };
}

function pushOnce(
  positions: Float64Array,
  radii: Float64Array,
  side: number,
  moves: Float64Array,
  mobility?: Float64Array,
): number {
  const n = radii.length;
  const { columns, rows, cell, starts, members } = buildGrid(positions, side > 0 ? side : 1);
  let overlapping = 0;
  for (let v = 0; v < n; v++) {
    const column = cell[v]! % columns;
    const row = Math.floor(cell[v]! / columns);
    let touched = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        for (let t = starts[x + columns * y]!; t < starts[x + columns * y + 1]!; t++)
          touched |= pushPair(v, members[t]!, positions, radii, moves, mobility);
    overlapping += touched;
  }
  for (let i = 0; i < moves.length; i++) positions[i]! += moves[i]!;
  return overlapping;
}

/** Adds what `v` must move to stand clear of `u`; 1 if they overlap by more than is tolerated. */
function pushPair(
  v: number,
  u: number,
  positions: Float64Array,
  radii: Float64Array,
  moves: Float64Array,
  mobility?: Float64Array,
): 0 | 1 {
  const clear = radii[v]! + radii[u]!;
  let dx = positions[2 * v]! - positions[2 * u]!;
  let dy = positions[2 * v + 1]! - positions[2 * u + 1]!;
  let square = dx * dx + dy * dy;
  if (u === v || square >= clear * clear * (1 - 1e-9)) return 0;
  if (square < 1e-12) {
    // Two discs in one place: a direction that depends on the pair alone.
    const spread = ((Math.min(u, v) * 0.6180339887) % 1) * 2 - 1;
    dx = (v < u ? 1 : -1) * (spread + 0.01);
    dy = (v < u ? 1 : -1) * (1 - Math.abs(spread) + 0.01);
    square = dx * dx + dy * dy;
  }
  const [own, other] = mobility === undefined ? [1, 1] : [mobility[v]!, mobility[u]!];
  if (own === 0) return 0;
  const length = Math.sqrt(square);
  // Damped: a disc pushed from several sides would otherwise jump past its place.
  const push = ((own / (own + other)) * 0.7 * Math.max(0, clear - Math.min(length, clear)) + 1e-6 * clear) / length;
  moves[2 * v]! += dx * push;
  moves[2 * v + 1]! += dy * push;
  return length < clear * TOLERANCE ? 1 : 0;
}
