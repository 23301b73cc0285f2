// What an extraction needs, said before it starts: nothing is worse than a run that ends for want of
// memory when all is done but the writing.
import { getHeapStatistics } from "node:v8";
import type { Issue } from "#core/issue.ts";

/** Measured: 2.6 GB for 10,000 abstracts (npm run bench:scale). */
const MEGABYTES_A_PAPER = 0.27;
const MEGABYTES_AT_LEAST = 200;

const gigabytes = (megabytes: number): string => (megabytes / 1024).toFixed(1);

/** An error where the heap of this process is too small for so many papers. */
export function memoryIssue(papers: number, limit = getHeapStatistics().heap_size_limit / 2 ** 20): Issue | undefined {
  const needed = MEGABYTES_AT_LEAST + MEGABYTES_A_PAPER * papers;
  if (needed <= limit) return undefined;
  const fitting = Math.max(0, Math.floor((limit - MEGABYTES_AT_LEAST) / MEGABYTES_A_PAPER / 100) * 100);
  return {
    code: "extract/memory",
    severity: "error",
    message: `${papers} papers need about ${gigabytes(needed)} GB of memory; this process may use ${gigabytes(limit)} GB.`,
    hint: `Give it more with NODE_OPTIONS=--max-old-space-size=${Math.ceil(needed)}, or take at most ${fitting} papers. Nothing was written.`,
  };
}
