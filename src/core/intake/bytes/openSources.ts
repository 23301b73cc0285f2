// Bytes → texts: gzip and zip archives are opened, encodings recognised. What is no text becomes an
// issue, the rest goes on.
import { decodeText, startsWith } from "#core/intake/bytes/encoding.ts";
import { gunzip } from "#core/intake/bytes/gzip.ts";
import { type Budget, LARGEST_UNPACKED_BYTES } from "#core/intake/bytes/inflated.ts";
import { isNote, type SourceBytes, type SourceText } from "#core/intake/bytes/source.ts";
import { Zip } from "#core/intake/bytes/zip.ts";
import type { Issue } from "#core/issue.ts";
import { sortByKey } from "#core/math/order.ts";

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Archives in archives are opened this deep. */
const DEEPEST = 3;

/**
 * All texts in the order given, archive members by name. Notes that lie beside the data are skipped
 * and said so. `largest`: the bytes that one of them may unpack to.
 */
export function openSources(
  sources: readonly SourceBytes[],
  largest = LARGEST_UNPACKED_BYTES,
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
  const members = depth < DEEPEST ? unpack(source, opening) : undefined;
  if (members !== undefined) {
    for (const member of members) open(member, depth + 1, opening);
    return;
  }
  const text = decodeText(source);
  if (text.ok) {
    issues.push(...text.issues);
    texts.push({ name: source.name, text: text.value, ...(source.incidental ? { incidental: true } : {}) });
  } else if (source.incidental) for (const { message } of text.issues) issues.push(skipped(source.name, message));
  else issues.push(...text.issues);
}

export const skipped = (path: string, reason: string): Issue => ({
  code: "intake/skipped",
  severity: "note",
  message: `Skipped: ${reason.replace(/^The file /, "it ").replace(/\.$/, "")}.`,
  path,
});

/** The members of an archive; undefined for anything that is none. */
function unpack(source: SourceBytes, opening: Opening): SourceBytes[] | undefined {
  const { name, bytes } = source;
  const passedOn = source.incidental ? { incidental: true } : {};
  if (startsWith(bytes, GZIP)) {
    const unpacked = gunzip(bytes, opening.budget);
    if (unpacked.problem !== undefined) opening.issues.push(damaged(source, unpacked.bytes.length, unpacked.problem));
    return unpacked.bytes.length === 0
      ? []
      : [{ name: name.replace(/\.gz$/i, ""), bytes: unpacked.bytes, ...passedOn }];
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

/** Office documents are zips too: their members are no papers. */
function unzip(source: SourceBytes, { issues, budget }: Opening): SourceBytes[] {
  const { name, bytes, incidental } = source;
  const zip = new Zip(bytes);
  if (zip.names.includes("[Content_Types].xml")) {
    issues.push(cannotBeUsed(source, "it is an Office document: save it as CSV first"));
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
