// Every job of the pipeline by its name: how a thread knows which it is asked for.
import { PAPER_LINKS } from "#core/communities/paperLinks.ts";
import { READING } from "#core/language/analysePapers.ts";
import { LAYOUT } from "#core/layout/layOut.ts";
import type { Job } from "#core/math/team.ts";
import { EDGES } from "#core/relatedness/relatedEdges.ts";

/** A context comes from the same program's other thread, which made it for the job of that name. */
export const JOBS: ReadonlyMap<string, Job<never, unknown>> = new Map(
  [READING, PAPER_LINKS, EDGES, LAYOUT].map((job) => [job.name, job]),
);
