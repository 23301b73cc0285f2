// Work put off to a task of its own: the page answers what has come meanwhile.

/**
 * Does something in a task of its own; returns what takes it back. By a message: timers of a page in
 * the background wait.
 */
export function soon(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const end = () => {
    port1.onmessage = null;
    port1.close();
  };
  port1.onmessage = () => {
    end();
    work();
  };
  port2.postMessage(null);
  return end;
}

export const breath = (): Promise<void> => new Promise((resolve) => soon(resolve));

/** Each step in a task of its own; returns what takes back the steps that are left. */
export function inTurns<T>(steps: Generator<void, T>, done: (value: T) => void): () => void {
  const next = (): (() => void) =>
    soon(() => {
      const step = steps.next();
      if (step.done) done(step.value);
      else end = next();
    });
  let end = next();
  return () => {
    end();
    steps.return(undefined as never); // nobody takes what it would have given
  };
}
