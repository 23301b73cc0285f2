// Input format: the XML of library catalogs, repositories, publishers and reference managers. The
// vocabulary whose sign stands in the text reads it.

import { withUnread } from "#core/intake/carried/unread.ts";
import { arxivOai, jats, teiHeader, teiList } from "#core/intake/catalog/articleXml.ts";
import { dublinCore, rss } from "#core/intake/catalog/dublinCoreXml.ts";
import { bibtexXml, dataCite, primo, wordSources } from "#core/intake/catalog/managerXml.ts";
import { marcXml } from "#core/intake/catalog/marcXml.ts";
import { mods } from "#core/intake/catalog/modsXml.ts";
import { ads, crossref, dblp } from "#core/intake/catalog/serviceXml.ts";
import type { Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { textsOfElements } from "#core/intake/xml/unreadElements.ts";
import { beginsXml, readElements, type XmlElement } from "#core/intake/xml/xmlDocument.ts";
import { xmlIssues } from "#core/intake/xml/xmlIssues.ts";
import type { Issue } from "#core/issue.ts";

/** The telling ones first: many carry a little Dublin Core. */
const VOCABULARIES: readonly Vocabulary[] = [
  mods,
  marcXml,
  primo,
  jats,
  crossref,
  dblp,
  ads,
  arxivOai,
  wordSources,
  bibtexXml,
  dataCite,
  teiHeader,
  teiList,
  rss,
  dublinCore,
];
const SAMPLE_CHARACTERS = 20_000;

const vocabularyOf = (text: string): Vocabulary | undefined => {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  return VOCABULARIES.find(({ sign }) => sign.test(sample));
};

/** What is left of an element with several works belongs to none of them alone. */
const recordsOf = (element: XmlElement, records: readonly RawRecord[]): readonly RawRecord[] =>
  records.length === 1 ? records.map((record) => withUnread(record, textsOfElements(element))) : records;

export const catalogXml = {
  id: "catalog-xml",
  label: "Catalog XML (MODS, MARC, Dublin Core, JATS, TEI, Crossref, DBLP, ADS, Primo, Word)",
  extensions: ["xml", "mods", "rdf", "rss"],
  detect: (text) => (/^\s*</.test(text) && vocabularyOf(text) !== undefined ? 0.9 : 0),
  begins: beginsXml,
  parse({ name, text }) {
    const vocabulary = vocabularyOf(text) ?? dublinCore;
    const { hosts: hostNames = new Set<string>() } = vocabulary;
    const found = readElements(text, new Set([...vocabulary.records, ...hostNames]));
    const isHost = ({ name: own }: XmlElement): boolean => hostNames.has(own);
    const hosts = new Map(found.elements.filter(isHost).map((host) => [host.attributes["rdf:about"] ?? "", host]));
    const read = found.elements
      .filter((element) => !isHost(element))
      .map((element) => ({ element, records: recordsOf(element, [vocabulary.recordOf(element, hosts) ?? []].flat()) }));
    const records = read.flatMap((one) => one.records);
    const others = read.filter((one) => one.records.length === 0);
    const [first] = others;
    const left: Issue[] =
      first === undefined
        ? []
        : [
            {
              code: "intake/no-work",
              severity: "note",
              message: `${others.length === 1 ? "One element is" : `${others.length} elements are`} no work by itself (no title): <${first.element.name}>.`,
              path: name,
              line: first.element.line,
            },
          ];
    return { records, issues: [...xmlIssues(name, found), ...left], outside: found.outside };
  },
} as const satisfies InputFormat;
