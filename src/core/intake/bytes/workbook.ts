// A workbook (.xlsx, Office Open XML, ECMA-376) → its first sheet as CSV text, dates as ISO dates;
// the other sheets are told by name.
import { strFromU8 } from "fflate";
import { childrenAt, readElements, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

export interface Sheet {
  readonly text: string;
  readonly name: string;
  /** Sheets that were not read, but for empty ones. */
  readonly others: readonly string[];
}

/** Parts of the package by their path inside. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const WORKBOOK = "xl/workbook.xml";
/** Whether a member of the package is needed to read it. */
export const isWorkbookPart = (name: string): boolean => /^\/?xl\/.*\.(?:xml|rels)$/i.test(name);
export const isWorkbook = (names: readonly string[]): boolean => names.some((name) => name === WORKBOOK);

/** Formats of dates that need no definition, ECMA-376 §18.8.30. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
/** The last column of a sheet is XFD. */
const MOST_COLUMNS = 16_384;
const DAY = 86_400_000;
/** Day 0 of the calendars of 1900 (which counts a 29 February 1900) and 1904. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

const elementsOf = (parts: Parts, path: string, name: string): XmlElement[] => {
  const bytes = parts.get(path);
  return bytes === undefined ? [] : readElements(strFromU8(bytes), new Set([name])).elements;
};

/** The first sheet that people see; undefined where the workbook has none. */
export function readWorkbook(parts: Parts): Sheet | undefined {
  const [workbook] = elementsOf(parts, WORKBOOK, "workbook");
  if (workbook === undefined) return undefined;
  const targets = new Map(
    elementsOf(parts, "xl/_rels/workbook.xml.rels", "Relationship").map(({ attributes }) => [
      attributes["Id"] ?? "",
      (attributes["Target"] ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  const sheets = childrenAt(workbook, "sheets", "sheet").map(({ attributes }) => ({
    name: attributes["name"] ?? "",
    path: targets.get(attributes["r:id"] ?? attributes["id"] ?? "") ?? "",
    isHidden: attributes["state"] !== undefined && attributes["state"] !== "visible",
  }));
  const first = sheets.find(({ isHidden, path }) => !isHidden && parts.has(path)) ?? sheets[0];
  if (first === undefined) return undefined;
  const is1904 = /^(?:1|true)$/.test(childrenAt(workbook, "workbookPr")[0]?.attributes["date1904"] ?? "");
  const context: Context = {
    strings: elementsOf(parts, "xl/sharedStrings.xml", "si").map(richText),
    dateStyles: dateStylesOf(parts),
    epoch: EPOCHS[is1904 ? 1904 : 1900],
  };
  const isFull = (path: string): boolean => elementsOf(parts, path, "c").some(({ children }) => children.length > 0);
  return {
    text: csvOf(elementsOf(parts, first.path, "row"), context),
    name: first.name,
    others: sheets.filter((sheet) => sheet !== first && isFull(sheet.path)).map(({ name }) => name),
  };
}

interface Context {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly epoch: number;
}

/** Runs of text in order; readings of characters (rPh) are not part of it. */
const richText = (element: XmlElement): string =>
  element.children
    .map((child) =>
      typeof child === "string" ? "" : child.name === "t" ? textOf(child) : child.name === "r" ? richText(child) : "",
    )
    .join("");

/** Which styles of cells show dates. */
function dateStylesOf(parts: Parts): Set<number> {
  const [styles] = elementsOf(parts, "xl/styles.xml", "styleSheet");
  if (styles === undefined) return new Set();
  const own = new Map(
    childrenAt(styles, "numFmts", "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      // colors, conditions and quoted text may hold the letters of dates
      /[ymd]/i.test((attributes["formatCode"] ?? "").replace(/\[[^\]]*\]|"[^"]*"|\\./g, "")),
    ]),
  );
  const isDate = (format: number): boolean => own.get(format) ?? DATE_FORMATS.has(format);
  return new Set(
    childrenAt(styles, "cellXfs", "xf").flatMap(({ attributes }, at) =>
      isDate(Number(attributes["numFmtId"])) ? [at] : [],
    ),
  );
}

/** Rows keep their numbers: a row that is left out is an empty line. */
function csvOf(rows: readonly XmlElement[], context: Context): string {
  const lines: string[] = [];
  for (const row of rows) {
    const number = Number(row.attributes["r"] ?? lines.length + 1);
    while (lines.length < number - 1 && lines.length < rows.length * 2 + 10) lines.push("");
    const cells: string[] = [];
    for (const cell of childrenAt(row, "c")) {
      const at = columnOf(cell.attributes["r"]) ?? cells.length;
      if (at >= MOST_COLUMNS) continue;
      while (cells.length < at) cells.push("");
      cells[at] = shownValue(cell, context);
    }
    lines.push(cells.some((text) => text !== "") ? cells.map(quoted).join(",") : "");
  }
  return rows.some((row) => childrenAt(row, "c").length > 0) ? `${lines.join("\n")}\n` : "";
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** "C5" → 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownValue(cell: XmlElement, { strings, dateStyles, epoch }: Context): string {
  const value = textAt(cell, "v") ?? "";
  const type = cell.attributes["t"];
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "inlineStr") return childrenAt(cell, "is").map(richText).join("");
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e") return "";
  if (type !== undefined && type !== "n") return value;
  const days = Number(value);
  const isDate = value !== "" && days > 0 && days < 2_958_466 && dateStyles.has(Number(cell.attributes["s"] ?? -1));
  return isDate ? new Date(epoch + Math.floor(days) * DAY).toISOString().slice(0, 10) : value;
}
