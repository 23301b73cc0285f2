// The same paper from several sources becomes one, by the rules of samePaper.ts. The richer field is
// kept, whatever the order of the input.
import { type DuplicateDecision, placeDecisions } from "#core/intake/duplicates/duplicateList.ts";
import { Faces } from "#core/intake/duplicates/faces.ts";
import { Groups } from "#core/intake/duplicates/groups.ts";
import { type Group, mergeGroups } from "#core/intake/duplicates/mergeGroups.ts";
import type { Draft } from "#core/intake/matching/draft.ts";
import { type Compared, compared, whySame } from "#core/intake/matching/samePaper.ts";
import type { Issue } from "#core/issue.ts";
import { compareText } from "#core/math/order.ts";

/** Pairs in a block beyond this are looked at in a window of its order: bounds the work. */
const LARGEST_BLOCK = 300;
const WINDOW = 60;

/**
 * One group per paper in the order of first appearance, and a note for every record that was joined
 * to another. Which are one does not depend on the order of the input. `decisions`: a person's own,
 * which go before any rule.
 */
export function joinDuplicates(
  drafts: readonly Draft[],
  decisions: readonly DuplicateDecision[] = [],
): { groups: Group[]; issues: Issue[] } {
  const records = drafts.map(compared);
  const { joins, isApart, named, issues } = placeDecisions(drafts, decisions);
  const faces = new Faces(records, named, isApart);
  const groups = new Groups(drafts.length, faces);
  const edges = edgesOf(records, canonicalOrder(drafts));
  for (const [a, b] of joins) groups.unite(a, b, (one, other) => isApart(faces.exampleOf(one), faces.exampleOf(other)));
  // what is one by hand is at odds with itself: it counts as the record that fits
  const byHand = new Set(joins.flat());
  const contradict = (one: number, other: number): boolean => {
    const [a, b] = [faces.exampleOf(one), faces.exampleOf(other)];
    return isApart(a, b) || (!byHand.has(a) && !byHand.has(b) && faces.differ(one, other));
  };
  const uniteByRule = ({ a, b }: Edge): void => {
    if (!faces.differ(faces.faceOf(a), faces.faceOf(b))) groups.unite(a, b, contradict);
  };
  for (const edge of edges) if (edge.isCertain) uniteByRule(edge);
  const others = edges.filter(({ isCertain }) => !isCertain);
  const torn = tornOf(others, faces, groups);
  for (const edge of others) if (!torn.has(edge.a) && !torn.has(edge.b)) uniteByRule(edge);
  const merged = mergeGroups(records, (record) => groups.rootOf(record), byHand);
  return { ...merged, issues: [...issues, ...merged.issues] };
}

/** Places of the drafts in an order that their content gives. */
function canonicalOrder(drafts: readonly Draft[]): readonly number[] {
  const keys = drafts.map(({ index, path, line, ...content }) => JSON.stringify(content));
  return drafts.map((_, i) => i).sort((a, b) => compareText(keys[a] ?? "", keys[b] ?? ""));
}

interface Edge {
  readonly a: number;
  readonly b: number;
  /** By an identifier. */
  readonly isCertain: boolean;
}

/** Pairs that are one paper, of those that agree in anything that could show it. */
function edgesOf(records: readonly Compared[], order: readonly number[]): Edge[] {
  const blocks = new Map<string, number[]>();
  for (const i of order)
    for (const key of keysOf(records[i]!)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else block.push(i);
    }
  const edges: Edge[] = [];
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    const reach = block.length > LARGEST_BLOCK ? WINDOW : block.length;
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1, at + 1 + reach)) {
        const pair = a * records.length + b;
        const rule = seen.has(pair) ? undefined : whySame(records[a]!, records[b]!);
        seen.add(pair);
        if (rule !== undefined) edges.push({ a, b, isCertain: rule === "same DOI" || rule === "same identifier" });
      }
  }
  return edges;
}

/** What records of one paper have in common, some of it at least. */
function keysOf({ draft, form, isShared, opening, ids: known }: Compared): string[] {
  const ids = Object.entries(known).map(([scheme, id]) => `${scheme} ${id}`);
  const doi = draft.doi === undefined ? [] : [`doi ${draft.doi}`];
  if (isShared) return [...doi, JSON.stringify([form.compact, draft.year, draft.abstract, draft.authors, draft.venue])];
  return [
    ...doi,
    ...ids,
    `title ${form.compact}`,
    ...(form.main === form.compact || form.main.length < 20 ? [] : [`title ${form.main}`]),
    `start ${form.compact.slice(0, 20)} ${draft.year}`,
    ...(opening === "" ? [] : [`text ${opening}`]),
  ];
}

/**
 * Records that fit two papers which are not one: each could be either's, and is left alone.
 */
function tornOf(edges: readonly Edge[], faces: Faces, groups: Groups): ReadonlySet<number> {
  const neighbors = new Map<number, number[]>();
  for (const { a, b } of edges)
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const known = neighbors.get(one);
      if (known === undefined) neighbors.set(one, [other]);
      else known.push(other);
    }
  const isTorn = (near: readonly number[]): boolean => {
    // the group of each face; undefined where it is in several
    const places = new Map<number, number | undefined>();
    for (const record of near) {
      const [face, root] = [faces.faceOf(record), groups.rootOf(record)];
      places.set(face, !places.has(face) || places.get(face) === root ? root : undefined);
    }
    const found = [...places];
    return found.some(([face, root], at) =>
      found
        .slice(at + 1)
        .some(([other, place]) => (root === undefined || root !== place) && faces.areAtOdds(face, other)),
    );
  };
  return new Set([...neighbors].filter(([, near]) => isTorn(near)).map(([record]) => record));
}
