// Building datasets in a worker of its own, which ends with the job or when the person cancels: the
// page stays free either way.
import { proxy, type Remote, wrap } from "comlink";
import { failure, type Outcome } from "#core/issue.ts";
import type { BuildJobs, BuildProgress, BuildRequest, Built, Inspection, InspectRequest } from "#worker/protocol.ts";

export interface Job<T> {
  /** Never settles after a cancel. */
  readonly result: Promise<T>;
  /** Takes effect at once: the worker is ended. */
  readonly cancel: () => void;
}

const died = (message: string | undefined): Outcome<never> =>
  failure({
    code: "worker/died",
    severity: "error",
    message: `The background worker stopped (${message || "it could not be loaded"}).`,
    hint:
      // a file that cannot be fetched fails without a message
      message
        ? "Perhaps there are too many papers for this browser: the command, npm run isogloss -- extract, has more memory."
        : "Is the server still running? Reload the page when it can be reached.",
  });

interface Builder {
  readonly worker: Worker;
  /**
   * Held as long as the worker is wanted: comlink closes a worker whose last remote is forgotten.
   */
  readonly remote: Remote<BuildJobs>;
}

/** Waits for the next job: loading a worker takes longer than most inspections. */
let spare: Builder | null = null;

function createBuilder(): Builder {
  const worker = new Worker(new URL("../worker/buildWorker.ts", import.meta.url), {
    type: "module",
    name: "isogloss-build",
  });
  return { worker, remote: wrap<BuildJobs>(worker) };
}

function start<T>(job: (jobs: Remote<BuildJobs>) => Promise<T>, broken: (issues: Outcome<never>) => T): Job<T> {
  const builder = spare ?? createBuilder();
  const { worker, remote } = builder;
  spare = null;
  const death = new Promise<T>((resolve) => {
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      if (spare === builder) spare = null;
      resolve(broken(died(message)));
    });
  });
  const done = job(remote).then((value) => {
    if (spare === null) spare = builder;
    else worker.terminate();
    return value;
  });
  return { result: Promise.race([done, death]), cancel: () => worker.terminate() };
}

export const inspectFiles = (request: InspectRequest): Job<Inspection> =>
  start(
    (jobs) => jobs.inspect(request),
    (papers) => ({ papers, account: [], sources: [], formats: [] }),
  );

export const buildDataset = (request: BuildRequest, onProgress: BuildProgress): Job<Outcome<Built>> =>
  start<Outcome<Built>>(
    (jobs) => jobs.build(request, proxy(onProgress)),
    (outcome) => outcome,
  );

export type { BuildStage, Built, Inspection, PaperFile } from "#worker/protocol.ts";
