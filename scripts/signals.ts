// Signals end the command by themselves, as people and shells expect (130, 143, 129); while files are
// written they wait until the write is whole.

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** From now on signals wait; the answer lets them go: what came meanwhile ends the process then. */
export function holdSignals(): () => void {
  const listeners = SIGNALS.map((signal) => {
    const listener = () => {
      process.off(signal, listener);
      process.kill(process.pid, signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  const release = () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
  // a signal that came meanwhile is delivered when the event loop next waits: after one whole turn
  return () => void setImmediate(() => setImmediate(release));
}
