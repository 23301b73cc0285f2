// All shown concepts and shared terms as a table.
import { useMemo } from "react";
import { perform } from "#app/state/actions.ts";
import { useDataset, useView } from "#app/state/useApp.ts";
import { COMMUNITY_COLUMN } from "#app/tables/communityColumn.tsx";
import type { Column } from "#app/tables/DataTable.tsx";
import { NodeTable } from "#app/tables/NodeTable.tsx";
import { pageStrings } from "#app/words/pageStrings.ts";
import { strings } from "#app/words/strings.ts";
import { type CONCEPT_COLUMNS, type ConceptRow, conceptRows } from "#view/pages/tables.ts";
import { memo } from "#view/shown/memo.ts";

const say = pageStrings.table;
const USUAL = { column: "papers", descending: true } as const;

/** Kept while one is at another page. */
const rowsOf = memo(conceptRows);

/** Its hint goes by its id. */
type Described = Omit<Column<ConceptRow>, "hint"> & { readonly id: (typeof CONCEPT_COLUMNS)[number] };

const COLUMNS: readonly Described[] = [
  { id: "label", label: say.columns.name, cell: ({ label }) => label, width: "auto", textual: true },
  {
    id: "kind",
    label: say.columns.kind,
    cell: ({ kind }) => strings.kind[kind],
    width: "104px",
    textual: true,
    minor: true,
  },
  { id: "papers", label: say.columns.papers, cell: ({ papers }) => papers, width: "76px", textual: false },
  {
    id: "score",
    label: say.columns.score,
    cell: ({ score }) => score.toFixed(2),
    width: "70px",
    textual: false,
  },
  { id: "links", label: say.columns.links, cell: ({ links }) => links, width: "70px", textual: false, minor: true },
  {
    id: "spread",
    label: say.columns.spread,
    cell: ({ spread }) => spread,
    width: "116px",
    textual: false,
    minor: true,
  },
  {
    id: "since",
    label: say.columns.since,
    cell: ({ since }) => since,
    width: "66px",
    textual: false,
    minor: true,
  },
  COMMUNITY_COLUMN,
];

export function ConceptsPage() {
  const { index, communities } = useDataset();
  const asked = useView((view) => view.conceptOrder);
  const rows = rowsOf(index, communities);
  const columns = useMemo(
    () =>
      COLUMNS.filter(({ id }) => id !== "since" || rows.some(({ since }) => since !== null)).map((column) => ({
        ...column,
        hint: say.hints[column.id],
      })),
    [rows],
  );
  return (
    <NodeTable
      title={strings.pages.concepts}
      {...{ rows, columns, asked, usual: USUAL, count: say.concepts }}
      onOrder={(order) => perform("sortConcepts", order)}
    />
  );
}
