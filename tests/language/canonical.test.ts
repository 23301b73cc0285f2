// One key per concept: equal for case, number, hyphen, spelling and script; never a stem, and
// different where meaning differs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalKey, canonicalWord, foldCharacters } from "#core/language/canonical.ts";

const key = (phrase: string): string => canonicalKey(phrase.split(" "));

describe("canonicalKey", () => {
  it.each([
    ["Large Language Models", "large language model"],
    ["Pre-trained Language Models", "pre trained language model"],
    ["LLMs", "llm"],
    ["$K$-theory", "k theory"],
    ["$\\infty$-categories", "infinity category"],
    ["Kervaire--Murthy conjecture", "kervaire murthy conjecture"],
    ["k-means clustering", "k means clustering"],
    ["K-mean clustering", "k means clustering"],
    ["population means", "population mean"],
    ["wavelet bases", "wavelet basis"],
    ["Gröbner bases", "grobner basis"],
    ["knowledge bases", "knowledge base"],
    ["United States", "united states"],
    ["β-amyloid plaques", "beta amyloid plaque"],
    ["ε-greedy", "epsilon greedy"],
    ["state‐of‐the–art", "state of the art"],
    ["Bayes’ theorem", "bayes theorem"],
    ["Parkinson's disease", "parkinson disease"],
    ["naïve Bayes classifiers", "naive bayes classifier"],
    ["behavioural modelling", "behavioral modeling"],
    ["client/server", "client server"],
    ["I/O", "i/o"],
    ["large language language models", "large language model"],
    ["phi-1.5", "phi 1.5"],
    ["word2vec", "word2vec"],
    ["C++", "c++"],
    ["i.i.d. samples", "i.i.d sample"],
  ])("%s → %s", (phrase, expected) => {
    expect(key(phrase)).toBe(expected);
  });

  it("drops words without letters or digits", () => {
    expect(canonicalKey(["–", "graph", "&", "", "networks"])).toBe("graph network");
  });
});

describe("canonicalWord", () => {
  it.each(
    `bias lens species series news physics statistics dynamics corpus analysis hypothesis virus bus status consensus
    apoptosis diabetes chaos bayes gibbs navier stokes dbms https focus calculus process mass loss class data media
    supervised unsupervised revise exercise noise denoising promise enterprise precise paradise advertisement otherwise
    pairwise expertise concise ising arising raised odds goods means-free chassis apparatus lupus iris`.split(/\s+/),
  )("leaves %s as it is", (word) => {
    expect(canonicalWord(word)).toBe(word.replaceAll("-", " ").replace("means", "means"));
  });

  it.each([
    ["corpora", "corpus"],
    ["analyses", "analysis"],
    ["hypotheses", "hypothesis"],
    ["matrices", "matrix"],
    ["indices", "index"],
    ["criteria", "criterion"],
    ["phenomena", "phenomenon"],
    ["vertices", "vertex"],
    ["lenses", "lens"],
    ["biases", "bias"],
    ["viruses", "virus"],
    ["databases", "database"],
    ["kinases", "kinase"],
    ["phases", "phase"],
    ["causes", "cause"],
    ["synapses", "synapse"],
    ["responses", "response"],
    ["caches", "cache"],
    ["branches", "branch"],
    ["queries", "query"],
    ["movies", "movie"],
    ["heuristics", "heuristic"],
    ["leaves", "leaf"],
    ["curves", "curve"],
    ["GNNs", "gnn"],
    ["GPUs", "gpu"],
    ["gpus", "gpu"],
    ["svms", "svm"],
    ["IDs", "id"],
    ["polyhedra", "polyhedron"],
    ["women", "woman"],
    ["tokenisation", "tokenization"],
    ["optimisers", "optimizer"],
    ["analysing", "analyzing"],
    ["colour", "color"],
    ["centre", "center"],
    ["labelled", "labeled"],
    ["haemoglobin", "hemoglobin"],
    ["ischaemic", "ischemic"],
    ["leukaemia", "leukemia"],
    ["programme", "program"],
  ])("%s → %s", (surface, expected) => {
    expect(canonicalWord(surface)).toBe(expected);
  });

  it("keeps capitals' meaning: AIDS is no plural of aid, QoS none of qo, iOS none of io", () => {
    expect(["AIDS", "QoS", "iOS", "IDS"].map((word) => canonicalWord(word))).toEqual(["aids", "qos", "ios", "ids"]);
  });

  it("is total, and lower-case keys of plain words come back unchanged", () => {
    fc.assert(fc.property(fc.string(), (word) => typeof canonicalWord(word) === "string"));
    const plain = "graph neural kernel matrix bias analysis tokenization color basis virus".split(" ");
    for (const word of plain) expect(canonicalWord(canonicalWord(word))).toBe(word);
  });
});

describe("foldCharacters", () => {
  it.each([
    ["Poincaré", "Poincare"],
    ["Erdős", "Erdos"],
    ["L²", "L2"],
    ["ﬁne", "fine"],
    ["χ2", "chi2"],
    ["ϵ", "epsilon"],
    ["self‑attention", "self-attention"],
    ["й", "й"],
    ["λόγος", "λόγος"],
  ])("%s → %s", (surface, expected) => {
    expect(foldCharacters(surface)).toBe(expected);
  });
});
