// The words that a few letters left out, put in or changed make of one (Levenshtein's distance). Sorted
// words share beginnings: what is known of one is known of the next, and a beginning that is too far off
// already is passed over with all that begins so (Wagner & Fischer 1974, doi:10.1145/321796.321811).

/** Numbers of the words within a distance, with it; `words` sorted. */
export function* wordsNear(
  words: readonly string[],
  wanted: string,
  most: number,
): Generator<readonly [word: number, distance: number]> {
  const width = wanted.length + 1;
  const deepest = wanted.length + most;
  // row d: from the first d letters of a word to every beginning of the wanted one
  const rows = new Uint16Array((deepest + 1) * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  let [before, known, tooFar] = ["", 0, Infinity];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const shared = sharedStart(before, word);
    if (shared >= tooFar) continue;
    tooFar = Infinity;
    let depth = Math.min(shared, known);
    while (depth < word.length && tooFar === Infinity) {
      if (depth === deepest) tooFar = deepest + 1;
      else if (fillRow(rows, ++depth, word.charCodeAt(depth - 1), wanted) > most) tooFar = depth;
    }
    [before, known] = [word, depth];
    if (tooFar < Infinity) continue;
    const distance = rows[word.length * width + wanted.length]!;
    if (distance <= most) yield [at, distance];
  }
}

/** The least number of the row. */
function fillRow(rows: Uint16Array, depth: number, letter: number, wanted: string): number {
  const width = wanted.length + 1;
  const row = depth * width;
  let least = depth;
  rows[row] = depth;
  for (let column = 1; column < width; column++) {
    const above = row - width + column;
    const changed = rows[above - 1]! + (wanted.charCodeAt(column - 1) === letter ? 0 : 1);
    const value = Math.min(changed, rows[above]! + 1, rows[row + column - 1]! + 1);
    rows[row + column] = value;
    if (value < least) least = value;
  }
  return least;
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
