// The contract of a dataset file (`graph/<id>.graph.json`): graphology's own serialized form, every
// field described and checked. Change it only together with FILE_VERSION and a step in migrate.ts.
import { z } from "zod";
import { FILE_FORMAT, FILE_VERSION } from "#core/file/fileVersion.ts";

const key = z.templateLiteral(
  [z.enum(["paper", "concept", "term"]), ":", z.string().min(1)],
  "must look like paper:…, concept:… or term:…",
);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
/** Far beyond any map that was ever laid out; one place further out would shrink the rest to a dot. */
const FARTHEST = 1e6;
const LARGEST = 1e4;
const coordinate = z.number().min(-FARTHEST).max(FARTHEST);

const evidence = z.object({
  paper: key.describe("node key of the paper"),
  field: z.enum(["title", "abstract"]).describe("which text of the paper"),
  start: count.describe("first UTF-16 unit"),
  end: count.describe("one past the last UTF-16 unit"),
});

const contribution = z.object({
  kind: z.enum(["concept", "term", "word", "lent", "neighbors", "rest"]).describe("what is shared"),
  node: key.exactOptional().describe("its node, where it has one"),
  label: z.string().describe("its name"),
  value: z.number().min(-1).max(1).describe("what it adds to the edge's weight"),
});

const place = {
  label: z.string().min(1).describe("what people read"),
  community: z.number().int().min(-1).describe("community id; -1 = in none"),
  confidence: share.describe("how often the seeded runs agreed on the community"),
  x: coordinate.describe("map position, to the right"),
  y: coordinate.describe("map position, upwards"),
  size: z.number().min(0).max(LARGEST).describe("radius in map units"),
};

const reference = z.object({
  text: z.string().exactOptional().describe("as the record writes it"),
  doi: z.string().exactOptional().describe("without https://doi.org/"),
  id: z.string().exactOptional().describe("scheme:value, in the schemes of ids"),
});

const source = z.object({
  file: z.string().exactOptional().describe("name of the file, without its folder"),
  database: z.string().exactOptional().describe("database or service that wrote it"),
});

const otherAbstract = z.object({
  language: z.string().exactOptional().describe("as stated, BCP 47 where known"),
  text: z.string().describe("as people see it"),
});

/** What else the record says. */
const carried = {
  ids: z.record(z.string(), z.string()).exactOptional().describe("by scheme: pmid, pmcid, arxiv, openalex, s2, …"),
  type: z.string().exactOptional().describe("kind of publication in plain words"),
  citedBy: count.exactOptional().describe("how often it was cited when the record was made"),
  sources: z.array(source).exactOptional().describe("where its records were found, if that says something"),
  statedLanguage: z.string().exactOptional().describe("language the record states, BCP 47 where known"),
  references: z.array(reference).exactOptional().describe("what it cites, in the record's order"),
  otherAbstracts: z.array(otherAbstract).exactOptional().describe("in other languages"),
  extra: z.record(z.string(), z.string()).exactOptional().describe("other columns and fields, by name"),
};

const paper = z.object({
  kind: z.literal("paper").describe("kind of node"),
  ...place,
  id: z.string().describe("content id: the node key without `paper:`"),
  order: count.describe("position in the input, 0-based"),
  title: z.string().describe("as people see it"),
  abstract: z.string().describe("as people see it; offsets of evidence point into it"),
  authors: z.array(z.string()).exactOptional().describe("where the input has them"),
  year: z.number().int().min(-9999).max(9999).exactOptional().describe("of publication"),
  venue: z.string().exactOptional().describe("journal or conference"),
  url: z.string().exactOptional().describe("where the paper is"),
  doi: z.string().exactOptional().describe("without https://doi.org/"),
  keywords: z.array(z.string()).exactOptional().describe("the authors' own"),
  ...carried,
  language: z.string().exactOptional().describe("detected language, BCP 47"),
});

