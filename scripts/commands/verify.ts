// `isogloss verify DATASET [INPUT…]`: builds a dataset again, from the papers in it or from its
// inputs, and names what differs. `isogloss methods DATASET`: how it was made, as a paragraph.
import { methodsText } from "#core/export/methodsText.ts";
import { fingerprintPapers } from "#core/file/fingerprint.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { earlierMap, papersOfGraph } from "#core/graph/earlier.ts";
import { graphDifferences } from "#core/graph/graphDifferences.ts";
import { openInputs } from "#core/intake/bytes/openInputs.ts";
import { readSources } from "#core/intake/readCorpus.ts";
import { type Outcome, success } from "#core/issue.ts";
import type { Paper } from "#core/model.ts";
import { readParameters } from "#core/parameters.ts";
import { VERSION } from "#core/version.ts";
import { openDataset } from "../datasets.ts";
import { readInputs } from "../files.ts";
import { type ListOptions, readDuplicateFile, readListFiles } from "../lists.ts";
import { count, EXIT, say, sayJson, tell, tellIssues } from "../terminal.ts";

interface VerifyOptions extends ListOptions {
  readonly previous?: string | undefined;
  readonly json?: true | undefined;
}

/** Lines on a terminal; --json has them all. */
const MOST_SHOWN = 30;

/** Returns the exit code: ok where nothing differs. */
export async function runVerify(name: string, inputs: readonly string[], options: VerifyOptions): Promise<number> {
  const recorded = openDataset(name);
  if (!recorded.ok) return failed(recorded);
  const { corpus, parameters, generator } = recorded.value.getAttributes();
  const values = readParameters(parameters);
  const lists = readListFiles(options);
  const papers =
    inputs.length === 0 ? success(papersOfGraph(recorded.value)) : await papersFrom(inputs, corpus, options);
  const previous = options.previous === undefined ? undefined : openDataset(options.previous);
  for (const part of [values, lists, papers, previous]) if (part?.ok === false) return failed(part);
  if (!values.ok || !lists.ok || !papers.ok || previous?.ok === false) return EXIT.nothingUsable;
  if (generator !== VERSION)
    tell(
      `note: It was built with ${generator}, and is built again with ${VERSION}: what differs may be the program's.`,
    );
  if (inputs.length === 0 && fingerprintPapers(papers.value) !== corpus.hash)
    tell("warning: The papers in it are not those it was built from: their fingerprint differs.");
  const { extractGraph } = await import("#core/pipeline.ts");
  const { graph } = extractGraph({ id: corpus.id, title: corpus.title, papers: papers.value }, values.value, {
    lists: lists.value,
    earlier: previous === undefined ? undefined : earlierMap(previous.value),
  });
  return report(recorded.value, graph, options);
}

async function papersFrom(
  inputs: readonly string[],
  { id, title }: { readonly id: string; readonly title: string },
  options: VerifyOptions,
): Promise<Outcome<readonly Paper[]>> {
  const decisions = readDuplicateFile(options);
  if (!decisions.ok) return decisions;
  const files = readInputs(inputs);
  const opened = await openInputs(files.sources);
  const reading = readSources(opened.texts, { id, title, duplicates: decisions.value });
  tellIssues([...files.issues, ...opened.issues], true);
  return reading.ok ? success(reading.value.corpus.papers) : reading;
}

function report(recorded: KnowledgeGraph, rebuilt: KnowledgeGraph, { json }: VerifyOptions): number {
  const differences = [...graphDifferences(recorded, rebuilt)];
  const { papers } = recorded.getAttributes().counts;
  if (json) sayJson({ same: differences.length === 0, papers, differences });
  else if (differences.length === 0) say(`The same: ${count(papers, "paper")}, value by value.`);
  else {
    say(`${count(differences.length, "value")} differ.`);
    for (const one of differences.slice(0, MOST_SHOWN)) say(`${one.path}: ${one.recorded} → ${one.rebuilt}`);
    if (differences.length > MOST_SHOWN) say(`… and ${differences.length - MOST_SHOWN} more (--json lists them all).`);
  }
  return differences.length === 0 ? EXIT.ok : EXIT.nothingUsable;
}

function failed({ issues }: Outcome<unknown>): number {
  tellIssues(issues);
  return EXIT.nothingUsable;
}

/** Returns the exit code. */
export function runMethods(name: string): number {
  const graph = openDataset(name);
  if (!graph.ok) return failed(graph);
  say(methodsText(graph.value.getAttributes()));
  return EXIT.ok;
}
