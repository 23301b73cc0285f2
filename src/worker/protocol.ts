// The jobs that run off the main thread. Each request says all there is to know, the dataset by its
// address included; the worker keeps what it read only to be quicker (worker.ts), so a job may run
// in any worker at any time.
import type { ListKind, ListText } from "#core/concepts/lists/listKinds.ts";
import type { ExportResult, FormatDescription } from "#core/export/exportFormat.ts";
import type { Carried } from "#core/export/pages/carried.ts";
import type { Drawing } from "#core/export/pictures/drawing.ts";
import type { Sighted } from "#core/file/columnLines.ts";
import type { GraphAttributes, NodeAttributes } from "#core/graph/attributes.ts";
import type { GraphColumns } from "#core/graph/graphIndex.ts";
import type { GraphPart } from "#core/graph/subgraph.ts";
import type { RecordField } from "#core/intake/inputFormat.ts";
import type { SourceReport } from "#core/intake/readCorpus.ts";
import type { SourceAccount } from "#core/intake/sourceAccount.ts";
import type { Outcome } from "#core/issue.ts";
import type { Stage } from "#core/math/team.ts";
import type { Contribution, NodeKey } from "#core/model.ts";
import type { Parameters } from "#core/parameters.ts";
import type { SearchHit } from "#core/search/searchIndex.ts";

export interface OfDataset {
  /** Its address. */
  readonly dataset: string;
  /**
   * Stamp of the build that the page has open (fingerprint.ts): what the address holds may have
   * been replaced since.
   */
  readonly stamp?: string | undefined;
}

export interface RelatedPaper {
  readonly paper: NodeKey;
  readonly score: number;
  /** Largest first; they sum to the score within 1e-9. */
  readonly contributions: readonly Contribution[];
}

/** With what it was before something was left out. */
export interface RankedPaper extends RelatedPaper {
  /** Whether its best reason tells little: a common word, or a neighbor. */
  readonly weak: boolean;
  readonly before: { readonly score: number /** 1 = nearest. */; readonly rank: number };
}

export interface RelatedRequest extends OfDataset {
  readonly paper: NodeKey;
  /** Node keys of concepts and terms that do not count. */
  readonly without: readonly NodeKey[];
  readonly top: number;
}

/** A link to a paper that the open part of a folder does not hold. */
export interface PaperElsewhere extends RelatedPaper {
  readonly title: string;
  /** Number of the part that holds it. */
  readonly part: number;
}

export interface PaperRequest extends OfDataset {
  readonly paper: NodeKey;
}

export interface PairRequest extends OfDataset {
  readonly first: NodeKey;
  readonly second: NodeKey;
  readonly without: readonly NodeKey[];
}

/** A pair's account, with the second paper's place in the first one's ranking (1 = nearest). */
export interface PairAnswer {
  readonly score: number;
  readonly rank: number;
  readonly of: number;
  readonly contributions: readonly Contribution[];
}

export interface SearchRequest extends OfDataset {
  readonly text: string;
  readonly limit: number;
}

export interface PlaceRequest extends OfDataset {
  readonly title: string;
  readonly abstract: string;
  readonly top: number;
}

export type OpenRequest = OfDataset;

/** Some nodes of a dataset, in order, or some of its columns; before them, if it says so, what is seen from afar. */
export interface IndexPart {
  readonly sighted?: Sighted;
  readonly keys: readonly NodeKey[];
  readonly nodes: readonly NodeAttributes[];
  readonly columns: Partial<GraphColumns>;
}

/** All of an index but its nodes and columns, which came before. */
export interface OpenedDataset {
  readonly attributes: GraphAttributes;
}

export interface WriteRequest extends OfDataset {
  /** Address of its audit, for the formats that bring it along; null: there is none. */
  readonly audit: string | null;
  /** Id of a format of a graph, of papers or of a page. */
  readonly format: string;
  /** Null: the whole. */
  readonly scope: GraphPart | null;
  /** By community id; the last one for nodes in none. */
  readonly colors: readonly (readonly [community: number, color: string])[];
  /** The app as one page without data, for the formats that need it. */
  readonly shell: string;
}

