import { describe, expect, it } from "vitest";
import { projectViews } from "#core/communities/projection.ts";
import { createRandom } from "#core/math/random.ts";
import { readCorpusWords } from "#core/relatedness/corpusWords.ts";
import { nearestForCommunities } from "#core/relatedness/neighbors/nearestForCommunities.ts";
import { placeInScience } from "#core/relatedness/neighbors/scienceSpace.ts";
import { packPlace, unpackPlace } from "#core/relatedness/neighbors/wordPlaces.ts";
import { recipeFor } from "#core/relatedness/recipe.ts";
import { buildModel } from "#core/relatedness/relatednessModel.ts";
import { createRelatedness } from "#core/relatedness/relatedPapers.ts";

const paper = (title: string, order: number) => ({ id: `p${order}`, order, title, abstract: "" });

function placesOf(titles: readonly string[]) {
  const words = readCorpusWords(titles.map(paper), []);
  const { features } = buildModel(words, { ...recipeFor(titles.length), pairWeight: 0 }, new Set());
  const space = placeInScience(
    features.rows,
    Array.from(features.feature, (word) => words.lexicon[word]!),
  );
  const cosine = (a: number, b: number): number => {
    const { places, dimensions } = space;
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += places[a * dimensions + d]! * places[b * dimensions + d]!;
    return sum;
  };
  return { ...space, cosine };
}

describe("places in science at large", () => {
  it("are near where subjects are, even if no word is shared", () => {
    const { trust, cosine } = placesOf([
      "Electron pairing and phonons in superconductors and their phase transition",
      "Magnetic lattice, spin excitations and quantum criticality of correlated materials",
      "Galaxies and star formation at high redshift in deep survey images",
      "Quasars, black hole accretion and dark halos as seen by a space telescope",
      "Word embeddings for machine translation of English sentences",
      "Parsing text by neural language models trained on annotated corpora",
    ]);
    expect(trust).toBe(1);
    const pairs = [0, 1, 2, 3, 4, 5].flatMap((a) => [0, 1, 2, 3, 4, 5].map((b) => [a, b] as const));
    const others = pairs.filter(([a, b]) => a >> 1 < b >> 1).map(([a, b]) => cosine(a, b));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean([cosine(0, 1), cosine(2, 3), cosine(4, 5)])).toBeGreaterThan(mean(others) + 0.2);
  });

  it("are not trusted where the papers say what science at large does not know, nor in another language", () => {
    const trusts = [
      ["Blattläuse an Rosen", "Gallmilben an Linden", "Zikaden im Weinbau"],
      ["Omeprazole in gastroesophageal reflux", "Cisapride for dyspepsia", "Ranitidine and duodenal ulcer"],
      ["", "", ""],
    ].map((titles) => placesOf(titles).trust);
    expect(trusts).toEqual([0, 0, 0]);
  });

  it("make no paper near others that is near none by its own words", () => {
    const titles = [
      ...Array.from({ length: 6 }, (_, i) => `Galaxies at high redshift seen in survey ${"abcdef"[i]}`),
      ...Array.from({ length: 6 }, (_, i) => `Vortex lattice of cuprate superconductors in field ${"abcdef"[i]}`),
      "Quasars",
    ];
    const { words, nearest } = createRelatedness(titles.map(paper), [], []);
    const { edges } = projectViews(nearestForCommunities(words, nearest, 5), 5);
    const alone = words.papers.findIndex(({ title }) => title === "Quasars");
    expect([...Array.from(edges.sources), ...Array.from(edges.targets)]).not.toContain(alone);
    expect(edges.sources.length).toBeGreaterThan(10);
  });
});

it("a packed place is within half a step of the place, up to four steps", () => {
  const random = createRandom(3);
  for (let turn = 0; turn < 50; turn++) {
    const size = 10 ** (4 * random() - 4);
    const place = Float64Array.from({ length: 100 }, () => size * (random() + random() + random() - 1.5));
    const back = unpackPlace(packPlace(place));
    const step = Math.sqrt(place.reduce((sum, value) => sum + value * value, 0) / place.length) * 1.08;
    place.forEach((value, d) => {
      if (Math.abs(value) < 4 * step) expect(Math.abs(value - back[d]!)).toBeLessThan(0.51 * step);
    });
  }
});
