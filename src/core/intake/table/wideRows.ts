// Rows wider than their heading because a text in them holds the delimiter and was not quoted:
// "Graphs, Trees and Forests,An abstract,2020". In running text a blank follows a comma, between
// cells none does.
import type { Row } from "#core/intake/table/tableRows.ts";

const isGoingOn = (cell: string): boolean => /^ +\S/.test(cell);

/** Whether its delimiters are the commas of sentences: a blank follows each. */
export const isRunningText = ({ cells }: Row): boolean => cells.length > 1 && cells.slice(1).every(isGoingOn);

/** The row with as many cells as the heading, where its blanks tell which cells are one text. */
export function narrowed(row: Row, width: number, delimiter = ","): Row {
  const { cells } = row;
  const places = cells.flatMap((cell, at) => (at > 0 && isGoingOn(cell) ? [at] : []));
  if (cells.length <= width || places.length !== cells.length - width) return row;
  const joined: string[] = [];
  for (const [at, cell] of cells.entries())
    if (places.includes(at)) joined[joined.length - 1] += `${delimiter}${cell}`;
    else joined.push(cell);
  return { ...row, cells: joined, isJoined: true };
}
