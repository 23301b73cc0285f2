// Territories, paths, walking and reading, on a made-up dataset whose answers are known.
import fc from "fast-check";
import { expect, test } from "vitest";
import { edgesOf, otherEnd } from "#core/graph/graphIndex.ts";
import { isInside } from "#view/map/insideOutline.ts";
import { territoriesOf } from "#view/map/territories.ts";
import { cut, markedText, quotationsOf, sentenceAround } from "#view/pages/reading.ts";
import { findPath } from "#view/shown/path.ts";
import { pathSteps } from "#view/shown/pathSentence.ts";
import { visibleOf } from "#view/shown/visible.ts";
import { startOfWalk, walk } from "#view/shown/walk.ts";
import { INITIAL_VIEW } from "#view/state/viewState.ts";
import { fakeIndex } from "../../support/fakeIndex.ts";

const index = fakeIndex({ papers: 60 });
const all = visibleOf(index, INITIAL_VIEW);
const node = fc.integer({ min: 0, max: index.keys.length - 1 });

test("every planted community has its ground, most of its nodes stand on it, and grounds do not overlap", () => {
  const territories = territoriesOf(index, all.nodes);
  expect(territories.map(({ community }) => community)).toEqual([0, 1, 2, 3, 4]);
  const outlines = territories.map(({ outlines: rings }) =>
    rings.map((ring) => Array.from({ length: ring.length / 2 }, (_, p) => [ring[2 * p]!, ring[2 * p + 1]!] as const)),
  );
  const on = (t: number, x: number, y: number) => outlines[t]!.filter((ring) => isInside(ring, x, y)).length % 2 === 1;
  let own = 0;
  let several = 0;
  index.nodes.forEach(({ x, y, community }) => {
    if (on(community, x, y)) own++;
    if (territories.filter((_, t) => on(t, x, y)).length > 1) several++;
  });
  expect(own / index.nodes.length).toBeGreaterThan(0.65);
  // cutting corners may let two lines cross by less than a cell
  expect(several / index.nodes.length).toBeLessThan(0.02);
});

test("grounds are the same whatever was shown before", () => {
  const nodeMask = fc.uint8Array({ minLength: index.keys.length, maxLength: index.keys.length, max: 1 });
  fc.assert(
    fc.property(fc.array(fc.oneof(nodeMask, fc.constant(all.nodes)), { minLength: 2, maxLength: 4 }), (shown) => {
      for (const nodes of shown) expect(territoriesOf(index, nodes)).toEqual(territoriesOf({ ...index }, nodes));
    }),
    { numRuns: 15 },
  );
});

test("a path is connected, as short as a naive search says, and told from end to end", () => {
  fc.assert(
    fc.property(node, node, fc.constantFrom("steps" as const, "strength" as const), (from, to, by) => {
      const path = findPath(index, all.edges, from, to, by);
      let rim = new Set([from]);
      let distance = 0;
      while (!rim.has(to) && distance < 50) {
        rim = new Set(
          [...rim].flatMap((i) => [i, ...Array.from(edgesOf(index, i), (edge) => otherEnd(index, edge, i))]),
        );
        distance++;
      }
      if (path === null) {
        expect(distance).toBe(50);
        return;
      }
      expect([path.nodes[0], path.nodes.at(-1)]).toEqual([from, to]);
      path.edges.forEach((edge, i) => {
        expect(new Set([index.source[edge], index.target[edge]])).toEqual(new Set([path.nodes[i], path.nodes[i + 1]]));
      });
      if (by === "steps") expect(path.edges.length).toBe(distance);
      else expect(path.edges.length).toBeGreaterThanOrEqual(distance);
      expect(pathSteps(index, path).filter(({ link }) => link !== null).length).toBe(path.edges.length);
    }),
    { numRuns: 60 },
  );
});

test("arrows reach every shown node from the start", () => {
  const start = startOfWalk(index, all)!;
  const reached = new Set([start]);
  const queue = [start];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const direction of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const) {
      const next = walk(index, all, at, direction);
      if (next === null || reached.has(next)) continue;
      expect(all.nodes[next]).toBe(1);
      reached.add(next);
      queue.push(next);
    }
  expect(reached.size / index.keys.length).toBeGreaterThan(0.8);
});

test("marked pieces joined are the text, whatever the marks", () => {
  const marks = fc.array(
    fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 40 }), node: fc.nat() }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), marks, (text, list) => {
      expect(
        cut(text, list)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("a paper's marks are its mentions, and a concept's sentences hold it", () => {
  const paper = index.nodes.findIndex(({ kind }) => kind === "paper");
  const pieces = markedText(index, paper, "abstract");
  const attributes = index.nodes[paper]!;
  expect(attributes.kind === "paper" && pieces.map(({ text }) => text).join("") === attributes.abstract).toBe(true);
  const marked = pieces.filter((piece) => piece.node !== null);
  expect(marked.length).toBeGreaterThan(1);
  for (const piece of marked) {
    expect(index.nodes[piece.node!]!.label).toBe(piece.text);
    const quotes = quotationsOf(index, piece.node!);
    expect(quotes.some((quote) => quote.paper === paper)).toBe(true);
    for (const quote of quotes) expect(quote.pieces.some((part) => part.node === piece.node)).toBe(true);
  }
});

test("sentences end where sentences end, not at abbreviations or decimals", () => {
  const text = "We test it, e.g. BERT, at 3.5 points. It holds (cf. Smith et al. 2020). And more?";
  const of = (word: string) => {
    const start = text.indexOf(word);
    return text.slice(...sentenceAround(text, start, start + word.length));
  };
  expect(of("BERT")).toBe("We test it, e.g. BERT, at 3.5 points.");
  expect(of("Smith")).toBe("It holds (cf. Smith et al. 2020).");
  expect(of("more")).toBe("And more?");
});
