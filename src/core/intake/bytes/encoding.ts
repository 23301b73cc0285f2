// Bytes → text, without asking: byte order mark, strict UTF-8, UTF-16 by its zero bytes, then
// chardet's guess. The same answer in Node and in the browser. windows-1252 has its own table: Node
// 20's TextDecoder gets 0x80–0x9F wrong.

import chardet from "chardet";
import type { SourceBytes } from "#core/intake/bytes/source.ts";
import { MOST_BYTES } from "#core/intake/limits.ts";
import { failure, type Issue, type Outcome, success } from "#core/issue.ts";

// Both worlds have it, ES2023's library does not declare it.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Code points of windows-1252 for bytes 0x80–0x9F; the five unassigned bytes stay what they are.
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** How much of a file decides whether it is binary, and what chardet sees. */
const SAMPLE_BYTES = 65_536;
/** Control characters that any text may have: a broken export leaves a zero byte here and there. */
const MOST_CONTROLS = 2;
/**
 * Below this confidence (0–100), or with fewer high bytes than that, a non-Western guess is worth
 * less than the commonest encoding.
 */
const LEAST_CONFIDENCE = 40;
const LEAST_HIGH_BYTES = 16;

/**
 * A file that is UTF-8 has this many letters beyond ASCII for each byte that is none, and no more
 * such bytes than that.
 */
const LETTERS_PER_STRAY = 4;
const MOST_STRAYS = 10_000;

const MAGIC: readonly (readonly [signature: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive or an Office document"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document"],
  [[0x42, 0x5a, 0x68], "a bzip2 archive"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a zstd archive"],
  [[0x7f, 0x45, 0x4c, 0x46], "a program"],
];

export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * The text of some bytes, with "\n" line ends and without a byte order mark. An error for binary
 * data. `hasSeparators`: control characters part it, as in records of libraries.
 */
export function decodeText(source: SourceBytes, hasSeparators = false): Outcome<string> {
  const { name } = source;
  if (source.bytes.length > MOST_BYTES) return failure(tooLarge(name, source.bytes.length));
  const bytes = withoutPadding(source.bytes);
  const known = MAGIC.find(([signature]) => startsWith(bytes, signature));
  if (known !== undefined) return failure(binary(name, `is ${known[1]}, not text`));
  const encoding = byteOrder(bytes);
  if (encoding !== undefined) return success(normalizeLines(new TextDecoder(encoding).decode(bytes)));
  if (!hasSeparators && looksBinary(bytes)) return failure(binary(name, "is binary, not text"));
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return success(normalizeLines(utf8));
  const mixed = mostlyUtf8(bytes);
  if (mixed !== undefined) return success(normalizeLines(mixed.text), [strayBytes(name, mixed)]);
  const guess = guessEncoding(bytes);
  const text = guess === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(guess).decode(bytes);
  return success(normalizeLines(text), [
    {
      code: "intake/encoding",
      severity: "note",
      message: `Read as ${guess}, for it is not UTF-8.`,
      path: name,
      hint: "Save the file as UTF-8 if accented letters look wrong.",
    },
  ]);
}

const tooLarge = (path: string, bytes: number): Issue => ({
  code: "intake/too-large",
  severity: "error",
  message: `The file has ${Math.ceil(bytes / 2 ** 20)} MB of text, and more than ${MOST_BYTES / 2 ** 20} MB cannot be read at once.`,
  path,
  hint: "Split it into several files and give them together.",
});

const binary = (path: string, what: string): Issue => ({
  code: "intake/binary",
  severity: "error",
  message: `The file ${what}.`,
  path,
  hint: "Export the records as BibTeX, RIS, CSV or JSON and give that file instead.",
});

/** One sign ends a line, whatever ended it, and nothing else does. */
export function normalizeLines(text: string): string {
  const plain = (text.startsWith("\uFEFF") ? text.slice(1) : text).replace(/\r\n?/g, "\n").replaceAll("\0", "");
  // Unicode's own line ends are ends of lines where there are no others; else, and in what needs no
  // lines, they stand inside of texts
  return plain.includes("\n") || /^\s*[[{<]/.test(plain)
    ? plain.replace(/[\u2028\u2029]/g, " ")
    : plain.replace(/[\u0085\u2028\u2029]/g, "\n");
}

/**
 * Without the zero bytes that a crash leaves at the end of a file; one may belong to a UTF-16 line
 * end.
 */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end < 2 ? bytes : bytes.subarray(0, end + ((end & 1) === 1 && bytes[1] === 0 ? 1 : 0));
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8: the caller tries the next encoding
  }
}

interface MixedText {
  readonly text: string;
  readonly strays: number;
  readonly line: number;
}

/**
 * UTF-8 with a few bytes that are none, as in files pasted together or cut off: those are read as
 * windows-1252. Undefined for other encodings.
 */
function mostlyUtf8(bytes: Uint8Array): MixedText | undefined {
  const parts: string[] = [];
  const strays: number[] = [];
  let letters = 0;
  let start = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i);
    if (length > 1) letters++;
    if (length === 0) {
      parts.push(
        new TextDecoder("utf-8").decode(bytes.subarray(start, i)),
        decodeWindows1252(bytes.subarray(i, i + 1)),
      );
      strays.push(i);
      start = i + 1;
      if (strays.length > MOST_STRAYS) return undefined;
    }
    i += length || 1;
  }
  if (letters < strays.length * LETTERS_PER_STRAY) return undefined;
  const text = parts.join("") + new TextDecoder("utf-8").decode(bytes.subarray(start));
  const line = bytes.subarray(0, strays[0]).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
  return { text, strays: strays.length, line };
}

/** How many bytes the UTF-8 sequence at a place has; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

const strayBytes = (path: string, { strays, line }: MixedText): Issue => ({
  code: "intake/encoding",
  severity: "note",
  message: `The file is UTF-8 but for ${strays === 1 ? "one byte" : `${strays} bytes`}, read as windows-1252.`,
  path,
  line,
  hint: "Letters may be wrong there.",
});

/**
 * UTF-16 by its mark, or by zero bytes that fill (nearly) every other place of mostly Latin text.
 */
function byteOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.35 && even < length * 0.05) return "utf-16le";
  if (even > length * 0.35 && odd < length * 0.05) return "utf-16be";
  return undefined;
}

/**
 * More than one control character in a hundred (two in a short text) is no text in any encoding
 * read here.
 */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    // tab, line feed, form feed, carriage return and escape (ISO-2022) are text
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > Math.max(MOST_CONTROLS, length / 100);
}

function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let high = 0;
  for (const byte of sample) if (byte > 127) high++;
  const [best] = chardet.analyse(sample);
  if (best === undefined || best.confidence < LEAST_CONFIDENCE || high < LEAST_HIGH_BYTES) return "windows-1252";
  const label = best.name.toLowerCase();
  if (label === "iso-8859-1" || label === "utf-8" || label === "ascii" || label.startsWith("utf-32"))
    return "windows-1252";
  try {
    new TextDecoder(label);
    return label;
  } catch {
    return "windows-1252"; // chardet knows more names than the platform
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes = Array.from(bytes.subarray(start, start + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}
