// A process that writes two files together and is killed on the way: at a step of its own choosing,
// or by a signal while it writes.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

const [folder = "", content = "", how = ""] = process.argv.slice(2);

/** Every call that changes the disk is a step; SIGKILL comes before the step of this number. */
if (how.startsWith("step")) {
  let left = Number(how.slice(4));
  for (const name of ["openSync", "writeFileSync", "fsyncSync", "renameSync", "rmSync"] as const) {
    const given = fs[name] as (...args: unknown[]) => unknown;
    const counted = (...args: unknown[]): unknown => {
      if (--left === 0) process.kill(process.pid, "SIGKILL");
      return given(...args);
    };
    Object.assign(fs, { [name]: counted });
  }
  syncBuiltinESMExports();
}

function* pieces(): Generator<string> {
  if (how.startsWith("SIG")) process.kill(process.pid, how as NodeJS.Signals);
  yield content;
}

const { writeAll } = await import("../../scripts/writeAll.ts");
const written = writeAll([
  { path: join(folder, "a.graph.json"), text: pieces() },
  { path: join(folder, "a.audit.json"), text: content },
]);
process.stdout.write(written.ok ? "done" : JSON.stringify(written.issues));
