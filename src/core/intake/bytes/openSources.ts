// Bytes → texts: gzip, zstd and zip archives are opened, encodings recognised. What is no text becomes
// an issue, the rest goes on.
import { strToU8 } from "fflate";
import { decodeText, startsWith } from "#core/intake/bytes/encoding.ts";
import { gunzip } from "#core/intake/bytes/gzip.ts";
import type { Budget } from "#core/intake/bytes/inflated.ts";
import { isMarc, marcToXml } from "#core/intake/bytes/marcRecords.ts";
import { isNote, type SourceBytes, type SourceText } from "#core/intake/bytes/source.ts";
import { isWorkbook, isWorkbookPart, readWorkbook } from "#core/intake/bytes/workbook.ts";
import { Zip } from "#core/intake/bytes/zip.ts";
import { unzstd } from "#core/intake/bytes/zstd.ts";
import { DEEPEST_ARCHIVE, MOST_BYTES } from "#core/intake/limits.ts";
import { type Issue, success } from "#core/issue.ts";
import { sortByKey } from "#core/math/order.ts";

const GZIP = [0x1f, 0x8b];
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Tables that openInputs opens. */
export const PARQUET = [0x50, 0x41, 0x52, 0x31];

/**
 * All texts in the order given, archive members by name. Notes that lie beside the data are skipped
 * and said so. `largest`: the bytes that one of them may unpack to.
 */
export function openSources(
  sources: readonly SourceBytes[],
  largest = MOST_BYTES,
): { texts: SourceText[]; issues: Issue[] } {
  const texts: SourceText[] = [];
  const issues: Issue[] = [];
  for (const source of sources) {
    const opening = { texts, issues, budget: { left: largest } };
    try {
      open(source, 0, opening);
    } catch (problem) {
      issues.push(cannotBeUsed(source, reasonOf(problem)));
    }
  }
  return { texts, issues };
}

interface Opening {
  readonly texts: SourceText[];
  readonly issues: Issue[];
  readonly budget: Budget;
}

const reasonOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

function open(source: SourceBytes, depth: number, opening: Opening): void {
  const { texts, issues } = opening;
  if (source.incidental && isNote(source.name)) {
    issues.push(skipped(source.name, "it is a note beside the data, by its name"));
    return;
  }
  const members = depth < DEEPEST_ARCHIVE ? unpack(source, opening) : undefined;
  if (members !== undefined) {
    for (const member of members) open(member, depth + 1, opening);
    return;
  }
  const text = isMarc(source) ? decodeMarc(source) : decodeText(source);
  if (text.ok) {
    issues.push(...text.issues);
    texts.push({ name: source.name, text: text.value, ...(source.incidental ? { incidental: true } : {}) });
  } else if (source.incidental) for (const { message } of text.issues) issues.push(skipped(source.name, message));
  else issues.push(...text.issues);
}

/** Records of a library, whose separators are no text. */
function decodeMarc(source: SourceBytes): ReturnType<typeof decodeText> {
  const decode = (bytes: Uint8Array): string => {
    const text = decodeText({ name: source.name, bytes }, true);
    return text.ok ? text.value : "";
  };
  return success(marcToXml(source, decode));
}

export const skipped = (path: string, reason: string): Issue => ({
  code: "intake/skipped",
  severity: "note",
  message: `Skipped: ${reason.replace(/^The file /, "it ").replace(/\.$/, "")}.`,
  path,
});

/** What packs one file: how it begins, how it is read, and the ending it adds. */
const PACKED = [
  [GZIP, gunzip, /\.gz$/i],
  [ZSTD, unzstd, /\.zst$/i],
] as const;

/** The members of an archive; undefined for anything that is none. */
function unpack(source: SourceBytes, opening: Opening): SourceBytes[] | undefined {
  const { name, bytes } = source;
  const passedOn = source.incidental ? { incidental: true } : {};
  for (const [magic, unpackAll, ending] of PACKED) {
    if (!startsWith(bytes, magic)) continue;
    const unpacked = unpackAll(bytes, opening.budget);
    if (unpacked.problem !== undefined) opening.issues.push(damaged(source, unpacked.bytes.length, unpacked.problem));
    return unpacked.bytes.length === 0 ? [] : [{ name: name.replace(ending, ""), bytes: unpacked.bytes, ...passedOn }];
  }
  if (startsWith(bytes, PARQUET)) {
    opening.issues.push(cannotBeUsed(source, "a Parquet table is read only where it is not packed again"));
    return [];
  }
  if (startsWith(bytes, EMPTY_ZIP)) {
    opening.issues.push(cannotBeUsed(source, "it is empty"));
    return [];
  }
  return startsWith(bytes, ZIP) ? unzip(source, opening) : undefined;
}

