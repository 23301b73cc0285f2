// Of a long table, only the rows in sight are in the page. Arrow keys move from row to row, or from
// box to box; the focus follows as soon as the row they lead to is in the page.
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const ROW = 33;
/** Keys that move, by how many rows. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
};

interface RowsInSight {
  /** Of the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, HTMLElement>;
  /** The row that Tab leads to. */
  readonly standing: number;
  readonly stand: (place: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useRowsInSight(rows: readonly { readonly node: number }[], openRow: number): RowsInSight {
  const [at, stand] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  /** What is to have the focus as soon as its row is in the page. */
  const awaited = useRef<string | null>(null);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (place) => rows[place]!.node,
    overscan: 12,
    scrollPaddingStart: 38,
  });
  // a scroll position is the browser's own state: it has to be told
  useEffect(() => {
    if (openRow >= 0) virtual.scrollToIndex(openRow, { align: "auto" });
  }, [openRow, virtual]);
  const focusAwaited = () => {
    const target = awaited.current === null ? null : scroller.current?.querySelector<HTMLElement>(awaited.current);
    if (target === null || target === undefined) return;
    awaited.current = null;
    // unless the person has gone elsewhere; with its row, the focus of before may be gone to what
    // is around the table
    const { activeElement } = document;
    if (activeElement?.contains(scroller.current) || scroller.current?.contains(activeElement)) target.focus();
  };
  useLayoutEffect(focusAwaited);
  const standing = Math.min(at, Math.max(0, rows.length - 1));
  const moveTo = (place: number, part: "button" | "input") => {
    const next = Math.max(0, Math.min(rows.length - 1, place));
    stand(next);
    awaited.current = `[data-row="${next}"] ${part}`;
    virtual.scrollToIndex(next, { align: "auto" });
    focusAwaited();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveTo(standing + step, event.target instanceof HTMLInputElement ? "input" : "button");
  };
  return { scroller, virtual, standing, stand, onKeyDown };
}
