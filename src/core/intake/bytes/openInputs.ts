// The door of intake: named bytes of any kind → texts. Tables that can only be read piece by piece
// come first, all others are opened by openSources.
import { startsWith } from "#core/intake/bytes/encoding.ts";
import { openSources, PARQUET } from "#core/intake/bytes/openSources.ts";
import type { SourceBytes, SourceText } from "#core/intake/bytes/source.ts";
import { MOST_BYTES } from "#core/intake/limits.ts";
import type { Issue } from "#core/issue.ts";

/** All texts in the order given. `largest`: the bytes that one source may unpack to. */
export async function openInputs(
  sources: readonly SourceBytes[],
  largest = MOST_BYTES,
): Promise<{ texts: SourceText[]; issues: Issue[] }> {
  const readable: SourceBytes[] = [];
  const issues: Issue[] = [];
  for (const source of sources) {
    if (!startsWith(source.bytes, PARQUET)) {
      readable.push(source);
      continue;
    }
    // loaded where there is one: most piles have none
    const { parquetToLines } = await import("#core/intake/bytes/parquet.ts");
    const lines = await parquetToLines(source, largest);
    if (lines.ok) readable.push(lines.value);
    else issues.push(...lines.issues);
  }
  const opened = openSources(readable, largest);
  return { texts: opened.texts, issues: [...issues, ...opened.issues] };
}
