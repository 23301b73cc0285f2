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

export function watchSilence(milliseconds: number, said: Issue): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tell: () => void = () => undefined;
  const silence = new Promise<Outcome<never>>((resolve) => {
    tell = () => resolve(failure(said));
  });
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, milliseconds);
  };
  heard();
  return { silence, heard, stop: () => clearTimeout(timer) };
}
