// Undo and redo as a value: everything a person changed is one present with what was before and
// after it.

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What made the present; repeated changes of one kind that ask for it become one step. */
  readonly cause: string | null;
}

/** How many steps are kept; a step shares all it did not change. */
const MOST = 500;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], cause: null });

/**
 * A new present. With `merge`, a run of changes with the same cause (typing, dragging) is one step.
 */
export function record<T>(history: History<T>, present: T, cause: string, merge = false): History<T> {
  if (present === history.present) return history;
  const continues = merge && history.cause === cause;
  return {
    past: continues ? history.past : [...history.past, history.present].slice(-MOST),
    present,
    future: [],
    cause,
  };
}

/** Changes what was, is and would be again: for what is no step of one's own. */
export const everyStep = <T>(history: History<T>, change: (step: T) => T): History<T> => ({
  ...history,
  past: history.past.map(change),
  present: change(history.present),
  future: history.future.map(change),
});

/** Changes the present without making a step (where the map stands, which page was loaded). */
export const amend = <T>(history: History<T>, present: T): History<T> => ({ ...history, present });

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    cause: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest, cause: null };
}
