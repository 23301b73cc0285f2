// New papers on an old map: what is known stays where it was.
import { addPapers, earlierMap, extractGraph, openSources, papersOfGraph, readCorpus } from "isogloss";
import { BIB } from "./papers.ts";

const read = (text: string) => {
  const { texts } = openSources([{ name: "some.bib", bytes: new TextEncoder().encode(text) }]);
  const corpus = readCorpus(texts, { id: "soil", title: "Soil and towns" });
  if (!corpus.ok) throw new Error(JSON.stringify(corpus.issues));
  return corpus.value;
};
const before = extractGraph(read(BIB)).graph;
const more = read("@article{f, title = {Peat fires}, abstract = {Drought turns peat soils to fuel for fires.}}");
const { papers } = addPapers(papersOfGraph(before), more.papers, "the map");
const after = extractGraph({ ...more, papers }, undefined, { earlier: earlierMap(before) }).graph;

const moved = before.filterNodes(
  (key, { x, y }) =>
    after.hasNode(key) && (after.getNodeAttribute(key, "x") !== x || after.getNodeAttribute(key, "y") !== y),
);
console.log(`${after.getAttributes().counts.papers} papers, ${moved.length} nodes moved`);
// → 6 papers, 0 nodes moved
