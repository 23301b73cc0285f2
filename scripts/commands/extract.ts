// `isogloss extract [INPUT…]`: papers in, graph/<id>.graph.json and graph/<id>.audit.json out, a
// closing table to read.
import { basename, resolve } from "node:path";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";
import { datasetId, isDatasetId } from "#core/intake/datasetId.ts";
import { failure, type Outcome, success } from "#core/issue.ts";
import { PARAMETERS, type Parameters, readParameters } from "#core/parameters.ts";
import { type BuildOptions, buildDataset, fail, joinFound, type Naming } from "../buildDataset.ts";
import { datasetFile, datasetFolder } from "../datasetPath.ts";
import { readInputs, STANDARD_INPUT } from "../files.ts";
import { type ParsingFlags, parsingOptions, recordsIn } from "../inputRecords.ts";
import { EXIT } from "../terminal.ts";

const DEFAULT_INPUT = "seeds";

interface ExtractOptions extends BuildOptions, ParsingFlags {
  readonly out: string;
  /** As a folder of shards. */
  readonly folder?: true | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** A dataset whose nodes keep their places, and communities their numbers. */
  readonly previous?: string | undefined;
  /** A dataset to which the papers are added; it is the previous one too. */
  readonly onto?: string | undefined;
  /** Values of parameters, as typed. */
  readonly [parameter: string]: unknown;
}

/** Returns the exit code. */
export async function runExtract(inputs: readonly string[], options: ExtractOptions): Promise<number> {
  const paths = inputs.length === 0 ? [DEFAULT_INPUT] : inputs;
  const before = options.onto ?? options.previous;
  const previous = before === undefined ? undefined : (await import("../datasets.ts")).openDataset(before);
  if (previous?.ok === false) return fail(EXIT.nothingUsable, previous, options);
  const base = options.onto === undefined ? undefined : previous?.value;
  const wanted = checkOptions(paths, options, base);
  if (!wanted.ok) return fail(EXIT.usage, wanted, options);
  const parsing = parsingOptions(options);
  if (!parsing.ok) return fail(EXIT.usage, parsing, options);

  const papers = joinFound(await recordsIn(readInputs(paths), parsing.value), wanted.value, options);
  const path = (options.folder ? datasetFolder : datasetFile)(options.out, wanted.value.id);
  const target = { ...wanted.value, path, base, previous: previous?.value };
  return buildDataset(papers, undefined, target, options);
}

interface Wanted extends Naming {
  readonly parameters: Parameters;
}

/** What is not said is as it is in the dataset that is added to, if there is one. */
function checkOptions(paths: readonly string[], options: ExtractOptions, base?: KnowledgeGraph): Outcome<Wanted> {
  const earlier = base?.getAttributes();
  const given = PARAMETERS.map(({ id }) => [id, options[id] ?? earlier?.parameters[id]] as const).filter(
    ([, value]) => value !== undefined,
  );
  const parameters = readParameters(Object.fromEntries(given));
  if (!parameters.ok) return parameters;
  const id = options.id ?? earlier?.corpus.id ?? idFrom(paths);
  if (!isDatasetId(id))
    return failure({
      ...{ code: "command/usage", severity: "error", message: `"${id}" cannot name a dataset.` },
      hint: "Use letters, digits, - and _ for --id.",
    });
  const title = options.title ?? (options.id === undefined ? earlier?.corpus.title : undefined) ?? id;
  return success({ id, title, parameters: parameters.value });
}

/** The name of a dataset that is not named: from its input. */
export const idFrom = (paths: readonly string[]): string =>
  datasetId(paths.map((path) => (path === STANDARD_INPUT ? "stdin" : basename(resolve(path)))));
