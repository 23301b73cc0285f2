// One HTML file with the app, a dataset and its audit in it: opens from disk, with no server and no
// request. The app itself comes in as a shell (shell.ts): a page whose parts are compressed, with a
// place for data.
import { gzipSync, strToU8 } from "fflate";
import type { PageFormat } from "#core/export/exportFormat.ts";
import { DATA_END, DATA_START } from "#core/export/pages/shell.ts";
import { attribute, escapeXml } from "#core/export/xml.ts";
import { auditOfPapers, encodeAudit } from "#core/file/auditFile.ts";
import { base64 } from "#core/file/base64.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { withinItself } from "#core/graph/subgraph.ts";
import { nodeKey } from "#core/model.ts";

export const HTML = {
  id: "html",
  label: "Web page: the app with this data in one file",
  extension: "html",
  mediaType: "text/html",
  of: "page",
  write: (whole, shell, audit) => {
    const { graph, receipt } = withinItself(whole);
    const { id, title } = graph.getAttribute("corpus");
    const part = audit === null ? null : auditOfPapers(audit, (paper) => graph.hasNode(nodeKey("paper", paper)));
    const data = [
      embeddedFile(`graph/${id}.graph.json`, "application/json", encodeGraph(graph)),
      ...(part === null
        ? []
        : [
            embeddedFile(
              `graph/${id}.audit.json`,
              "application/json",
              [...encodeAudit(part, graph.getAttributes())].join(""),
            ),
          ]),
    ];
    const content = shell
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeXml(title)} · Isogloss</title>`)
      .replace(DATA, () => DATA_START + data.join("\n") + DATA_END);
    const missing =
      "The audit (what was left out of each paper, and why) is not in it: there is none beside this dataset.";
    return { content, receipt: part === null ? [missing, ...receipt] : receipt };
  },
} as const satisfies PageFormat;

const DATA = new RegExp(`${DATA_START}[^]*?${DATA_END}`);

/**
 * A compressed text inside a page, in an element that no browser runs or shows. The same text gives
 * the same element.
 */
export function embeddedFile(name: string, mediaType: string, text: string): string {
  const bytes = gzipSync(strToU8(text), { level: 9, mtime: 0 });
  return `<script type="text/plain"${attribute("data-file", name)}${attribute("data-type", mediaType)}>${base64(bytes)}</script>`;
}
