// Which column of a table holds what: by name in many languages, by what stands in it, and in
// tables of one column.
import { describe, expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

function read(text: string) {
  const reading = readSources([{ name: "a.csv", text }], { id: "test", title: "Test", format: "table" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return {
    papers: [...reading.value.corpus.papers].sort((a, b) => a.order - b.order),
    columns: reading.value.sources[0]?.columns.map(({ field, column }) => `${field}=${column}`),
  };
}

describe("headings", () => {
  it.each([
    ["German", "Nr.;Titel;Verfasser;Erscheinungsjahr;Zeitschrift;Zusammenfassung;Schlagwörter"],
    ["French", "N°;Titre;Auteurs;Année;Revue;Résumé;Mots-clés"],
    ["Spanish", "N.º;Título;Autores;Año;Revista;Resumen;Palabras clave"],
    ["Portuguese", "N.º;Título;Autores;Ano;Periódico;Resumo;Palavras-chave"],
    ["Italian", "N.;Titolo;Autori;Anno;Rivista;Sommario;Parole chiave"],
    ["Polish", "Nr;Tytuł;Autorzy;Rok;Czasopismo;Streszczenie;Słowa kluczowe"],
    ["Russian", "№;Название;Авторы;Год;Журнал;Аннотация;Ключевые слова"],
    ["Chinese", "序号;标题;作者;年份;期刊;摘要;关键词"],
    ["Japanese", "番号;タイトル;著者;年;雑誌名;抄録;キーワード"],
  ])("in %s", (_, heading) => {
    const { papers } = read(`${heading}\n1;Eelgrass;Lovelace, Ada;2021;Maps;We study it.;soil\n2;Kelp;;2020;;;\n`);
    const { id, extra, ...first } = papers[0] ?? { id: "" };
    expect(first).toEqual({
      ...{ order: 0, title: "Eelgrass", abstract: "We study it.", authors: ["Ada Lovelace"], year: 2021 },
      ...{ venue: "Maps", keywords: ["soil"] },
    });
    expect(extra).toEqual({ [heading.split(";", 1)[0] ?? ""]: "1" });
    expect(papers[1]?.title).toBe("Kelp");
  });
  it("that say nothing: of two columns of phrases the much longer one holds the abstracts", () => {
    const row = (name: string): string =>
      `${name} in the Forests of the North|${`We study ${name} and report. `.repeat(6)}|2020`;
    expect(read(`what|long|when\n${["Soil", "Rain", "Moss"].map(row).join("\n")}\n`).columns).toEqual(
      expect.arrayContaining(["abstract=long", "title=what"]),
    );
  });
  it("of one column: the titles keep their commas", () => {
    expect(read('Title\nBread, Milk, and Honey\n"Kelp, a Plant"\nEelgrass\n').papers.map(({ title }) => title)).toEqual(
      ["Bread, Milk, and Honey", "Kelp, a Plant", "Eelgrass"],
    );
  });
  it("that are no lines of another format: its records are its own", () => {
    const lines = ["Kelp", "Eelgrass", "Soil"].map(
      (title) => `{"title":"${title} of lakes","abstract":"","year":2020}`,
    );
    const text = `${lines.join("\n")}\n\ntitle,abstract,year\nMoss of lakes,,2019\nRain of lakes,,2018\n`;
    const reading = readSources([{ name: "a", text }], { id: "test", title: "Test" });
    const papers = reading.ok ? reading.value.corpus.papers.map(({ title }) => title) : [];
    expect(papers.sort()).toEqual(["Eelgrass", "Kelp", "Moss", "Rain", "Soil"].map((name) => `${name} of lakes`));
  });
});
