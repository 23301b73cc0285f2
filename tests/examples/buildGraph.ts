// From the text of a .bib to a knowledge graph.
import { extractGraph, openSources, readCorpus } from "isogloss";
import { BIB } from "./papers.ts";

const { texts } = openSources([{ name: "soil.bib", bytes: new TextEncoder().encode(BIB) }]);
const corpus = readCorpus(texts, { id: "soil", title: "Soil and towns" });
if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
const { graph } = extractGraph(corpus.value);

const { counts } = graph.getAttributes();
console.log(`${counts.papers} papers`);
const shared = graph
  .filterNodes((_, node) => node.kind === "concept" && node.documentFrequency > 1)
  .map((key) => graph.getNodeAttributes(key).label);
console.log(shared.sort().join(", "));
// → 5 papers
// → bishop, carbon loss, market right, peat soil, town charter, water table
