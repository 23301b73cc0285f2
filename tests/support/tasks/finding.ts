// Tasks of a reader: a paper by words of its title, what is nearest and why, what a concept
// contributes, a path, all sentences.
import { expect } from "vitest";
import type { NodeKey, RelationKind } from "#core/model.ts";
import { findPath } from "#view/shown/path.ts";
import { hashOf, type Known, labelOf, nearestIn, openByName, paperKey, type Task, type Visit } from "./known.ts";

const SHOWN = 12;
const PARTS = 14;

const findPaper: Task = {
  name: "find a paper by three words of its title",
  async run(visit) {
    const title = labelOf(visit.known, paperKey(visit.known.paper));
    const words = [...new Set(title.match(/\p{L}+/gu))].sort((a, b) => b.length - a.length).slice(0, 3);
    expect(words.length).toBe(3);
    await openByName(visit, words.join(" ").toLowerCase(), title);
    expect(hashOf(visit.page)).toContain(`open=${paperKey(visit.known.paper)}`);
  },
};

/** The related papers as they are listed: title and score. */
const listed = ({ page }: Visit) =>
  page
    .getByTestId("related")
    .getByTestId("why")
    .evaluateAll((buttons) =>
      buttons.map((button) => ({
        title: button.previousElementSibling?.textContent,
        score: button.textContent.slice(0, 4),
      })),
    );

/** The account of the unfolded paper: named parts, and what the smaller ones are together. */
async function accountOf({ page }: Visit) {
  const lines = await page
    .getByTestId("account")
    .locator("li, p")
    .evaluateAll((items) => items.map((item) => [item.firstElementChild?.textContent, item.textContent]));
  const parts = lines.filter(([name]) => name !== undefined);
  const rest = /, (-?\d\.\d{3}) together$/.exec(lines.find(([name]) => name === undefined)?.[1] ?? "")?.[1];
  return { parts: parts.map(([name, text]) => ({ name, value: text?.slice(name?.length) })), rest: Number(rest ?? 0) };
}

const nearestAndWhy: Task = {
  name: "find its nearest paper and say why",
  async run(visit) {
    const { page, hands, known } = visit;
    const nearest = nearestIn(known, known.paper, [], SHOWN);
    const expected = nearest.map(({ title, score }) => ({ title, score: score.toFixed(2) }));
    await expect.poll(() => listed(visit)).toEqual(expected);
    await hands.press(page.getByTestId("related").getByTestId("why").first());
    await page.getByTestId("account").waitFor();

    const { score, contributions } = nearest[0]!;
    expect(Math.abs(contributions.reduce((sum, { value }) => sum + value, 0) - score)).toBeLessThan(1e-9);
    const { parts, rest } = await accountOf(visit);
    // what both speak of, which words both use, what else
    const groupOf = ({ kind }: (typeof contributions)[number]) =>
      kind === "concept" || kind === "term" ? 0 : kind === "word" ? 1 : 2;
    const grouped = contributions.slice(0, PARTS).sort((a, b) => groupOf(a) - groupOf(b));
    expect(parts.map(({ value }) => value)).toEqual(grouped.map(({ value }) => value.toFixed(3)));
    for (const [place, { name }] of parts.entries()) expect(name).toContain(grouped[place]!.label);
    const told = parts.reduce((sum, { value }) => sum + Number(value), rest);
    expect(Math.abs(told - score)).toBeLessThan(0.0005 * (parts.length + 1));
  },
};

const untick: Task = {
  name: "see what changes when the strongest shared concept is unticked",
  async run(visit) {
    const { page, hands, known } = visit;
    const before = nearestIn(known, known.paper, [], Infinity);
    const strongest = before[0]!.contributions.find(({ kind }) => kind === "concept");
    if (strongest?.node === undefined) throw new Error("The nearest paper shares no concept.");
    await hands.press(page.getByRole("checkbox", { name: `Leave out “${strongest.label}”`, exact: true }));

    const after = nearestIn(known, known.paper, [strongest.node], SHOWN);
    const expected = after.map(({ title, score }) => ({ title, score: score.toFixed(2) }));
    expect(expected).not.toEqual(
      before.slice(0, SHOWN).map(({ title, score }) => ({ title, score: score.toFixed(2) })),
    );
    await expect.poll(() => listed(visit)).toEqual(expected);
    expect(hashOf(page)).toContain(`without=${strongest.node}`);
    // every line says where it stood before, and with which score
    const moved = await page.getByTestId("moved").allInnerTexts();
    expect(moved.length).toBe(after.length);
    for (const [place, { id }] of after.entries()) {
      const rank = before.findIndex((other) => other.id === id) + 1;
      const way = rank === place + 1 ? "still in place" : rank > place + 1 ? "up from place" : "down from place";
      expect(moved[place]).toBe(`${way} ${rank}, was ${before[rank - 1]!.score.toFixed(2)}`);
    }
    // what was unticked can be ticked again on the spot
    const again = page.getByRole("checkbox", { name: `Count “${strongest.label}” again`, exact: true });
    await expect.poll(() => again.evaluate((box) => box === document.activeElement)).toBe(true);
  },
};

