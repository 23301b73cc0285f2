// The audit: what became of every phrase that could have been a concept.
import { extractGraph, openSources, readCorpus } from "isogloss";
import { BIB } from "./papers.ts";

const { texts } = openSources([{ name: "soil.bib", bytes: new TextEncoder().encode(BIB) }]);
const corpus = readCorpus(texts, { id: "soil", title: "Soil and towns" });
if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
const { audit } = extractGraph(corpus.value);

for (const { seen, kept, dropped } of audit.papers.slice(0, 1)) {
  const left = Object.values(dropped).reduce((sum, surfaces) => sum + surfaces.length, 0);
  console.log(`every candidate is accounted for: ${seen === kept.length + left}`);
}
// → every candidate is accounted for: true
