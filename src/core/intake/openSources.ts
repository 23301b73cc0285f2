// Bytes → texts: gzip and zip archives are opened, encodings recognised. What is no text becomes an issue, the rest goes on.
import { gunzipSync, unzipSync } from "fflate";
import { decodeText, startsWith } from "#core/intake/encoding.ts";
import { isNote, type SourceBytes, type SourceText } from "#core/intake/source.ts";
import type { Issue } from "#core/issue.ts";
import { sortByKey } from "#core/order.ts";

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Archives in archives are opened this deep. */
const DEEPEST = 3;
/** An archive may not unpack to more than this: a few kilobytes can hold gigabytes of zeros. */
const LARGEST_UNPACKED_BYTES = 1 << 30;

/** All texts in the order given, archive members by name. Notes that lie beside the data are skipped and said so. */
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
  } else if (source.incidental) issues.push(...text.issues.map(({ message }) => skipped(source.name, message)));
  else issues.push(...text.issues);
}

export const skipped = (path: string, reason: string): Issue => ({
  code: "intake/skipped",
  severity: "note",
  message: `Skipped: ${reason.replace(/^The file /, "it ").replace(/\.$/, "")}.`,
  path,
});

/** The members of an archive; undefined for anything that is none. Office documents are zips too: their members are no papers. */
function unpack({ name, bytes, incidental }: SourceBytes, issues: Issue[]): SourceBytes[] | undefined {
  const passedOn = incidental ? { incidental: true } : {};
  try {
    if (startsWith(bytes, GZIP)) {
      if (unpackedSize(bytes) > LARGEST_UNPACKED_BYTES) throw new Error("it would unpack to more than 1 GB");
      return [{ name: name.replace(/\.gz$/i, ""), bytes: gunzipSync(bytes), ...passedOn }];
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

/** The last four bytes of a gzip file hold its unpacked size modulo 4 GB (RFC 1952). */
function unpackedSize(bytes: Uint8Array): number {
  const end = bytes.length;
  return (
    (bytes[end - 4] ?? 0) +
    (bytes[end - 3] ?? 0) * 2 ** 8 +
    (bytes[end - 2] ?? 0) * 2 ** 16 +
    (bytes[end - 1] ?? 0) * 2 ** 24
  );
}
