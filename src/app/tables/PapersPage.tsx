// All shown papers as a table.
import { useMemo } from "react";
import { CommunityName } from "#app/parts/CommunityName.tsx";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import type { Column } from "#app/tables/DataTable.tsx";
import { NodeTable } from "#app/tables/NodeTable.tsx";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import { knownColumns, type PAPER_COLUMNS, type PaperRow, paperRows } from "#view/pages/tables.ts";
import { memo } from "#view/shown/memo.ts";

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
  const { index, communities } = useDataset();
  const asked = useView((view) => view.paperOrder);
  const rows = rowsOf(index, communities);
  const columns = useMemo(() => {
    const known = knownColumns(rows);
    return COLUMNS.filter(({ id }) => (id !== "year" || known.year) && (id !== "venue" || known.venue));
  }, [rows]);
  return (
    <NodeTable
      title={strings.pages.papers}
      {...{ rows, columns, asked, usual: USUAL, count: say.papers }}
      onOrder={(order) => perform("sortPapers", order)}
    />
  );
}
