// The files of a dataset as a folder (shards.ts) by name.
export const SHARDS_FORMAT = "isogloss shards";
export const SHARDS_VERSION = 1;

export const OVERVIEW = "overview.json";
export const TITLES = "titles.ndjson";
export const shardFile = (shard: number): string => `shard-${String(shard).padStart(5, "0")}.json`;
export const textsFile = (shard: number): string => `texts-${String(shard).padStart(5, "0")}.json`;

/** Fields of a paper that are read one paper at a time. */
export const TEXT_FIELDS = ["abstract", "otherAbstracts", "references", "extra"] as const;
