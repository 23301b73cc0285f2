// What is not the abstract goes and is told; what only looks like it stays.
import { describe, expect, it } from "vitest";
import { abstractText } from "#core/intake/displayText.ts";
import { withoutSharedSentences } from "#core/intake/fields/sharedSentences.ts";
import { papersOf } from "#core/intake/records.ts";

const REEDS = "Reeds were cut in nine bays. They grew back in two years.";

describe("goes", () => {
  it.each([
    `${REEDS} © 2019 The Authors. Published by Example Press Ltd on behalf of the Lake Society.`,
    `${REEDS} © The Author(s), under exclusive licence to Example Nature Switzerland AG 2023.`,
    `${REEDS} (C) 2004 Example Science B.V. All rights reserved.`,
    `${REEDS} (c) 2011 Example Periodicals, Inc. Lake Res 12: 3-9, 2011. [doi:10.5555/lake.12]`,
    `${REEDS} Copyright (c) 2020 by the authors. Licensee Example, Basel.`,
    `${REEDS} Copyright © 2020. Published by Example Inc.`,
    `${REEDS} Crown Copyright © 2009 Published by Example Ltd. All rights reserved.`,
    `${REEDS} 2009 Example Ltd. All rights reserved.`,
    `${REEDS} This is an open access article distributed under the terms of the Creative Commons CC BY license.`,
    `${REEDS} [ABSTRACT FROM AUTHOR]`,
    `${REEDS} ABSTRACT FROM PUBLISHER`,
    `${REEDS} [ABSTRACT FROM AUTHOR] Copyright of Lake Letters is the property of Example Press and its content may not be copied without the copyright holder's express written permission. However, users may print articles for individual use. ${"This abstract may be abridged. ".repeat(5)}(Copyright applies to all Abstracts.)`,
    `${REEDS} (PsycInfo Database Record (c) 2022 APA, all rights reserved)`,
    `${REEDS} (PsycINFO Database Record (c) 2016 APA, all rights reserved). (Source: journal abstract)`,
    `${REEDS} ((c) 1998 APA/PsycINFO, all rights reserved)`,
    `${REEDS} (journal abstract)`,
    `${REEDS} (Contains 3 tables and 2 figures.)`,
    `${REEDS} (Author/JM)`,
    `${REEDS} (As Provided)`,
    `[ABSTRACT] ${REEDS}`,
    `ABSTRACT ${REEDS}`,
    `Author(s): Holm, Bo | Advisor(s): Berg, Ida | Abstract: ${REEDS}`,
    `Reeds were cut in nine bays (Fig. 1A and B). They grew back in two years (see Table 2). [Figure: see text]`,
  ])("%s", (raw) => expect(abstractText(raw)).toBe(REEDS));
  it.each([
    [
      "BackgroundReeds are cut. MethodsWe went to nine bays. ResultsA third grew back.",
      "Reeds are cut. We went to nine bays. A third grew back.",
    ],
    ["Reeds are cut.MethodsWe went to nine bays.", "Reeds are cut. We went to nine bays."],
    ["BACKGROUND Reeds are cut. MATERIALS AND METHODS We went to nine bays.", "Reeds are cut. We went to nine bays."],
    ["Background The reeds are cut. Methods We went to nine bays.", "The reeds are cut. We went to nine bays."],
    ["**Methods:** We went to nine bays.", "We went to nine bays."],
    ["Objective. To count reeds. Methods. We went to nine bays.", "To count reeds. We went to nine bays."],
  ])("headings: %s", (raw, shown) => expect(abstractText(raw)).toBe(shown));
});

describe("stays", () => {
  it.each([
    "We ask how copyright law changed libraries. Copyright law is old.",
    "The three stages are (a) seed, (b) shoot and (c) reed.",
    "METHODS: We went to nine bays. RESULTS: A third grew back.",
    "Methods of counting reeds differ. Results We and others found differ.",
    "Design thinking helps. Background knowledge matters.",
    "Patients with asthma were seen.",
    "The rights of lakes are reserved for the few.",
    "We compare the abstract from author to author.",
  ])("%s", (raw) => expect(abstractText(raw)).toBe(raw));
});

describe("a sentence most abstracts of a file share at one place", () => {
  const bays = ["North", "South", "East", "West", "Deep", "Low"];
  it("goes from all of them and is told once", () => {
    const { papers, issues } = papersOf(
      bays.map((bay, i) => ({
        path: "lakes.ris",
        title: `${bay} bay`,
        line: i + 1,
        abstract: `Read more at the lake office. ${bay} bay has reeds. Maps are sold at the lake office.`,
      })),
    );
    expect(papers.map(({ abstract }) => abstract).sort()).toEqual(bays.map((bay) => `${bay} bay has reeds.`).sort());
    expect(issues.map(({ code, message }) => [code, /6 abstracts/.test(message)])).toEqual([
      ["intake/not-abstract", true],
      ["intake/not-abstract", true],
    ]);
  });
  it("stays where few share it, where it is all there is, and in copies of one record", () => {
    const few = [...bays.slice(0, 3).map((bay) => `${bay} bay. All is well.`), "A. B.", "C. D.", "E. F."];
    expect(withoutSharedSentences(few).texts).toEqual(few);
    const whole = bays.map(() => "The same text. Twice over.");
    expect(withoutSharedSentences(whole).texts).toEqual(whole);
  });
});

describe("what a service answers instead of a record", () => {
  it("is no paper, and is told", () => {
    const { papers, issues } = papersOf([
      { path: "a.ris", title: "Error", line: 1 },
      { path: "a.ris", title: "About this site", line: 4, abstract: "We use cookies." },
      { path: "a.ris", title: "Error", authors: ["Ida Berg"], line: 8 },
    ]);
    expect(papers.map(({ title }) => title)).toEqual(["Error"]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["intake/no-paper", 1],
      ["intake/no-paper", 4],
    ]);
  });
});
