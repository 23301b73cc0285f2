// Lines that name their field, in the manners of databases that have no format of their own here →
// records of named texts. Every line belongs to a record, parts two, or is told.
import { plainName } from "#core/intake/table/fieldNames.ts";

export interface LabelledRecord {
  /** Names as written, of words in plainName's form. */
  readonly entries: readonly (readonly [name: string, text: string])[];
  /** 1-based. */
  readonly line: number;
}

interface OpenRecord {
  readonly entries: [name: string, text: string][];
  readonly line: number;
  /** Empty lines stand between its fields. */
  isSpaced: boolean;
}

/** Lines in a row that belong to no record. */
interface Stray {
  readonly line: number;
  readonly count: number;
}

/** How a line names its field: [1] the name, [2] what follows it. */
interface Manner {
  readonly field: RegExp;
  /** The name stands alone, its text is indented below. */
  readonly isBlock?: boolean;
}

const MANNERS: readonly Manner[] = [
  // BiblioScape
  { field: /^--([A-Z][A-Z0-9])-- ?(.*)$/ },
  // NoteExpress
  { field: /^\{([A-Z][A-Za-z /&()-]{1,60})\}: ?(.*)$/ },
  // CNKI: "Title-题名: …"
  { field: /^([A-Z][A-Za-z]{1,20})-\p{Script=Han}{1,8}[:：]\s*(.*)$/u },
  // Ovid, ERIC, Copac, INSPEC
  { field: /^\s{0,2}([A-Z][A-Z0-9]{1,3}) {0,2}[-=](?:\s+(.*)|$)/ },
  // SilverPlatter, WebSPIRS
  { field: /^\s{0,2}([A-Z]{2,3}):\s+(.*)$/ },
  // RefWorks
  { field: /^([A-Z][A-Z0-9])(?: (.*)|$)/ },
  // Ovid's and Embase's plain text
  { field: /^([A-Z][A-Za-z][A-Za-z /&()'’-]{0,50}?):?()$/, isBlock: true },
];
/** "Record 1 of 20", "<1>", "1.", a ruled line: what stands between records. */
const BETWEEN =
  /^\s*(?:record\s+#?\d+(?:\s+of\s+\d+)?.*|<\d+>|\d{1,4}\.|document \d+ of \d+|\d+ of \d+|[-=*_]{4,}|-{2,})\s*$/i;
const TITLES = new Set(["TI", "T1", "title", "titleprimary", "articletitle", "documenttitle"]);
const OTHERS = new Set(
  `AU A1 AF FA FAU AB N2 PY YR YP SO JF JT JN DP KW K1 DE PU authors author source abstract journal journalname
  publicationyear yearofpublication keywords keyword summary year authorprimary authorsprimary`.split(/\s+/),
);
/** What may go on after an empty line; all other fields are of one paragraph. */
const PROSE = new Set(["AB", "N2", "N1", "NT", "abstract", "summary", "notes"]);
const SAMPLE_LINES = 400;

const nameOf = (written: string): string => (/^[A-Z][A-Z0-9]{1,3}$/.test(written) ? written : plainName(written));

interface FieldLine {
  readonly name: string;
  readonly text: string;
}

function fieldAt(lines: readonly string[], at: number, { field, isBlock }: Manner): FieldLine | undefined {
  const match = field.exec(lines[at]?.trimEnd() ?? "");
  if (match === null || (isBlock && !/^\s{2,}\S/.test(lines[at + 1] ?? ""))) return undefined;
  return { name: nameOf(match[1] ?? ""), text: match[2]?.trim() ?? "" };
}

/** The manner of a text, told by its titles beside other known names; undefined for none. */
function mannerOf(lines: readonly string[]): Manner | undefined {
  const sample = lines.slice(0, SAMPLE_LINES);
  return MANNERS.find((manner) => {
    const names = sample.map((_, at) => fieldAt(sample, at, manner)?.name).filter((name) => name !== undefined);
    const known = new Set(names.filter((name) => OTHERS.has(name)));
    const full = sample.filter((line) => line.trim() !== "").length;
    const begun = manner.isBlock ? names.length * 2 : names.length;
    return names.some((name) => TITLES.has(name)) && known.size >= 2 && begun * 4 >= full;
  });
}

export const isLabelled = (text: string): boolean => mannerOf(text.split("\n", SAMPLE_LINES)) !== undefined;

/** All records in the order of the text. After an empty line another format may begin: its lines are left to it. */
export function readLabelled(
  text: string,
  isForeign: (line: string) => boolean = () => false,
): { records: LabelledRecord[]; strays: Stray[] } {
  const lines = text.split("\n");
  const manner = mannerOf(lines) ?? MANNERS[3]!;
  const begin = beginningName(lines, manner);
  const records: OpenRecord[] = [];
  const strays: Stray[] = [];
  let open: OpenRecord | undefined;
  let isAfterBlank = true;
  let isAway = false;
  for (const [index, line] of lines.entries()) {
    const found = fieldAt(lines, index, manner);
    if (line.trim() === "") {
      isAfterBlank = true;
      continue;
    }
    const last = open?.entries.at(-1);
    if (isAfterBlank && found === undefined && !BETWEEN.test(line) && (isForeign(line) || isOver(open, line))) {
      open = undefined;
      isAway = true;
    }
    if (found?.name === begin || BETWEEN.test(line)) isAway = false;
    if (isAway) strays.push({ line: index + 1, count: 1 });
    else if (found !== undefined) {
      if (open === undefined || isNext(found.name, open.entries, begin, isAfterBlank)) {
        open = { entries: [], line: index + 1, isSpaced: false };
        records.push(open);
      } else if (isAfterBlank) open.isSpaced = true;
      open.entries.push([found.name, found.text]);
    } else if (BETWEEN.test(line)) open = undefined;
    else if (open !== undefined && last !== undefined)
      last[1] = last[1] === "" ? line.trim() : `${last[1]}\n${line.trim()}`;
    else strays.push({ line: index + 1, count: 1 });
    isAfterBlank = false;
  }
  return { records, strays };
}

/** Whether a line that names no field, after an empty one, is no more of a record. */
function isOver(open: OpenRecord | undefined, line: string): boolean {
  const last = open?.entries.at(-1)?.[0];
  if (open === undefined || open.isSpaced || last === undefined || /^\s/.test(line) || PROSE.has(last)) return false;
  return open.entries.some(([name]) => TITLES.has(name));
}

/** The name every record begins with: that of the first field, where there is one for each title. */
function beginningName(lines: readonly string[], manner: Manner): string | undefined {
  const names = lines.map((_, at) => fieldAt(lines, at, manner)?.name).filter((name) => name !== undefined);
  const [first] = names;
  const firsts = names.filter((name) => name === first).length;
  const titles = names.filter((name) => TITLES.has(name)).length;
  return firsts >= titles && firsts <= titles * 1.5 + 1 ? first : undefined;
}

/** Whether a field begins another record than the open one. */
function isNext(
  name: string,
  entries: readonly (readonly [string, string])[],
  begin: string | undefined,
  isAfterBlank: boolean,
): boolean {
  const isHere = entries.some(([held]) => held === name);
  const isTitled = entries.some(([held]) => TITLES.has(held));
  if (begin !== undefined && name === begin) return entries.at(-1)?.[0] !== name && (isTitled || isAfterBlank);
  return isHere && isTitled && (TITLES.has(name) || isAfterBlank) && begin === undefined;
}