/** Neither folders nor what systems hide in archives. */
const isFile = (member: string): boolean => !member.endsWith("/");
const isHidden = (member: string): boolean => /^__MACOSX\/|(?:^|\/)\.[^/]*$/.test(member);

/** The first sheet of a workbook as CSV text; what else it has is told. */
function openWorkbook(source: SourceBytes, zip: Zip, { issues, budget }: Opening): SourceBytes[] {
  const { name, incidental } = source;
  const members = zip.members(isWorkbookPart, budget);
  for (const { problem, bytes } of members)
    if (problem !== undefined) issues.push(damaged(source, bytes.length, problem));
  const sheet = readWorkbook(new Map(members.map((member) => [member.name.replace(/^\//, ""), member.bytes])));
  if (sheet === undefined) {
    issues.push(cannotBeUsed(source, "the workbook has no sheet"));
    return [];
  }
  if (sheet.others.length > 0)
    issues.push({
      code: "intake/sheets",
      severity: "warning",
      message: `Of the workbook, the sheet "${sheet.name}" was read; not read: ${sheet.others.map((other) => `"${other}"`).join(", ")}.`,
      path: name,
      hint: "If there are papers in the others, save them as workbooks or CSV of their own.",
    });
  return [{ name, bytes: strToU8(sheet.text), ...(incidental ? { incidental: true } : {}) }];
}

/** What kind of document a package is that holds no papers' records; undefined for a plain archive. */
function documentKind(names: readonly string[]): string | undefined {
  if (names.some((name) => name.startsWith("word/"))) return "a Word document";
  if (names.some((name) => name.startsWith("ppt/"))) return "a presentation";
  if (names.includes("[Content_Types].xml")) return "an Office document";
  if (names.includes("content.xml") && names.includes("mimetype")) return "an OpenDocument file";
  if (names.includes("META-INF/container.xml")) return "an EPUB book";
  return undefined;
}

/** Office documents are zips too: workbooks are tables, of the others the members are no papers. */
function unzip(source: SourceBytes, opening: Opening): SourceBytes[] {
  const { issues, budget } = opening;
  const { name, bytes, incidental } = source;
  const zip = new Zip(bytes);
  if (isWorkbook(zip.names)) return openWorkbook(source, zip, opening);
  const kind = documentKind(zip.names);
  if (kind !== undefined) {
    issues.push(cannotBeUsed(source, `it is ${kind}: save it as CSV first`));
    return [];
  }
  const hidden = zip.names.filter((member) => isFile(member) && isHidden(member));
  if (hidden.length > 0)
    issues.push(skipped(name, `hidden files inside: ${hidden.length}, the first is "${hidden[0]}"`));
  const members = zip.members((member) => isFile(member) && !isHidden(member), budget);
  if (zip.names.length === 0) issues.push(cannotBeUsed(source, "no member of it can be found"));
  const sources: SourceBytes[] = [];
  for (const member of sortByKey(members, (one) => one.name)) {
    const opened: SourceBytes = {
      name: `${name}/${member.name}`,
      bytes: member.bytes,
      ...(members.length > 1 || incidental ? { incidental: true } : {}),
    };
    if (member.problem !== undefined) issues.push(damaged(opened, member.bytes.length, member.problem));
    if (member.problem === undefined || member.bytes.length > 0) sources.push(opened);
  }
  return sources;
}

const cannotBeUsed = ({ name, incidental }: SourceBytes, reason: string): Issue => ({
  code: "intake/archive",
  severity: incidental ? "warning" : "error",
  message: `The archive cannot be used: ${reason}.`,
  path: name,
  hint: "Unpack it yourself and give the files inside.",
});

/** What could be read of it is read; nothing at all is an error, whoever named it. */
const damaged = ({ name }: SourceBytes, size: number, problem: string): Issue => ({
  code: "intake/archive",
  severity: size === 0 ? "error" : "warning",
  message:
    size === 0
      ? `This cannot be unpacked: ${problem}.`
      : `The archive is damaged here (${problem}): what could be unpacked was read.`,
  path: name,
  hint: "Download it again, or unpack it yourself and give the files inside.",
});
