// Every way out, in the order people see them. Adding a format = one file and one line here: the menu, the command and
// the contract test follow.
import { BIBTEX } from "#core/export/bibtex.ts";
import { CSL_JSON } from "#core/export/cslJson.ts";
import { CSV } from "#core/export/csv.ts";
import { CYTOSCAPE } from "#core/export/cytoscape.ts";
import type { ExportFormat } from "#core/export/format.ts";
import { GEXF } from "#core/export/gexf.ts";
import { GRAPH_JSON } from "#core/export/graphJson.ts";
import { GRAPHML } from "#core/export/graphml.ts";
import { HTML } from "#core/export/html.ts";
import { MARKDOWN } from "#core/export/markdown.ts";
import { MATRIX } from "#core/export/matrix.ts";
import { D3, NODE_LINK } from "#core/export/nodeLink.ts";
import { PAJEK } from "#core/export/pajek.ts";
import { PAPERS_CSV } from "#core/export/papersCsv.ts";
import { PDF } from "#core/export/pdf.ts";
import { RIS } from "#core/export/ris.ts";
import { SVG } from "#core/export/svg.ts";
import { VOSVIEWER } from "#core/export/vosviewer.ts";

export const EXPORT_FORMATS = [
  ...[GRAPH_JSON, GEXF, GRAPHML, CSV, PAJEK, VOSVIEWER, CYTOSCAPE, NODE_LINK, D3, MATRIX],
  ...[BIBTEX, RIS, CSL_JSON, PAPERS_CSV, MARKDOWN],
  ...[SVG, PDF],
  HTML,
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]["id"];

/** `<corpus id>.<extension>`, safe on every file system. */
export function exportFileName(corpusId: string, { extension }: Pick<ExportFormat, "extension">): string {
  const safe = corpusId.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|[-.]+$/g, "");
  return `${safe === "" ? "isogloss" : safe.slice(0, 100)}.${extension}`;
}
