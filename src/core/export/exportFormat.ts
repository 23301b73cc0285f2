// What an export format is: a graph, its papers or a picture in; text or bytes and an honest
// receipt out.
import type { Drawing } from "#core/export/pictures/drawing.ts";
import type { AuditFile } from "#core/file/auditFile.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { communityColors } from "#core/graph/communityColors.ts";
import { OUTLIER_COLOR } from "#core/graph/communityPalette.ts";

export interface ExportOptions {
  /** Color of a community id (-1 = in none) as `#rrggbb`. */
  readonly communityColor: (community: number) => string;
}

/**
 * The colors of the map, on light ground: files are opened and printed on white. A part of a graph
 * keeps the colors of the whole if it is written with the options of the whole.
 */
export function exportOptionsOf(graph: KnowledgeGraph): ExportOptions {
  const colors = communityColors(
    graph.mapNodes((_, node) => node),
    graph.getAttribute("communities"),
  );
  return { communityColor: (community) => (colors.get(community) ?? OUTLIER_COLOR)[0] };
}

export interface ExportResult {
  /** Text is written as UTF-8 without a byte order mark. */
  readonly content: string | Uint8Array;
  /**
   * What this format could not carry of this graph, one sentence each; empty = nothing was lost.
   */
  readonly receipt: readonly string[];
}

export interface FormatCommon {
  /** What people type: `--format gexf`. */
  readonly id: string;
  /** What people read, with the programs that open it. */
  readonly label: string;
  /** File ending without its leading dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** Writes the graph, or only its papers; the same graph gives the same bytes. */
export interface GraphFormat extends FormatCommon {
  readonly of: "graph" | "papers";
  readonly write: (graph: KnowledgeGraph, options?: ExportOptions) => ExportResult;
}

/** Writes what the map shows at one moment. */
export interface PictureFormat extends FormatCommon {
  readonly of: "picture";
  readonly write: (drawing: Drawing) => ExportResult;
}

/**
 * Puts the graph into the app itself: `shell` is the app as one page without data, `audit` what is
 * known of all its papers.
 */
export interface PageFormat extends FormatCommon {
  readonly of: "page";
  readonly write: (graph: KnowledgeGraph, shell: string, audit: AuditFile | null) => ExportResult;
}

/** What people choose from: a format without its writer. */
export interface FormatDescription extends FormatCommon {
  readonly of: ExportFormat["of"];
}

export type ExportFormat = GraphFormat | PictureFormat | PageFormat;
