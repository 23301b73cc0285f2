// What must hold of whatever comes in: no throw, no long time, nothing lost without a word; what
// goes out comes back. Each property is one that random cases can break.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { CONCEPT_LIST_KINDS } from "#core/concepts/lists/listKinds.ts";
import { readLists } from "#core/concepts/lists/readLists.ts";
import { EXPORT_FORMATS } from "#core/export/exportFormats.ts";
import { auditOfPapers, encodeAudit, readAudit } from "#core/file/auditFile.ts";
import { encodeColumns } from "#core/file/columns.ts";
import { decodeGraph } from "#core/file/decode.ts";
import { encodeGraph } from "#core/file/encode.ts";
import { stampOf } from "#core/file/fingerprint.ts";
import { packGraph } from "#core/file/pack.ts";
import { datasetOf } from "#core/graph/dataset.ts";
import { indexGraph } from "#core/graph/graphIndex.ts";
import { duplicateListText, parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type Reading, readSources } from "#core/intake/readCorpus.ts";
import type { Outcome } from "#core/issue.ts";
import { readAddress, writeAddress } from "#view/state/address.ts";
import { readTray, writeTray } from "#view/state/tray/trayFile.ts";
import { arbitraryView } from "../support/arbitraryView.ts";
import { sampleGraph } from "../support/sampleGraph.ts";
import { checkExtraction, papers, parameters } from "./extractions.ts";
import { EVIL, type FuzzRecord, GRAMMARS, records } from "./grammars.ts";

/** Processor time of one case, in milliseconds: far above any honest one of these sizes. */
const MOST_MS = 2000;
/** Two extractions, on a machine that is busy and has just begun. */
const MOST_OF_A_LINE_MS = 20_000;

function timed<T>(work: () => T, most = MOST_MS): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > most) throw new Error(`took ${Math.round((user + system) / 1000)} ms`);
  return result;
}
const read = (text: string, format?: string): Outcome<Reading> =>
  timed(() => readSources([{ name: "fuzz", text }], { id: "fuzz", title: "fuzz", format }));

/** Titles that are in no paper, though no more than a note was said, which can be hushed. */
function assertTold(outcome: Outcome<Reading>, wanted: readonly FuzzRecord[]): void {
  const found = outcome.ok ? outcome.value.corpus.papers.map(({ title, abstract }) => `${title} ${abstract}`) : [];
  const lost = wanted.filter(({ title }) => !found.some((text) => text.includes(title)));
  const isTold = outcome.issues.some(({ severity, isLoss }) => severity !== "note" || isLoss === true);
  if (lost.length > 0 && !isTold) throw new Error(`lost without a word: ${lost.map(({ title }) => title).join("; ")}`);
}

const grammar = fc.constantFrom(...GRAMMARS);

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
const FIXTURES = filesIn("tests/fixtures/intake").map((path) => readFileSync(path, "latin1").slice(0, 20_000));

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(fc.constantFrom("", ...EVIL), fc.string({ maxLength: 8 })),
});
const applied = (text: string, edits: readonly { at: number; length: number; put: string }[]): string =>
  edits.reduce((now, { at, length, put }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + length);
  }, text);

const GRAPH = JSON.parse(encodeGraph(sampleGraph())) as unknown;
const PATHS: (string | number)[][] = [];
(function walk(value: unknown, path: (string | number)[]): void {
  if (path.length > 0) PATHS.push(path);
  if (typeof value === "object" && value !== null)
    for (const [name, child] of Object.entries(value))
      walk(child, [...path, Array.isArray(value) ? Number(name) : name]);
})(GRAPH, []);
const VALUES = [
  null,
  true,
  -1,
  0,
  0.5,
  7,
  2 ** 53,
  1e308,
  "",
  "x",
  "paper:a1",
  "concept:__proto__",
  "javascript:alert(1)",
  [],
  {},
];

function corrupted(changes: readonly { path: (string | number)[]; value: unknown }[]): string {
  const file = structuredClone(GRAPH);
  for (const { path, value } of changes) {
    let place = file as Record<string | number, unknown>;
    for (const part of path.slice(0, -1)) {
      const next = place[part];
      if (typeof next !== "object" || next === null) return JSON.stringify(file);
      place = next as Record<string | number, unknown>;
    }
    place[path.at(-1) ?? ""] = structuredClone(value);
  }
  return JSON.stringify(file);
}

const WRITERS = EXPORT_FORMATS.flatMap((format) => (format.of === "graph" || format.of === "papers" ? [format] : []));

/** Words as lists have them, good and odd. */
const LIST_WORDS = [
  ...[
    "label",
    "replace by",
    "join",
    "apart",
    "LLM",
    "language model",
    "graph",
    "Graphs",
    "a; b",
    "10.1000/x",
    "k1",
    "",
  ],
  ...EVIL,
];

const AUDIT = encodeAudit(
  {
    papers: [
      { paper: "a1", language: "en", tagged: true, seen: 2, kept: ["x"], dropped: { "stop list": ["y"] }, residue: {} },
    ],
    merges: [{ from: "a", into: "b", reason: "plural" }],
    refusals: [],
    senses: [{ paper: "a1", short: "ML", reason: "defined here" }],
  },
  sampleGraph().getAttributes(),
);
const STAMP = stampOf(sampleGraph().getAttributes());

