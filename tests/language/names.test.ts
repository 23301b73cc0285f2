// Names in running text: found whole before words are cut, and kept whole in the phrases.
import { describe, expect, it } from "vitest";
import { analysePaper } from "#core/language/analysePaper.ts";
import { findNames, type NameKind } from "#core/language/names/findNames.ts";

const namesIn = (text: string): [NameKind, string][] =>
  findNames(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("names", () => {
  it.each<[NameKind, string, string]>([
    ["species", "H. pylori", "Infection with H. pylori is common."],
    ["species", "Escherichia coli", "Strains of Escherichia coli were kept."],
    ["species", "C. elegans", "It ages as C. elegans does."],
    ["person", "H.G. Wells", "He corresponded with H.G. Wells about it."],
    ["person", "Alfred Russel Wallace", "The letters of Alfred Russel Wallace survive."],
    ["place", "New Zealand", "Lakes in New Zealand warm."],
    ["place", "New South Wales", "Mines of New South Wales closed."],
    ["numbered", "World War II", "Research after World War II grew."],
    ["numbered", "Ferdinand VII", "The return of Ferdinand VII ended it."],
    ["numbered", "photosystem II", "Light harms photosystem II in leaves."],
    ["graded", "type 2", "People with type 2 diabetes walk."],
    ["century", "nineteenth-century", "We read nineteenth-century botany."],
    ["substance", "16S rRNA", "Reads of 16S rRNA genes were cut."],
    ["substance", "vitamin C", "Doses of vitamin C were low."],
    ["compound", "$K$-theory", "The $K$-theory of rings is hard."],
    ["compound", "$\\ell$-adic", "We count $\\ell$-adic sheaves."],
    ["compound", "Mayer--Vietoris", "By the Mayer--Vietoris sequence it vanishes."],
    ["person", "de Rham", "Forms give de Rham cohomology."],
    ["graded", "de novo", "Reads were used for de novo assembly."],
    ["graded", "in vitro", "Couples chose in vitro fertilization."],
    ["numbered", "type 1", "Sera held porcine circovirus type 1 and others."],
    ["anatomy", "nucleus accumbens", "Neurons of the nucleus accumbens fire."],
    ["numbered", "herpesvirus 4", "Rabbits had leporid herpesvirus 4 again."],
    ["work", "Common Crawl", "Large models often read pages of the Common Crawl corpus."],
    ["work", "Raspberry Pi", "It runs on a Raspberry Pi board."],
    ["work", "Origin of Species", "Readers of the Origin of Species wrote many letters about nature."],
  ])("tell a %s: %s", (kind, name, text) => {
    expect(namesIn(text)).toContainEqual([kind, name]);
  });

  it.each([
    "The rats of group A. Patients were not asked.",
    "We measured it in vitro. In Table II the rates differ.",
    "A new method for New Ways of Teaching Chemistry in Schools",
    "Higher torsion of Banach algebras, II: the complex case",
    "Unital $*$-homomorphisms and $p^{n+1}$-roots with terms $x$ -- and more.",
    "Cells grown in vitro using serum.",
    "The velocity--or speed--of it.",
    "Let X be a group. Then V acts on it.",
  ])("are not found in “%s”", (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  const phrasesOf = (abstract: string): string[] =>
    analysePaper({ id: "p", order: 0, title: "", abstract }).chunks.map(({ field, starts, ends }) =>
      (field === "title" ? "" : abstract).slice(starts[0], ends.at(-1)),
    );

  it.each([
    ["Eradication of H. pylori infection heals ulcers.", "H. pylori infection"],
    ["Primers for 16S rRNA genes were new.", "16S rRNA genes"],
    ["Doctors in New Zealand hospitals agree.", "New Zealand hospitals"],
    ["Medicine after World War II changed.", "World War II"],
    ["Adults with type 2 diabetes walked.", "type 2 diabetes"],
    ["Groups act on twisted $K$-theory spectra.", "twisted $K$-theory spectra"],
    ["We prove the Kervaire--Murthy conjecture here.", "Kervaire--Murthy conjecture"],
    ["It equals the de Rham cohomology of tori.", "de Rham cohomology"],
    ["Lesions of the nucleus accumbens shell were small.", "nucleus accumbens shell"],
    ["It holds porcine circovirus type 1 and others.", "porcine circovirus type 1"],
    ["He read Johannsen's, and others.", "Johannsen"],
  ])("stay whole in a phrase: %s", (text, phrase) => {
    expect(phrasesOf(text)).toContain(phrase);
  });

  it("leave their offsets where the text has them, whatever is blanked around them", () => {
    const abstract = "At 5% of doses, see http://a.org/x, H. pylori and 16S rRNA in $x_1$ stay.";
    const { names, chunks } = analysePaper({ id: "p", order: 0, title: "", abstract });
    expect(names.map(({ start, end }) => abstract.slice(start, end))).toEqual(["H. pylori", "16S rRNA"]);
    for (const { starts, ends } of chunks)
      for (const [i, start] of starts.entries()) expect(ends[i]).toBeGreaterThan(start);
  });
});
