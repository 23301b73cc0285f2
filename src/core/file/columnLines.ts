// The columns of a large dataset line by line, as encodeColumns writes them: neither the text nor
// what it says is ever there as a whole. Accepts only what indexColumns accepts of the whole text.
import type { FirstSight } from "#core/file/firstSight.ts";
import { type ColumnsReading, finished, startReading, takeBlock } from "#core/file/indexColumns.ts";
import { isBlock, readEnvelope, startsAsColumns } from "#core/file/readColumns.ts";
import { readFirstSight } from "#core/file/readFirstSight.ts";
import type { GraphAttributes } from "#core/graph/attributes.ts";
import type { GraphIndex } from "#core/graph/graphIndex.ts";

export interface LineReading {
  /** Whether a line is all right; then it is taken in. */
  readonly take: (line: string) => boolean;
  /** After the last line; null where the careful way must be gone. */
  readonly finish: () => GraphIndex | null;
}

export interface Sighted {
  readonly attributes: GraphAttributes;
  readonly sight: FirstSight;
}

/** What the last line said: a block follows, a block may not follow, or nothing does. */
type State = "block" | "end" | "over";

/** `takeSight` hears of what is seen from afar, where a file says so, before the nodes are read. */
export function readColumnLines(takeSight?: (sighted: Sighted) => void): LineReading {
  let reading: ColumnsReading | null = null;
  let state: State = "block";
  const start = (line: string): boolean => {
    const head = startsAsColumns(line) ? readEnvelope(JSON.parse(`${line}]}`)) : null;
    reading = head?.ok ? startReading(head.value.attributes) : null;
    const sight = head?.ok ? readFirstSight(head.value.firstSight) : null;
    if (reading !== null && sight !== null) takeSight?.({ attributes: reading.attributes, sight });
    return reading !== null;
  };
  const takeLine = (line: string): boolean => {
    if (reading === null) return start(line);
    if (state === "over") return line === "";
    if (state === "end") {
      state = "over";
      return line === "]}";
    }
    const goesOn = line.endsWith(",");
    state = goesOn ? "block" : "end";
    const block: unknown = JSON.parse(goesOn ? line.slice(0, -1) : line);
    return isBlock(block) && takeBlock(reading, block);
  };
  return {
    take(line) {
      try {
        return takeLine(line);
      } catch {
        return false; // no JSON
      }
    },
    finish: () => (reading === null || state !== "over" ? null : finished(reading)),
  };
}
