// The public face of the package: what `import … from "isogloss"` gives. Everything here is pure
// and runs in Node and in the browser; nothing else of core is promised to stay as it is.

// Types that the ones above speak of.
export type { ConceptAudit } from "#core/audit.ts";
export type { Membership } from "#core/communities/matchCommunities.ts";
export type { ConceptLists } from "#core/concepts/lists/thesaurus.ts";
export { exportFileName } from "#core/export/exportFileName.ts";
export type {
  ExportFormat,
  ExportOptions,
  ExportResult,
  GraphFormat,
  PageFormat,
  PictureFormat,
} from "#core/export/exportFormat.ts";
export { EXPORT_FORMATS, type ExportFormatId } from "#core/export/exportFormats.ts";
export type { Drawing } from "#core/export/pictures/drawing.ts";
export type { AuditFile } from "#core/file/auditFile.ts";
export { decodeGraph } from "#core/file/decode.ts";
export { encodeGraph } from "#core/file/encode.ts";
export type {
  Community,
  CommunityVerdict,
  ConceptNode,
  EdgeAttributes,
  GraphAttributes,
  KnowledgeGraph,
  NodeAttributes,
  PaperNode,
  TermNode,
  Theme,
} from "#core/graph/attributes.ts";
export { type EarlierMap, earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
export { neighborhood } from "#core/graph/neighborhood.ts";
export { inducedSubgraph } from "#core/graph/subgraph.ts";
export { openInputs } from "#core/intake/bytes/openInputs.ts";
export { openSources } from "#core/intake/bytes/openSources.ts";
export type { SourceBytes, SourceText } from "#core/intake/bytes/source.ts";
export type { SourceReport } from "#core/intake/readCorpus.ts";
export { type ReadOptions, readCorpus } from "#core/intake/readCorpus.ts";
export { addPapers } from "#core/intake/records.ts";
export { describeIssue, type Issue, type Outcome } from "#core/issue.ts";
export type { PaperAnalysis } from "#core/language/analysePaper.ts";
export type { Job, Stage, Team, Tell } from "#core/math/team.ts";
export type {
  Contribution,
  Corpus,
  Evidence,
  NodeKey,
  NodeKind,
  OtherAbstract,
  Paper,
  RecordSource,
  Reference,
  RelationKind,
} from "#core/model.ts";
export type { ParameterId } from "#core/parameters.ts";
export { DEFAULT_PARAMETERS, PARAMETERS, type Parameters } from "#core/parameters.ts";
export { type Extraction, type ExtractOptions, extractGraph } from "#core/pipeline.ts";
