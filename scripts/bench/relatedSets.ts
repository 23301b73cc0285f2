// The judged collections of bench:related, read and checked, and the libraries of fixed size cut
// from CSFCube: a query, its judged papers and random others, as a person's own pile would be.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createRandom } from "#core/math/random.ts";
import type { Paper } from "#core/model.ts";

const paperLine = z.object({ id: z.string(), title: z.string().nullish(), abstract: z.string().nullish() });
const gradeLine = z.object({ query: z.string(), doc: z.string(), grade: z.number() });
const queryLine = z.looseObject({ query: z.string(), doc: z.string() });

export type Grade = z.infer<typeof gradeLine>;
export type Query = z.infer<typeof queryLine>;

/** One library and the queries that are asked of it. */
export interface Library {
  readonly papers: readonly Paper[];
  readonly queries: readonly { readonly query: Query; readonly candidates: readonly string[] }[];
}

export interface RelatedSet {
  readonly name: string;
  readonly grades: readonly Grade[];
  readonly queries: readonly Query[];
  readonly libraries: readonly Library[];
}

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => schema.parse(JSON.parse(line)));
}

/**
 * `pooled`: only judged papers are ranked (CSFCube's protocol); otherwise the whole collection
 * without the query.
 */
function readCollection(folder: string, name: string, pooled: boolean) {
  const papers = readLines(join(folder, `${name}-corpus.jsonl`), paperLine).map(
    ({ id, title, abstract }, order): Paper => ({ id, order, title: title ?? "", abstract: abstract ?? "" }),
  );
  const grades = readLines(join(folder, `${name}-qrels.jsonl`), gradeLine);
  const queries = readLines(join(folder, `${name}-queries.jsonl`), queryLine);
  const judged = new Map<string, string[]>();
  for (const { query, doc } of grades) judged.set(query, [...(judged.get(query) ?? []), doc]);
  const candidatesOf = ({ query, doc }: Query): string[] =>
    pooled ? (judged.get(query) ?? []) : papers.map(({ id }) => id).filter((id) => id !== doc);
  return { papers, grades, queries, candidatesOf };
}

/** CSFCube and CISI whole, then CSFCube as libraries of each size. */
export function readSets(folder: string, sizes: readonly number[]): RelatedSet[] {
  const cube = readCollection(folder, "csfcube", true);
  const cisi = readCollection(folder, "cisi", false);
  const whole = (name: string, { papers, grades, queries, candidatesOf }: typeof cube): RelatedSet => ({
    name: `${name} (${papers.length})`,
    grades,
    queries,
    libraries: [{ papers, queries: queries.map((query) => ({ query, candidates: candidatesOf(query) })) }],
  });
  const cut = (size: number): RelatedSet => ({
    name: `library of ${size}`,
    grades: cube.grades,
    queries: cube.queries,
    libraries: cube.queries.map((query, index) => {
      const candidates = cube.candidatesOf(query);
      return { papers: fill(cube.papers, [query.doc, ...candidates], size, index), queries: [{ query, candidates }] };
    }),
  });
  return [whole("CSFCube", cube), whole("CISI", cisi), ...sizes.map(cut)];
}

/**
 * The wanted papers and random others, `size` in all (or more, if more are wanted), in the
 * collection's order.
 */
function fill(papers: readonly Paper[], wanted: readonly string[], size: number, seed: number): Paper[] {
  const chosen = new Set(wanted);
  const random = createRandom(seed + 1);
  while (chosen.size < Math.min(size, papers.length)) {
    const paper = papers[Math.floor(random() * papers.length)];
    if (paper !== undefined) chosen.add(paper.id);
  }
  return papers.filter(({ id }) => chosen.has(id));
}
