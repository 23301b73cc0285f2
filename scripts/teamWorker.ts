// One more thread of a team: takes parts of the jobs it is told of.
import { type MessagePort, workerData } from "node:worker_threads";
import { JOBS } from "#core/jobs.ts";
import { shareArrays } from "./shareArrays.ts";
import { type Assignment, DONE, takeParts, tellChange } from "./teamParts.ts";

const port: MessagePort = workerData;

port.on("message", (assignment: Assignment<never>) => {
  const { number, name, control, count } = assignment;
  try {
    const job = JOBS.get(name);
    if (job === undefined) throw new Error(`there is no job ${name}`);
    takeParts(assignment, job, (part, value) => port.postMessage({ number, part, value: shareArrays(value) }));
  } catch (problem) {
    port.postMessage({ number, problem });
    // Nobody waits for the parts that are left.
    Atomics.store(control, DONE, count);
    tellChange(assignment);
  }
});
