// Tokens: what is one word, where phrases must break, and that tags are compromise's.
import nlp from "compromise/two";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTokens } from "#core/language/tokens.ts";

const surfaces = (text: string): string[] => readTokens(text).map((token) => token.surface);
/** `word/TAG`, "|" where no phrase may go on. */
const tagged = (text: string): string =>
  readTokens(text)
    .map(({ surface, tag, breakBefore }) => `${breakBefore ? "|" : ""}${surface}/${tag}`)
    .join(" ");

describe("readTokens", () => {
  it.each([
    ["Parkinson's disease and the models’ limits", ["Parkinson's", "disease", "and", "the", "models", "limits"]],
    ["they don't 'quote' rock 'n' roll", ["they", "don't", "quote", "rock", "n", "roll"]],
    ["and/or encoder/decoder input/-output pairs", ["and/or", "encoder/decoder", "input", "output", "pairs"]],
    ["low- and high-order state-of-the-art", ["low", "and", "high-order", "state-of-the-art"]],
    ["Bose–Einstein gas — word—word a--b", ["Bose–Einstein", "gas", "word", "word", "a", "b"]],
    ["BigO(Bench), f(x) and (graph) [nets].", ["BigO(Bench)", "f(x)", "and", "graph", "nets"]],
    ["[18F]FDG and (S)-nicotine, (self-)training", ["[18F]FDG", "and", "(S)-nicotine", "(self-)training"]],
    ["größere Modèle данных ひらがな नमस्ते", ["größere", "Modèle", "данных", "ひらがな", "नमस्ते"]],
    ["𝒳-ray of the naïve cafe\u0301", ["𝒳-ray", "of", "the", "naïve", "cafe\u0301"]],
    ["research & development (e.g. U.S. firms)", ["research", "&", "development", "e.g.", "U.S.", "firms"]],
    ["“quoted” «words», ... and - dashes", ["quoted", "words", "and", "dashes"]],
  ])("%s", (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it.each([
    ["We train networks, not trees", "|We/R train/V networks/N |not/X trees/V"],
    ["input/-output pairs", "|input/N |output/N pairs/N"],
    ["graphs (trees) grow", "|graphs/N |trees/N |grow/V"],
    ["The network learns. It can't forget", "|The/D network/N learns/V |It/R can't/V forget/V"],
  ])("tags and breaks: %s", (text, expected) => {
    expect(tagged(text)).toBe(expected);
  });

  it.each([
    ["One ends here. Two starts. Three?", 3],
    ["See Fig. 3 of Smith et al. for it, e.g. the U.S. data.", 1],
    ["A blank line\n\nstarts a sentence", 2],
    ["Vitamin C. elegans is a worm", 1],
    ["Wait... it goes on", 1],
  ])("counts sentences: %s", (text, expected) => {
    expect((readTokens(text).at(-1)?.sentence ?? -1) + 1).toBe(expected);
  });

  it("finds words at their places, in order, without blanks, and leaves out no letter", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(..."-/'’()[].,:;!?&%#–—\n ", "word", "Größe", "e.g.", "can't", "數據", "[a]b", "--"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        let between = "";
        for (const token of readTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end)).toBe(token.surface);
          expect(token.surface).toMatch(/^\S+$/);
          between += text.slice(end, token.start);
          end = token.end;
        }
        expect(between + text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("does not depend on what was read before", () => {
    const text = "The US model's use of learning rates models us.";
    const first = tagged(text);
    for (let i = 0; i < 2000; i++) readTokens(`filler${i} US models' use`);
    expect(tagged(text)).toBe(first);
  });

  it("gives the tags that compromise gives in its own documents", () => {
    const text = `We present a simple method that learns to rank documents without labels. Existing approaches
      rely on large annotated collections, which are costly to build; ours needs none. Results show that deep
      networks trained on noisy data often generalize well, while smaller models usually fail. The Stanford
      Research Institute designed a river model near the Hudson River. Use of time series models reveals how
      users' habits change. Training improves accuracy by two points and reduces the cost of inference. Can
      graphs describe moving objects? First experiments look promising, but further testing is required. An
      increase in speed makes real systems usable, as shown in three case studies of working engineers.`;
    const theirs: string[][] = [];
    for (const terms of nlp.tokenize(text).compute(["alias", "normal", "machine", "lexicon", "preTagger"]).docs)
      for (const term of terms) if (term.text !== "") theirs.push([term.text, ...(term.tags ?? [])]);
    const mine = readTokens(text);
    expect(mine.map((token) => token.surface)).toEqual(theirs.map(([word]) => word));
    const agrees = mine.filter(({ tag }, i) => {
      const tags = new Set(theirs[i]);
      const expected = { N: "Noun", A: "Adjective", V: "Verb", G: "Gerund", D: "Determiner", I: "Preposition" };
      return !(tag in expected) || tags.has(Reflect.get(expected, tag));
    });
    expect(agrees.length / mine.length).toBeGreaterThan(0.98);
  });
});
