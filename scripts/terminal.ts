// What the command says: results on standard output, issues and progress on standard error. Exit
// codes have names here.
import { describeIssue, type Issue, printable } from "#core/issue.ts";

/**
 * ok: done, perhaps with reported records; nothingUsable: no result; inputFailed: a result, but one
 * of the inputs could not be used; usage: the command line is wrong.
 */
export const EXIT = { ok: 0, nothingUsable: 1, inputFailed: 1, usage: 2 } as const;

/** Issues of one severity that are told; the rest is counted. */
const MOST_TOLD = 20;

export const say = (text: string): void => {
  process.stdout.write(`${printable(text)}\n`);
};
export const tell = (text: string): void => {
  process.stderr.write(`${printable(text)}\n`);
};
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

/** Errors and warnings first, then notes; quiet leaves out the notes, but never a loss. */
export function tellIssues(issues: readonly Issue[], quiet = false): void {
  for (const severity of ["error", "warning", "note"] as const) {
    const isTold = ({ isLoss }: Issue): boolean => !quiet || severity !== "note" || isLoss === true;
    const some = issues.filter((issue) => issue.severity === severity && isTold(issue));
    for (const issue of some.slice(0, MOST_TOLD)) tell(`${severity}: ${describeIssue(issue)}`);
    if (some.length > MOST_TOLD) tell(`${severity}: … and ${some.length - MOST_TOLD} more (--json lists them all).`);
  }
}

/** Columns padded to the widest cell; numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, String(cell).length);
  return rows
    .map((row) =>
      row
        .map((cell, i) =>
          typeof cell === "number"
            ? String(cell).padStart(widths[i] ?? 0)
            : cell.padEnd(i === row.length - 1 ? 0 : (widths[i] ?? 0)),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
