// `isogloss export DATASET`: the whole, a community or a neighborhood in another format, with a
// receipt of what was lost.
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { ExportResult, GraphFormat, PageFormat } from "#core/export/exportFormat.ts";
import { exportOptionsOf } from "#core/export/exportFormat.ts";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { carry } from "#core/export/pages/carried.ts";
import { SHELL_FILE } from "#core/export/pages/shell.ts";
import { CARRIED_NAME, MAX_LINK } from "#core/file/fileVersion.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { neighborhood } from "#core/graph/neighborhood.ts";
import { inducedSubgraph } from "#core/graph/subgraph.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { openAudit, openDataset } from "../datasets.ts";
import { readText, STANDARD_INPUT } from "../files.ts";
import { findNode } from "../findNode.ts";
import { count, EXIT, tell, tellIssues } from "../terminal.ts";
import { writeAll } from "../writeAll.ts";

interface ExportOptions {
  readonly output: string;
  readonly format?: string | undefined;
  readonly community?: number | undefined;
  readonly around?: string | undefined;
  readonly depth: number;
}

/** Not a file that other programs open, but what goes behind the address of any Isogloss page. */
const LINK = { id: "link", label: "link", extension: "link.txt", of: "link" } as const;

type Format = GraphFormat | PageFormat | typeof LINK;

/** Pictures need a screen: the app exports those. */
const FORMATS: readonly Format[] = [...EXPORT_FORMATS.filter((format) => format.of !== "picture"), LINK];

/** Returns the exit code. */
export async function runExport(dataset: string, options: ExportOptions): Promise<number> {
  const format = chooseFormat(options);
  if (!format.ok) {
    tellIssues(format.issues);
    return EXIT.usage;
  }
  const graph = openDataset(dataset);
  const part = graph.ok ? choosePart(graph.value, options) : graph;
  if (!part.ok) {
    tellIssues(part.issues);
    return EXIT.nothingUsable;
  }
  const result = await writeAs(format.value, part.value, dataset, graph.ok ? graph.value : part.value);
  if (!result.ok) {
    tellIssues(result.issues);
    return EXIT.nothingUsable;
  }
  const { content, receipt } = result.value;
  if (options.output === STANDARD_INPUT) process.stdout.write(content);
  else {
    const written = writeAll([{ path: options.output, text: content }]);
    if (!written.ok) {
      tellIssues(written.issues);
      return EXIT.nothingUsable;
    }
    tell(`${options.output}: ${sizeIn(format.value, part.value)} as ${format.value.label}.`);
  }
  for (const loss of receipt) tell(`Not carried: ${loss}`);
  return EXIT.ok;
}

/** How much of a graph a format takes: papers alone, or nodes and edges. */
const sizeIn = ({ of }: Format, graph: KnowledgeGraph): string =>
  of === "papers"
    ? count(graph.filterNodes((_, { kind }) => kind === "paper").length, "paper")
    : `${count(graph.order, "node")}, ${count(graph.size, "edge")}`;

/**
 * The packed command has the app beside it; in the project it is built on the spot. A part has the
 * colors of the whole.
 */
async function writeAs(
  format: Format,
  graph: KnowledgeGraph,
  dataset: string,
  whole: KnowledgeGraph,
): Promise<Outcome<ExportResult>> {
  if (format.of === "link") return writeLink(graph);
  if (format.of !== "page") return success(format.write(graph, exportOptionsOf(whole)));
  const shell = readText(join(import.meta.dirname, SHELL_FILE));
  if (!shell.ok && !existsSync("index.html"))
    return failure({
      code: "export/page",
      severity: "error",
      message: "The web page cannot be built here: a copy of the sources makes it in its own folder only.",
      hint: "Call the command from the folder of Isogloss, or install the package.",
    });
  const audit = openAudit(dataset, whole);
  if (!audit.ok) tellIssues(audit.issues);
  return success(
    format.write(
      graph,
      shell.ok ? shell.value : await (await import("../build/singleHtml.ts")).buildShell(),
      audit.ok ? audit.value : null,
    ),
  );
}

function writeLink(graph: KnowledgeGraph): Outcome<ExportResult> {
  const field = `#${CARRIED_NAME}=`;
  const { text, length, receipt } = carry(graph, MAX_LINK - field.length);
  if (text !== null) return success({ content: `${field}${text}\n`, receipt });
  return failure({
    code: "export/size",
    severity: "error",
    message: `Too large for a link: at least ${length} characters even without abstracts, and a link carries ${MAX_LINK}.`,
    hint: "Choose a part with --community or --around, or write one web page with --format html.",
  });
}

/**
 * By name, else by the longest ending that fits the file; the dataset's own format where there is
 * no ending. An ending of nobody is refused: it would be a file that opens nowhere.
 */
function chooseFormat({ format, output }: ExportOptions): Outcome<Format> {
  const known = `Known: ${FORMATS.map(({ id }) => id).join(", ")}.`;
  const picture = EXPORT_FORMATS.find(
    ({ id, of, extension }) =>
      of === "picture" && (format === undefined ? output.toLowerCase().endsWith(`.${extension}`) : id === format),
  );
  if (picture !== undefined)
    return failure({
      code: "export/picture",
      severity: "error",
      message: `${picture.label} shows what is on the screen: only the explorer exports it.`,
      hint: "Open the dataset with npm start and export it there.",
    });
  if (format !== undefined) {
    const found = FORMATS.find(({ id }) => id === format);
    return found === undefined
      ? failure({
          code: "export/format",
          severity: "error",
          message: `There is no export format "${format}".`,
          hint: known,
        })
      : success(found);
  }
  const name = basename(output).toLowerCase();
  const hasEnding = output !== STANDARD_INPUT && /\.[^.]+$/.test(name);
  const fitting = FORMATS.filter(({ extension }) => name.endsWith(`.${extension}`));
  const best =
    fitting.sort((a, b) => b.extension.length - a.extension.length)[0] ??
    (hasEnding && !name.endsWith(".json") ? undefined : FORMATS.find(({ id }) => id === "json"));
  return best === undefined
    ? failure({
        code: "export/format",
        severity: "error",
        message: `No export format has the ending of ${basename(output)}.`,
        hint: `Name one with --format. ${known}`,
      })
    : success(best);
}

function choosePart(graph: KnowledgeGraph, { community, around, depth }: ExportOptions): Outcome<KnowledgeGraph> {
  if (around !== undefined) {
    const node = findNode(graph, around);
    return node.ok ? success(inducedSubgraph(graph, neighborhood(graph, node.value, depth))) : node;
  }
  if (community === undefined) return success(graph);
  const nodes = new Set(graph.filterNodes((_, node) => node.community === community));
  if (nodes.size > 0) return success(inducedSubgraph(graph, nodes));
  const { communities } = graph.getAttributes();
  return failure({
    code: "export/community",
    severity: "error",
    message: `There is no community ${community} in this dataset.`,
    hint: `It has ${communities.map(({ id, label }) => `${id} (${label})`).join(", ")}.`,
  });
}
