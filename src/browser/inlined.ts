// What a page saved as one file brings along: its loader (scripts/build/singleHtml.ts) opens the
// embedded files as blobs and remembers the page as it came. A page from a server has neither.
import { DATA_PLACE, SHELL_FILE } from "#core/export/pages/shell.ts";

declare global {
  var isoglossFiles: Readonly<Record<string, string>> | undefined;
  var isoglossSource: string | undefined;
}

/** Names of the embedded files → addresses of their blobs. */
export const EMBEDDED: Readonly<Record<string, string>> = globalThis.isoglossFiles ?? {};

/**
 * The app as one page, into which core/export/html.ts puts a dataset; null if there is none to be
 * had.
 */
export async function pageShell(): Promise<string | null> {
  if (globalThis.isoglossSource !== undefined) return globalThis.isoglossSource;
  try {
    const reply = await fetch(new URL(SHELL_FILE, document.baseURI));
    const page = await reply.text();
    // a server that answers everything with its index has no shell
    return reply.ok && page.includes(DATA_PLACE) ? page : null;
  } catch {
    return null; // no server any more: the caller says so in words
  }
}
