// Which records are one paper: traps that an editor would keep apart, variants that databases make of
// one paper, a person's own decisions, and the account of it all.
import { describe, expect, it } from "vitest";
import { duplicateListText, parseDuplicateList } from "#core/intake/duplicates/duplicateList.ts";
import { type FoundRecord, papersOf } from "#core/intake/records.ts";

type Fields = Partial<FoundRecord>;

const TOPICS = [
  ["Dry stone walls on eroding slopes of the upper valley", "Roe, Anna", "Slope Science Letters"],
  ["Nursing staff ratios and falls among older inpatients", "Poe, Bela", "Journal of Ward Medicine"],
  ["Grain boundary diffusion in sintered copper alloys", "Loe, Carla", "Annals of Metal Physics"],
  ["Word order and stress in three creole languages", "Moe, Dario", "Studies in Creole Grammar"],
  ["Mating calls of tree frogs under street lighting", "Noe, Edda", "Urban Ecology Review"],
  ["Sparse voting rules for large committees", "Zoe, Fritz", "Transactions on Social Choice"],
  ["Beta blocker withdrawal after heart surgery in children", "Koe, Gina", "Pediatric Heart Journal"],
  ["Tax reform and small farms between two wars", "Hoe, Ivo", "Economic History Quarterly"],
  ["Reading aloud and vocabulary in bilingual classrooms", "Joe, Kira", "Education Research Notes"],
  ["Coastal lagoons as archives of past storms", "Woe, Lars", "Quaternary Shores"],
  ["Adaptive meshes for cracks in brittle plates", "Toe, Mina", "Computational Mechanics Bulletin"],
  ["Salt tolerance of barley landraces from the delta", "Soe, Nils", "Crop Heritage"],
  ["Privacy labels and the choices of phone users", "Voe, Olga", "Human Factors in Privacy"],
  ["Iron age pottery kilns along the northern road", "Boe, Paul", "Field Archaeology Reports"],
  ["Sleep duration and school grades in winter months", "Coe, Rita", "Adolescent Health Studies"],
  ["Quantum dots as labels for slow protein transport", "Doe, Sven", "Nano Biology Express"],
  ["Court interpreters and the length of hearings", "Foe, Tilda", "Law and Language"],
  ["Wind noise around hearing aids in open fields", "Goe, Ursa", "Acoustics of Hearing"],
  ["Glacier melt and the timing of spring floods", "Xoe, Viktor", "Hydrology of Mountains"],
  ["Trust in weather apps among fishing crews", "Yoe, Wanda", "Risk Communication Today"],
] as const;

const BASES = TOPICS.map(
  ([title, author, venue], i): FoundRecord => ({
    ...{ title, venue, year: 2000 + i, doi: `10.5555/base.${i}`, path: "a.csv" },
    authors: [author, "Second, Person", "Third, Human"],
    abstract: `We report on ${title.toLowerCase()}. ${"Measurements were taken at several sites and compared with earlier work by other groups. ".repeat(2)}`,
  }),
);
const without = (base: FoundRecord, ...fields: (keyof FoundRecord)[]): FoundRecord => ({
  ...base,
  ...Object.fromEntries(fields.map((field) => [field, undefined])),
});
const other = (base: FoundRecord, fields: Fields): FoundRecord => ({ ...base, path: "b.ris", ...fields });

