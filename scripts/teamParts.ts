// What the threads of a team (team.ts, teamWorker.ts) say to each other, and how each takes parts:
// whoever is free takes the next, so no thread waits for a slower one.
import type { MessagePort, ResourceLimits } from "node:worker_threads";
import type { Job } from "#core/math/team.ts";

/** What each further thread runs, and what memory it may use. */
export interface Further {
  readonly code: string;
  readonly resourceLimits?: ResourceLimits;
}

/** What the thread that starts and watches them is told. */
export interface Watched extends Further {
  readonly ports: readonly MessagePort[];
  readonly signs: Int32Array<SharedArrayBuffer>;
}

export interface Assignment<C> {
  readonly number: number;
  /** Of the job. */
  readonly name: string;
  readonly context: C;
  readonly count: number;
  /** Shared: the next part to take, and how many are done. */
  readonly control: Int32Array<SharedArrayBuffer>;
  /** Shared by all assignments of a team: how often something changed, and how many threads ended. */
  readonly signs: Int32Array<SharedArrayBuffer>;
}

export type Answer<R> = { readonly number: number } & (
  | { readonly part: number; readonly value: R }
  | { readonly problem: unknown }
);

export const NEXT = 0;
export const DONE = 1;
/** Places in `signs`. */
export const CHANGES = 0;
export const LOST = 1;

export const sharedNumbers = (count: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));

/** Wakes who waits for parts. */
export function tellChange({ signs }: Pick<Assignment<unknown>, "signs">): void {
  Atomics.add(signs, CHANGES, 1);
  Atomics.notify(signs, CHANGES);
}

/** Does parts until none is left; `enter` hands on each result. Returns how many it did. */
export function takeParts<C, R>(
  assignment: Assignment<C>,
  job: Job<C, R>,
  enter: (part: number, value: R) => void,
): number {
  const { context, count, control } = assignment;
  let run: ((part: number) => R) | undefined;
  let own = 0;
  for (let part = Atomics.add(control, NEXT, 1); part < count; part = Atomics.add(control, NEXT, 1)) {
    run ??= job.start(context, () => undefined);
    enter(part, run(part));
    own++;
    Atomics.add(control, DONE, 1);
    tellChange(assignment);
  }
  return own;
}
