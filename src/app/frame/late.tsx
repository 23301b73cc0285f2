// Parts of the page that its first picture does not need: fetched when they are shown, or all of
// them at the first sign of a person, so that what is pressed a moment later is there at once.
import { type ComponentType, type FunctionComponent, useEffect, useLayoutEffect, useState } from "react";
import { standAnew } from "#app/frame/focusGuard.ts";
import { breath } from "#app/parts/soon.ts";

const fetches: (() => Promise<unknown>)[] = [];
let fetched = 0;

/** A component in a file of its own. Fetched before, it is drawn at once like any other. */
export function late<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  let Part: ComponentType<Props> | null = null;
  const load = async (): Promise<void> => {
    const found = await fetchPart();
    if (Part === null) fetched++;
    Part = found;
  };
  fetches.push(load);
  return function Late(props: Props) {
    const [, arrived] = useState(Part !== null);
    const missing = Part === null;
    useEffect(() => {
      if (missing) void load().then(() => arrived(true));
    }, [missing]);
    return Part === null ? null : <Arrived Part={Part} props={props} />;
  };
}

/** Drawn later than the frame around it, or with it: either way, the focus may wait for it. */
function Arrived<Props extends object>({ Part, props }: { Part: ComponentType<Props>; props: Props }) {
  useLayoutEffect(standAnew, []);
  return <Part {...props} />;
}

/** Whether all of them are there. */
export const isWhole = (): boolean => fetched === fetches.length;

/** Each in a task of its own: asking for all of them at once would hold up the page. */
async function fetchAll(): Promise<void> {
  for (const load of fetches) {
    load().catch(() => undefined); // who shows it asks again, and is told
    await breath();
  }
}

/** Fetches all that is not there yet as soon as somebody moves, touches or presses something. */
export function fetchRestForPerson(): void {
  const signs = ["pointermove", "pointerdown", "keydown"] as const;
  const fetchRest = () => {
    for (const sign of signs) removeEventListener(sign, fetchRest, true);
    void fetchAll();
  };
  for (const sign of signs) addEventListener(sign, fetchRest, { capture: true, passive: true });
}
