// Waiting with an end: a worker may be killed without a word, and storage may never answer. Who
// waits is told so after a while of silence.
import { failure, type Issue, type Outcome } from "#core/issue.ts";

export interface Watch {
  /** Settles after so long a silence, with what is then said. */
  readonly silence: Promise<Outcome<never>>;
  /** A sign of life: the time begins anew. */
  readonly heard: () => void;
  readonly stop: () => void;
}

/**
 * Silence is counted in steps of so many milliseconds: while a phone or laptop sleeps, nothing runs,
 * and when it wakes the whole time has passed at once. That is one step, not a long silence.
 */
const STEP_MS = 5000;

export function watchSilence(milliseconds: number, said: Issue): Watch {
  let left = milliseconds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tell: () => void = () => undefined;
  const silence = new Promise<Outcome<never>>((resolve) => {
    tell = () => resolve(failure(said));
  });
  const wait = () => {
    const step = Math.min(STEP_MS, left);
    left -= step;
    timer = setTimeout(() => (left > 0 ? wait() : tell()), step);
  };
  const heard = () => {
    clearTimeout(timer);
    left = milliseconds;
    wait();
  };
  heard();
  return { silence, heard, stop: () => clearTimeout(timer) };
}
