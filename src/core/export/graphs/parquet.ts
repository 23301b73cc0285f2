// Parquet nodes and edges in one zip, the columns of the CSV tables with their types: DuckDB, pandas,
// Polars, Spark.
import { zipSync } from "fflate";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { type ExportResult, exportOptionsOf, type GraphFormat } from "#core/export/exportFormat.ts";
import {
  EDGE_FIELDS,
  edgeRows,
  type Field,
  type FieldType,
  NODE_FIELDS,
  nodeRows,
  PLACE_FIELDS,
} from "#core/export/graphs/fields.ts";
import { ZIP_TIME } from "#core/export/graphs/zipTime.ts";
import { tableReceipt } from "#core/export/receipt.ts";
import type { KnowledgeGraph } from "#core/graph/attributes.ts";

export const PARQUET = {
  id: "parquet",
  label: "Parquet nodes and edges, zipped (DuckDB, pandas, Spark)",
  extension: "parquet.zip",
  mediaType: "application/zip",
  of: "graph",
  write: writeParquet,
} as const satisfies GraphFormat;

const TYPES: Readonly<Record<FieldType, "STRING" | "INT32" | "DOUBLE">> = {
  ...{ string: "STRING", integer: "INT32", double: "DOUBLE" },
};

function writeParquet(graph: KnowledgeGraph, options = exportOptionsOf(graph)): ExportResult {
  const nodes = table(nodeRows(graph, options), [
    { name: "id", type: "string", value: ({ key }) => key },
    { name: "label", type: "string", value: ({ node }) => node.label },
    ...PLACE_FIELDS,
    ...NODE_FIELDS,
  ]);
  const edges = table(edgeRows(graph), [
    { name: "source", type: "string", value: ({ source }) => source },
    { name: "target", type: "string", value: ({ target }) => target },
    { name: "weight", type: "double", value: ({ edge }) => edge.weight },
    ...EDGE_FIELDS,
  ]);
  return {
    // packed inside already
    content: zipSync({ "nodes.parquet": nodes, "edges.parquet": edges }, { mtime: ZIP_TIME, level: 0 }),
    receipt: tableReceipt(graph),
  };
}

/** A column for each field; what a row does not have is null. */
function table<Row>(rows: readonly Row[], fields: readonly Field<Row>[]): Uint8Array {
  const columnData = fields.map(
    ({ name, type, value }): ColumnSource => ({
      ...{ name, type: TYPES[type] },
      data: rows.map((row) => value(row) ?? null),
    }),
  );
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "isogloss" }));
}
