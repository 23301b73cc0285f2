// Twice as much takes twice as long in every codec of a dataset and its audit, with long texts made to
// be costly and with many of each thing.
import { expect, it } from "vitest";
import { encodeAudit, readAudit } from "#core/file/auditFile.ts";
import { encodeColumns } from "#core/file/columns.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { openIndex } from "#core/file/openIndex.ts";
import { packGraph } from "#core/file/pack.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { graphFamilies } from "../support/growingGraphs.ts";
import { LARGE, textFamilies, tooFast } from "../support/growth.ts";
import { tinyGraph } from "../support/tinyGraph.ts";

const columnsOf = (graph: KnowledgeGraph): string => [...encodeColumns(datasetOf(graph))].join("");

const CODECS: Readonly<Record<string, (graph: KnowledgeGraph) => () => unknown>> = {
  "a plain file is written": (graph) => () => encodeGraph(graph),
  "a plain file is read": (graph) => {
    const text = encodeGraph(graph);
    return () => decodeGraph(text);
  },
  "columns are written": (graph) => () => columnsOf(graph),
  "columns are read with care": (graph) => {
    const text = columnsOf(graph);
    return () => decodeGraph(text);
  },
  "columns are opened": (graph) => {
    const text = columnsOf(graph);
    return () => openIndex(text);
  },
  "a link is packed": (graph) => () => packGraph(graph),
};

it.each(Object.entries(CODECS))("%s", (name, prepare) => {
  expect(tooFast(name, graphFamilies(prepare, LARGE))).toEqual([]);
});

it("the graphs that are read are well-formed", () => {
  for (const { name, prepare } of graphFamilies((graph) => () => decodeGraph(encodeGraph(graph)), 1)) {
    const outcome = prepare(20)() as ReturnType<typeof decodeGraph>;
    expect([name, outcome.ok ? [] : outcome.issues]).toEqual([name, []]);
  }
});

it("an audit is written and read", () => {
  const attributes = tinyGraph().getAttributes();
  const families = [
    ...textFamilies((text) => {
      const paper = { paper: text, language: "en", tagged: true, seen: 1, kept: [text], dropped: {}, residue: {} };
      const audit = { papers: [paper], merges: [], refusals: [], senses: [] };
      return () => readAudit([...encodeAudit(audit, attributes)].join(""), stampOf(attributes));
    }, LARGE),
    {
      ...{ name: "papers", large: 4000 },
      prepare: (count: number) => {
        const papers = Array.from({ length: count }, (_, i) => ({
          ...{ paper: `p${i}`, language: "en", tagged: true, seen: 1, kept: [], dropped: {}, residue: {} },
        }));
        return () =>
          readAudit(
            [...encodeAudit({ papers, merges: [], refusals: [], senses: [] }, attributes)].join(""),
            stampOf(attributes),
          );
      },
    },
  ];
  expect(tooFast("audit", families)).toEqual([]);
});