export interface DrawRequest {
  /** Id of a format of a picture. */
  readonly format: string;
  readonly drawing: Drawing;
}

export interface CarryRequest extends OfDataset {
  /** Null: the whole. */
  readonly scope: GraphPart | null;
  /** Characters there are for it. */
  readonly room: number;
}

/**
 * Request → one reply. Failures of the world come back as issues, never as exceptions across
 * threads.
 */
export interface Jobs {
  /** Reads and checks a dataset, hands over its nodes and every column in parts. */
  readonly open: (request: OpenRequest, take: (part: IndexPart) => void) => Promise<Outcome<OpenedDataset>>;
  readonly related: (request: RelatedRequest) => Promise<Outcome<readonly RankedPaper[]>>;
  /** The nearest papers in other parts of a folder, if a part of one is open. */
  readonly elsewhere: (request: PaperRequest) => Promise<Outcome<readonly PaperElsewhere[]>>;
  readonly pair: (request: PairRequest) => Promise<Outcome<PairAnswer>>;
  readonly search: (request: SearchRequest) => Promise<Outcome<readonly SearchHit[]>>;
  /** Papers near any text. */
  readonly place: (request: PlaceRequest) => Promise<Outcome<readonly RelatedPaper[]>>;
  /** A dataset or a part of it as a file of another format. */
  readonly write: (request: WriteRequest) => Promise<Outcome<ExportResult>>;
  /** Every format there is. */
  readonly formats: () => Promise<Outcome<readonly FormatDescription[]>>;
  /** What the map shows as a picture of a format. */
  readonly draw: (request: DrawRequest) => Promise<Outcome<ExportResult>>;
  /** A dataset or a part of it as small as a link needs it. */
  readonly carry: (request: CarryRequest) => Promise<Outcome<Carried>>;
}

/** A file a person gave, or text they pasted. */
export interface PaperFile {
  readonly name: string;
  readonly content: Blob;
  /** Came along in a folder, not chosen by itself. */
  readonly incidental?: boolean;
}

export interface InspectRequest {
  readonly files: readonly PaperFile[];
  /** Format id for all files; left out, each is recognised by its content. */
  readonly format?: string | undefined;
  /** Which column of a table holds which field, where the guess is wrong. */
  readonly columns: Readonly<Record<string, RecordField>>;
}

export interface Inspection {
  /** How many papers there are, or why there is none. */
  readonly papers: Outcome<number>;
  /** What became of the records of every file. */
  readonly account: readonly SourceAccount[];
  /** What every file was taken for, also where no paper is found. */
  readonly sources: readonly SourceReport[];
  /** Every format there is, for a person who knows better. */
  readonly formats: readonly { readonly id: string; readonly label: string }[];
}

export interface BuildRequest extends InspectRequest {
  readonly id: string;
  readonly title: string;
  readonly parameters: Parameters;
  readonly lists: Partial<Readonly<Record<ListKind, ListText>>>;
  /** A dataset file to which the papers are added. */
  readonly onto?: Blob | undefined;
}

/** A dataset and its audit as the files that the command would write. */
export interface Built {
  readonly graph: Blob;
  readonly audit: Blob;
  readonly summary: Pick<GraphAttributes, "counts" | "communities" | "verdict">;
}

export type BuildStage = "opening" | Stage | "writing";
export type BuildProgress = (stage: BuildStage, done: number, total: number) => void;

/** The jobs of the worker that builds datasets: ended with it when a person cancels. */
export interface BuildJobs {
  readonly inspect: (request: InspectRequest) => Promise<Inspection>;
  readonly build: (request: BuildRequest, onProgress: BuildProgress) => Promise<Outcome<Built>>;
}
