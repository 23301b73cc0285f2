// CSV (RFC 4180) that a spreadsheet opens as text: no cell can start a formula
// (https://owasp.org/www-community/attacks/CSV_Injection).
import { counted } from "#core/export/receipt.ts";

type Cell = string | number | undefined;

/**
 * What Excel, LibreOffice and Google Sheets take for a formula at the start of a cell, in either
 * width; blanks before it they skip.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Rows as CSV: commas, CRLF, numbers with a point whatever the locale, an apostrophe before what
 * looks like a formula.
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The receipt's sentence on the cells that were guarded. */
export function formulaReceipt(rows: readonly (readonly Cell[])[]): string[] {
  const guarded = rows.flat().filter((cell) => typeof cell === "string" && FORMULA.test(cell)).length;
  if (guarded === 0) return [];
  const cells = counted(guarded, "cell that starts", "cells that start");
  return [`An apostrophe stands before ${cells} like a formula, so that no spreadsheet runs it.`];
}
