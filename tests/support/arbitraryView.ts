// Any view a person can get to, over the nodes of a dataset.
import fc from "fast-check";
import { NODE_KINDS, RELATION_KINDS } from "#core/graph/graphIndex.ts";
import type { NodeKey } from "#core/model.ts";
import {
  COLOR_MEASURES,
  EMBED_PANELS,
  INITIAL_VIEW,
  PAGES,
  PROJECTIONS,
  SIDES,
  SIZE_MEASURES,
  type Subject,
  THEMES,
  type ViewState,
} from "#view/state/viewState.ts";

const range = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const order = fc.option(fc.record({ column: fc.constantFrom("label", "year", "nearest"), descending: fc.boolean() }));

/** `keys` are node keys; odd ones (spaces, percent signs, other scripts) are mixed in. */
export function arbitraryView(keys: readonly NodeKey[]): fc.Arbitrary<ViewState> {
  const odd: readonly NodeKey[] = [
    "concept:a b & c=d",
    "term:100%",
    "concept:ß 漢字 🙂",
    "paper:x#y?z+w",
    "concept:~.-",
  ];
  const key = fc.constantFrom(...keys, ...odd);
  const some = fc.uniqueArray(key, { maxLength: 4 });
  const papers = fc.uniqueArray(fc.constantFrom(...keys.filter((known) => known.startsWith("paper:"))), {
    maxLength: 5,
  });
  const subject: fc.Arbitrary<Subject> = fc.oneof(
    key,
    fc.integer({ min: 0, max: 99 }).map((id) => `community:${id}` as const),
  );
  const coordinate = fc.integer({ min: -50_000, max: 50_000 }).map((n) => n / 1e4 + 0);
  return fc
    .record({
      embed: fc.subarray([...EMBED_PANELS]),
      carried: fc.oneof(fc.constant(""), fc.base64String({ maxLength: 40 }), fc.string({ maxLength: 12 })),
      theme: fc.constantFrom(...THEMES),
      page: fc.constantFrom(...PAGES),
      side: fc.constantFrom(...SIDES),
      projection: fc.constantFrom(...PROJECTIONS),
      sizeBy: fc.constantFrom(...SIZE_MEASURES),
      colorBy: fc.constantFrom(...COLOR_MEASURES),
      open: fc.option(subject),
      selection: some,
      focus: fc.option(
        fc.record({
          nodes: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }),
          depth: fc.integer({ min: 1, max: 3 }),
          join: fc.constantFrom("union" as const, "intersection" as const),
        }),
      ),
      path: fc.option(fc.record({ from: key, to: key, by: fc.constantFrom("steps" as const, "strength" as const) })),
      compare: papers,
      without: fc.uniqueArray(key, { maxLength: 3 }),
      question: fc.option(key),
      hidden: some,
      isolated: some,
      pinned: some,
      camera: fc.option(
        fc.record({ x: coordinate, y: coordinate, ratio: fc.integer({ min: 1, max: 20_000 }).map((n) => n / 1e4) }),
      ),
      paperOrder: order,
      conceptOrder: order,
      beside: fc.constantFrom("nothing" as const, "map" as const),
      reading: fc.record({
        of: fc.oneof(
          fc.constantFrom("tray" as const, "selection" as const),
          fc.nat(40).map((id) => `community:${id}` as const),
        ),
        from: fc.constantFrom("source" as const, "all" as const),
        concepts: fc.constantFrom("shared" as const, "every" as const),
        share: fc.integer({ min: 2, max: 20 }).map((n) => n / 20),
      }),
      concern: fc.constantFrom("", "few concepts", "alone"),
      trace: fc.string({ maxLength: 12 }),
      filters: fc.record({
        hiddenKinds: fc.uniqueArray(fc.constantFrom(...NODE_KINDS)),
        hiddenCommunities: fc.uniqueArray(fc.integer({ min: -1, max: 40 }), { maxLength: 6 }),
        hiddenRelations: fc.uniqueArray(fc.constantFrom(...RELATION_KINDS)),
        years: fc.option(range),
        venues: fc.uniqueArray(fc.constantFrom("ACL", "A & B: the =1 venue", "漢字"), { maxLength: 2 }),
        types: fc.uniqueArray(fc.constantFrom("ACL", "A & B: the =1 venue", "漢字"), { maxLength: 2 }),
        sources: fc.uniqueArray(fc.constantFrom("ACL", "A & B: the =1 venue", "漢字"), { maxLength: 2 }),
        languages: fc.uniqueArray(fc.constantFrom("ACL", "A & B: the =1 venue", "漢字"), { maxLength: 2 }),
        authors: fc.uniqueArray(fc.constantFrom("ACL", "A & B: the =1 venue", "漢字"), { maxLength: 2 }),
        keywords: fc.uniqueArray(fc.constantFrom("ACL", "A & B: the =1 venue", "漢字"), { maxLength: 2 }),
        frequency: fc.option(range),
        degree: fc.option(range),
        weight: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
        text: fc.string({ maxLength: 12 }),
      }),
    })
    .map((view) => ({ ...INITIAL_VIEW, ...view }));
}