/** Ten ways of being another work. */
const TRAPS: Readonly<Record<string, (base: FoundRecord) => readonly [FoundRecord, FoundRecord]>> = {
  "an erratum of its own DOI": (base) => [
    base,
    other(base, { title: `Erratum to: ${base.title}`, doi: `${base.doi}.e` }),
  ],
  "an erratum filed under the same DOI": (base) => [base, other(base, { title: `Correction: ${base.title}` })],
  "a second part": (base) => [
    other(base, { title: `${base.title}. Part I: methods`, doi: undefined, path: "a.csv" }),
    other(base, { title: `${base.title}. Part II: results`, doi: undefined }),
  ],
  "the same title with another DOI": (base) => [base, other(base, { doi: "10.7777/another", venue: "Elsewhere" })],
  "a preprint with a DOI": (base) => [base, other(base, { doi: "10.48550/arxiv.2001.00001", venue: "arXiv" })],
  "a preprint without a DOI": (base) => [base, other(base, { doi: undefined, venue: "bioRxiv preprint" })],
  "a conference paper of the same year": (base) => [
    base,
    other(base, {
      doi: undefined,
      venue: "Proceedings of the 5th Workshop on Rocks and Rivers",
      type: "conference paper",
    }),
  ],
  "another group with the same title": (base) => [
    base,
    other(base, { doi: undefined, authors: ["Quite, Different", "Wholly, Other"], abstract: "" }),
  ],
  "a chapter with its book's DOI": (base) => [
    base,
    other(base, { title: "Gardens of the southern monasteries and their wells", type: "chapter", abstract: "" }),
  ],
  "a thesis of the same title": (base) => [base, other(base, { doi: undefined, venue: "", type: "phdthesis" })],
  "a new edition years later": (base) => [base, other(base, { doi: undefined, year: Number(base.year) + 4 })],
};

/** Ten ways databases write one work. */
const VARIANTS: Readonly<Record<string, (base: FoundRecord) => readonly [FoundRecord, FoundRecord]>> = {
  "the DOI as an address in capitals": (base) => [
    base,
    other(base, {
      doi: `HTTPS://DOI.ORG/${base.doi?.toUpperCase()}`,
      title: base.title.toUpperCase(),
      authors: undefined,
    }),
  ],
  "the same DOI, a subtitle more": (base) => [base, other(base, { title: `${base.title}: a field study` })],
  "the same DOI, epub year": (base) => [base, other(base, { year: Number(base.year) - 1 })],
  "no DOI, abbreviated names": (base) => [
    base,
    other(base, { doi: undefined, authors: base.authors?.map((name) => name.replace(/, (\w).*/, " $1")) }),
  ],
  "no DOI, abbreviated journal": (base) => [
    base,
    other(base, {
      doi: undefined,
      venue: base.venue
        ?.split(" ")
        .map((word) => (word.length > 4 ? `${word.slice(0, 4)}.` : word))
        .join(" "),
    }),
  ],
  "no DOI, the journal's acronym": (base) => [
    base,
    other(base, {
      doi: undefined,
      venue: base.venue
        ?.split(" ")
        .filter((word) => !/^(?:of|in|on|and)$/.test(word))
        .map((word) => word[0])
        .join(""),
    }),
  ],
  "punctuation, hyphens and markup": (base) => [
    base,
    other(base, {
      doi: undefined,
      title: `<i>${base.title.replace(" and ", " &amp; ").replace(/(\w{5}) (\w{5})/, "$1-$2")}</i>.`,
    }),
  ],
  "a title alone with its year": (base) => [base, without(other(base, {}), "doi", "abstract", "venue", "authors")],
  "no year": (base) => [base, without(other(base, {}), "doi", "year")],
  "the same PMID, no DOI": (base) => [
    { ...base, ids: { pmid: `9${base.year}` } },
    other(base, {
      doi: undefined,
      ids: { pmid: `9${base.year}` },
      title: `${base.title} [in German]`,
      year: Number(base.year) + 1,
    }),
  ],
  "a misspelt title over the same abstract": (base) => [
    base,
    other(base, { doi: undefined, title: base.title.replace(/(\w{3})(\w)(\w)(\w*)$/, "$1$3$2$4") }),
  ],
};

const joinedIn = (make: (base: FoundRecord) => readonly [FoundRecord, FoundRecord]): number =>
  BASES.filter((base) => papersOf(make(base)).papers.length === 1).length;

describe("an editor would keep apart", () => {
  it.each(Object.entries(TRAPS))("%s", (_, make) => expect(joinedIn(make)).toBe(0));
  it("and is offered as a candidate, but for another group's paper", () => {
    for (const [name, make] of Object.entries(TRAPS)) {
      const offered = BASES.filter((base) => papersOf(make(base)).duplicates.candidates.length === 1).length;
      expect([name, offered]).toEqual([name, /another group/.test(name) ? 0 : BASES.length]);
    }
  });
});

describe("databases write one work as", () => {
  it.each(Object.entries(VARIANTS))("%s", (_, make) => expect(joinedIn(make)).toBe(BASES.length));
});

