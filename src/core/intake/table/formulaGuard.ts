// The apostrophes that keep a spreadsheet from running what stands in a table: put there on the way
// out, taken away on the way in (https://owasp.org/www-community/attacks/CSV_Injection).

/**
 * Where Excel, LibreOffice and Google Sheets take what follows for a formula: a sign in either width,
 * blanks before it they skip. Not only at the start of a cell: where a system parts lists by
 * semicolons, its spreadsheet parts the cells of a table with commas at theirs, whatever the quotes.
 */
const FORMULA = /^(?=[\t\r\n])|(?<=^|[;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g;
const GUARD = /^'(?=[\t\r\n])|(?<=^|[;\t\r\n])'(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/g;

export const guarded = (cell: string): string => cell.replace(FORMULA, "'");

export const withoutGuards = (cell: string): string => cell.replace(GUARD, "");
