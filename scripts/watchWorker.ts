// Starts the threads of a team (team.ts) and tells all others when one has ended, for want of memory
// mostly: who waits for it sleeps, and hears no event.
import { Worker, workerData } from "node:worker_threads";
import { CHANGES, LOST, type Watched } from "./teamParts.ts";

const { code, resourceLimits = {}, ports, signs }: Watched = workerData;

for (const port of ports) {
  const worker = new Worker(code, { eval: true, workerData: port, transferList: [port], resourceLimits });
  // its end, which follows, says enough
  worker.on("error", () => undefined);
  worker.on("exit", () => {
    Atomics.add(signs, LOST, 1);
    Atomics.add(signs, CHANGES, 1);
    Atomics.notify(signs, CHANGES);
  });
}
