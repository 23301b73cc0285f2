// The filters: each is one test per node, so that a facet can count what would be there if it alone
// were lifted. To add one: a value in viewState.ts, its spelling in address.ts, an entry here, a
// control in app/panels/FiltersPanel.tsx.
import { edgesOf, type GraphIndex, NODE_KINDS, otherEnd } from "#core/graph/graphIndex.ts";
import { FACET_VALUES } from "#view/shown/paperFacets.ts";
import type { FilterValues, PaperFacet, Range } from "#view/state/viewState.ts";

export interface Filter {
  readonly id: string;
  readonly label: string;
  readonly isActive: (values: FilterValues) => boolean;
  /** The values without this filter. */
  readonly clear: (values: FilterValues) => FilterValues;
  /** A test of one node by its number. */
  readonly test: (index: GraphIndex, values: FilterValues) => (node: number) => boolean;
}

const PAPER = NODE_KINDS.indexOf("paper");
const within = (value: number, [least, most]: Range): boolean => value >= least && value <= most;

/** Papers that pass, and whatever a passing paper mentions: a concept has no year of its own. */
function throughPapers(index: GraphIndex, accepts: (paper: number) => boolean): (node: number) => boolean {
  const passes = new Uint8Array(index.keys.length);
  for (let i = 0; i < passes.length; i++) {
    if (index.kind[i] !== PAPER || !accepts(i)) continue;
    passes[i] = 1;
    for (const edge of edgesOf(index, i)) {
      const other = otherEnd(index, edge, i);
      if (index.kind[other] !== PAPER) passes[other] = 1;
    }
  }
  return (node) => passes[node] === 1;
}

/** The text a node is searched in, lower case: label, aliases, a paper's abstract and authors. */
function textOf(index: GraphIndex, node: number): string {
  const attributes = index.nodes[node]!;
  const parts =
    attributes.kind === "paper"
      ? [attributes.title, attributes.abstract, ...(attributes.authors ?? [])]
      : [attributes.label, ...attributes.aliases];
  return parts.join("\n").toLowerCase();
}

/** Papers with any of the chosen values. */
const facet = <F extends PaperFacet>(id: F, label: string) =>
  ({
    id,
    label,
    isActive: (values) => values[id].length > 0,
    clear: (values) => ({ ...values, [id]: [] }),
    test: (index, values) => {
      const wanted = new Set(values[id]);
      return throughPapers(index, (i) => {
        const node = index.nodes[i]!;
        return node.kind === "paper" && FACET_VALUES[id](node).some((value) => wanted.has(value));
      });
    },
  }) as const satisfies Filter;

export const FILTERS = [
  {
    id: "kind",
    label: "Kind",
    isActive: (values) => values.hiddenKinds.length > 0,
    clear: (values) => ({ ...values, hiddenKinds: [] }),
    test: (index, values) => {
      const hidden = NODE_KINDS.map((kind) => values.hiddenKinds.includes(kind));
      return (node) => hidden[index.kind[node]!] === false;
    },
  },
  {
    id: "community",
    label: "Community",
    isActive: (values) => values.hiddenCommunities.length > 0,
    clear: (values) => ({ ...values, hiddenCommunities: [] }),
    test: (index, values) => {
      const hidden = new Set(values.hiddenCommunities);
      return (node) => !hidden.has(index.community[node]!);
    },
  },
  {
    id: "year",
    label: "Year",
    isActive: (values) => values.years !== null,
    clear: (values) => ({ ...values, years: null }),
    test: (index, { years }) =>
      years === null
        ? () => true
        : throughPapers(index, (i) => {
            const node = index.nodes[i]!;
            return node.kind === "paper" && node.year !== undefined && within(node.year, years);
          }),
  },
  facet("venues", "Venue"),
  facet("types", "Type"),
  facet("sources", "Source"),
  facet("languages", "Language"),
  facet("authors", "Author"),
  facet("keywords", "Keyword"),
  {
    id: "frequency",
    label: "Papers per concept",
    isActive: (values) => values.frequency !== null,
    clear: (values) => ({ ...values, frequency: null }),
    test:
      (index, { frequency }) =>
      (node) => {
        const attributes = index.nodes[node]!;
        return frequency === null || attributes.kind === "paper" || within(attributes.documentFrequency, frequency);
      },
  },
  {
    id: "degree",
    label: "Links",
    isActive: (values) => values.degree !== null,
    clear: (values) => ({ ...values, degree: null }),
    test:
      (index, { degree }) =>
      (node) =>
        degree === null || within(index.degree[node]!, degree),
  },
  {
    id: "text",
    label: "Text",
    isActive: (values) => values.text.trim() !== "",
    clear: (values) => ({ ...values, text: "" }),
    test: (index, values) => {
      const words = values.text.toLowerCase().split(/\s+/u).filter(Boolean);
      return (node) => {
        const text = textOf(index, node);
        return words.every((word) => text.includes(word));
      };
    },
  },
] as const satisfies readonly Filter[];

export type FilterId = (typeof FILTERS)[number]["id"];

/** For every node one bit per filter it fails; 0 = passes all. Inactive filters cost nothing. */
export function filterFailures(index: GraphIndex, values: FilterValues): Uint32Array {
  const failures = new Uint32Array(index.keys.length);
  FILTERS.forEach((filter, bit) => {
    if (!filter.isActive(values)) return;
    const passes = filter.test(index, values);
    for (let i = 0; i < failures.length; i++) if (!passes(i)) failures[i] = failures[i]! | (1 << bit);
  });
  return failures;
}

/** Whether a node passes every filter but those: what a facet counts. */
export function passesAllBut(failures: Uint32Array, ...ids: readonly FilterId[]): (node: number) => boolean {
  const mask = FILTERS.reduce((left, { id }, bit) => (ids.includes(id) ? left & ~(1 << bit) : left), ~0);
  return (node) => (failures[node]! & mask) === 0;
}
