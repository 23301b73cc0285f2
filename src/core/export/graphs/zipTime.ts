// The time of all files in a zip of ours, so that the same graph gives the same bytes.

/** Without a zone: a zip stores local time, and this is the same local time everywhere. */
export const ZIP_TIME = "1980-01-01T00:00:00";
