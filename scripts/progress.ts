// Progress on standard error: a bar on a terminal, one plain line per stage elsewhere, nothing when
// asked to be quiet.
import { Presets, SingleBar } from "cli-progress";
import { tell } from "./terminal.ts";

export interface Progress {
  /** `done` of `total` steps of a named stage. */
  readonly show: (stage: string, done: number, total: number) => void;
  readonly close: () => void;
}

export function createProgress(quiet: boolean): Progress {
  if (quiet) return { show: () => undefined, close: () => undefined };
  return process.stderr.isTTY ? createBar() : createLines();
}

function createBar(): Progress {
  const bar = new SingleBar(
    { format: "{stage} {bar} {percentage}%", hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: (stage, done, total) => {
      if (!started) bar.start(total, done, { stage });
      started = true;
      bar.setTotal(total);
      bar.update(done, { stage });
    },
    close: () => {
      if (started) bar.stop();
    },
  };
}

function createLines(): Progress {
  let last = "";
  return {
    show: (stage) => {
      if (stage !== last) tell(`${stage} …`);
      last = stage;
    },
    close: () => undefined,
  };
}
