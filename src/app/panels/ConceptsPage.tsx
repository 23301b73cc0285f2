// All shown concepts and shared terms as a table.
import { useMemo } from "react";
import { visibleIn } from "#app/derived.ts";
import { type Column, DataTable } from "#app/parts/DataTable.tsx";
import { strings } from "#app/strings.ts";
import { useDataset, useView } from "#app/useApp.ts";

export function ConceptsPage() {
  const dataset = useDataset();
  const { index, communities } = dataset;
  const { nodes } = visibleIn(
    dataset,
    useView((view) => view),
  );
  const rows = useMemo(
    () => index.nodes.flatMap((node, i) => (node.kind !== "paper" && nodes[i] === 1 ? [i] : [])),
    [index, nodes],
  );
  const columns = useMemo((): readonly Column[] => {
    const concept = (i: number) => {
      const node = index.nodes[i]!;
      return node.kind === "paper" ? null : node;
    };
    return [
      { id: "label", label: strings.columns.concept, value: (i) => index.nodes[i]!.label, width: "minmax(200px, 2fr)" },
      {
        id: "kind",
        label: strings.columns.kind,
        value: (i) => strings.kind[index.nodes[i]!.kind],
        width: "minmax(84px, 0.6fr)",
      },
      {
        id: "community",
        label: strings.columns.community,
        value: (i) => communities.get(index.community[i]!)?.label ?? strings.noCommunity,
        width: "minmax(120px, 1.4fr)",
      },
      { id: "papers", label: strings.columns.papers, value: (i) => concept(i)?.documentFrequency ?? 0, width: "58px" },
      { id: "links", label: strings.columns.links, value: (i) => index.degree[i]!, width: "52px" },
      {
        id: "score",
        label: strings.columns.score,
        value: (i) => Math.round((concept(i)?.score ?? 0) * 1000) / 1000,
        width: "58px",
      },
    ];
  }, [index, communities]);
  return (
    <DataTable
      label={strings.pages.concepts}
      rows={rows}
      columns={columns}
      sort={{ column: "papers", descending: true }}
    />
  );
}
