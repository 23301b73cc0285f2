// The answer of a background job: the last one stays while the next is awaited; late answers to old
// questions are dropped.
import { useEffect, useState } from "react";
import { setTransient } from "#app/state/state.ts";
import type { Outcome } from "#core/issue.ts";

export interface JobAnswer<T> {
  readonly value: T | null;
  readonly waiting: boolean;
}

/** Asks whenever `question` (compared as text) changes; null asks nothing. */
export function useJob<Q, T>(ask: (question: Q) => Promise<Outcome<T>>, question: Q | null): JobAnswer<T> {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly value: T } | null>(null);
  const text = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (text === null) return;
    let wanted = true;
    void ask(JSON.parse(text) as Q).then((outcome) => {
      if (!wanted) return;
      if (outcome.ok) setAnswer({ to: text, value: outcome.value });
      else setTransient({ issues: outcome.issues });
    });
    return () => {
      wanted = false;
    };
  }, [ask, text]);
  return { value: text === null ? null : (answer?.value ?? null), waiting: text !== null && answer?.to !== text };
}

export interface OnceAnswered {
  readonly ask: () => void;
  /** Asked for, and still awaited: what is typed now belongs to what comes after. */
  readonly asked: boolean;
}

/**
 * Does something with an answer: at once if it is there, else when it comes. For those who press
 * Enter sooner.
 */
export function useOnceAnswered(waiting: boolean, action: () => void): OnceAnswered {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked || waiting) return;
    setAsked(false);
    action();
  }, [asked, waiting, action]);
  return { ask: () => setAsked(true), asked };
}
