// Bytes → texts: gzip and zip archives are opened, encodings recognised. What is no text becomes an
// issue, the rest goes on.
import { Gunzip, unzipSync } from "fflate";
import { decodeText, startsWith } from "#core/intake/bytes/encoding.ts";
import { isNote, type SourceBytes, type SourceText } from "#core/intake/bytes/source.ts";
import type { Issue } from "#core/issue.ts";
import { sortByKey } from "#core/math/order.ts";

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Archives in archives are opened this deep. */
const DEEPEST = 3;
/** An archive may not unpack to more than this: a few kilobytes can hold gigabytes of zeros. */
const LARGEST_UNPACKED_BYTES = 1 << 30;
/** Unpacked in steps, so that what comes before a fault is there when it is met. */
const GZIP_STEP_BYTES = 1 << 16;

/**
 * All texts in the order given, archive members by name. Notes that lie beside the data are skipped
 * and said so.
 */
export function openSources(sources: readonly SourceBytes[]): { texts: SourceText[]; issues: Issue[] } {
  const texts: SourceText[] = [];
  const issues: Issue[] = [];
  for (const source of sources) open(source, 0, texts, issues);
  return { texts, issues };
}

function open(source: SourceBytes, depth: number, texts: SourceText[], issues: Issue[]): void {
  if (source.incidental && isNote(source.name)) {
    issues.push(skipped(source.name, "it is a note beside the data, by its name"));
    return;
  }
  const members = depth < DEEPEST ? unpack(source, issues) : undefined;
  if (members !== undefined) {
    for (const member of members) open(member, depth + 1, texts, issues);
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

/**
 * The members of an archive; undefined for anything that is none. Office documents are zips too:
 * their members are no papers.
 */
function unpack({ name, bytes, incidental }: SourceBytes, issues: Issue[]): SourceBytes[] | undefined {
  const passedOn = incidental ? { incidental: true } : {};
  try {
    if (startsWith(bytes, GZIP)) {
      const unpacked = gunzip(bytes);
      if (unpacked.problem !== undefined) issues.push(brokenOff(name, unpacked.problem));
      return [{ name: name.replace(/\.gz$/i, ""), bytes: unpacked.bytes, ...passedOn }];
    }
    if (startsWith(bytes, EMPTY_ZIP)) throw new Error("it is empty");
    if (!startsWith(bytes, ZIP)) return undefined;
    let total = 0;
    const files = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        if (total > LARGEST_UNPACKED_BYTES) throw new Error("it would unpack to more than 1 GB");
        return !/(?:\/|^__MACOSX\/.*|(?:^|\/)\.[^/]*)$/.test(file.name);
      },
    });
    if ("[Content_Types].xml" in files) throw new Error("it is an Office document: save it as CSV first");
    const members = sortByKey(Object.entries(files), ([member]) => member);
    return members.map(([member, content]) => ({
      name: `${name}/${member}`,
      bytes: content,
      ...(members.length > 1 || incidental ? { incidental: true } : {}),
    }));
  } catch (problem) {
    issues.push({
      code: "intake/archive",
      severity: incidental ? "note" : "error",
      message: `The archive cannot be used: ${problem instanceof Error ? problem.message : String(problem)}.`,
      path: name,
      hint: "Unpack it yourself and give the files inside.",
    });
    return [];
  }
}

/**
 * All members of a gzip file (there may be several, one after the other); what could be read of one
 * that is broken or cut off.
 */
function gunzip(bytes: Uint8Array): { bytes: Uint8Array; problem: string | undefined } {
  const parts: Uint8Array[] = [];
  let size = 0;
  let earlier = 0;
  let problem: string | undefined;
  const stream = new Gunzip((part) => {
    size += part.length;
    if (size > LARGEST_UNPACKED_BYTES) throw new Error("it would unpack to more than 1 GB");
    parts.push(part);
  });
  stream.onmember = () => {
    earlier = size;
  };
  try {
    for (let at = 0; at < bytes.length; at += GZIP_STEP_BYTES)
      stream.push(bytes.subarray(at, at + GZIP_STEP_BYTES), at + GZIP_STEP_BYTES >= bytes.length);
    if (size - earlier !== lastMemberSize(bytes)) throw new Error("unexpected end");
  } catch (failed) {
    problem = failed instanceof Error ? failed.message : String(failed);
    if (size === 0 || size > LARGEST_UNPACKED_BYTES) throw failed;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { bytes: whole, problem };
}

/**
 * The last four bytes of a gzip file hold the unpacked size of its last member, which is below 4 GB
 * here (RFC 1952).
 */
const lastMemberSize = (bytes: Uint8Array): number =>
  bytes.subarray(-4).reduceRight((sum, byte) => sum * 256 + byte, 0);

const brokenOff = (path: string, problem: string): Issue => ({
  code: "intake/archive",
  severity: "warning",
  message: `The archive breaks off (${problem}): read as far as it goes.`,
  path,
  hint: "Download it again.",
});
