// Where datasets lie.
import { join } from "node:path";

export const DATASET_FOLDER = "graph";
export const DATASET_ENDING = ".graph.json";

export const datasetFile = (folder: string, id: string): string => join(folder, `${id}${DATASET_ENDING}`);

/** The audit beside a dataset's file. */
export const auditFileOf = (dataset: string): string => dataset.replace(/(\.graph)?(\.json)?$/i, ".audit.json");
