// What a paper's list ends with: at the last phrase that is worth choosing, not at the last place.
import { describe, expect, it } from "vitest";
import { chooseForPaper } from "#core/concepts/choose.ts";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, createCounts, onlyModifies } from "#core/concepts/corpusCounts.ts";
import { NO_LISTS } from "#core/concepts/lists/thesaurus.ts";
import { rankPaper } from "#core/concepts/ranking/rankPaper.ts";
import { FEWEST, LEAST_SCORE } from "#core/concepts/ranking/score.ts";
import { findFullNames } from "#core/concepts/variants/fullNames.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { resolveAll } from "../support/senses.ts";

const PAPER = {
  id: "p",
  order: 0,
  title: "Tobacco mosaic virus and the local lesion assay",
  abstract:
    "The local lesion assay made tobacco mosaic virus visible. A brief discussion gives personal opinions of many visitors, with a closing remark on the later summer evenings, their pleasant company, good meals and long walks by that quiet water.",
};

function choose(paper: typeof PAPER) {
  const analysis = analysePaper(paper);
  const collected = collectCandidates(paper, analysis);
  const counts = createCounts();
  addPaper(counts, collected);
  const rules = {
    ...{ abbreviationSenses: resolveAll([]).senses, ownSenses: new Map() },
    ...{ fullNames: findFullNames([paper], [analysis]), ownNames: new Map() },
    lists: NO_LISTS,
    counts,
  };
  return {
    ranked: rankPaper(collected, analysis, counts),
    choice: (count: number, ranked = rankPaper(collected, analysis, counts)) =>
      chooseForPaper(paper, ranked, rules, count),
  };
}

describe("a paper's concepts", () => {
  it("end where few readers would choose the next, however many may be chosen", () => {
    const { choice } = choose(PAPER);
    const { best, keys } = choice(40);
    expect(best.map(({ key }) => key)).toContain("tobacco mosaic virus");
    expect(best.length).toBeLessThan(keys.size);
    for (const { score } of best.slice(FEWEST)) expect(score).toBeGreaterThanOrEqual(LEAST_SCORE);
  });

  it("are at least three where there are as many candidates", () => {
    const { ranked, choice } = choose(PAPER);
    const faint = { ...ranked, ranked: ranked.ranked.map((one) => ({ ...one, score: one.score / 1000 })) };
    expect(choice(12, faint).best).toHaveLength(FEWEST);
  });

  it("are no adjective that is cut out of what it stands in", () => {
    const counts = createCounts();
    for (const key of ["avian", "metal"]) counts.adjectives.set(key, { places: 9, ends: key === "avian" ? 1 : 8 });
    expect(onlyModifies(counts, "avian")).toBe(true);
    expect(onlyModifies(counts, "metal")).toBe(false);
    expect(onlyModifies(counts, "virus")).toBe(false);
  });

  it("are nothing that is said once of somebody, but what is called after one", () => {
    const abstract = "The local lesion assay followed Einstein's decision and Einstein's equation.";
    const { choice } = choose({ ...PAPER, title: "Tobacco mosaic virus", abstract });
    const keys = [...choice(40).keys.keys()];
    expect(keys).toContain("einstein equation");
    expect(keys).not.toContain("einstein decision");
  });

  it("end before what adjectives describe once and in passing, unless its title or science knows it", () => {
    const { ranked, choice } = choose(PAPER);
    const said = (key: string) => choice(40, { ...ranked, ranked: ranked.ranked.map(lowered(key)) }).best;
    /** Of little score, but enough for the list. */
    const lowered =
      (key: string) =>
      (one: (typeof ranked.ranked)[number]): (typeof ranked.ranked)[number] =>
        one.candidate.key === key ? { ...one, score: 0.2 } : { ...one, score: 0.5 + one.score / 2 };
    const faint = ranked.ranked.find(({ candidate }) => candidate.key === "pleasant company")!;
    expect(faint.candidate.roles).toBe("AN");
    expect(said("pleasant company").map(({ key }) => key)).not.toContain("pleasant company");
    expect(said("local lesion assay").map(({ key }) => key)).toContain("local lesion assay");
  });
});
