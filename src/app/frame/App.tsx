// The frame: header, side panel, page, details, dialogs. What is in them comes from
// panels/registry.ts.
import { MantineProvider } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import styles from "#app/frame/App.module.css";
import { Dialogs } from "#app/frame/Dialogs.tsx";
import { Header } from "#app/frame/Header.tsx";
import bars from "#app/frame/IssueBar.module.css";
import { IssueBar } from "#app/frame/IssueBar.tsx";
import { LiveRegion } from "#app/frame/LiveRegion.tsx";
import { late } from "#app/frame/late.tsx";
import { Notices } from "#app/frame/Notices.tsx";
import { PAGE_PANELS } from "#app/frame/panels.ts";
import { SheetBar } from "#app/frame/SheetBar.tsx";
import { SidePanel } from "#app/frame/SidePanel.tsx";
import { FirstSightLayer } from "#app/map/sight/FirstSightLayer.tsx";
import { isUnderWay } from "#app/ownPapers/draft.ts";
import { soon } from "#app/parts/soon.ts";
import { themeOf } from "#app/state/derived.ts";
import { useApp, useView } from "#app/state/useApp.ts";
import { mantineTheme } from "#app/styles/mantineTheme.ts";
import { NARROW, SMALL } from "#app/styles/scheme.ts";
import { hasDetails, isEmbedded, pageOf, sideOf } from "#view/state/embedding.ts";

const EmbedHeader = late(async () => (await import("#app/frame/EmbedHeader.tsx")).EmbedHeader);
const NotesNotice = late(async () => (await import("#app/notes/NotesNotice.tsx")).NotesNotice);
const DraftStrip = late(async () => (await import("#app/ownPapers/DraftStrip.tsx")).DraftStrip);
const AtlasPage = late(async () => (await import("#app/atlas/AtlasPage.tsx")).AtlasPage);
const DetailsPanel = late(async () => (await import("#app/details/DetailsPanel.tsx")).DetailsPanel);

export function App() {
  const choice = useView((view) => view.theme);
  useMediaQuery("(prefers-color-scheme: dark)"); // draws again when the system changes its mind
  const theme = themeOf(choice);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, color] of Object.entries(theme.tokens)) style.setProperty(`--${name}`, color);
    style.colorScheme = theme.scheme;
  }, [theme]);
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={theme.scheme}>
      <Frame />
      <Dialogs />
      <LiveRegion />
    </MantineProvider>
  );
}

function Frame() {
  const page = useView(pageOf);
  const side = useView(sideOf);
  const embedded = useView(isEmbedded);
  const details = useView((view) => hasDetails(view) && view.open !== null);
  const ready = useApp((state) => state.dataset !== null);
  const hasSight = useApp((state) => state.transient.sight !== null);
  const hasAtlas = useApp(({ transient: { atlas, loading } }) => atlas !== null && !loading);
  const sheets = useView((view) => hasDetails(view) || sideOf(view) !== null);
  const sheet = useApp((state) => state.transient.sheet);
  const behind = useApp((state) => state.transient.dialog !== null);
  const hasNotesNotice = useApp(({ transient: { notes } }) => notes.unsaved !== null || notes.aside.length > 0);
  const isReading = useApp(({ draft, transient }) => isUnderWay(draft) && transient.dialog !== "papers");
  const small = useMediaQuery(SMALL) ?? false;
  // one panel beside the map at a time, where three columns would leave it too narrow
  const crowded = (useMediaQuery(NARROW) ?? false) && !small && details;
  const hasSide = (ready || hasSight) && side !== null && !crowded;
  // the map comes first
  const settled = useLater(ready);
  const Page = (PAGE_PANELS[page] ?? PAGE_PANELS.map).Component;
  return (
    <div
      className={styles["app"]}
      inert={behind}
      data-embedded={embedded}
      data-side={hasSide ? side : "none"}
      data-sheets={sheets && (ready || !hasAtlas)}
      data-details={details && ready}
      data-sheet={sheet ?? "none"}
    >
      {embedded ? <EmbedHeader /> : <Header />}
      {settled && hasSide && side !== null && (!small || sheet === "side") && <SidePanel side={side} />}
      <main className={styles["main"]} tabIndex={-1} data-region="main">
        <FirstSightLayer />
        {ready ? <Page /> : hasAtlas ? <AtlasPage /> : !hasSight && <Notices />}
        <div className={bars["bars"]}>
          {isReading && <DraftStrip />}
          {settled && <IssueBar />}
          {hasNotesNotice && <NotesNotice />}
        </div>
      </main>
      {settled && details && (!small || sheet === "details") && <DetailsPanel />}
      {settled && small && sheets && <SheetBar />}
    </div>
  );
}

/** A moment after it is so: what depends on it is drawn in slices, once the rest stands. */
function useLater(now: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => soon(() => startTransition(() => setLater(now))), [now]);
  return now && later;
}
