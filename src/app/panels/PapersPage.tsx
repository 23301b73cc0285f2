// All shown papers as a table.
import { useMemo } from "react";
import { visibleIn } from "#app/derived.ts";
import { type Column, DataTable } from "#app/parts/DataTable.tsx";
import { strings } from "#app/strings.ts";
import { useDataset, useView } from "#app/useApp.ts";
import { linkedBy } from "#view/reading.ts";

export function PapersPage() {
  const dataset = useDataset();
  const { index, communities } = dataset;
  const { nodes } = visibleIn(
    dataset,
    useView((view) => view),
  );
  const rows = useMemo(
    () => index.nodes.flatMap((node, i) => (node.kind === "paper" && nodes[i] === 1 ? [i] : [])),
    [index, nodes],
  );
  const columns = useMemo((): readonly Column[] => {
    const hasYears = index.nodes.some((node) => node.kind === "paper" && node.year !== undefined);
    const paper = (i: number) => {
      const node = index.nodes[i]!;
      return node.kind === "paper" ? node : null;
    };
    return [
      { id: "title", label: strings.columns.title, value: (i) => paper(i)?.title ?? "", width: "minmax(260px, 3fr)" },
      {
        id: "community",
        label: strings.columns.community,
        value: (i) => communities.get(index.community[i]!)?.label ?? strings.noCommunity,
        width: "minmax(120px, 1.4fr)",
      },
      ...(hasYears
        ? [{ id: "year", label: strings.columns.year, value: (i: number) => paper(i)?.year ?? 0, width: "52px" }]
        : []),
      {
        id: "concepts",
        label: strings.columns.concepts,
        value: (i) => linkedBy(index, i, "mentions").length,
        width: "72px",
      },
      { id: "terms", label: strings.columns.terms, value: (i) => linkedBy(index, i, "uses").length, width: "56px" },
      {
        id: "related",
        label: strings.columns.related,
        value: (i) => linkedBy(index, i, "related").length,
        width: "62px",
      },
      { id: "order", label: strings.columns.order, value: (i) => (paper(i)?.order ?? 0) + 1, width: "48px" },
    ];
  }, [index, communities]);
  return (
    <DataTable
      label={strings.pages.papers}
      rows={rows}
      columns={columns}
      sort={{ column: "order", descending: false }}
    />
  );
}
