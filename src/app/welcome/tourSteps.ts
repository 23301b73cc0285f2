// The tour: five places of the page, in the order in which one needs them. `anchor` is the test id of
// what a step speaks of; a test walks all of them.
import { perform } from "#app/state/actions.ts";
import { type Dataset, setTransient } from "#app/state/state.ts";
import type { welcomeStrings } from "#app/words/welcomeStrings.ts";

export interface TourStep {
  readonly id: keyof typeof welcomeStrings.steps;
  readonly anchor: string;
  /** Brings the page to where the anchor is. */
  readonly prepare: (dataset: Dataset) => void;
}

const onMap = (): void => {
  perform("page", "map");
  perform("side", "legend");
};

export const TOUR: readonly TourStep[] = [
  { id: "map", anchor: "stage", prepare: onMap },
  {
    id: "legend",
    anchor: "outline",
    prepare() {
      onMap();
      setTransient({ sheet: "side" });
    },
  },
  {
    id: "related",
    anchor: "related",
    prepare({ communities }) {
      onMap();
      const [largest] = communities.values();
      const paper = largest?.centralPapers[0];
      if (paper !== undefined) perform("open", paper);
      setTransient({ sheet: "details" });
    },
  },
  { id: "search", anchor: "search", prepare: () => setTransient({ sheet: null }) },
  { id: "papers", anchor: "dataset-menu", prepare: () => setTransient({ sheet: null }) },
];
