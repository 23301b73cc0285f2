// What there is to do in a view: everything, or in an embedded page only what looks around in what
// is there. The rest is left to the whole explorer, which the header of such a page opens.
import { KEPT_FROM_EMBEDDED } from "#app/state/actions.ts";
import type { CommandId } from "#app/state/commands.ts";
import { hasSearch, isEmbedded, pagesOf } from "#view/state/embedding.ts";
import { PAGES, type ViewState } from "#view/state/viewState.ts";

const KEPT_COMMANDS: readonly CommandId[] = [
  ...(["exportVisible", "exportAs", "share", "openFile", "yourPapers", "box", "lasso"] as const),
  // the browser's history is that of the page around
  ...(["back", "forward"] as const),
];

/** Whether a action, a command or a way to a page (`page-map`) is there in a view. */
export function allows(view: ViewState, id: string): boolean {
  if (!isEmbedded(view)) return true;
  if (id === "palette") return hasSearch(view);
  const page = PAGES.find((known) => id === `page-${known}`);
  if (page !== undefined) return pagesOf(view).includes(page);
  return ![...KEPT_FROM_EMBEDDED, ...KEPT_COMMANDS].some((kept) => kept === id);
}
