// The app as one page without data, the "shell" (scripts/build/singleHtml.ts builds it): what it is
// called and where it takes its data.
export const DATA_START = "<!-- data -->";
export const DATA_END = "<!-- end of data -->";

/** What the shell is called, beside the app and beside the packed command. */
export const SHELL_FILE = "app.html";

/** Where a shell takes its data. */
export const DATA_PLACE = DATA_START + DATA_END;
