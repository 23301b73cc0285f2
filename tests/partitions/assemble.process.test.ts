// The promise: however papers are spread over partitions, and in whatever order, the dataset is the
// one of a single run.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeLines } from "#core/file/encode.ts";
import { type FoundRecords, findRecords, joinRecords } from "#core/intake/readCorpus.ts";
import { papersOf } from "#core/intake/records.ts";
import { createRandom } from "#core/math/random.ts";
import { type Partition, readPart, recordsOfAll, takeReadings } from "#core/partitions/partition.ts";
import { encodePartition, readPartition } from "#core/partitions/partitionFile.ts";
import { extractDataset } from "#core/pipeline.ts";

const NAMING = { id: "pile", title: "pile" };
const BIB = readFileSync("graph/tide-pools.bib", "utf8");
/** Three entries again, poorer and richer: each paper of two records, to be joined wherever they lie. */
const entries = BIB.split(/^(?=@)/m).filter((entry) => entry.startsWith("@"));
const again = entries.slice(0, 3).map((entry, i) => (i === 0 ? withoutAbstract(entry) : entry.replace(/\{/, "{again")));
const pile = [...entries, ...again];

function withoutAbstract(entry: string): string {
  const shorter = entry.replace(/^\s*abstract\s*=.*$/m, "");
  if (shorter === entry) throw new Error("the sample's entries have no abstract on a line of its own");
  return shorter;
}

const found = (some: readonly string[]): FoundRecords => findRecords([{ name: "pile.bib", text: some.join("\n") }], {});
const written = (partition: Partition): Partition => {
  const read = readPartition(
    encodePartition(partition, "").map((line) => line.slice(0, -1)),
    "part",
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.partition;
};

/** The dataset of these partitions, and how many papers had to be read again. */
function assembled(parts: readonly (readonly string[])[]): { text: string; fresh: number } {
  const partitions = parts.map((part) => written(readPart(found(part))));
  return built(recordsOfAll(partitions), takeReadings(partitions));
}

function built(records: FoundRecords, known?: ReturnType<typeof takeReadings>): { text: string; fresh: number } {
  const reading = joinRecords(records, NAMING);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  let fresh = 0;
  const { dataset } = extractDataset(reading.value.corpus, undefined, {
    known: (paper) => {
      const analysis = known?.(paper);
      if (analysis === undefined) fresh++;
      return analysis;
    },
  });
  return { text: [...encodeLines(dataset)].join(""), fresh };
}

const withoutOrder = (text: string): string => text.replace(/"order":\d+/g, "");
const dealt = (items: readonly string[], hands: number): string[][] =>
  Array.from({ length: hands }, (_, hand) => items.filter((_, i) => i % hands === hand));

function shuffled(items: readonly string[]): string[] {
  const random = createRandom(3);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe("a dataset from partitions", () => {
  let whole: { text: string; fresh: number };
  beforeAll(() => {
    whole = built(found(pile));
  });

  it("is one of papers that lie in several of them", () => {
    expect(papersOf(found(pile).records).papers.length).toBe(papersOf(found(entries).records).papers.length);
    expect(whole.fresh).toBe(entries.length);
  });

  it("is the same for one and for four partitions, letter by letter", () => {
    const one = assembled([pile]);
    expect(one.text === whole.text).toBe(true);
    expect(one.fresh).toBe(0);
    const size = Math.ceil(pile.length / 4);
    const four = assembled([0, 1, 2, 3].map((i) => pile.slice(i * size, (i + 1) * size)));
    expect(four.text === whole.text).toBe(true);
  });

  it("is the same, but for the order of the input, for shuffled partitions and shuffled papers", () => {
    const size = Math.ceil(pile.length / 4);
    const turned = assembled([2, 0, 3, 1].map((i) => pile.slice(i * size, (i + 1) * size)));
    expect(withoutOrder(turned.text) === withoutOrder(whole.text)).toBe(true);
    const mixed = assembled(dealt(shuffled(pile), 5));
    expect(withoutOrder(mixed.text) === withoutOrder(whole.text)).toBe(true);
  });

  it("reads again only what the joining changed", () => {
    // title and abstract of one paper, each in a record of its own partition
    const [first = "", ...others] = entries;
    const title = /^\s*title\s*=\s*\{(.*)\}/m.exec(first)?.[1] ?? "";
    const shout = first.replace(title, title.toUpperCase());
    const poor = withoutAbstract(first);
    const { text, fresh } = assembled([[shout], [poor, ...others]]);
    expect(fresh).toBe(1);
    expect(withoutOrder(text) === withoutOrder(built(found([shout, poor, ...others])).text)).toBe(true);
  });
});
