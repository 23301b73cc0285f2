// A tour of five steps: a ring around what is spoken of, a card beside it. The page stays usable.
import { Button, CloseButton } from "@mantine/core";
import { useEffect, useLayoutEffect, useState } from "react";
import { QuietButton } from "#app/parts/QuietButton.tsx";
import { setTransient } from "#app/state/state.ts";
import { useDataset } from "#app/state/useApp.ts";
import { SMALL } from "#app/styles/scheme.ts";
import styles from "#app/welcome/Tour.module.css";
import { TOUR } from "#app/welcome/tourSteps.ts";
import { welcomeStrings as say } from "#app/words/welcomeStrings.ts";

/** Stable, so that it is called when a card comes and goes, and not each time it is drawn. */
const focusOnce = (card: HTMLElement | null): void => card?.focus();

const leave = (): void => setTransient({ tour: null });

export function Tour({ at }: { at: number }) {
  const dataset = useDataset();
  const step = TOUR[at]!;
  useEffect(() => step.prepare(dataset), [step, dataset]);
  const ring = useAnchor(step.anchor);
  const last = at === TOUR.length - 1;
  return (
    <>
      {ring !== null && <div className={styles["ring"]} style={boxOf(ring, 4)} aria-hidden data-testid="tour-ring" />}
      <div
        key={step.id}
        ref={focusOnce}
        className={styles["card"]}
        style={beside(ring)}
        role="dialog"
        aria-label={say.tourLabel}
        aria-describedby="tour-text"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          leave();
        }}
        data-testid="tour"
        data-step={step.id}
      >
        <div className={styles["head"]}>
          <h2>{say.steps[step.id].title}</h2>
          <CloseButton size="sm" aria-label={say.end} onClick={leave} />
        </div>
        <p id="tour-text">{say.steps[step.id].text}</p>
        <div className={styles["buttons"]}>
          <span className={styles["count"]}>{say.step(at + 1, TOUR.length)}</span>
          <QuietButton disabled={at === 0} onClick={() => setTransient({ tour: at - 1 })} data-testid="tour-back">
            {say.back}
          </QuietButton>
          <Button
            size="compact-sm"
            onClick={() => (last ? leave() : setTransient({ tour: at + 1 }))}
            data-testid="tour-next"
          >
            {last ? say.done : say.next}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Where the anchor is, for as long as it is there: panels come a little later than their step. */
function useAnchor(anchor: string): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useLayoutEffect(() => {
    const look = () => {
      const next = document.querySelector(`[data-testid="${anchor}"]`)?.getBoundingClientRect() ?? null;
      setBox((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    look();
    const timer = window.setInterval(look, 200);
    return () => window.clearInterval(timer);
  }, [anchor]);
  return box;
}

const CARD = { width: 320, height: 210 } as const;
const GAP = 14;
/** Over the bar of a small screen. */
const OVER_BAR = 74;

/** What of the anchor is in the window, and a little around it. */
const boxOf = ({ left, top, right, bottom }: DOMRect, around: number) => {
  const [x1, y1] = [Math.max(2, left - around), Math.max(2, top - around)];
  const [x2, y2] = [Math.min(innerWidth - 2, right + around), Math.min(innerHeight - 2, bottom + around)];
  return { left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
};

/** Right of the anchor, left of it, below it, or in its lower left corner. */
function beside(anchor: DOMRect | null) {
  if (anchor === null || window.matchMedia(SMALL).matches) return { right: GAP, bottom: OVER_BAR };
  const top = Math.max(GAP, Math.min(anchor.top + GAP, innerHeight - CARD.height - GAP));
  if (anchor.right + CARD.width + 2 * GAP < innerWidth) return { left: anchor.right + GAP, top };
  if (anchor.left - CARD.width - 2 * GAP > 0) return { left: anchor.left - CARD.width - GAP, top };
  const left = Math.max(GAP, Math.min(anchor.left + GAP, innerWidth - CARD.width - GAP));
  const below = anchor.bottom + GAP;
  return below + CARD.height < innerHeight ? { left, top: below } : { left, bottom: 3 * GAP };
}
