// A long text cut after some lines, with "more" where there is more: titles of a whole paragraph,
// abstracts above the papers they are related to.
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import styles from "#app/parts/Clamped.module.css";
import { strings } from "#app/words/strings.ts";

export function Clamped({ lines, children }: { lines: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || all) return;
    const look = () => setCut(element.scrollHeight > element.clientHeight + 2);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [all]);
  return (
    <>
      <div ref={box} className={all ? undefined : styles["clamped"]} style={{ WebkitLineClamp: all ? "none" : lines }}>
        {children}
      </div>
      {(cut || all) && (
        <button type="button" className={styles["more"]} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? strings.less : strings.more}
        </button>
      )}
    </>
  );
}
