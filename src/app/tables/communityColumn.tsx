// The column that every table of nodes has.
import { CommunityName } from "#app/parts/CommunityName.tsx";
import type { Column } from "#app/tables/DataTable.tsx";
import { pageStrings } from "#app/words/pageStrings.ts";

export const COMMUNITY_COLUMN = {
  id: "community",
  label: pageStrings.table.columns.community,
  cell: ({ community }) => <CommunityName community={community} />,
  width: "24cqw",
  textual: true,
  minor: true,
} as const satisfies Omit<Column<{ readonly community: number }>, "hint">;
