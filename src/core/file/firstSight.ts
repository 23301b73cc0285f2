// What the map of a large dataset shows from afar, small and ahead of all else in its file (columns.ts):
// where papers and shared concepts lie and what is written over them. Nothing that the rest does not say.
import { ribbonsOf } from "#core/file/communityRibbons.ts";
import { colorNumbers } from "#core/graph/communityColors.ts";
import type { Dataset } from "#core/graph/dataset.ts";

/**
 * One number for each of: papers, then concepts and terms that several papers share or that name a
 * community.
 */
export interface FirstSight {
  readonly papers: number;
  readonly concepts: number;
  readonly terms: number;
  /** In whole map units: a fraction of a pixel when the whole map is in sight. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly community: readonly number[];
  /** Papers in which a concept or term stands; those of papers are left out. */
  readonly frequency: readonly number[];
  /** What may be written from afar: number of the node, key, label. */
  readonly names: readonly (readonly [node: number, key: string, label: string])[];
  /** Number of the color of each community. */
  readonly colors: readonly (readonly [community: number, color: number])[];
  /** Two communities and how strongly their papers are related. */
  readonly ribbons: readonly (readonly [from: number, to: number, weight: number])[];
}

/** Reads every node twice and every edge once. */
export function firstSightOf(dataset: Dataset): FirstSight {
  const { communities } = dataset.attributes;
  const named = new Set<string>(communities.flatMap(({ concepts }) => concepts));
  const all = [...dataset.nodes()];
  const community = new Map(all.map(({ node, attributes }) => [node, attributes.community]));
  const seen = (["paper", "concept", "term"] as const).map((kind) =>
    all.filter(
      ({ node, attributes: own }) =>
        own.kind === kind && (own.kind === "paper" || own.documentFrequency > 1 || named.has(node)),
    ),
  );
  const nodes = seen.flat();
  const [papers = 0, concepts = 0, terms = 0] = seen.map(({ length }) => length);
  return {
    ...{ papers, concepts, terms },
    x: nodes.map(({ attributes: { x } }) => Math.round(x)),
    y: nodes.map(({ attributes: { y } }) => Math.round(y)),
    community: nodes.map(({ attributes: own }) => own.community),
    frequency: nodes.flatMap(({ attributes: own }) => (own.kind === "paper" ? [] : [own.documentFrequency])),
    names: nodes.flatMap(({ node, attributes: { label } }, i) => (named.has(node) ? [[i, node, label] as const] : [])),
    colors: [
      ...colorNumbers(
        all.map(({ attributes }) => attributes),
        communities,
      ),
    ],
    ribbons: ribbonsOf(dataset, (key) => community.get(key) ?? -1).map(([a, b, , weight]) => [a, b, weight] as const),
  };
}
