// All shown papers as a table.
import { useMemo } from "react";
import { perform } from "#app/actions.ts";
import { pageStrings } from "#app/pageStrings.ts";
import { CommunityName } from "#app/parts/CommunityName.tsx";
import { type Column, DataTable } from "#app/parts/DataTable.tsx";
import { TableFrame } from "#app/parts/TableFrame.tsx";
import { strings } from "#app/strings.ts";
import { useDataset, useShown, useView } from "#app/useApp.ts";
import { memo } from "#view/memo.ts";
import { knownColumns, nextOrder, PAPER_COLUMNS, type PaperRow, paperRows, readOrder, sortRows } from "#view/tables.ts";

const say = pageStrings.table;
const USUAL = { column: "label", descending: false } as const;

/** Kept while one is at another page. */
const rowsOf = memo(paperRows);

const COLUMNS: readonly (Column<PaperRow> & { readonly id: (typeof PAPER_COLUMNS)[number] })[] = [
  { id: "label", label: say.columns.label, cell: ({ label }) => label, width: "auto", textual: true },
  { id: "year", label: say.columns.year, cell: ({ year }) => year, width: "62px", textual: false },
  {
    id: "venue",
    label: say.columns.venue,
    cell: ({ venue }) => venue,
    width: "14%",
    textual: true,
    minor: true,
  },
  {
    id: "community",
    label: say.columns.community,
    cell: ({ community }) => <CommunityName community={community} />,
    width: "24%",
    textual: true,
    minor: true,
  },
  { id: "concepts", label: say.columns.concepts, cell: ({ concepts }) => concepts, width: "86px", textual: false },
  { id: "terms", label: say.columns.terms, cell: ({ terms }) => terms, width: "68px", textual: false, minor: true },
  {
    id: "related",
    label: say.columns.related,
    hint: say.hints.related,
    cell: ({ related }) => related,
    width: "80px",
    textual: false,
    minor: true,
  },
  {
    id: "nearest",
    label: say.columns.nearest,
    hint: say.hints.nearest,
    cell: ({ nearest }) => nearest.toFixed(2),
    width: "90px",
    textual: false,
    minor: true,
  },
];

export function PapersPage() {
  const dataset = useDataset();
  const { index, communities } = dataset;
  const { nodes } = useShown();
  const order = readOrder(
    useView((view) => view.paperOrder),
    PAPER_COLUMNS,
    USUAL,
  );
  const all = rowsOf(index, communities);
  const columns = useMemo(() => {
    const known = knownColumns(all);
    return COLUMNS.filter(({ id }) => (id !== "year" || known.year) && (id !== "venue" || known.venue));
  }, [all]);
  const { column, descending } = order;
  const rows = useMemo(
    () =>
      sortRows(
        all.filter(({ node }) => nodes[node] === 1),
        { column, descending },
      ),
    [all, nodes, column, descending],
  );
  return (
    <TableFrame title={strings.pages.papers} count={say.papers(rows.length, all.length)} empty={rows.length === 0}>
      <DataTable
        label={strings.pages.papers}
        rows={rows}
        columns={columns}
        order={order}
        onOrder={({ id, textual }) => perform("sortPapers", nextOrder(order, id, textual))}
      />
    </TableFrame>
  );
}
