// What an extraction needs, said before it starts: nothing is worse than a run that ends for want of
// memory when all is done but the writing.
import { getHeapStatistics } from "node:v8";
import type { Issue } from "#core/issue.ts";

/**
 * Megabytes at least and a paper; the lower of two lines holds. Highest resident memory, two
 * threads: 0.4 GB for 1,000 abstracts, 0.6 for 2,000, 1.2 for 10,000, 2.6 for 50,000. The more there
 * is, the smaller a share the heap leaves unused.
 */
const LINES = [
  { least: 200, paper: 0.21 },
  { least: 900, paper: 0.036 },
] as const;

const neededFor = (papers: number): number => Math.min(...LINES.map(({ least, paper }) => least + paper * papers));
const fittingIn = (megabytes: number): number =>
  Math.max(0, ...LINES.map(({ least, paper }) => Math.floor((megabytes - least) / paper / 100) * 100));

const gigabytes = (megabytes: number): string => (megabytes / 1024).toFixed(1);

/** An error where the heap of this process is too small for so many papers. */
export function memoryIssue(papers: number, limit = getHeapStatistics().heap_size_limit / 2 ** 20): Issue | undefined {
  const needed = neededFor(papers);
  if (needed <= limit) return undefined;
  return {
    code: "extract/memory",
    severity: "error",
    message: `${papers} papers need about ${gigabytes(needed)} GB of memory; this process may use ${gigabytes(limit)} GB.`,
    hint: `Give it more with NODE_OPTIONS=--max-old-space-size=${Math.ceil(needed)}, or take at most ${fittingIn(limit)} papers. Nothing was written.`,
  };
}
