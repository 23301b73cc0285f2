// The panels, as lists: a page fills the middle, a side panel stands beside the map. To add one: a
// file here, a name in viewState.ts. Only the map and its legend come with the page.
import {
  BookOpen,
  Columns3,
  Filter,
  Gauge,
  Inbox,
  LayoutGrid,
  ListTree,
  Map as MapIcon,
  ScrollText,
  Shapes,
} from "lucide-react";
import { type ComponentType, createElement, type ReactNode } from "react";
import { late } from "#app/frame/late.tsx";
import { LegendPanel } from "#app/legend/LegendPanel.tsx";
import { MapPage } from "#app/map/MapPage.tsx";
import type { Page, Side } from "#view/state/viewState.ts";

interface Panel {
  readonly icon: ReactNode;
  readonly Component: ComponentType;
}

const icon = (shape: ComponentType<{ size: number; "aria-hidden": boolean }>): ReactNode =>
  createElement(shape, { size: 15, "aria-hidden": true });

export const PAGE_PANELS: Readonly<Record<"map", Panel> & Partial<Record<Page, Panel>>> = {
  map: { icon: icon(MapIcon), Component: MapPage },
  papers: {
    icon: icon(ScrollText),
    Component: late(async () => (await import("#app/tables/PapersPage.tsx")).PapersPage),
  },
  concepts: {
    icon: icon(Shapes),
    Component: late(async () => (await import("#app/tables/ConceptsPage.tsx")).ConceptsPage),
  },
  overview: {
    icon: icon(LayoutGrid),
    Component: late(async () => (await import("#app/overview/OverviewPage.tsx")).OverviewPage),
  },
  compare: {
    icon: icon(Columns3),
    Component: late(async () => (await import("#app/reading/ComparePage.tsx")).ComparePage),
  },
  reading: {
    icon: icon(BookOpen),
    Component: late(async () => (await import("#app/reading/ReadingPage.tsx")).ReadingPage),
  },
  audit: { icon: icon(Gauge), Component: late(async () => (await import("#app/audit/AuditPage.tsx")).AuditPage) },
};

export const SIDE_PANELS = {
  legend: { icon: icon(ListTree), Component: LegendPanel },
  filters: {
    icon: icon(Filter),
    Component: late(async () => (await import("#app/legend/FiltersPanel.tsx")).FiltersPanel),
  },
  tray: { icon: icon(Inbox), Component: late(async () => (await import("#app/reading/TrayPanel.tsx")).TrayPanel) },
} as const satisfies Readonly<Record<Side, Panel>>;
