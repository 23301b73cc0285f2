// The cheap test before each rule never hides a match.
import fc from "fast-check";
import { expect, it } from "vitest";
import { maskResidue, RESIDUE_RULES } from "#core/language/residue.ts";

const PIECES = [
  ..."abcxOE ,.;:!?()[]{}<>$\\|=_^~%#*'`+-/&\n0159",
  ...["http://a.b/c", "www.x.org", "me@x.com", "<b>", "&amp;", "<!-- x -->", "(c) 2001 Elsevier B.V.", "© ACM"],
  ...[
    "Copyright",
    "Abstract",
    "SUMMARY: ",
    "\\emph{x}",
    "$x_1$",
    "\\[a\\]",
    "mathcal{O}",
    "left|",
    "[3, 4]",
    "(Doe, 1999)",
  ],
  ...[
    "Doe et al. (2003)",
    "Integr Environ Assess Manag 2019;15:148-159.",
    "[A. Smith, Phys. Rev. A 84, 053601 (2011)]",
    "Phys. Rev. ",
    "(J. Phys. B",
    " 30 (1997) 4049)",
    "chen2022active",
    "O(n)",
    "Theta(n)",
    "Otilde(n)",
    "a≤b",
    "x_i",
    "calH",
    "runx2014each",
    "u2019",
  ],
  ...[
    "3times",
    "leq 4",
    "le A(",
    "ge 5",
    "approx 3",
    "sim B(",
    "54.6%",
    "~1M",
    "end.The",
    "data,which",
    "''",
    "BBH^{27}",
    " 5 mg b.d.",
    " b.i.d.",
    " one-week",
    "abcd--ef",
    "abcd(s)",
    "Methods: ",
    "Keywords: ",
    "JEL: D8, O1",
    ". AIM OF STUDY: We ",
    " ab)-cd",
  ],
];

it("tries a rule on every text that it matches", () => {
  const matched = new Set<number>();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (const [i, { needs, pattern }] of RESIDUE_RULES.entries()) {
        pattern.lastIndex = 0;
        if (!pattern.test(text)) continue;
        matched.add(i);
        if (needs !== undefined) expect(needs.test(text), `${pattern} in ${text}`).toBe(true);
      }
    }),
    { numRuns: 4000, seed: 3 },
  );
  expect(matched.size).toBe(RESIDUE_RULES.length);
});

it.each([
  ["Methods: We asked 12 nurses.", "Methods:"],
  ["It is rare. Materials and methods: Two resins.", "Materials and methods:"],
  ["It is rare. CONCLUSIONS: Resins last.", "CONCLUSIONS:"],
  ["It is rare. AIM OF STUDY: We asked.", "AIM OF STUDY:"],
])("blanks the heading of an abstract: %s", (text, heading) => {
  const { masked } = maskResidue(text);
  expect(masked).toHaveLength(text.length);
  expect(masked).not.toContain(heading);
  expect(masked.replace(/\s+/g, " ").trim()).toBe(
    text.replace(heading, "").replace(/\s+/g, " ").trim().replace("12 ", ""),
  );
});

it.each([
  ["It works. Keywords: tax, trust", "It works. tax, trust"],
  ["It works. Index Terms \u2014 tax, trust", "It works. tax, trust"],
  ["Ça marche. Mots-clés : impôt", "Ça marche. impôt"],
  ["It works. JEL Classification Codes: E10, E17, C53", "It works."],
  ["It works. JEL D82; C73. Keywords: tax", "It works. tax"],
  ["It works. PACS numbers: 05.45.+b, 82.20.Mj", "It works."],
  ["It works. MSC 2010: 35Q30 (primary), 76D05", "It works."],
])("blanks what is said for an index: %s", (text, left) => {
  expect(maskResidue(text).masked.replace(/\s+/g, " ").trim()).toBe(left);
});

it.each([
  ["As in [A. Smith, Phys. Rev. A 84, 053601 (2011)] it melts.", "As in it melts."],
  ["The measure (Phys. Lett. A 209 (1995) 321) grows.", "The measure grows."],
  ["It is in J. Comput. Math. 82 (2005) 355-367.", "It is in ."],
  ["He (ii) saw it (Fig. B) in Japan. Methods ask nurses.", "He (ii) saw it (Fig. B) in Japan. Methods ask nurses."],
])("blanks a reference within the text: %s", (text, left) => {
  expect(maskResidue(text).masked.replace(/\s+/g, " ").trim()).toBe(left);
});

it.each([
  "AMS-02 saw it.",
  "We use MSC therapy: cells.",
  "PACS imaged it at noon.",
  "We do keyword-based, keyword- and phrase-wise search.",
])("leaves what only looks like it: %s", (text) => {
  const { masked } = maskResidue(text);
  for (const word of ["MSC", "PACS", "keyword"].filter((one) => text.includes(one))) expect(masked).toContain(word);
});

it.each(["Two methods: a and b.", "We compare methods: old ones.", "It is DNA: RNA is not.", "The results: none."])(
  "leaves a colon after a word of the sentence: %s",
  (text) => {
    expect(maskResidue(text).masked).toBe(text);
  },
);
