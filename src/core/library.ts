// The public face of the package: what `import … from "isogloss"` gives. Everything here is pure
// and runs in Node and in the browser; nothing else of core is promised to stay as it is.
export type { ExportOptions, ExportResult, GraphFormat, PageFormat, PictureFormat } from "#core/export/exportFormat.ts";
export { EXPORT_FORMATS, type ExportFormatId, exportFileName } from "#core/export/exportFormats.ts";
export { decodeGraph } from "#core/file/decode.ts";
export { encodeGraph } from "#core/file/encode.ts";
export type {
  Community,
  EdgeAttributes,
  GraphAttributes,
  KnowledgeGraph,
  NodeAttributes,
} from "#core/graph/attributes.ts";
export { type EarlierMap, earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
export { neighborhood } from "#core/graph/neighborhood.ts";
export { inducedSubgraph } from "#core/graph/subgraph.ts";
export { openSources } from "#core/intake/bytes/openSources.ts";
export type { SourceBytes, SourceText } from "#core/intake/bytes/source.ts";
export { type ReadOptions, readCorpus } from "#core/intake/readCorpus.ts";
export { addPapers } from "#core/intake/records.ts";
export { describeIssue, type Issue, type Outcome } from "#core/issue.ts";
export type { Corpus, NodeKey, NodeKind, Paper, RelationKind } from "#core/model.ts";
export { DEFAULT_PARAMETERS, PARAMETERS, type Parameters } from "#core/parameters.ts";
export { type Extraction, type ExtractOptions, extractGraph } from "#core/pipeline.ts";