describe("a record that fits two", () => {
  it("joins neither", () => {
    const base = BASES[0]!;
    const records = [base, other(base, { doi: "10.7777/b" }), without(other(base, { path: "c.txt" }), "doi")];
    const { papers, duplicates } = papersOf(records);
    expect(papers).toHaveLength(3);
    expect(duplicates.candidates.map(({ reason }) => reason).sort()).toEqual([
      "fits several of this title",
      "fits several of this title",
      "same title, two DOIs",
    ]);
    expect(papersOf(records.toReversed()).papers.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  });
});

describe("a person's decisions", () => {
  const base = BASES[0]!;
  const preprint = other(base, { doi: "10.48550/arxiv.2001.00001", venue: "arXiv" });
  const same = other(base, { authors: ["Roe A"] });
  it("join what was not joined, and keep apart what was, by key or DOI", () => {
    const open = papersOf([base, preprint]);
    const [candidate] = open.duplicates.candidates;
    expect(candidate?.reason).toBe("preprint and article");
    for (const records of [candidate?.keys, ["10.5555/base.0", "https://doi.org/10.48550/ARXIV.2001.00001"]]) {
      const list = parseDuplicateList(`join\t${records?.join("\t")}\t# one study\n`);
      if (!list.ok) throw new Error("the list was refused");
      expect(papersOf([base, preprint], list.value).papers).toHaveLength(1);
      expect(papersOf([base, preprint], list.value).duplicates.joined[0]?.rule).toBe("by hand");
    }
    const [group] = papersOf([base, same]).duplicates.joined;
    const keys = group?.records.map(({ key }) => key) as [string, string];
    const apart = papersOf([base, same], [{ verdict: "apart", records: keys }]);
    expect(apart.papers).toHaveLength(2);
    expect(apart.duplicates.candidates).toMatchObject([{ reason: "kept apart by hand" }]);
  });
  it("do not part what rules join to one of two that are one by hand", () => {
    const list = [{ verdict: "join", records: ["10.5555/base.0", "10.48550/arxiv.2001.00001"] }] as const;
    for (const records of [
      [base, preprint, same],
      [same, preprint, base],
    ])
      expect(papersOf(records, list).papers).toHaveLength(1);
  });
  it("come back from their list; bad lines are told, the last word counts", () => {
    const list = parseDuplicateList("# mine\njoin\ta\tb\napart\tb\ta\nmerge\tx\ty\njoin\tonly\n", "mine.txt");
    if (!list.ok) throw new Error("the list was refused");
    expect(list.value).toEqual([{ verdict: "apart", records: ["a", "b"] }]);
    expect(list.issues.map(({ line, path }) => [path, line])).toEqual([
      ["mine.txt", 3],
      ["mine.txt", 4],
      ["mine.txt", 5],
    ]);
    expect(parseDuplicateList(duplicateListText(list.value))).toEqual({ ok: true, value: list.value, issues: [] });
    expect(parseDuplicateList("nonsense").ok).toBe(false);
  });
  it("on records that are not there are told", () => {
    const { papers, issues } = papersOf([base], [{ verdict: "join", records: ["gone", "10.5555/base.0"] }]);
    expect(papers).toHaveLength(1);
    expect(issues).toMatchObject([{ code: "duplicates/unknown", severity: "note" }]);
  });
});

describe("the account", () => {
  it("names the rule, both records with file and line, and which gave each field; in any order", () => {
    const base = BASES[0]!;
    const records = [
      { ...base, line: 2 },
      other(base, { path: "/home/me/b.ris", abstract: "", authors: ["Roe A"], keywords: ["soil"], line: 7 }),
    ];
    const { duplicates, papers } = papersOf(records);
    expect(duplicates.joined).toMatchObject([
      {
        ...{ paper: papers[0]?.id, rule: "same DOI" },
        records: [
          { file: "a.csv", line: 2, kept: expect.arrayContaining(["title", "abstract", "authors"]) },
          { file: "b.ris", line: 7, kept: expect.arrayContaining(["title", "keywords"]) },
        ],
      },
    ]);
    expect(duplicates.joined[0]?.records[1]?.kept).not.toContain("authors");
    expect(papersOf(records.toReversed()).duplicates).toEqual(duplicates);
  });
});
