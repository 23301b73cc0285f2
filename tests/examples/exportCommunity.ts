// One community as GEXF for Gephi, with what the format cannot carry.
import { EXPORT_FORMATS, extractGraph, inducedSubgraph, openSources, readCorpus } from "isogloss";
import { BIB } from "./papers.ts";

const { texts } = openSources([{ name: "soil.bib", bytes: new TextEncoder().encode(BIB) }]);
const corpus = readCorpus(texts, { id: "soil", title: "Soil and towns" });
if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
const { graph } = extractGraph(corpus.value);

const part = inducedSubgraph(graph, new Set(graph.filterNodes((_, node) => node.community === 0)));
const gexf = EXPORT_FORMATS.find(({ id }) => id === "gexf");
if (gexf?.of !== "graph") throw new Error("no GEXF");
const { content, receipt } = gexf.write(part);
console.log(String(content).includes("<gexf"), receipt.length > 0);
// → true true
