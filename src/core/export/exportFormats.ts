// Every way out, in the order people see them. Adding a format = one file and one line here: the
// menu, the command and the contract test follow.

import type { ExportFormat } from "#core/export/exportFormat.ts";
import { CSV } from "#core/export/graphs/csv.ts";
import { CYTOSCAPE } from "#core/export/graphs/cytoscape.ts";
import { GEXF } from "#core/export/graphs/gexf.ts";
import { GRAPH_JSON } from "#core/export/graphs/graphJson.ts";
import { GRAPHML } from "#core/export/graphs/graphml.ts";
import { MATRIX } from "#core/export/graphs/matrix.ts";
import { D3, NODE_LINK } from "#core/export/graphs/nodeLink.ts";
import { PAJEK } from "#core/export/graphs/pajek.ts";
import { PARQUET } from "#core/export/graphs/parquet.ts";
import { VOSVIEWER } from "#core/export/graphs/vosviewer.ts";
import { HTML } from "#core/export/pages/html.ts";
import { BIBTEX } from "#core/export/papers/bibtex.ts";
import { CSL_JSON } from "#core/export/papers/cslJson.ts";
import { MARKDOWN } from "#core/export/papers/markdown.ts";
import { PAPERS_CSV } from "#core/export/papers/papersCsv.ts";
import { RIS } from "#core/export/papers/ris.ts";
import { PDF } from "#core/export/pictures/pdf.ts";
import { SVG } from "#core/export/pictures/svg.ts";

export const EXPORT_FORMATS = [
  ...[GRAPH_JSON, GEXF, GRAPHML, CSV, PARQUET, PAJEK, VOSVIEWER, CYTOSCAPE, NODE_LINK, D3, MATRIX],
  ...[BIBTEX, RIS, CSL_JSON, PAPERS_CSV, MARKDOWN],
  ...[SVG, PDF],
  HTML,
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof EXPORT_FORMATS)[number]["id"];
