// One text, read by as many formats as it holds: what the best format leaves over is offered to
// the others, until nothing is left or no one recognises it.
import type { SourceText } from "#core/intake/bytes/source.ts";
import { bestOf, candidatesFor, LEAST_CERTAINTY } from "#core/intake/detection/chooseFormat.ts";
import { intersectionOf, type Span, textIn, weightOf } from "#core/intake/detection/span.ts";
import type { InputFormat, Parsed, ParseOptions } from "#core/intake/inputFormat.ts";

/** Parts of one text beyond this are not looked for: bounds the work on a text that alternates. */
const MOST_PARTS = 40;
/** Leftovers smaller than this share of a text must look more like papers than a whole text. */
const SMALL_SHARE = 0.2;
const LEAST_CERTAINTY_OF_LEFTOVERS = 0.5;

export interface Part {
  readonly format: InputFormat;
  readonly parsed: Parsed;
}

export interface Parts {
  readonly parts: readonly Part[];
  /** What is in no part. */
  readonly left: readonly Span[];
}

/** `wanted`: the only format to read with. `fallback`: what to read with where none is recognised. */
export function readParts(
  source: SourceText,
  formats: readonly InputFormat[],
  columns: ParseOptions["columns"],
  { wanted, fallback }: { wanted?: InputFormat | undefined; fallback?: InputFormat | undefined },
): Parts {
  const parts: Part[] = [];
  const whole = weightOf(source.text);
  let refused: Part | undefined;
  const useless = new Set<InputFormat>();
  let left: readonly Span[] = [{ from: 0, to: source.text.length }];
  let text = source.text;
  while (parts.length < MOST_PARTS && text.trim() !== "") {
    const format =
      wanted ?? chosen(text, formats, useless, weightOf(text) / whole) ?? (parts.length === 0 ? fallback : undefined);
    if (format === undefined) break;
    const others = formats.filter((other) => other !== format && other.begins !== undefined);
    const isForeign = (line: string): boolean => others.some((other) => other.begins?.(line));
    const parsed = format.parse(
      { ...source, text },
      { columns, isForeign: wanted === undefined ? isForeign : undefined },
    );
    if (parsed.records.length === 0 && wanted === undefined && format !== fallback) {
      refused ??= { format, parsed };
      useless.add(format);
      continue;
    }
    parts.push({ format, parsed });
    useless.clear(); // who could not read the whole may read the rest
    left = intersectionOf(parsed.outside, left, text.length); // what is blank now is others'
    text = textIn(source.text, left);
    if (wanted !== undefined || parsed.records.length === 0) break;
  }
  // what the first found amiss is told where no other could read the text
  return parts.length === 0 && refused !== undefined
    ? { parts: [refused], left: refused.parsed.outside }
    : { parts, left };
}

function chosen(
  text: string,
  formats: readonly InputFormat[],
  useless: ReadonlySet<InputFormat>,
  share: number,
): InputFormat | undefined {
  const best = bestOf(
    candidatesFor(
      text,
      formats.filter((format) => !useless.has(format)),
    ),
    text,
  );
  const least = share < SMALL_SHARE ? LEAST_CERTAINTY_OF_LEFTOVERS : LEAST_CERTAINTY;
  return best !== undefined && best.certainty >= least ? best.format : undefined;
}
