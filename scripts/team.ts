// Threads that share the pipeline's maps (core/math/team.ts). This thread does parts too; when none
// is left it sleeps until those of the others are done. A thread that is still loading, or busy with
// a deferred job, is not waited for: its parts are done here. So are those of a thread that has
// ended, for want of memory mostly: the run goes on, and says it.
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { ALONE, type Job, type Team } from "#core/math/team.ts";
import { shareArrays } from "./shareArrays.ts";
import {
  type Answer,
  type Assignment,
  CHANGES,
  DONE,
  type Further,
  LOST,
  sharedNumbers,
  takeParts,
  type Watched,
} from "./teamParts.ts";

/** Papers from which a second thread pays: it takes the communities while this one finds concepts. */
const WORTH_TWO = 80;
/** Papers for each thread further: it loads the tagger again. */
const WORTH_A_THREAD = 300;

/** How many threads pay for a corpus of this size on this machine. */
export const threadsFor = (papers: number): number =>
  Math.min(availableParallelism(), Math.max(papers < WORTH_TWO ? 1 : 2, Math.floor(papers / WORTH_A_THREAD)));

export interface Threads {
  readonly team: Team;
  /** How many threads have ended before their time. */
  readonly lost: () => number;
  readonly close: () => Promise<void>;
}

export function startThreads(count: number, further: Further = { code: startOf("teamWorker") }): Threads {
  if (count <= 1) return { team: ALONE, lost: () => 0, close: async () => undefined };
  const signs = sharedNumbers(2);
  const { ports, close } = startHelpers(count - 1, further, signs);
  const inbox: Inbox = new Map();
  let number = 0;
  const assign = <C>(to: readonly MessagePort[], name: string, given: C, parts: number): Assignment<C> => {
    const context = shareArrays(given);
    const assignment = { number: number++, name, context, count: parts, control: sharedNumbers(2), signs };
    inbox.set(assignment.number, []);
    for (const port of to) port.postMessage(assignment);
    return assignment;
  };
  const team: Team = {
    map: (job, context, parts, onPart) => team.begin(job, context, parts)(onPart),
    begin: (job, context, parts) => {
      const assignment = assign(ports, job.name, context, parts);
      return (onPart) =>
        finish(assignment, job, { ports, inbox }, () => onPart?.(Atomics.load(assignment.control, DONE)));
    },
    defer: <C, R>(job: Job<C, R>, context: C): (() => R) => {
      const assignment = assign(ports.slice(0, 1), job.name, context, 1);
      // the one part there is
      return () => finish(assignment, job, { ports, inbox }, () => undefined)[0] as R;
    },
  };
  return { team, lost: () => Atomics.load(signs, LOST), close };
}

/** What has arrived, by the number of the assignment: the answer to a deferred job may come early. */
type Inbox = Map<number, Answer<unknown>[]>;

interface Post {
  readonly ports: readonly MessagePort[];
  readonly inbox: Inbox;
}

/** Does what parts are left, and waits for the others. */
function finish<C, R>(assignment: Assignment<C>, job: Job<C, R>, post: Post, onPart: () => void): R[] {
  const { context, count, number, signs } = assignment;
  const results: R[] = [];
  const missing = new Set(Array.from({ length: count }, (_, part) => part));
  const enter = (part: number, value: R): void => {
    results[part] = value;
    missing.delete(part);
  };
  takeParts(assignment, job, (part, value: R) => {
    enter(part, value);
    onPart();
  });
  for (;;) {
    const seen = Atomics.load(signs, CHANGES);
    const lost = Atomics.load(signs, LOST);
    for (const answer of receive(post, number)) {
      if ("problem" in answer) throw answer.problem;
      enter(answer.part, answer.value as R); // a job's parts are its results
    }
    if (missing.size === 0 || lost > 0) break;
    Atomics.wait(signs, CHANGES, seen);
  }
  post.inbox.delete(number);
  // of a thread that has ended, or of another: nobody knows
  const run = missing.size === 0 ? undefined : job.start(context, () => undefined);
  for (const part of missing) enter(part, run!(part));
  return results;
}

/** Empties the ports; what nobody waits for any more is let go. */
function receive({ ports, inbox }: Post, number: number): readonly Answer<unknown>[] {
  for (const port of ports)
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
      const answer: Answer<unknown> = next.message;
      inbox.get(answer.number)?.push(answer);
    }
  return inbox.get(number)?.splice(0) ?? [];
}

/** Started by a thread of its own, which sees them end. */
function startHelpers(
  count: number,
  further: Further,
  signs: Int32Array<SharedArrayBuffer>,
): { ports: readonly MessagePort[]; close: () => Promise<void> } {
  const channels = Array.from({ length: count }, () => new MessageChannel());
  const theirs = channels.map(({ port2 }) => port2);
  const watched: Watched = { ...further, ports: theirs, signs };
  const watch = new Worker(startOf("watchWorker"), { eval: true, workerData: watched, transferList: theirs });
  watch.unref();
  const ports = channels.map(({ port1 }) => port1);
  for (const port of ports) port.unref();
  return {
    ports,
    close: async () => {
      await watch.terminate();
    },
  };
}

/** What a thread runs: the bundle's own file, or, from the sources, the TypeScript one. */
function startOf(name: string): string {
  const isSource = import.meta.url.endsWith(".ts");
  const load = `import(${JSON.stringify(new URL(`./${name}.${isSource ? "ts" : "js"}`, import.meta.url).href)})`;
  return isSource ? `import("tsx/esm/api").then(({ register }) => { register(); return ${load}; })` : load;
}
