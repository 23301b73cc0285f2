// Who does the work of a map. The pipeline is one line of code for any number of threads: jobs are
// pure and their contexts plain data, so whoever does a part, the result is the same.

/** What a person who waits is told. */
export type Stage = "reading" | "concepts" | "relations" | "communities" | "map";

/** Told when a stage of a long job begins; heard only where the job is done in place. */
export type Tell = (stage: Stage) => void;

/** A pure map over the parts 0 .. count − 1 of a context; listed in core/jobs.ts. */
export interface Job<Context, Result> {
  readonly name: string;
  readonly start: (context: Context, tell: Tell) => (part: number) => Result;
}

/** Told how many parts are done. */
type OnPart = (done: number) => void;

export interface Team {
  /** The results of all parts, in order. */
  readonly map: <C, R>(job: Job<C, R>, context: C, count: number, onPart?: OnPart) => R[];
  /** The same, begun now by threads that are free: the results when they are asked for. */
  readonly begin: <C, R>(job: Job<C, R>, context: C, count: number) => (onPart?: OnPart) => R[];
  /** A job of one part, begun now where a thread is free: its result when it is asked for. */
  readonly defer: <C, R>(job: Job<C, R>, context: C, tell?: Tell) => () => R;
}

const silent: Tell = () => undefined;

/** Everything in place. */
export const ALONE: Team = {
  map: (job, context, count, onPart) => ALONE.begin(job, context, count)(onPart),
  begin: (job, context, count) => (onPart) => {
    const run = job.start(context, silent);
    return Array.from({ length: count }, (_, part) => {
      onPart?.(part);
      return run(part);
    });
  },
  defer:
    (job, context, tell = silent) =>
    () =>
      job.start(context, tell)(0),
};

/** Part `part` of `size` items each. */
export const partOf = (part: number, size: number, length: number): { from: number; to: number } => ({
  from: part * size,
  to: Math.min(length, (part + 1) * size),
});
