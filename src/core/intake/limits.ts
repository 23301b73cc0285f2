// How much of anything is read from one source: far above what people have, so that no input takes
// the machine. What lies beyond is told where it is met; the command's help names them all.

/** Of text in one file, and of what one source unpacks to, archives in archives counted together. */
export const MOST_BYTES = 256 * 2 ** 20;
export const MOST_MEMBERS = 100_000;
/** Archives in archives. */
export const DEEPEST_ARCHIVE = 3;
/** Elements in elements: the parser's work grows with the depth. */
export const DEEPEST_ELEMENT = 1_000;
/** Of one value; macros that double each other would write gigabytes. */
export const LONGEST_VALUE = 1_000_000;
/** Longer lists are bibliographies of a whole book. */
export const MOST_REFERENCES = 2_000;
export const MOST_COLUMNS_CARRIED = 40;
