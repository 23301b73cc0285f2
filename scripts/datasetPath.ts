// Where datasets lie.
import { join } from "node:path";

export const DATASET_FOLDER = "graph";
export const DATASET_ENDING = ".graph.json";

/** A dataset that is a folder (shardFolder.ts). */
export const SHARDS_ENDING = ".isogloss";

export const datasetFile = (folder: string, id: string): string => join(folder, `${id}${DATASET_ENDING}`);

export const datasetFolder = (folder: string, id: string): string => join(folder, `${id}${SHARDS_ENDING}`);

/** The audit beside a dataset's file, or in its folder. */
export const auditFileOf = (dataset: string): string =>
  dataset.endsWith(SHARDS_ENDING)
    ? join(dataset, "audit.json")
    : dataset.replace(/(\.graph)?(\.json)?$/i, ".audit.json");
