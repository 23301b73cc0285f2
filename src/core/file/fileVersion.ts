// Name and version of the dataset file, apart from its schema: whoever writes files need not load
// the checker.

export const FILE_FORMAT = "isogloss";
/** Raised whenever the contract changes (schema.ts), together with a step in migrate.ts. */
export const FILE_VERSION = 2;
/** No link that carries a dataset is longer, its view included; what is longer is not looked at. */
export const MAX_LINK = 32_000;
/** What a carried dataset is called in an address: `#graph=…`. */
export const CARRIED_NAME = "graph";
