// The shown rows of a kind of node in the order a person chose: what the pages of papers and of
// concepts have in common.
import { useMemo } from "react";
import { useShown } from "#app/state/useApp.ts";
import { type Column, DataTable } from "#app/tables/DataTable.tsx";
import { TableFrame } from "#app/tables/TableFrame.tsx";
import { type Cell, nextOrder, type Row, readOrder, type SortOrder, sortRows } from "#view/pages/tables.ts";

interface Props<C extends string, R extends Row & Readonly<Record<C, Cell>>> {
  readonly title: string;
  /** All there are, shown or not. */
  readonly rows: readonly R[];
  readonly columns: readonly (Column<R> & { readonly id: C })[];
  /** As asked for, and what counts where nothing was asked. */
  readonly asked: SortOrder<string> | null;
  readonly usual: SortOrder<C>;
  readonly onOrder: (order: SortOrder<C>) => void;
  readonly count: (shown: number, all: number) => string;
}

export function NodeTable<C extends string, R extends Row & Readonly<Record<C, Cell>>>({
  title,
  rows: all,
  columns,
  asked,
  usual,
  onOrder,
  count,
}: Props<C, R>) {
  const { nodes } = useShown();
  const order = readOrder(
    asked,
    columns.map(({ id }) => id),
    usual,
  );
  const { column, descending } = order;
  const rows = useMemo(
    () =>
      sortRows<C, R>(
        all.filter(({ node }) => nodes[node] === 1),
        { column, descending },
      ),
    [all, nodes, column, descending],
  );
  return (
    <TableFrame title={title} count={count(rows.length, all.length)} empty={rows.length === 0}>
      <DataTable
        label={title}
        rows={rows}
        columns={columns}
        order={order}
        onOrder={(chosen) => {
          const known = columns.find(({ id }) => id === chosen.id);
          if (known !== undefined) onOrder(nextOrder(order, known.id, known.textual));
        }}
      />
    </TableFrame>
  );
}
