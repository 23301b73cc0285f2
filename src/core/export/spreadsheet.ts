// CSV (RFC 4180) that a spreadsheet opens as text: no cell can start a formula.
import { counted } from "#core/export/receipt.ts";
import { guarded } from "#core/intake/table/formulaGuard.ts";

type Cell = string | number | undefined;

/**
 * Rows as CSV: commas, CRLF, numbers with a point whatever the locale, an apostrophe before what
 * looks like a formula, quotes around semicolons, too, which part cells in some locales.
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = guarded(cell);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The receipt's sentence on the cells that were guarded. */
export function formulaReceipt(rows: readonly (readonly Cell[])[]): string[] {
  const changed = rows.flat().filter((cell) => typeof cell === "string" && guarded(cell) !== cell).length;
  if (changed === 0) return [];
  const cells = counted(changed, "cell with a part", "cells with a part");
  return [`An apostrophe stands in ${cells} that looks like a formula, so that no spreadsheet runs it.`];
}
