// The panels, as lists: a page fills the middle, a side panel stands beside the map. To add one: a
// file here, a name in viewState.ts.
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
import { AuditPage } from "#app/audit/AuditPage.tsx";
import { FiltersPanel } from "#app/legend/FiltersPanel.tsx";
import { LegendPanel } from "#app/legend/LegendPanel.tsx";
import { MapPage } from "#app/map/MapPage.tsx";
import { OverviewPage } from "#app/overview/OverviewPage.tsx";
import { ComparePage } from "#app/reading/ComparePage.tsx";
import { ReadingPage } from "#app/reading/ReadingPage.tsx";
import { TrayPanel } from "#app/reading/TrayPanel.tsx";
import { ConceptsPage } from "#app/tables/ConceptsPage.tsx";
import { PapersPage } from "#app/tables/PapersPage.tsx";
import type { Page, Side } from "#view/state/viewState.ts";

interface Panel {
  readonly icon: ReactNode;
  readonly Component: ComponentType;
}

const icon = (shape: ComponentType<{ size: number; "aria-hidden": boolean }>): ReactNode =>
  createElement(shape, { size: 15, "aria-hidden": true });

export const PAGE_PANELS: Readonly<Record<"map", Panel> & Partial<Record<Page, Panel>>> = {
  map: { icon: icon(MapIcon), Component: MapPage },
  papers: { icon: icon(ScrollText), Component: PapersPage },
  concepts: { icon: icon(Shapes), Component: ConceptsPage },
  overview: { icon: icon(LayoutGrid), Component: OverviewPage },
  compare: { icon: icon(Columns3), Component: ComparePage },
  reading: { icon: icon(BookOpen), Component: ReadingPage },
  audit: { icon: icon(Gauge), Component: AuditPage },
};

export const SIDE_PANELS = {
  legend: { icon: icon(ListTree), Component: LegendPanel },
  filters: { icon: icon(Filter), Component: FiltersPanel },
  tray: { icon: icon(Inbox), Component: TrayPanel },
} as const satisfies Readonly<Record<Side, Panel>>;
