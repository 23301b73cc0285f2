// Communities keep who they are when papers come, go or move: matched by shared papers, numbers
// kept, everything else carried along.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCommunities } from "#core/communities/findCommunities.ts";
import { keepNumbers, matchCommunities } from "#core/communities/matchCommunities.ts";
import { plantedGraph } from "../support/plantedGraph.ts";

const membership = (text: string): Map<string, number> =>
  new Map(
    text.split(" ").map((pair) => {
      const [paper = "", community = ""] = pair.split(":");
      return [paper, Number(community)];
    }),
  );

describe("matching", () => {
  it("pairs by the papers of both, whatever came or went", () => {
    const before = membership("a:0 b:0 c:0 d:1 e:1 gone:1");
    const after = membership("a:1 b:1 c:1 n1:1 n2:1 n3:1 n4:1 n5:1 d:0 e:0 n6:2");
    expect(matchCommunities(before, after)).toEqual([
      { before: 0, after: 1, shared: 3 },
      { before: 1, after: 0, shared: 2 },
    ]);
  });

  it("gives a split community's number to the larger part, and a scattered one to none", () => {
    expect(matchCommunities(membership("a:0 b:0 c:0"), membership("a:0 b:1 c:1"))).toEqual([
      { before: 0, after: 1, shared: 2 },
    ]);
    expect(matchCommunities(membership("a:0 b:0 c:0 d:0"), membership("a:0 b:1 c:2 d:3"))).toEqual([]);
  });

  it("uses each community once, in any case", () => {
    const anyMembership = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -1, max: 5 })))
      .map((pairs) => new Map(pairs.map(([paper, community]) => [`p${paper}`, community])));
    fc.assert(
      fc.property(anyMembership, anyMembership, (before, after) => {
        const matches = matchCommunities(before, after);
        expect(new Set(matches.map((match) => match.before)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.after)).size).toBe(matches.length);
        for (const match of matches) {
          expect(match.before).toBeGreaterThanOrEqual(0);
          expect(match.after).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("keeping numbers", () => {
  const { edges, n } = plantedGraph([14, 12, 11, 10], 7, 0.5, 3);
  const papers = Array.from({ length: n }, (_, i) => `p${i}`);
  const found = findCommunities(edges, n, { resolution: 0, seed: 1 });

  it("gives back any numbering, with members, cohesion and themes carried along", () => {
    const shuffled = (c: number): number => (c < 0 ? c : (c + 1) % found.count);
    const before = new Map(papers.map((paper, i) => [paper, shuffled(found.community[i]!)]));
    const kept = keepNumbers(found, papers, before);
    expect(papers.map((paper, i) => [paper, kept.community[i]])).toEqual([...before]);
    expect(kept.count).toBe(found.count);
    for (let c = 0; c < found.count; c++) {
      expect(kept.members[shuffled(c)]).toEqual(found.members[c]);
      expect(kept.cohesion[shuffled(c)]).toBe(found.cohesion[c]);
    }
    expect(kept.themes[0]).toBe(0);
    const pairs = new Set(
      Array.from(kept.themes, (theme, c) => `${theme} ${found.themes[(c + found.count - 1) % found.count]}`),
    );
    expect(pairs.size).toBe(new Set(found.themes).size);
  });

  it("leaves everything as found where nothing is known, and where there were more communities before", () => {
    expect(keepNumbers(found, papers, new Map())).toEqual(found);
    const far = new Map(papers.map((paper, i) => [paper, found.community[i]! + 100]));
    expect(keepNumbers(found, papers, far)).toEqual(found);
  });
});
