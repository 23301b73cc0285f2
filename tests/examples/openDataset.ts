// A dataset file is checked on its way in: what is wrong comes as issues, never as an exception.
import { decodeGraph, describeIssue, encodeGraph, extractGraph, openSources, readCorpus } from "isogloss";
import { BIB } from "./papers.ts";

const { texts } = openSources([{ name: "soil.bib", bytes: new TextEncoder().encode(BIB) }]);
const corpus = readCorpus(texts, { id: "soil", title: "Soil and towns" });
if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
const bytes = encodeGraph(extractGraph(corpus.value).graph);

const again = decodeGraph(bytes);
console.log(again.ok && encodeGraph(again.value) === bytes);
const cut = decodeGraph(bytes.slice(0, 100));
console.log(cut.ok, cut.issues.map(describeIssue).length);
// → true
// → false 1
