// A long table. In step with the map: pointing or standing on a row lights its node, what the map
// lights or opens is marked here. Enter opens, the box selects.
import { Checkbox } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, memo, type ReactNode } from "react";
import { Glyph } from "#app/parts/Glyph.tsx";
import { perform } from "#app/state/actions.ts";
import { setTransient } from "#app/state/state.ts";
import { useApp, useDataset, useView } from "#app/state/useApp.ts";
import styles from "#app/tables/DataTable.module.css";
import { useRowsInSight } from "#app/tables/useRowsInSight.ts";
import { pageStrings } from "#app/words/pageStrings.ts";
import type { TableOrder } from "#view/state/viewState.ts";

export interface Column<R> {
  readonly id: string;
  readonly label: string;
  /** What it says, when pointed at. */
  readonly hint: string;
  readonly cell: (row: R) => ReactNode;
  /** Of the column: pixels, a share of the room (`cqw`), or `auto` for what is left. */
  readonly width: string;
  /** Texts start at the left and rise first, numbers at the right and fall first. */
  readonly textual: boolean;
  /** Left out on small screens. */
  readonly minor?: boolean;
}

interface Props<R extends { readonly node: number }> {
  readonly label: string;
  /** In the order in which they are shown. */
  readonly rows: readonly R[];
  /** The first one names the node. */
  readonly columns: readonly Column<R>[];
  readonly order: TableOrder;
  readonly onOrder: (column: Column<R>) => void;
}

/** What names a row is never squeezed out by what else is said of it: the table is wider than its room. */
const least = (columns: readonly { readonly width: string }[]): string =>
  `calc(46px + ${columns.map(({ width }) => (width === "auto" ? "220px" : width)).join(" + ")})`;

export function DataTable<R extends { readonly node: number }>({ label, rows, columns, order, onOrder }: Props<R>) {
  const { index } = useDataset();
  const open = useView((view) => view.open);
  const openRow = rows.findIndex(({ node }) => index.keys[node] === open);
  const { scroller, virtual, standing, stand, onKeyDown } = useRowsInSight(rows, openRow);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={styles["scroller"]}>
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        className={styles["table"]}
        style={{ "--least": least(columns) } as CSSProperties}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={styles["box"]}>
              <SelectAll rows={rows} />
            </th>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={() => onOrder(column)} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Room height={above} />
          {items.map((item) => (
            <Line
              key={item.key}
              measure={virtual.measureElement}
              place={item.index}
              row={rows[item.index]!}
              columns={columns}
              reachable={item.index === standing}
              onStand={stand}
            />
          ))}
          <Room height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** The height of rows that are not in the page. */
const Room = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden>
      <td className={styles["room"]} style={{ height }} />
    </tr>
  ) : null;

function Heading<R>({ column, order, onOrder }: { column: Column<R>; order: TableOrder; onOrder: () => void }) {
  const active = order.column === column.id;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <th
      aria-sort={active ? (order.descending ? "descending" : "ascending") : "none"}
      style={{ width: column.width }}
      data-number={!column.textual}
      data-minor={column.minor === true}
    >
      <button type="button" onClick={onOrder} title={column.hint} data-testid={`sort-${column.id}`}>
        {column.label}
        {active && <Arrow size={12} aria-hidden />}
      </button>
    </th>
  );
}

function SelectAll({ rows }: { rows: readonly { readonly node: number }[] }) {
  const { index } = useDataset();
  const selection = useView((view) => view.selection);
  const selected = new Set<string>(selection);
  const count = rows.reduce((sum, { node }) => sum + Number(selected.has(index.keys[node]!)), 0);
  const all = count > 0 && count === rows.length;
  return (
    <Checkbox
      size="xs"
      aria-label={pageStrings.table.selectAll}
      checked={all}
      indeterminate={count > 0 && !all}
      onChange={() => perform("select", all ? [] : rows.map(({ node }) => index.keys[node]!))}
    />
  );
}

interface LineProps<R> {
  readonly row: R;
  readonly columns: readonly Column<R>[];
  readonly place: number;
  /** Whether Tab leads here. */
  readonly reachable: boolean;
  readonly onStand: (place: number) => void;
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row; drawn again only if it, the columns, or its own state change. */
const Line = memo(function Line<R extends { readonly node: number }>(props: LineProps<R>) {
  const { row, columns, place, reachable, onStand, measure } = props;
  const { index } = useDataset();
  const key = index.keys[row.node]!;
  const { kind, community, label } = index.nodes[row.node]!;
  const lit = useApp((state) => state.transient.hover === row.node);
  const opened = useView((view) => view.open === key);
  const selected = useView((view) => view.selection.includes(key));
  const light = (on: boolean) => setTransient({ hover: on ? row.node : null });
  return (
    <tr
      ref={measure}
      data-index={place}
      data-row={place}
      aria-rowindex={place + 2}
      data-open={opened}
      data-lit={lit}
      data-selected={selected}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={() => {
        onStand(place);
        light(true);
      }}
      onBlur={() => light(false)}
      data-testid="table-row"
    >
      <td>
        <Checkbox
          size="xs"
          tabIndex={reachable ? 0 : -1}
          aria-label={pageStrings.table.select(label)}
          checked={selected}
          onChange={() => perform("toggleSelected", key)}
        />
      </td>
      {columns.map((column, c) => (
        <td key={column.id} data-number={!column.textual} data-minor={column.minor === true}>
          {c === 0 ? (
            <button
              type="button"
              tabIndex={reachable ? 0 : -1}
              data-region-start={reachable}
              title={label}
              onClick={() => {
                perform("open", key);
                setTransient({ sheet: "details" });
              }}
            >
              <Glyph kind={kind} community={community} />
              <span>{column.cell(row)}</span>
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}) as <R extends { readonly node: number }>(props: LineProps<R>) => ReactNode; // memo forgets the type parameter
