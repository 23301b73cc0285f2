// Input format: the XML of library catalogs, repositories, publishers and reference managers. The
// vocabulary whose sign stands in the text reads it.
import { arxivOai, jats, teiHeader, teiList } from "#core/intake/catalog/articleXml.ts";
import { dublinCore, rss } from "#core/intake/catalog/dublinCoreXml.ts";
import { bibtexXml, dataCite, primo, wordSources } from "#core/intake/catalog/managerXml.ts";
import { marcXml } from "#core/intake/catalog/marcXml.ts";
import { mods } from "#core/intake/catalog/modsXml.ts";
import type { Vocabulary } from "#core/intake/catalog/vocabulary.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { beginsXml, readElements } from "#core/intake/xml/xmlDocument.ts";
import { xmlIssues } from "#core/intake/xml/xmlIssues.ts";
import type { Issue } from "#core/issue.ts";

/** The telling ones first: many carry a little Dublin Core. */
const VOCABULARIES: readonly Vocabulary[] = [
  mods,
  marcXml,
  primo,
  jats,
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

export const catalogXml = {
  id: "catalog-xml",
  label: "Catalog XML (MODS, MARCXML, Dublin Core, JATS, TEI, Primo, Word)",
  extensions: ["xml", "mods", "rdf", "rss"],
  detect: (text) => (/^\s*</.test(text) && vocabularyOf(text) !== undefined ? 0.9 : 0),
  begins: beginsXml,
  parse({ name, text }) {
    const vocabulary = vocabularyOf(text) ?? dublinCore;
    const found = readElements(text, vocabulary.records);
    const read = found.elements.map((element) => ({ element, record: vocabulary.recordOf(element) }));
    const records = read.map(({ record }) => record).filter((record): record is RawRecord => record !== undefined);
    const others = read.filter(({ record }) => record === undefined);
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
