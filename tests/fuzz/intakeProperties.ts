// What must hold of whatever is read as papers: no throw, no long time, nothing lost without a word.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { INPUT_FORMATS } from "#core/intake/inputFormats.ts";
import { type Reading, readSources } from "#core/intake/readCorpus.ts";
import type { Outcome } from "#core/issue.ts";
import { type FuzzRecord, GRAMMARS, type Grammar, records } from "./grammars.ts";
import { applied, count, edit, type FuzzProperty, property, timed } from "./property.ts";

/** Papers, or a reason why there is none. */
function assertAccounted(outcome: Outcome<Reading>): void {
  const isSomething = outcome.ok && outcome.value.corpus.papers.length > 0;
  if (!isSomething && outcome.issues.length === 0) throw new Error("no paper and no word");
}

const NAMES = { id: "fuzz", title: "fuzz" };
const read = (text: string, format?: string): Outcome<Reading> =>
  timed(() => readSources([{ name: "fuzz", text }], { ...NAMES, format }));

/** Titles that are in no paper, though no more than a note was said, which can be hushed. */
function assertTold(what: string, outcome: Outcome<Reading>, wanted: readonly FuzzRecord[]): void {
  const found = outcome.ok ? outcome.value.corpus.papers.map(({ title, abstract }) => `${title} ${abstract}`) : [];
  const lost = wanted.filter(({ title }) => !found.some((text) => text.includes(title)));
  const isTold = outcome.issues.some(({ severity, isLoss }) => severity !== "note" || isLoss === true);
  if (lost.length > 0 && !isTold)
    throw new Error(`${what}, lost without a word: ${lost.map(({ title }) => title).join("; ")}`);
}

const grammar = fc.constantFrom(...GRAMMARS);
const fitting = ({ most }: Grammar, list: readonly FuzzRecord[]) => list.slice(0, most);

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
const FIXTURES = filesIn("tests/fixtures/intake").map((path) => readFileSync(path, "latin1").slice(0, 20_000));

/** Archives, workbooks, tables in columns, other encodings. */
const PACKED = filesIn("tests/fixtures/intake")
  .concat(filesIn("tests/fixtures/parquet"))
  .map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }))
  .filter(({ bytes }) => bytes.length < 60_000);

const blow = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(9),
  put: fc.uint8Array({ maxLength: 6 }),
});

export const INTAKE_PROPERTIES: readonly FuzzProperty[] = [
  property("a format's own text, recognised", grammar, records, (one, all) => {
    const list = fitting(one, all);
    count(one.format);
    assertTold(one.format, read(one.write(list)), list);
  }),
  property("a format's own text, named", grammar, records, (one, all) => {
    const list = fitting(one, all);
    count(one.format);
    assertTold(one.format, read(one.write(list), one.format), list);
  }),
  property("two formats, one after the other", fc.tuple(grammar, grammar), records, ([first, second], list) => {
    const half = Math.ceil(list.length / 2);
    const [before, after] = [fitting(first, list.slice(0, half)), fitting(second, list.slice(half))];
    count(first.format, second.format, "pairs, one after the other");
    const outcome = read(`${first.write(before)}\n\n${second.write(after)}`);
    // free text after a paper's abstract is the rest of that paper
    const isRest = first.format === "paper" && second.format === "listing";
    assertTold(`${first.format}, ${second.format}`, outcome, isRest ? before : [...before, ...after]);
  }),
  property("a format inside an abstract of another", fc.tuple(grammar, grammar), records, ([outer, inner], list) => {
    const [host, ...guests] = list;
    if (host === undefined) return;
    count(outer.format, inner.format, "pairs, one inside the other");
    assertTold(
      `${inner.format} in ${outer.format}`,
      read(outer.write([{ ...host, abstract: inner.write(fitting(inner, guests)) }])),
      [host],
    );
  }),
  property(
    "a format's own text with changes",
    grammar,
    fc.tuple(records, fc.array(edit, { minLength: 1, maxLength: 4 })),
    (one, [all, edits]) => {
      count(one.format);
      assertAccounted(read(applied(one.write(fitting(one, all)), edits)));
    },
  ),
  property(
    "a fixture with changes, recognised or named",
    fc.tuple(fc.constantFrom(...FIXTURES), fc.constantFrom(undefined, ...INPUT_FORMATS.map(({ id }) => id))),
    fc.array(edit, { minLength: 1, maxLength: 6 }),
    ([text, format], edits) => {
      count(`${format ?? "recognised"}: fixtures with changes`);
      assertAccounted(read(applied(text, edits), format));
    },
  ),
  property(
    "bytes with changes",
    fc.constantFrom(...PACKED),
    fc.array(blow, { minLength: 1, maxLength: 4 }),
    ({ name, bytes }, blows) => {
      count("bytes");
      const changed = blows.reduce((now, { at, cut, put }) => {
        const place = Math.floor(at * now.length);
        return Uint8Array.from([...now.subarray(0, place), ...put, ...now.subarray(place + cut)]);
      }, bytes);
      const { texts, issues } = timed(() => openSources([{ name, bytes: changed }]));
      if (texts.length + issues.length === 0) throw new Error("neither read nor told");
      const outcome = timed(() => readSources(texts, NAMES));
      assertAccounted({ ...outcome, issues: [...issues, ...outcome.issues] });
    },
  ),
];
