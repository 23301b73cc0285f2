// A titled part of a panel, with a short list that can be unfolded.
import { type ReactNode, useState } from "react";
import styles from "#app/parts/Section.module.css";

export function Section({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles["section"]}>
      <h3 className={styles["title"]}>
        {title}
        {note !== undefined && <span className={styles["note"]}>{note}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Shows the first few; the rest on request. */
export function Folded<T>({
  items,
  first = 8,
  render,
}: {
  items: readonly T[];
  first?: number;
  render: (item: T, rank: number) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      <ul>{shown.map((item, rank) => render(item, rank))}</ul>
      {items.length > first && (
        <button type="button" className={styles["more"]} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? "Show fewer" : `Show ${items.length - first} more`}
        </button>
      )}
    </>
  );
}
