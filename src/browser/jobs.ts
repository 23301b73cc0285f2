// The worker as typed functions: started at the first job, restarted after a crash or a long
// silence. A dead worker is an Issue, not an exception and not a wait for ever.
import { proxy, type Remote, wrap } from "comlink";
import { watchSilence } from "#browser/lifeSigns.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { failure, type Outcome } from "#core/issue.ts";
import type { Jobs, OfDataset, OpenedDataset } from "#worker/protocol.ts";

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<Jobs>;
  /** Settles only if the worker dies. */
  readonly death: Promise<Outcome<never>>;
}

/**
 * A worker that is killed says nothing. The longest job, opening the largest dataset, sends parts
 * all the while.
 */
const SILENCE_MS = 120_000;

let running: Running | null = null;

function end(worker: Worker): void {
  worker.terminate();
  if (running?.worker === worker) running = null;
}

function start(): Running {
  const worker = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module", name: "isogloss" });
  const death = new Promise<Outcome<never>>((resolve) => {
    worker.addEventListener("error", ({ message }) => {
      end(worker);
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

async function call<T>(job: (remote: Remote<Jobs>, heard: () => void) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  running ??= start();
  const { worker, remote, death } = running;
  const watch = watchSilence(SILENCE_MS, {
    code: "worker/silent",
    severity: "error",
    message: "The background worker does not answer.",
    hint: "It was started anew: try again, or reload the page. This browser may be short of memory.",
  });
  const silence = watch.silence.then((outcome) => {
    end(worker);
    return outcome;
  });
  try {
    return await Promise.race([job(remote, watch.heard), death, silence]);
  } finally {
    watch.stop();
  }
}

/** What was opened, by address: a worker that reads it anew must find the same. */
const stamps = new Map<string, string>();
const stamped = <R extends OfDataset>(request: R): R => ({ ...request, stamp: stamps.get(request.dataset) });

export const jobs: Jobs = {
  async open(request, take) {
    const outcome = await call<OpenedDataset>((remote, heard) => {
      const heardOf: typeof take = (part) => {
        heard();
        return take(part);
      };
      return remote.open(request, proxy(heardOf));
    });
    if (outcome.ok) stamps.set(request.dataset, stampOf(outcome.value.attributes));
    return outcome;
  },
  related: (request) => call((remote) => remote.related(stamped(request))),
  elsewhere: (request) => call((remote) => remote.elsewhere(stamped(request))),
  pair: (request) => call((remote) => remote.pair(stamped(request))),
  search: (request) => call((remote) => remote.search(stamped(request))),
  place: (request) => call((remote) => remote.place(stamped(request))),
  write: (request) => call((remote) => remote.write(stamped(request))),
  formats: () => call((remote) => remote.formats()),
  draw: (request) => call((remote) => remote.draw(request)),
  carry: (request) => call((remote) => remote.carry(stamped(request))),
};

export type { RankedPaper } from "#worker/protocol.ts";
