// Threads that share the pipeline's maps (core/math/team.ts). This thread does parts too; when none
// is left it sleeps until those of the others are done. A thread that is still loading, or busy with
// a deferred job, is not waited for: its parts are done here.
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { ALONE, type Job, type Team } from "#core/math/team.ts";
import { type Answer, type Assignment, DONE, takeParts } from "./teamParts.ts";

/** Below this, starting a thread (it loads the tagger again) costs more than it saves. */
const WORTH_A_THREAD = 300;
/** A part takes seconds at most: a thread that is silent for so long is dead. */
const PATIENCE_MS = 30 * 60_000;

/** How many threads pay for a corpus of this size on this machine. */
export const threadsFor = (papers: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(papers / WORTH_A_THREAD)));

export interface Threads {
  readonly team: Team;
  readonly close: () => Promise<void>;
}

export function startThreads(count: number): Threads {
  if (count <= 1) return { team: ALONE, close: async () => undefined };
  const helpers = Array.from({ length: count - 1 }, startHelper);
  let number = 0;
  const assign = <C>(to: readonly Helper[], name: string, context: C, parts: number): Assignment<C> => {
    const control = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    const assignment = { number: number++, name, context, count: parts, control };
    for (const { port } of to) port.postMessage(assignment);
    return assignment;
  };
  const team: Team = {
    map: <C, R>(job: Job<C, R>, context: C, parts: number, onPart?: (done: number) => void): R[] => {
      const assignment = assign(helpers, job.name, context, parts);
      const results: R[] = [];
      const own = takeParts(assignment, job, (part, value) => {
        results[part] = value;
        onPart?.(Atomics.load(assignment.control, DONE));
      });
      collect(assignment, helpers, results, parts - own);
      return results;
    },
    defer: <C, R>(job: Job<C, R>, context: C): (() => R) => {
      const assignment = assign(helpers.slice(0, 1), job.name, context, 1);
      return () => {
        const results: R[] = [];
        const own = takeParts(assignment, job, (part, value) => {
          results[part] = value;
        });
        collect(assignment, helpers.slice(0, 1), results, 1 - own);
        return results[0] as R; // the one part there is
      };
    },
  };
  return {
    team,
    close: async () => {
      await Promise.all(helpers.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Helper {
  readonly worker: Worker;
  readonly port: MessagePort;
}

function startHelper(): Helper {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(startOf(import.meta.url.endsWith(".ts")), {
    ...{ eval: true, workerData: port2, transferList: [port2] },
  });
  worker.unref();
  port1.unref();
  return { worker, port: port1 };
}

/** What a thread runs: the bundle's own file, or, from the sources, the TypeScript one. */
function startOf(isSource: boolean): string {
  const load = (name: string): string => `import(${JSON.stringify(new URL(name, import.meta.url).href)})`;
  if (!isSource) return load("./teamWorker.js");
  return `import("tsx/esm/api").then(({ register }) => { register(); return ${load("./teamWorker.ts")}; })`;
}

/** Waits for the parts that others took, and enters them. */
function collect<R>(assignment: Assignment<unknown>, helpers: readonly Helper[], results: R[], missing: number): void {
  const { control, count, number } = assignment;
  for (let done = Atomics.load(control, DONE); done < count; done = Atomics.load(control, DONE))
    if (Atomics.wait(control, DONE, done, PATIENCE_MS) === "timed-out")
      throw new Error("A thread does not answer: it may have run out of memory. Try --workers 1.");
  let entered = 0;
  for (const { port } of helpers)
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
      const answer: Answer<R> = next.message;
      if (answer.number !== number) continue;
      if ("problem" in answer) throw answer.problem;
      results[answer.part] = answer.value;
      entered++;
      if (entered === missing) return;
    }
}
