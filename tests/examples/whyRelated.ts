// Which papers are related, and why: each edge carries the summands of its weight.
import { extractGraph, openSources, readCorpus } from "isogloss";
import { BIB } from "./papers.ts";

const { texts } = openSources([{ name: "soil.bib", bytes: new TextEncoder().encode(BIB) }]);
const corpus = readCorpus(texts, { id: "soil", title: "Soil and towns" });
if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
const { graph } = extractGraph(corpus.value);

graph.forEachEdge((_edge, { kind, weight, contributions = [] }, _from, _to, from, to) => {
  if (kind !== "related" || from.label !== "Market rights and bishops") return;
  const sum = contributions.reduce((total, { value }) => total + value, 0);
  console.log(`${from.label} – ${to.label}: the reasons add up: ${Math.abs(sum - weight) < 1e-6}`);
  console.log(`they share ${contributions.some(({ label }) => label === "market right") ? "market rights" : "less"}`);
});
// → Market rights and bishops – Town charters of the north: the reasons add up: true
// → they share market rights
