// Languages other than English: keys that join number and elision, phrases by the language's own
// rules, words for comparing papers.
import { describe, expect, it } from "vitest";
import { collectCandidates } from "#core/concepts/collect.ts";
import { addPaper, createCounts } from "#core/concepts/corpusCounts.ts";
import { rankPaper } from "#core/concepts/ranking/rankPaper.ts";
import { analysePaper } from "#core/language/analysePaper.ts";
import { canonicalWord, keyOfText } from "#core/language/canonical.ts";
import type { LanguageCode } from "#core/language/languages/language.ts";
import { isChineseVerb, segmentChinese } from "#core/language/languages/segmentChinese.ts";
import { readWords } from "#core/language/words.ts";

const paper = (title: string, abstract: string) => ({ id: "p", order: 0, title, abstract });
const candidatesOf = (title: string, abstract: string): string[] => {
  const one = paper(title, abstract);
  return [...collectCandidates(one, analysePaper(one)).candidates.values()].map(({ surface }) => surface);
};
const content = (text: string, language: LanguageCode): string[] =>
  readWords(text, language)
    .filter((word) => word.content)
    .map((word) => word.stem);

describe("French", () => {
  it("joins number, elision and contracted articles in one key", () => {
    for (const [one, other] of [
      ["entités nommées", "entité nommée"],
      ["l'analyse", "Analyses"],
      ["base de données", "bases de données"],
      ["réseaux locaux", "réseau local"],
      ["traitement du signal", "traitement de signal"],
      ["Étude d’images", "etude d'image"],
    ] as const)
      expect(keyOfText(one, "fr")).toBe(keyOfText(other, "fr"));
    expect(canonicalWord("corpus", "fr")).toBe("corpus");
    expect(canonicalWord("temps", "fr")).toBe("temps");
  });

  it("offers noun phrases with their links, without articles, verbs and what a paper says of itself", () => {
    const found = candidatesOf(
      "Irrigation des cultures maraîchères",
      "Dans cet article, nous présentons une méthode de mesure. Nos résultats montrent que l’humidité du sol et les capteurs d’humidité permettent d’économiser l’eau dans les cultures maraîchères.",
    );
    expect(found).toContain("Irrigation des cultures maraîchères");
    expect(found).toContain("capteurs d’humidité");
    expect(found).toContain("humidité du sol");
    expect(found.join(" | ")).not.toMatch(/présent|montrent|permettent|économiser|l’|article|(?:^|\| )résultats/);
  });

  it("takes a word before an article for a verb, but in a superlative", () => {
    const found = candidatesOf(
      "Nitrates du sol",
      "Nous montrons que la plante absorbe les nitrates du sol et que cette culture maraîchère la plus sobre est dans les champs.",
    );
    expect(found).toContain("plante");
    expect(found).toContain("culture maraîchère");
    expect(found.join(" | ")).not.toContain("absorbe");
  });

  it("gives no weight to its function words between papers", () => {
    expect(content("de la culture des sols et de l'eau", "fr")).toEqual(content("cultures, sol, eaux", "fr"));
  });
});

describe("Chinese", () => {
  it("cuts a run into the most probable words, without gaps", () => {
    const run = "研究水稻生长过程";
    const words = segmentChinese(run).map(({ start, end }) => run.slice(start, end));
    expect(words).toEqual(["研究", "水稻", "生长", "过程"]);
    expect(segmentChinese("")).toEqual([]);
  });

  it("offers compounds, and neither headings nor verbs of reporting", () => {
    const found = candidatesOf("水稻生长模型的建立", "目的探讨水稻生长模型。结果表明,该方法可以提高产量预测的精度。");
    expect(found).toContain("水稻生长模型");
    expect(found).not.toContain("结果表明");
    expect(found).not.toContain("方法");
    expect(found.join("|")).not.toMatch(/目的|探讨|提高/);
  });
});

