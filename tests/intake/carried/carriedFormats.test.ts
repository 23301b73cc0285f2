// Each format hands on what it has a place for: a small record of each, in our own words.
import { describe, expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";
import { carriedFieldsOf } from "#core/model.ts";

function carriedIn(name: string, text: string) {
  const reading = readSources([{ name, text }], { id: "x", title: "X" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.corpus.papers.toSorted((a, b) => a.order - b.order).map(carriedFieldsOf);
}
const json = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value : [value]);
const TITLE = { title: "Dry stone walls hold slopes", abstract: "We measure walls." };

describe("what records carry", () => {
  it("in Web of Science's plain text", () => {
    const text = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Roe, A
TI Dry stone walls hold slopes
SO SLOPES
LA English
DT Article; Proceedings Paper
AB We measure walls.
CR Poe B, 2001, SLOPES, V1, P2, DOI 10.1000/poe
   Loe C, 1999, WALLS, P3
TC 14
PY 2010
UT WOS:000111222333
PM 1234567
ER

EF
`;
    expect(carriedIn("savedrecs.txt", text)).toEqual([
      {
        ids: { pmid: "1234567", wos: "WOS:000111222333" },
        ...{ type: "conference paper", citedBy: 14, statedLanguage: "en" },
        sources: [{ database: "Web of Science" }],
        references: [
          { text: "Poe B, 2001, SLOPES, V1, P2, DOI 10.1000/poe", doi: "10.1000/poe" },
          { text: "Loe C, 1999, WALLS, P3" },
        ],
      },
    ]);
  });

  it("in Scopus's CSV", () => {
    const text = `Authors,Title,Year,Source title,Cited by,DOI,Abstract,References,Language of Original Document,Document Type,Source,EID
"Roe, A.; Poe, B.",Dry stone walls hold slopes,2010,Slopes,14,10.1000/w,We measure walls.,"Poe B., On slopes, (2001) Slopes, 1, p. 2; Loe C., Walls, (1999)",German,Review,Scopus,2-s2.0-85000
`;
    const [paper] = carriedIn("scopus.csv", text);
    expect(paper).toMatchObject({
      ids: { scopus: "2-s2.0-85000" },
      ...{ type: "review", citedBy: 14, statedLanguage: "de", sources: [{ database: "Scopus" }] },
      references: [{ text: "Poe B., On slopes, (2001) Slopes, 1, p. 2" }, { text: "Loe C., Walls, (1999)" }],
    });
  });

  it("in any other table: its own columns, by their names", () => {
    const text = `Title,Abstract,Reviewer,Decision,Citations\nDry stone walls hold slopes,We measure walls.,ML,include,about 3\n`;
    expect(carriedIn("mine.csv", text)).toEqual([
      { extra: { Reviewer: "ML", Decision: "include", Citations: "about 3" } },
    ]);
  });

  it("in OpenAlex's JSON", () => {
    const work = {
      ...{ id: "https://openalex.org/W11", ...TITLE, language: "fr", type: "article", cited_by_count: 3 },
      ids: { openalex: "https://openalex.org/W11", pmid: "https://pubmed.ncbi.nlm.nih.gov/77", mag: 55 },
      referenced_works: ["https://openalex.org/W12", "https://openalex.org/W13"],
      abstract_inverted_index: { We: [0], measure: [1] },
    };
    expect(carriedIn("works.json", json({ results: [work] }).slice(1, -1))).toEqual([
      {
        ids: { pmid: "77", openalex: "W11", mag: "55" },
        ...{ type: "article", citedBy: 3, statedLanguage: "fr", sources: [{ database: "OpenAlex" }] },
        references: [{ id: "openalex:W12" }, { id: "openalex:W13" }],
      },
    ]);
  });

  it("in Semantic Scholar's JSON", () => {
    const s2 = "a".repeat(40);
    const paper = {
      ...{ paperId: s2, ...TITLE, citationCount: 9, publicationTypes: ["JournalArticle", "Review"] },
      externalIds: { ArXiv: "2101.00001", DBLP: "journals/x/Y", PubMed: "8", CorpusId: 5, DOI: "10.1000/w" },
      references: [
        { paperId: "b".repeat(40), title: "On slopes", externalIds: { DOI: "10.1000/poe" } },
        { title: "Walls" },
      ],
    };
    expect(carriedIn("s2.json", json(paper))).toEqual([
      {
        ids: { pmid: "8", arxiv: "2101.00001", s2, corpusid: "5", dblp: "journals/x/Y" },
        ...{ type: "review", citedBy: 9, sources: [{ database: "Semantic Scholar" }] },
        references: [{ text: "On slopes", doi: "10.1000/poe", id: `s2:${"b".repeat(40)}` }, { text: "Walls" }],
      },
    ]);
  });

  it("in Crossref's, Lens's and Dimensions's JSON", () => {
    const crossref = {
      ...{
        title: [TITLE.title],
        type: "journal-article",
        "is-referenced-by-count": 4,
        language: "en",
        DOI: "10.1000/w",
      },
      reference: [
        { key: "1", DOI: "10.1000/poe" },
        { key: "2", unstructured: "Loe C. Walls." },
        { key: "3", author: "Moe", year: "1990" },
      ],
    };
    expect(carriedIn("crossref.json", json(crossref))[0]).toEqual({
      ...{ type: "article", citedBy: 4, statedLanguage: "en", sources: [{ database: "Crossref" }] },
      references: [{ doi: "10.1000/poe" }, { text: "Loe C. Walls." }, { text: "Moe, 1990" }],
    });
    const lens = {
      ...{ lens_id: "001-002-003-004-005", ...TITLE, publication_type: "journal article", languages: ["en"] },
      ...{ external_ids: [{ type: "pmid", value: "9" }], scholarly_citations_count: 2 },
      references: [{ lens_id: "011-002-003-004-005" }],
    };
    expect(carriedIn("lens.json", json(lens))[0]).toEqual({
      ids: { pmid: "9", lens: "001-002-003-004-005" },
      ...{ type: "article", citedBy: 2, statedLanguage: "en", sources: [{ database: "Lens" }] },
      references: [{ id: "lens:011-002-003-004-005" }],
    });
    const dimensions = { id: "pub.100", ...TITLE, type: "article", times_cited: 6, reference_ids: ["pub.7"] };
    expect(carriedIn("dimensions.json", json(dimensions))[0]).toEqual({
      ids: { dimensions: "pub.100" },
      ...{ type: "article", citedBy: 6, sources: [{ database: "Dimensions" }] },
      references: [{ id: "dimensions:pub.7" }],
    });
  });

  it("in PubMed's XML", () => {
    const text = `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>55</PMID><Article>
<Journal><Title>Slopes</Title></Journal><ArticleTitle>Dry stone walls hold slopes.</ArticleTitle>
<Abstract><AbstractText>We measure walls.</AbstractText></Abstract><Language>ger</Language>
<PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Review</PublicationType></PublicationTypeList>
</Article><OtherAbstract Type="Publisher" Language="fre"><AbstractText>Nous mesurons des murs.</AbstractText></OtherAbstract></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">55</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Poe B. Slopes. 2001.</Citation><ArticleIdList><ArticleId IdType="pubmed">44</ArticleId></ArticleIdList></Reference>
<Reference><Citation>Loe C. Walls.</Citation></Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>`;
    expect(carriedIn("pubmed.xml", text)).toEqual([
      {
        ids: { pmid: "55", pmcid: "PMC9" },
        ...{ type: "review", statedLanguage: "de", sources: [{ database: "PubMed" }] },
        references: [{ text: "Poe B. Slopes. 2001.", id: "pmid:44" }, { text: "Loe C. Walls." }],
        otherAbstracts: [{ language: "fr", text: "Nous mesurons des murs." }],
      },
    ]);
  });

  it("in MEDLINE", () => {
    const text = `PMID- 55
TI  - Dry stone walls hold slopes.
AB  - We measure walls.
OAB - Nous mesurons des murs.
OABL- fre
LA  - ger
PT  - Journal Article
PT  - Randomized Controlled Trial
PMC - PMC9
`;
    expect(carriedIn("pubmed.nbib", text)).toEqual([
      {
        ids: { pmid: "55", pmcid: "PMC9" },
        ...{ type: "randomized controlled trial", statedLanguage: "de", sources: [{ database: "PubMed" }] },
        otherAbstracts: [{ language: "fr", text: "Nous mesurons des murs." }],
      },
    ]);
  });

  it("in RIS", () => {
    const text = `TY  - JOUR
TI  - Dry stone walls hold slopes
AB  - We measure walls.
M3  - Review
LA  - German
DB  - Scopus
AN  - WOS:000111
UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-85000&partnerID=40
N1  - Cited By :14
N1  - References: Poe B., On slopes, (2001); Loe C., Walls
ER  - 
`;
    expect(carriedIn("scopus.ris", text)).toEqual([
      {
        ids: { wos: "WOS:000111", scopus: "2-s2.0-85000" },
        ...{ type: "review", citedBy: 14, statedLanguage: "de", sources: [{ database: "Scopus" }] },
        references: [{ text: "Poe B., On slopes, (2001)" }, { text: "Loe C., Walls" }],
      },
    ]);
  });

  it("in BibTeX: of Web of Science, Scopus and JabRef", () => {
    const text = `@inproceedings{roe, title = {Dry stone walls}, abstract = {We measure walls.}, cites = {poe, gone}, language = {german}}
@article{poe, title = {On slopes}, doi = {10.1000/poe}, eprint = {2101.00001}, archiveprefix = {arXiv}, pmid = {44}}
@article{ WOS:000111, title = {{Walls of old}}, type = {{Review}}, language = {{English}}, times-cited = {{14}},
unique-id = {{WOS:000111}}, cited-references = {{Poe B, 2001, SLOPES.
   Loe C, 1999, WALLS.}} }
@article{x, title = {Terraces}, source = {Scopus}, note = {cited By 5}, document_type = {Conference Paper},
 references = {Poe B., On slopes, (2001); Loe C., Walls}}
`;
    expect(carriedIn("all.bib", text)).toEqual([
      {
        type: "conference paper",
        statedLanguage: "de",
        references: [{ text: "On slopes", doi: "10.1000/poe" }, { text: "gone" }],
      },
      { ids: { pmid: "44", arxiv: "2101.00001" }, type: "article" },
      {
        ...{ ids: { wos: "WOS:000111" }, type: "review", citedBy: 14, statedLanguage: "en" },
        sources: [{ database: "Web of Science" }],
        references: [{ text: "Poe B, 2001, SLOPES." }, { text: "Loe C, 1999, WALLS." }],
      },
      {
        ...{ type: "conference paper", citedBy: 5, sources: [{ database: "Scopus" }] },
        references: [{ text: "Poe B., On slopes, (2001)" }, { text: "Loe C., Walls" }],
      },
    ]);
  });

  it("in CSL-JSON", () => {
    const item = {
      id: "a",
      type: "paper-conference",
      ...TITLE,
      issued: { "date-parts": [[2010]] },
      PMID: "55",
      source: "PubMed",
    };
    expect(carriedIn("zotero.json", json({ ...item, PMCID: "PMC9", language: "de-DE" }))).toEqual([
      {
        ids: { pmid: "55", pmcid: "PMC9" },
        ...{ type: "conference paper", statedLanguage: "de", sources: [{ database: "PubMed" }] },
      },
    ]);
  });
});
