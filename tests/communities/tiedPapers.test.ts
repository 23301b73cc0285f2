// Papers that nothing ties to others are in no community, whichever they are nearest to.
import { describe, expect, it } from "vitest";
import type { Communities } from "#core/communities/findCommunities.ts";
import { keepTied } from "#core/communities/tiedPapers.ts";
import type { Relation, RelationKind } from "#core/model.ts";
import { nodeKey } from "#core/model.ts";

const papers = ["a", "b", "c", "d", "e", "f", "g", "h"];
const found: Communities = {
  community: Int32Array.from([0, 0, 0, 0, 1, 1, 1, -1]),
  confidence: Float64Array.from([1, 1, 1, 0.5, 1, 1, 1, 0]),
  count: 2,
  cohesion: Float64Array.from([0.5, 0.4]),
  members: [
    [0, 1, 2, 3],
    [4, 5, 6],
  ],
  themes: Int32Array.from([0, 1]),
  verdict: {
    reliable: true,
    modularity: 0.4,
    expected: 0.1,
    deviation: 0.1,
    agreement: 1,
    resolution: 1,
    graphs: 1,
  } as unknown as Communities["verdict"],
};
const relation = (kind: RelationKind, source: string, target: string): Relation => ({
  ...{ kind, weight: 0.5, evidence: [] },
  source: nodeKey("paper", source),
  target: kind === "related" ? nodeKey("paper", target) : nodeKey(kind === "uses" ? "term" : "concept", target),
});
const standIn = Int32Array.from(papers.keys());
const tie = (relations: Relation[]) => keepTied(found, { papers, relations, standIn }, 2);

describe("what ties a paper to its community", () => {
  it("is a relative, or a concept or term that a paper of the community has too", () => {
    const { community, confidence, members, count } = tie([
      relation("related", "a", "b"),
      relation("mentions", "c", "moss"),
      relation("mentions", "b", "moss"),
      relation("related", "e", "f"),
      relation("uses", "g", "tide"),
      relation("uses", "h", "tide"),
      relation("mentions", "d", "quarry"),
    ]);
    expect([...community]).toEqual([0, 0, 0, -1, 1, 1, -1, -1]);
    expect(confidence[3]).toBe(0);
    expect(members).toEqual([
      [0, 1, 2],
      [4, 5],
    ]);
    expect(count).toBe(2);
  });

  it("is no concept of a quarter of the pile", () => {
    const all = papers.map((paper) => relation("mentions", paper, "moss"));
    expect(tie(all).count).toBe(0);
  });

  it("holds for a paper of the same text as well; what is left of too few papers is no community", () => {
    const relations = [relation("related", "e", "f"), relation("related", "a", "e")];
    const copies = Int32Array.from([0, 1, 2, 3, 4, 5, 5, 7]);
    const { community, count } = keepTied(found, { papers, relations, standIn: copies }, 2);
    expect([...community]).toEqual([-1, -1, -1, -1, 0, 0, 0, -1]);
    expect(count).toBe(1);
  });
});
