// `isogloss explain TEXT`: what the stages make of one sentence, or of one paper of a dataset.
import { type ExplainedPaper, explainPaper } from "#core/concepts/explainPaper.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { type Outcome, success } from "#core/issue.ts";
import { sortByKey } from "#core/math/order.ts";
import { FIELD_NAMES, type Paper } from "#core/model.ts";
import { DEFAULT_PARAMETERS } from "#core/parameters.ts";
import { openDataset } from "../datasets.ts";
import { findPaper, papersIn } from "../findNode.ts";
import { EXIT, say, sayJson, table, tellIssues } from "../terminal.ts";

export interface ExplainOptions {
  readonly of?: string | undefined;
  readonly title?: string | undefined;
  readonly json?: true | undefined;
}

/** Returns the exit code. */
export function runExplain(text: string, { of, title = "", json }: ExplainOptions): number {
  const chosen = of === undefined ? success(alone(title, text)) : fromDataset(of, text);
  if (!chosen.ok) {
    tellIssues(chosen.issues);
    return EXIT.nothingUsable;
  }
  const { papers, at } = chosen.value;
  const explained = explainPaper(papers, at, DEFAULT_PARAMETERS);
  if (json) sayJson(explained);
  else for (const part of describe(explained, papers[at]!)) say(`${part}\n`);
  return EXIT.ok;
}

interface Chosen {
  readonly papers: readonly Paper[];
  readonly at: number;
}

const alone = (title: string, abstract: string): Chosen => ({
  papers: [{ id: "text", order: 0, title, abstract }],
  at: 0,
});

function fromDataset(dataset: string, wanted: string): Outcome<Chosen> {
  const graph = openDataset(dataset);
  if (!graph.ok) return graph;
  const paper = findPaper(papersIn(graph.value.mapNodes((_, node) => node)), wanted);
  if (!paper.ok) return paper;
  const papers = sortByKey(papersOf(graph.value), ({ id }) => id);
  return success({ papers, at: papers.findIndex(({ id }) => id === paper.value.id) });
}

const papersOf = (graph: KnowledgeGraph): Paper[] =>
  graph
    .mapNodes((_, node) => node)
    .flatMap((node) =>
      node.kind === "paper" ? [{ id: node.id, order: node.order, title: node.title, abstract: node.abstract }] : [],
    );

/** A readable sheet, part by part. */
function describe(explained: ExplainedPaper, paper: Paper): string[] {
  const { language, tokens, phrases, abbreviations, names, residue, candidates } = explained;
  return [
    paper.title === "" ? `language: ${language}` : `${paper.title}\nlanguage: ${language}`,
    ...FIELD_NAMES.filter((field) => tokens[field].length > 0).map(
      (field) =>
        `${field}, each word as tag/role (${TAG_HELP}; | = no phrase goes on here)\n${tokens[field]
          .map(({ surface, tag, role, breakBefore }) => `${breakBefore ? "| " : ""}${surface} ${tag}/${role}`)
          .join("  ")}`,
    ),
    listOf(
      "phrases",
      phrases.map(({ surface, roles }) => `${surface} (${roles})`),
    ),
    listOf(
      "definitions",
      abbreviations.map(({ short, long }) => `${short} = ${long}`),
    ),
    listOf(
      "names",
      names.map(({ kind, field, start, end }) => `${kind}: ${paper[field].slice(start, end)}`),
    ),
    listOf(
      "not read",
      residue.map(({ kind, field, start, end }) => `${kind}: ${paper[field].slice(start, end)}`),
    ),
    candidates.length === 0 ? "no candidates" : `candidates\n${table(candidateRows(candidates))}`,
  ].filter((part) => part !== "");
}

const TAG_HELP = "N noun, A adjective, G gerund, P participle, V verb, n and m part of a name, - in no phrase";
const listOf = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `${name}\n${items.map((item) => `  ${item}`).join("\n")}`;

/** So many of a candidate's features are named in the table; --json has all. */
const FEATURES_SHOWN = 6;

function candidateRows(candidates: ExplainedPaper["candidates"]): (readonly string[])[] {
  return [
    ["  candidate", "score", "formula", "what became of it", "features that are not 0"],
    ...candidates.map(({ surface, score, formula, features, fate }) => [
      `  ${surface}`,
      score?.toFixed(3) ?? "–",
      formula?.toFixed(2) ?? "–",
      fate,
      Object.entries(features ?? {})
        .filter(([, value]) => value !== 0)
        .slice(0, FEATURES_SHOWN)
        .map(([name, value]) => `${name} ${Number(value.toFixed(2))}`)
        .join(", "),
    ]),
  ];
}
