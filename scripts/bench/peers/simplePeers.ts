// Peers of the keyphrase benchmark that fit in a few lines each: RAKE, TF-IDF phrases, noun chunks
// of compromise and of wink-nlp.
import nlp from "compromise";
import { eng } from "stopword";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

const ENGLISH: ReadonlySet<string> = new Set(eng);

const byValue = (values: ReadonlyMap<string, number>): string[] =>
  [...values].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);

const countAll = (phrases: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const phrase of phrases) if (phrase !== "") counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return counts;
};

/** Runs of words between stop words and punctuation. */
function runs(text: string, stop: ReadonlySet<string> = ENGLISH): string[][] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\s'-]+/u)
    .flatMap((clause) => {
      const found: string[][] = [[]];
      for (const word of clause.split(/\s+/).filter((piece) => /\p{L}/u.test(piece)))
        if (stop.has(word)) found.push([]);
        else found.at(-1)!.push(word);
      return found;
    })
    .filter((run) => run.length > 0 && run.length <= 5);
}

/**
 * RAKE (Rose et al. 2010, doi 10.1002/9780470689646.ch1): sum of degree/frequency over the words of
 * a run.
 */
export function rake(text: string): string[] {
  const found = runs(text);
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const run of found)
    for (const word of run) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      degree.set(word, (degree.get(word) ?? 0) + run.length);
    }
  const scores = new Map<string, number>();
  for (const run of found)
    scores.set(
      run.join(" "),
      run.reduce((sum, word) => sum + (degree.get(word) ?? 0) / (frequency.get(word) ?? 1), 0),
    );
  return byValue(scores);
}

/**
 * TF-IDF over runs of up to three words without stop words; document frequencies of the collection
 * itself.
 */
export function tfIdf(texts: readonly string[], stop = ENGLISH): string[][] {
  const grams = texts.map((text) =>
    countAll(
      runs(text, stop).flatMap((run) =>
        run.flatMap((_, from) =>
          [1, 2, 3].filter((size) => from + size <= run.length).map((size) => run.slice(from, from + size).join(" ")),
        ),
      ),
    ),
  );
  const frequency = countAll(grams.flatMap((counts) => [...counts.keys()]));
  return grams.map((counts) =>
    byValue(
      new Map(
        [...counts].map(([gram, count]) => [gram, count * Math.log((texts.length + 1) / (frequency.get(gram) ?? 1))]),
      ),
    ),
  );
}

/** compromise's own `.nouns()`, by frequency. */
export function compromiseNouns(text: string): string[] {
  const nouns: unknown = nlp(text).nouns().out("array");
  if (!Array.isArray(nouns)) return [];
  const phrases = nouns.filter((noun): noun is string => typeof noun === "string");
  return byValue(
    countAll(
      phrases.map((noun) =>
        noun
          .toLowerCase()
          .replace(/^(?:the|a|an|this|these|our|its|their)\s+|[.,;:)(]+/g, "")
          .trim(),
      ),
    ),
  );
}

const wink = winkNlp(model);

/** Runs (adjective | noun)* noun of wink-nlp's tags, by frequency. */
export function winkChunks(text: string): string[] {
  const tokens = wink.readDoc(text).tokens();
  const words = tokens.out();
  const tags = tokens.out(wink.its.pos);
  const phrases: string[] = [];
  let run: { word: string; tag: string }[] = [];
  const close = (): void => {
    while (run.length > 0 && run.at(-1)?.tag === "ADJ") run.pop();
    if (run.length > 0 && run.length <= 5) phrases.push(run.map(({ word }) => word).join(" "));
    run = [];
  };
  words.forEach((word, index) => {
    const tag = String(tags[index]);
    if (/^(?:ADJ|NOUN|PROPN)$/.test(tag)) run.push({ word: word.toLowerCase(), tag });
    else close();
  });
  close();
  return byValue(countAll(phrases));
}
