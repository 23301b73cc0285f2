// Far, middle and near mean the same at five papers and at five thousand, and what comes in comes
// gradually, the more shared the sooner.
import { expect, test } from "vitest";
import { appearances, COMING, FAR, NEAR, ramp, roomPerPaper, shareShown } from "#view/map/nearness.ts";
import { ribbonsOf } from "#view/map/ribbons.ts";
import { landOf, NOBODY, ownerAt } from "#view/map/territories.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 60 });
const visible = visibleOf(index, INITIAL_VIEW);

test("the room of a paper grows with the map, and shrinks with the papers on it", () => {
  const scaled = { ...index, nodes: index.nodes.map((node) => ({ ...node, x: node.x * 3, y: node.y * 3 })) };
  expect(roomPerPaper(scaled)).toBeCloseTo(3 * roomPerPaper(index), 6);
  const one = { ...index, nodes: index.nodes.slice(0, 1), kind: index.kind.slice(0, 1) };
  expect(roomPerPaper(one)).toBeGreaterThan(0);
});

test("papers are always there; a concept of many papers comes before one of few, what one says alone last", () => {
  const comes = appearances(index);
  const last = Math.max(...comes);
  index.nodes.forEach((node, i) => {
    if (node.kind === "paper") expect(comes[i]).toBe(0);
    else if (node.documentFrequency < 2) expect(comes[i]).toBe(last);
    else expect(comes[i]).toBeLessThan(last);
  });
  expect(last).toBeGreaterThan(NEAR * COMING[0]);
  expect(FAR).toBeLessThan(NEAR);
});

test("coming in is continuous and never turns back", () => {
  let before = 0;
  for (let spacing = 1; spacing < 400; spacing++) {
    const share = shareShown(60, spacing);
    expect(share).toBeGreaterThanOrEqual(before);
    expect(share - before).toBeLessThan(0.08);
    before = share;
  }
  expect(before).toBe(1);
  expect([ramp(10, 20, 5), ramp(10, 20, 15), ramp(10, 20, 25)]).toEqual([0, 0.5, 1]);
});

test("ten to twenty ribbons at most say what ties the territories, each once; a name's point is on its own ground", () => {
  const { territories, owners } = landOf(index, visible.nodes);
  const ribbons = ribbonsOf(index, visible, territories);
  expect(ribbons.length).toBeGreaterThan(0);
  expect(ribbons.length).toBeLessThanOrEqual(20);
  expect(ribbons.at(-1)?.share).toBe(1);
  expect(new Set(ribbons.map(({ from, to }) => `${from.community} ${to.community}`)).size).toBe(ribbons.length);
  for (const { community, x, y } of territories) expect(ownerAt(owners, x, y)).toBe(community);
  expect(ownerAt(owners, 1e9, 0)).toBe(NOBODY);
});

test("a name's point is in the largest part of its ground, even where a smaller one is denser", () => {
  // twelve nodes in one place, a little away from all the others of their community
  const [x, y] = [Math.min(...index.nodes.map((node) => node.x)) - 50, Math.min(...index.nodes.map((node) => node.y))];
  const apart = new Set([...index.community.keys()].filter((node) => index.community[node] === 0).slice(0, 12));
  const away = { ...index, nodes: index.nodes.map((node, i) => (apart.has(i) ? { ...node, x, y } : node)) };
  const [first] = landOf(away, visible.nodes).territories;
  expect(first?.community).toBe(0);
  expect(first?.outlines.length).toBe(2);
  expect(Math.hypot(first!.x - x, first!.y - y)).toBeGreaterThan(100);
});
