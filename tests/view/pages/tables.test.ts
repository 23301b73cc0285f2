import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "#core/graph/graphIndex.ts";
import {
  CONCEPT_COLUMNS,
  conceptRows,
  knownColumns,
  nextOrder,
  PAPER_COLUMNS,
  paperRows,
  readOrder,
  sortRows,
} from "#view/pages/tables.ts";
import { communitiesById } from "#view/shown/visible.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";
import { tinyGraph } from "../../support/tinyGraph.ts";

const index = fakeIndex({ papers: 50, communities: 4 });
const names = communitiesById(index.attributes);

describe("the tables", () => {
  it("have a row for every node", () => {
    const papers = paperRows(index, names);
    const concepts = conceptRows(index, names);
    expect(papers.length + concepts.length).toBe(index.keys.length);
    for (const { node, label, communityName } of [...papers, ...concepts]) {
      expect(label).toBe(index.nodes[node]!.label);
      expect(communityName).toBe(names.get(index.community[node]!)!.label);
    }
    expect([...knownColumns(papers)]).toEqual([
      "label",
      "year",
      "community",
      "concepts",
      "terms",
      "related",
      "nearest",
    ]);
  });

  it("count what a paper has, by hand on three papers", () => {
    const tiny = indexGraph(tinyGraph());
    const rows = paperRows(tiny, communitiesById(tiny.attributes));
    expect(
      rows.map(({ label, concepts, terms, related, nearest }) => [label, concepts, terms, related, nearest]),
    ).toEqual([
      ["Speculative sampling", 2, 1, 1, 0.75],
      ["Speculative sampling revisited", 2, 1, 1, 0.75],
      ["Verifying tokens", 0, 1, 0, 0],
    ]);
    const [draft] = conceptRows(tiny, new Map());
    expect(draft).toMatchObject({
      label: "draft model",
      kind: "concept",
      papers: 2,
      spread: 1,
      since: null,
      communityName: null,
    });
  });

  it("keep their rows under every order, turn round, and put the unknown last both ways", () => {
    const papers = paperRows(index, names).map((row, i) => (i % 7 === 0 ? { ...row, year: null } : row));
    fc.assert(
      fc.property(fc.constantFrom(...PAPER_COLUMNS), fc.boolean(), (column, descending) => {
        const sorted = sortRows(papers, { column, descending });
        expect(new Set(sorted)).toEqual(new Set(papers));
        const cells = sorted.map((row) => (column === "community" ? row.communityName : row[column]));
        const known = cells.filter((cell) => cell !== null);
        expect(cells.slice(0, known.length)).toEqual(known);
        for (let i = 1; i < known.length; i++) {
          const [a, b] = [known[i - 1]!, known[i]!].map((cell) =>
            typeof cell === "string" ? cell.toLowerCase() : cell,
          );
          expect(descending ? a! >= b! : a! <= b!).toBe(true);
        }
        expect(sortRows([...papers].reverse(), { column, descending })).toEqual(sorted);
      }),
    );
    for (const column of CONCEPT_COLUMNS)
      expect(sortRows(conceptRows(index, names), { column, descending: true }).length).toBe(
        conceptRows(index, names).length,
      );
  });

  it("fall at the first press on a number, rise on a text, turn round at the second", () => {
    const usual = { column: "label", descending: false } as const;
    expect(nextOrder<string>(usual, "concepts", false)).toEqual({ column: "concepts", descending: true });
    expect(nextOrder<string>(usual, "label", true)).toEqual({ column: "label", descending: true });
    expect(readOrder({ column: "concepts", descending: true }, PAPER_COLUMNS, usual).column).toBe("concepts");
    expect(readOrder({ column: "planet", descending: true }, PAPER_COLUMNS, usual)).toEqual(usual);
    expect(readOrder(null, PAPER_COLUMNS, usual)).toEqual(usual);
  });
});