it("scores what may be cut out of a wider phrase, or opens with a verb, below the whole", () => {
  const one = paper("水稻生长模型", "水稻生长模型适用于水稻生长模型的评价。");
  const analysis = analysePaper(one);
  const collected = collectCandidates(one, analysis);
  const counts = createCounts();
  addPaper(counts, collected);
  const { ranked } = rankPaper(collected, analysis, counts);
  const scoreOf = (surface: string) => ranked.find(({ candidate }) => candidate.surface === surface)!.score;
  expect(scoreOf("水稻生长模型")).toBeGreaterThan(scoreOf("水稻生长"));
  expect(isChineseVerb("提高")).toBe(true);
  expect(isChineseVerb("水稻")).toBe(false);
});

describe("other languages", () => {
  it.each([
    ["es", "incendios forestales", "incendio forestal"],
    ["es", "regiones áridas", "región árida"],
    ["pt", "populações locais", "população local"],
    ["it", "reti neurali", "rete neurale"],
    ["de", "neuronalen Netzen", "neuronale Netze"],
    ["nl", "neurale netwerken", "neurale netwerk"],
  ] as const)("%s: %s and %s have one key", (language, one, other) => {
    expect(keyOfText(one, language)).toBe(keyOfText(other, language));
  });

  it.each([
    [
      "es",
      "Riego de olivares",
      "En este trabajo se presenta un método para el riego de los olivares. Los resultados muestran que la humedad del suelo es menor.",
    ],
    [
      "pt",
      "Irrigação de pomares",
      "Este artigo apresenta um método para a irrigação dos pomares. Os resultados mostram que a umidade do solo não é menor.",
    ],
    [
      "it",
      "Irrigazione dei frutteti",
      "In questo articolo si presenta un metodo per l'irrigazione dei frutteti. I risultati mostrano che l'umidità del suolo è minore.",
    ],
    [
      "de",
      "Bewässerung von Obstgärten",
      "In dieser Arbeit wird ein Verfahren für die Bewässerung vorgestellt. Die Ergebnisse zeigen, dass die Feuchte des Bodens nicht sinkt.",
    ],
    [
      "nl",
      "Irrigatie van boomgaarden",
      "In dit artikel wordt een methode voor de irrigatie van boomgaarden beschreven. Het blijkt dat de vochtigheid van de bodem niet daalt.",
    ],
    ["ja", "果樹園の灌漑", "本研究では果樹園の灌漑について述べる。土壌水分が低下しないことを示した。"],
    [
      "ru",
      "Орошение садов",
      "В работе описан метод орошения садов, при котором почва не становится суше, чем она была до опыта.",
    ],
    ["en", "Irrigation of orchards", "We describe a way to irrigate orchards. The soil does not get drier."],
  ])("recognises %s from a short abstract", (language, title, abstract) => {
    expect(analysePaper(paper(title, abstract)).language).toBe(language);
  });

  it("reads a title in another language than its abstract by its own rules", () => {
    const found = candidatesOf(
      "Étude de la qualité des sols et des eaux",
      "We measure the nitrogen content of soils and waters in the north of the country with a sensor.",
    );
    expect(found).toContain("nitrogen content");
    expect(found.join(" | ")).not.toMatch(/\bla\b|\| et |\bdes sols et\b/);
  });

  it("cuts Japanese where the script changes, and leaves out what a paper says of itself", () => {
    const found = candidatesOf("果樹園の灌漑", "本研究では土壌水分センサーを用いた灌漑制御を述べる。結果を示した。");
    expect(found).toContain("土壌水分センサー");
    expect(found).toContain("灌漑制御");
    expect(found).not.toContain("本研究");
    expect(found).not.toContain("結果");
  });
});

describe("English spelling", () => {
  it("meets before stemming, at the start of a word and not inside another", () => {
    expect(content("oesophageal tumours analysed", "en")).toEqual(content("esophageal tumors analyzed", "en"));
    expect(content("gastro-oesophageal", "en")).toEqual(content("gastro-esophageal", "en"));
    expect(canonicalWord("gastroesophageal")).toBe("gastroesophageal");
    expect(canonicalWord("gastrooesophageal")).toBe("gastroesophageal");
    expect(canonicalWord("oestrogen")).toBe("estrogen");
    expect(canonicalWord("phytoestrogen")).toBe("phytoestrogen");
  });
});
