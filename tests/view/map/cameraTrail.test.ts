// The camera finds back: whatever is narrowed, opened and left again, it stands where it stood.
import fc from "fast-check";
import { expect, test } from "vitest";
import { follow, type Scene, sceneOf, type Trail } from "#view/map/cameraTrail.ts";
import { communitiesById } from "#view/shown/visible.ts";
import { crumbsOf, stepBack } from "#view/state/breadcrumb.ts";
import { focusOn, isolateCommunity, openSubject, setFilters } from "#view/state/transitions.ts";
import { INITIAL_VIEW, type ViewState } from "#view/state/viewState.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 30 });
const communities = communitiesById(index.attributes);
const all = [...communities.keys()];
const paper = index.keys.find((key) => key.startsWith("paper:"))!;

const STEPS: readonly ((view: ViewState) => ViewState)[] = [
  (view) => openSubject(view, "community:1"),
  (view) => openSubject(view, paper),
  (view) => focusOn(view, [paper]),
  (view) => (view.filters.hiddenCommunities.length > 0 ? view : isolateCommunity(view, 2, all)),
];

test("steps on and steps back: the camera is where it was at the beginning, and nothing is left open", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: STEPS.length - 1 }), { maxLength: 8 }), (steps) => {
      let view: ViewState = INITIAL_VIEW;
      let scene: Scene = sceneOf(view, null);
      let trail: Trail = [];
      let camera = { x: 0.5, y: 0.5, ratio: 1 };
      const goTo = (next: ViewState, fitted: number) => {
        const to = sceneOf(next, scene);
        if (to !== scene) {
          const step = follow(trail, scene, to, camera);
          [trail, scene] = [step.trail, to];
          camera = step.restore ?? { x: 0.1, y: 0.1, ratio: fitted };
        }
        view = next;
      };
      for (const [i, step] of steps.entries()) goTo(STEPS[step]!(view), 0.1 + i / 100);
      for (let back = 0; back < 12; back++) goTo(stepBack(view, all), 0.9);
      expect(view).toEqual(INITIAL_VIEW);
      expect(camera).toEqual({ x: 0.5, y: 0.5, ratio: 1 });
      expect(trail).toEqual([]);
    }),
  );
});

test("a paper opened on the map leaves the scene as it is; a community makes one of its own", () => {
  const whole = sceneOf(INITIAL_VIEW, null);
  expect(sceneOf(openSubject(INITIAL_VIEW, paper), whole)).toBe(whole);
  const inside = sceneOf(openSubject(INITIAL_VIEW, "community:1"), whole);
  expect(inside).not.toBe(whole);
  expect(sceneOf(openSubject(INITIAL_VIEW, paper), inside)).toBe(inside);
});

test("the breadcrumb leads from the whole to what is open, and each step back again", () => {
  expect(crumbsOf(INITIAL_VIEW, index, communities).length).toBe(1);
  const view = focusOn(openSubject(setFilters(INITIAL_VIEW, { text: "model" }), paper), [paper]);
  const crumbs = crumbsOf(view, index, communities);
  expect(crumbs.map(({ kind }) => kind)).toEqual(["all", "part", "around", "community", "node"]);
  expect(crumbs[0]!.view).toEqual(INITIAL_VIEW);
  expect(crumbs[1]!.view).toEqual(setFilters(INITIAL_VIEW, { text: "model" }));
  expect(crumbs.at(-1)!.view).toBe(view);
});
