// A sentence that stands at the same place in most abstracts of one file is the provider's, not the
// authors': it goes from all of them.

const LEAST_ABSTRACTS = 5;
const LEAST_SHARE = 0.6;
/** Sentences of the abstracts' own at either end are looked behind this many times. */
const ROUNDS = 4;
const SENTENCE_ENDS = /(?<=[.!?。！？]["”’')\]]?)(?:\s+(?=[\p{Lu}\p{N}[("“'©])|(?<=[。！？]))/u;

/** Abstracts in the same order without what most share, and each such sentence with its count. */
export function withoutSharedSentences(abstracts: readonly string[]): {
  readonly texts: readonly string[];
  readonly removed: readonly { readonly text: string; readonly count: number }[];
} {
  const parts = abstracts.map((text) => text.split(SENTENCE_ENDS));
  const removed: { text: string; count: number }[] = [];
  // copies of one record are one witness
  const distinct = [...new Map(abstracts.map((text, i) => [text, i])).entries()].filter(([text]) => text !== "");
  if (distinct.length < LEAST_ABSTRACTS) return { texts: abstracts, removed };
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const end of [-1, 0]) {
      const shared = sharedAt(
        end,
        distinct.map(([, i]) => parts[i] ?? []),
      );
      if (shared === undefined) continue;
      const holders = parts.filter((sentences) => sentences.length > 1 && sentences.at(end) === shared);
      for (const sentences of holders) sentences.splice(end === 0 ? 0 : sentences.length - 1, 1);
      removed.push({ text: shared, count: holders.length });
      changed = true;
    }
    if (!changed) break;
  }
  if (removed.length === 0) return { texts: abstracts, removed };
  return { texts: parts.map((sentences, i) => joined(sentences, abstracts[i] ?? "")), removed };
}

/** The sentence that most of these texts begin (0) or end (-1) with. */
function sharedAt(end: number, texts: readonly (readonly string[])[]): string | undefined {
  const counts = new Map<string, number>();
  for (const sentences of texts) {
    const sentence = sentences.length > 1 ? sentences.at(end) : undefined;
    if (sentence !== undefined) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  const enough = Math.max(LEAST_ABSTRACTS, texts.length * LEAST_SHARE);
  return [...counts].find(([, count]) => count >= enough)?.[0];
}

/** As it stood: only the ends went. */
function joined(sentences: readonly string[], whole: string): string {
  const first = sentences[0] ?? "";
  const last = sentences.at(-1) ?? "";
  const start = whole.indexOf(first);
  return start < 0 ? whole : whole.slice(start, whole.lastIndexOf(last) + last.length);
}