const concept = z.object({
  kind: z.literal("concept").describe("kind of node"),
  ...place,
  aliases: z.array(z.string()).describe("other surfaces, commonest first"),
  acronym: z.string().exactOptional().describe("short form the texts define"),
  documentFrequency: count.describe("number of papers that mention it"),
  score: share.describe("1 = the corpus's strongest concept"),
});

const term = z.object({
  kind: z.literal("term").describe("kind of node"),
  ...place,
  aliases: z.array(z.string()).describe("other surfaces, commonest first"),
  documentFrequency: count.describe("number of papers that use it"),
  score: share.describe("1 = the corpus's strongest term"),
});

const edge = z.object({
  kind: z.enum(["mentions", "uses", "co-occurs", "related", "part-of"]).describe("kind of relation"),
  weight: share.describe("0..1 within its kind; larger = stronger"),
  evidence: z.array(evidence).describe("the mentions the edge stands on"),
  contributions: z.array(contribution).exactOptional().describe("related only: named summands of the weight"),
});

const community = z.object({
  id: count.describe("0 = the largest; kept where a dataset was added to"),
  label: z.string().describe("short, unique"),
  gloss: z.string().describe("longer, with more of its concepts"),
  size: count.describe("number of papers"),
  cohesion: share.describe("share of its papers' relatedness that stays inside"),
  confidence: share.describe("mean confidence of its papers"),
  centralPapers: z.array(key).describe("most central first"),
  concepts: z.array(key).describe("most distinctive first"),
  theme: count.describe("id of its coarse theme"),
  color: count.exactOptional().describe("number of its color, where it goes on from an earlier dataset"),
});

const graph = z.object({
  format: z.literal(FILE_FORMAT).describe("this format"),
  version: z.literal(FILE_VERSION).describe("of the format"),
  generator: z.string().describe("program and version that wrote the file"),
  corpus: z.object({
    id: z.string().describe("name of the dataset, as in the file name"),
    title: z.string().describe("for people"),
    hash: z.string().describe("of the papers' content, whatever their order"),
  }),
  parameters: z.record(z.string(), z.number()).describe("value of every parameter it was built with"),
  seed: z.number().int().describe("start of every random choice"),
  counts: z.object({
    papers: count.describe("nodes of kind paper"),
    concepts: count.describe("nodes of kind concept"),
    terms: count.describe("nodes of kind term"),
    edges: z
      .object({ mentions: count, uses: count, "co-occurs": count, related: count, "part-of": count })
      .describe("edges of each kind"),
  }),
  communities: z.array(community).describe("largest first"),
  themes: z
    .array(
      z.object({
        id: count.describe("0-based"),
        label: z.string().describe("name of the theme"),
        communities: z.array(count).describe("ids of its communities"),
      }),
    )
    .describe("coarse groups of communities"),
  verdict: z
    .object({
      reliable: z.boolean().describe("whether the communities beat chance"),
      reason: z.string().describe("one sentence with the figures"),
      modularity: z.number().describe("of the papers' communities"),
      nullModularity: z.number().describe("mean over rewired graphs"),
      nullDeviation: z.number().describe("standard deviation over rewired graphs"),
      agreement: z.number().describe("mean ARI between seeded runs"),
      resolution: z.number().describe("that was used"),
    })
    .describe("can the communities be trusted?"),
});

export const attributesSchema = graph;
export const nodesSchema = z.array(z.object({ key, attributes: z.discriminatedUnion("kind", [paper, concept, term]) }));

export const graphFileSchema = z.object({
  attributes: graph,
  options: z.object({ type: z.literal("undirected"), multi: z.literal(true), allowSelfLoops: z.literal(false) }),
  nodes: nodesSchema,
  edges: z.array(
    z.object({ key: z.string(), source: key, target: key, attributes: edge, undirected: z.boolean().exactOptional() }),
  ),
});

export type GraphFile = z.infer<typeof graphFileSchema>;
