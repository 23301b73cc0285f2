// On small screens: the pages by name, and what is a panel elsewhere as a sheet that comes up from
// here.
import { Ellipsis, Filter, Map as MapIcon, ScrollText } from "lucide-react";
import { useState } from "react";
import { PAGE_PANELS } from "#app/frame/panels.ts";
import styles from "#app/frame/SheetBar.module.css";
import { Menu, MenuItem } from "#app/parts/Menu.tsx";
import { perform } from "#app/state/actions.ts";
import { setTransient } from "#app/state/state.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { strings } from "#app/words/strings.ts";
import { hasDetails, isEmbedded, pageOf, sideOf } from "#view/state/embedding.ts";
import { PAGES, type Page } from "#view/state/viewState.ts";

/** The pages with a place of their own in the bar; the others are behind "More". */
const MAIN_PAGES: readonly Page[] = ["map", "papers", "concepts"];

export function SheetBar() {
  const sheet = useApp((state) => state.transient.sheet);
  const open = useView((view) => view.open);
  const side = useView(sideOf);
  const details = useView(hasDetails);
  const embedded = useView(isEmbedded);
  const toggle = (which: "side" | "details") => () => setTransient({ sheet: sheet === which ? null : which });
  return (
    <nav className={styles["bar"]} aria-label="Pages and panels">
      {embedded ? (
        <button type="button" aria-pressed={sheet === null} onClick={() => setTransient({ sheet: null })}>
          <MapIcon size={16} aria-hidden /> {strings.sheetMain}
        </button>
      ) : (
        MAIN_PAGES.map((page) => <PageButton key={page} page={page} />)
      )}
      {side !== null && (
        <button type="button" aria-pressed={sheet === "side"} onClick={toggle("side")} data-testid="sheet-side">
          <Filter size={16} aria-hidden /> {embedded ? strings.sides[side] : strings.sheetSide}
        </button>
      )}
      {details && (
        <button
          type="button"
          aria-pressed={sheet === "details"}
          disabled={open === null}
          onClick={toggle("details")}
          data-testid="sheet-details"
        >
          <ScrollText size={16} aria-hidden /> {strings.sheetDetails}
        </button>
      )}
      {!embedded && <MorePages />}
    </nav>
  );
}

const goTo = (page: Page): void => {
  perform("page", page);
  setTransient({ sheet: null });
};

function PageButton({ page }: { page: Page }) {
  const isHere = useView(pageOf) === page;
  return (
    <button
      type="button"
      aria-current={isHere ? "page" : undefined}
      onClick={() => goTo(page)}
      data-testid={`bar-${page}`}
    >
      {PAGE_PANELS[page]?.icon} {strings.pages[page]}
    </button>
  );
}

function MorePages() {
  const page = useView(pageOf);
  const [opened, setOpened] = useState(false);
  const others = PAGES.filter((other) => !MAIN_PAGES.includes(other));
  return (
    <Menu
      place="above-end"
      width={180}
      opened={opened}
      onChange={setOpened}
      button={(opener) => (
        <button
          type="button"
          aria-current={MAIN_PAGES.includes(page) ? undefined : "page"}
          data-testid="bar-more"
          {...opener}
        >
          <Ellipsis size={16} aria-hidden /> {strings.sheetMore}
        </button>
      )}
    >
      {others.map((other, i) => (
        <MenuItem key={other} first={i === 0} icon={PAGE_PANELS[other]?.icon} onClick={() => goTo(other)}>
          {strings.pages[other]}
        </MenuItem>
      ))}
    </Menu>
  );
}
