// The worker as typed functions: started at the first job, restarted after a crash. A dead worker
// is an Issue, not an exception.
import { proxy, type Remote, wrap } from "comlink";
import { failure, type Outcome } from "#core/issue.ts";
import type { Jobs } from "#worker/protocol.ts";

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<Jobs>;
  /** Settles only if the worker dies. */
  readonly death: Promise<Outcome<never>>;
}

let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module", name: "isogloss" });
  const death = new Promise<Outcome<never>>((resolve) => {
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      running = null;
      resolve(
        failure({
          code: "worker/died",
          severity: "error",
          message: `The background worker stopped (${message || "it could not be loaded"}).`,
          hint: "Try again; reload the page if it happens twice.",
        }),
      );
    });
  });
  return { worker, remote: wrap<Jobs>(worker), death };
}

function call<T>(job: (remote: Remote<Jobs>) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  running ??= start();
  return Promise.race([job(running.remote), running.death]);
}

export const jobs: Jobs = {
  open: (request, take) => call((remote) => remote.open(request, proxy(take))),
  related: (request) => call((remote) => remote.related(request)),
  pair: (request) => call((remote) => remote.pair(request)),
  search: (request) => call((remote) => remote.search(request)),
  place: (request) => call((remote) => remote.place(request)),
  write: (request) => call((remote) => remote.write(request)),
  carry: (request) => call((remote) => remote.carry(request)),
};

export type { RankedPaper } from "#worker/protocol.ts";
