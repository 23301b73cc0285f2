// What no reader takes of a record is carried by its name: a field we never heard of is not lost, and
// what was read is not carried twice.
import { expect, it } from "vitest";
import { readSources } from "#core/intake/readCorpus.ts";

const extraOf = (name: string, text: string) => {
  const reading = readSources([{ name, text }], { id: "x", title: "X" });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.corpus.papers.map(({ extra }) => extra);
};

it("of MODS: notes, extent, classification, numbers", () => {
  const text = `<modsCollection><mods><titleInfo><title>Ice on lakes</title></titleInfo>
<name type="personal"><namePart type="given">Anna</namePart><namePart type="family">Roe</namePart></name>
<originInfo><dateIssued>2001</dateIssued><publisher>North Press</publisher></originInfo>
<abstract>We measure ice.</abstract><note type="thesis">With a sonar.</note><language><languageTerm>eng</languageTerm></language>
<physicalDescription><extent>203 p. : ill.</extent></physicalDescription><classification authority="ddc">551.3</classification>
<identifier type="issn">1234-5678</identifier>
<part><detail type="volume"><number>12</number></detail></part></mods></modsCollection>`;
  expect(extraOf("a.xml", text)).toEqual([
    {
      ...{ note: "With a sonar.", "physicalDescription extent": "203 p. : ill.", classification: "551.3" },
      ...{ issn: "1234-5678", volume: "12" },
    },
  ]);
});

it("of MARC, by number of the field", () => {
  const text = `<collection><record><datafield tag="245"><subfield code="a">Ice on lakes</subfield></datafield>
<datafield tag="300"><subfield code="a">xii, 203 p.</subfield><subfield code="c">24 cm</subfield></datafield></record></collection>`;
  expect(extraOf("a.xml", text)).toEqual([{ "MARC 300": "xii, 203 p.; 24 cm" }]);
});

it("of PubMed: affiliations and headings; a date is one text, its work is not said of it", () => {
  const text = `<PubmedArticle><MedlineCitation><PMID>12345</PMID><DateCompleted><Year>2001</Year><Month>02</Month><Day>03</Day></DateCompleted>
<Article><ArticleTitle>Ice on lakes</ArticleTitle><Abstract><AbstractText>We measure ice.</AbstractText></Abstract>
<AuthorList><Author><LastName>Roe</LastName><ForeName>Anna</ForeName><Initials>A</Initials><AffiliationInfo><Affiliation>Lake Institute</Affiliation></AffiliationInfo></Author></AuthorList></Article>
<MeshHeadingList><MeshHeading><DescriptorName>Ice Cover</DescriptorName></MeshHeading><MeshHeading><DescriptorName>Lakes</DescriptorName></MeshHeading></MeshHeadingList>
</MedlineCitation></PubmedArticle>`;
  expect(extraOf("a.xml", text)).toEqual([
    {
      ...{ "MedlineCitation DateCompleted": "2001-02-03", affiliation: "Lake Institute" },
      "MeshHeading DescriptorName": "Ice Cover; Lakes",
    },
  ]);
});

it("of JSON: plain values, also in an object of the record", () => {
  const text = JSON.stringify([
    {
      ...{ id: "w1", title: "Ice on lakes", abstract: "We measure ice.", year: 2001, authors: ["Anna Roe"] },
      ...{ biblio: { volume: "12", first_page: "3" }, funder: ["Lake Fund", "Ice Fund"], license: "CC BY" },
    },
  ]);
  expect(extraOf("a.json", text)).toEqual([
    { volume: "12", "biblio first_page": "3", funder: "Lake Fund; Ice Fund", license: "CC BY" },
  ]);
});
