// A long table: sortable, only the rows in sight are in the page, in step with the map (pointing lights, clicking opens).
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { perform } from "#app/actions.ts";
import styles from "#app/parts/DataTable.module.css";
import { Glyph } from "#app/parts/Glyph.tsx";
import { setPassing } from "#app/state.ts";
import { useDataset, useView } from "#app/useApp.ts";
import { compareText } from "#core/order.ts";

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly value: (node: number) => string | number;
  /** Share of the width, in fr; numbers are narrow. */
  readonly width: string;
}

const ROW = 34;

export function DataTable({
  label,
  rows,
  columns,
  sort,
}: {
  label: string;
  rows: readonly number[];
  columns: readonly Column[];
  sort: { readonly column: string; readonly descending: boolean };
}) {
  const { index } = useDataset();
  const open = useView((view) => view.open);
  const [order, setOrder] = useState(sort);
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => sortRows(rows, columns, order), [rows, columns, order]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(" ") };
  return (
    <div ref={scroller} className={styles["scroller"]}>
      <table aria-label={label} aria-rowcount={sorted.length + 1} className={styles["table"]}>
        <thead>
          <tr className={styles["head"]} style={template} aria-rowindex={1}>
            {columns.map((column) => {
              const active = order.column === column.id;
              const Arrow = order.descending ? ArrowDown : ArrowUp;
              return (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={active ? (order.descending ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setOrder({
                        column: column.id,
                        descending: active ? !order.descending : column.width.endsWith("px"),
                      })
                    }
                  >
                    {column.label}
                    {active && <Arrow size={12} aria-hidden />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index: at, start }) => {
            const node = sorted[at]!;
            const attributes = index.nodes[node]!;
            return (
              <tr
                key={node}
                aria-rowindex={at + 2}
                className={styles["row"]}
                data-open={open === index.keys[node]}
                style={{ ...template, height: ROW, transform: `translateY(${start}px)` }}
                onPointerEnter={() => setPassing({ hover: node })}
                onPointerLeave={() => setPassing({ hover: null })}
                data-testid="table-row"
              >
                {columns.map((column, c) => {
                  const value = column.value(node);
                  return (
                    <td key={column.id} data-number={typeof value === "number"} title={String(value)}>
                      {c === 0 ? (
                        <button type="button" onClick={() => perform("open", index.keys[node]!)}>
                          <Glyph kind={attributes.kind} community={attributes.community} />
                          <span>{value}</span>
                        </button>
                      ) : (
                        value
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function sortRows(
  rows: readonly number[],
  columns: readonly Column[],
  { column, descending }: { readonly column: string; readonly descending: boolean },
): readonly number[] {
  const value = columns.find(({ id }) => id === column)?.value;
  if (value === undefined) return rows;
  const keyed = rows.map((node) => ({ node, value: value(node) }));
  const sign = descending ? -1 : 1;
  keyed.sort(({ value: a, node: m }, { value: b, node: n }) => {
    const difference =
      typeof a === "number" && typeof b === "number"
        ? a - b
        : compareText(String(a).toLowerCase(), String(b).toLowerCase());
    return sign * difference || m - n;
  });
  return keyed.map(({ node }) => node);
}
