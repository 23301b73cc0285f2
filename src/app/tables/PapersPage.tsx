// All shown papers as a table.
import { useMemo } from "react";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { COMMUNITY_COLUMN } from "#app/tables/communityColumn.tsx";
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

type Id = (typeof PAPER_COLUMNS)[number];
/** Its hint goes by its id. */
type Described = Omit<Column<PaperRow>, "hint"> & { readonly id: Id };

/** What a record says besides, where any record of the dataset does. */
const minor = (id: Id, label: string, width: string, textual: boolean): Described => ({
  ...{ id, label, width, textual, minor: true },
  cell: (row) => row[id],
});

const COLUMNS: readonly Described[] = [
  { id: "label", label: say.columns.label, cell: ({ label }) => label, width: "auto", textual: true },
  { id: "year", label: say.columns.year, cell: ({ year }) => year, width: "62px", textual: false },
  minor("authors", say.columns.authors, "12cqw", true),
  {
    id: "venue",
    label: say.columns.venue,
    cell: ({ venue }) => venue,
    width: "14cqw",
    textual: true,
    minor: true,
  },
  minor("type", say.columns.type, "92px", true),
  minor("source", say.columns.source, "92px", true),
  minor("language", say.columns.language, "76px", true),
  minor("keywords", say.columns.keywords, "12cqw", true),
  { id: "citedBy", label: say.columns.citedBy, cell: ({ citedBy }) => citedBy, width: "62px", textual: false },
  COMMUNITY_COLUMN,
  { id: "concepts", label: say.columns.concepts, cell: ({ concepts }) => concepts, width: "86px", textual: false },
  { id: "terms", label: say.columns.terms, cell: ({ terms }) => terms, width: "68px", textual: false, minor: true },
  {
    id: "related",
    label: say.columns.related,
    cell: ({ related }) => related,
    width: "80px",
    textual: false,
    minor: true,
  },
  {
    id: "nearest",
    label: say.columns.nearest,
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
    return COLUMNS.filter(({ id }) => known.has(id)).map((column) => ({ ...column, hint: say.hints[column.id] }));
  }, [rows]);
  return (
    <NodeTable
      title={strings.pages.papers}
      {...{ rows, columns, asked, usual: USUAL, count: say.papers }}
      onOrder={(order) => perform("sortPapers", order)}
    />
  );
}