/** An audit with the right stamp is taken for what it says: whatever it says, a part of it can be made. */
function openAudit(text: string): void {
  const audit = readAudit(text, STAMP);
  if (audit.ok) auditOfPapers(audit.value, (paper) => paper !== "a1");
}

const TRAY = writeTray({
  seen: new Map([["a", 3]]),
  items: new Map([
    [
      "paper:a1",
      [
        { by: "a", at: 1, label: "A", place: 0 },
        { by: "a", at: 3, note: "a note" },
      ],
    ],
  ]),
});

/** What comes from a file, a link or the browser's memory, and what opens it. */
const OPENED: readonly (readonly [text: string, open: (text: string) => unknown])[] = [
  [packGraph(sampleGraph()), decodeGraph],
  [encodeGraph(sampleGraph()), decodeGraph],
  [[...encodeColumns(datasetOf(sampleGraph()))].join(""), decodeGraph],
  [TRAY, readTray],
  [AUDIT, openAudit],
];

export interface FuzzProperty {
  readonly name: string;
  /** Of the others' number of cases, where each takes long. */
  readonly share: number;
  readonly property: fc.IProperty<[unknown, unknown]>;
}
const property = <A, B>(
  name: string,
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  check: (a: A, b: B) => void,
  share = 1,
): FuzzProperty => ({ name, share, property: fc.property<[A, B]>(a, b, check) as fc.IProperty<[unknown, unknown]> });

export const PROPERTIES: readonly FuzzProperty[] = [
  property("a format's own text, recognised", grammar, records, ({ write }, list) =>
    assertTold(read(write(list)), list),
  ),
  property("a format's own text, named", grammar, records, ({ format, write }, list) => {
    const outcome = read(write(list), format);
    assertTold(outcome, list);
  }),
  property("two formats, one after the other", fc.tuple(grammar, grammar), records, ([first, second], list) => {
    const half = Math.ceil(list.length / 2);
    assertTold(read(`${first.write(list.slice(0, half))}\n\n${second.write(list.slice(half))}`), list);
  }),
  property("a format inside an abstract of another", fc.tuple(grammar, grammar), records, ([outer, inner], list) => {
    const [host, ...guests] = list;
    if (host === undefined) return;
    assertTold(read(outer.write([{ ...host, abstract: inner.write(guests) }])), [host]);
  }),
  property(
    "a fixture with changes, recognised or named",
    fc.tuple(fc.constantFrom(...FIXTURES), fc.constantFrom(undefined, ...INPUT_FORMATS.map(({ id }) => id))),
    fc.array(edit, { minLength: 1, maxLength: 6 }),
    ([text, format], edits) => void read(applied(text, edits), format),
  ),
  property(
    "a dataset with other values in it",
    fc.array(fc.record({ path: fc.constantFrom(...PATHS), value: fc.constantFrom<unknown>(...VALUES) }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(...WRITERS),
    (changes, format) => {
      const outcome = timed(() => decodeGraph(corrupted(changes)));
      if (!outcome.ok) {
        if (outcome.issues.length === 0) throw new Error("refused without a reason");
        return;
      }
      indexGraph(outcome.value);
      format.write(outcome.value, { communityColor: () => "#000000" });
      if (encodeGraph(outcome.value) !== encodeGraph(again(encodeGraph(outcome.value)))) throw new Error("not stable");
      if (encodeGraph(again([...encodeColumns(datasetOf(outcome.value))].join(""))) !== encodeGraph(outcome.value))
        throw new Error("columns lose something");
      again(packGraph(outcome.value));
    },
  ),
  property(
    "a whole extraction of few papers, whole or spoiled",
    papers,
    parameters,
    (list, wanted) => timed(() => checkExtraction(list, wanted), MOST_OF_A_LINE_MS),
    0.05,
  ),
  property(
    "texts that are opened",
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...OPENED),
    (edits, [text, open]) => {
      timed(() => open(applied(text, edits)));
    },
  ),
  property(
    "lists, of lines or changed: read, and the same when read again",
    fc.array(fc.array(fc.constantFrom(...LIST_WORDS), { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
    fc.constantFrom(...CONCEPT_LIST_KINDS, "duplicates" as const),
    (rows, kind) => {
      const text = rows.map((cells) => cells.join("\t")).join("\n");
      if (kind === "duplicates") {
        const list = timed(() => parseDuplicateList(text));
        if (!list.ok) return;
        const again = parseDuplicateList(duplicateListText(list.value));
        if (JSON.stringify(again) !== JSON.stringify({ ok: true, value: list.value, issues: [] }))
          throw new Error("a list of duplicates does not come back");
        return;
      }
      const lists = timed(() => readLists({ [kind]: { text, path: "list" } }));
      if (!lists.ok) return;
      for (const into of lists.value.replace.values())
        if (lists.value.replace.has(into)) throw new Error("a replacement is replaced");
    },
  ),
  property(
    "views in the address",
    arbitraryView(["paper:a1", "concept:__proto__", "term:sum"]),
    fc.string(),
    (view, noise) => {
      const written = writeAddress(view);
      if (writeAddress(readAddress(written)) !== written) throw new Error("an address is not what it says");
      void readAddress(noise);
    },
  ),
];

function again(text: string) {
  const outcome = decodeGraph(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 3)));
  return outcome.value;
}