/** How a step is said, from one end of an edge or the other. */
const SAID: Readonly<Record<RelationKind, RegExp>> = {
  mentions: /^(mentions|is mentioned in)$/,
  uses: /^(uses|is used in)$/,
  "co-occurs": /^meets$/,
  related: /^is related to/,
  "part-of": /^(is part of|contains)$/,
};

/** A paper of another community, as far off as the list of communities goes. */
function farPaper({ graph, paper }: Known): NodeKey {
  const own = graph.getNodeAttribute(paperKey(paper), "community");
  const far = graph.getAttribute("communities").findLast(({ id }) => id !== own)?.centralPapers[0];
  if (far === undefined) throw new Error("There is no other community.");
  return far;
}

const path: Task = {
  name: "find the path between two papers of different communities",
  async run({ page, hands, known }) {
    const { graph, index } = known;
    const [from, to] = [paperKey(known.paper), farPaper(known)];
    expect(graph.getNodeAttribute(from, "community")).not.toBe(graph.getNodeAttribute(to, "community"));
    await hands.press(page.getByTestId("details").getByRole("button", { name: "Path to…" }));
    const ask = page.getByRole("textbox", { name: "Path to…" });
    await ask.waitFor();
    await page.keyboard.type(labelOf(known, to));
    await hands.press(page.getByRole("button", { name: labelOf(known, to), exact: true }));

    const sentence = page.getByTestId("path-sentence");
    await sentence.waitFor();
    const stops = (await sentence.getByRole("button").allInnerTexts()).map((text) => text.trim());
    const links = (await sentence.locator("i").allInnerTexts()).map((text) => text.trim());
    const way = findPath(
      index,
      new Uint8Array(graph.size).fill(1),
      index.position.get(from)!,
      index.position.get(to)!,
      "strength",
    );
    if (way === null) throw new Error("There is no way between the two papers.");
    const keys = way.nodes.map((node) => index.keys[node]!);
    expect(stops).toEqual(keys.map((key) => labelOf(known, key)));
    expect([stops[0], stops.at(-1)]).toEqual([labelOf(known, from), labelOf(known, to)]);
    // each step is an edge of the dataset, and is said as what it is
    for (const [step, said] of links.entries()) {
      const kinds = graph.mapEdges(keys[step]!, keys[step + 1]!, (_, { kind }) => kind);
      expect(
        kinds.some((kind) => SAID[kind].test(said)),
        `${stops[step]} ${said} ${stops[step + 1]}`,
      ).toBe(true);
    }
    expect(links.length).toBe(stops.length - 1);
  },
};

const sentences: Task = {
  name: "find every sentence that uses a concept",
  async run(visit) {
    const { page, hands, known } = visit;
    const { graph } = known;
    const concept = graph
      .filterNodes((_, { kind }) => kind === "concept")
      .reduce((best, key) => (graph.degree(key) > graph.degree(best) ? key : best));
    await openByName(visit, `kind:concept ${labelOf(known, concept)}`, labelOf(known, concept));
    const heading = page.getByRole("heading", { name: /^Sentences/ });
    const section = page.getByTestId("details").locator("section").filter({ has: heading });
    await hands.press(section.getByRole("button", { name: /^Show \d+ more$/ }));

    const shown = await section.locator("li").evaluateAll((items) =>
      items.map((item) => ({
        title: item.querySelector("button")?.textContent ?? "",
        quotes: [...item.querySelectorAll("[data-testid=sentence]")].map((quote) => quote.textContent),
        marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
      })),
    );
    // as the edges of the dataset say: which papers mention it, and where in their texts
    const mentions = graph.edges(concept).filter((edge) => graph.getEdgeAttribute(edge, "kind") === "mentions");
    expect(shown.length).toBe(mentions.length);
    expect(mentions.length).toBeGreaterThan(6);
    let told = 0;
    for (const edge of mentions) {
      const paper = graph.getNodeAttributes(graph.opposite(concept, edge));
      if (paper.kind !== "paper") throw new Error("A mention without a paper.");
      const { quotes, marks } = shown.find(({ title }) => title === paper.label) ?? { quotes: [], marks: [] };
      const surfaces = graph
        .getEdgeAttribute(edge, "evidence")
        .map(({ field, start, end }) => paper[field].slice(start, end));
      expect([...marks].sort()).toEqual(surfaces.sort());
      for (const quote of quotes) expect([paper.title, paper.abstract].some((text) => text.includes(quote))).toBe(true);
      told += quotes.length;
    }
    expect((await heading.innerText()).toLowerCase()).toContain(`${told} sentences in ${mentions.length} papers`);
  },
};

export const FINDING = { findPaper, nearestAndWhy, untick, path, sentences };
