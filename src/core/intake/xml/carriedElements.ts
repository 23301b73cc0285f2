// What XML records say beside the plain fields: identifiers, type, language, references, abstracts
// in other languages.
import type { RawCarried } from "#core/intake/carried/carriedFields.ts";
import type { RawReference } from "#core/intake/carried/references.ts";
import { childrenAt, descendants, textAt, textOf, type XmlElement } from "#core/intake/xml/xmlDocument.ts";

/** An identifier of a kind among elements with an attribute that names the kind. */
const idOf = (ids: readonly XmlElement[], attribute: string, kind: string): string | undefined =>
  ids.filter(({ attributes }) => attributes[attribute]?.toLowerCase() === kind).map(textOf)[0];

/** PubMed: `citation` is the MedlineCitation or BookDocument in the record. */
export function pubmedCarried(record: XmlElement, citation: XmlElement): RawCarried {
  const article = childrenAt(citation, "Article")[0] ?? citation;
  const ids = [
    ...childrenAt(record, "PubmedData", "ArticleIdList", "ArticleId"),
    ...childrenAt(citation, "ArticleIdList", "ArticleId"),
  ];
  return {
    ids: { pmid: textAt(citation, "PMID"), pmcid: idOf(ids, "IdType", "pmc") },
    type: [
      ...childrenAt(article, "PublicationTypeList", "PublicationType"),
      ...childrenAt(article, "PublicationType"),
    ].map(textOf),
    database: "PubMed",
    language: textAt(article, "Language"),
    references: childrenAt(record, "PubmedData", "ReferenceList").flatMap((list) =>
      descendants(list, "Reference").map(pubmedReference),
    ),
  };
}

function pubmedReference(reference: XmlElement): RawReference {
  const ids = childrenAt(reference, "ArticleIdList", "ArticleId");
  const pmid = idOf(ids, "IdType", "pubmed");
  return {
    text: textAt(reference, "Citation"),
    doi: idOf(ids, "IdType", "doi"),
    id: pmid === undefined ? undefined : `pmid:${pmid}`,
  };
}

/** arXiv: a feed holds preprints, whose addresses are their identifiers. */
export const arxivCarried = (entry: XmlElement): RawCarried => {
  const id = /arxiv\.org\/abs\/(\S+)/.exec(textAt(entry, "id") ?? "")?.[1];
  return id === undefined ? {} : { ids: { arxiv: id }, type: "preprint", database: "arXiv" };
};

/** EndNote XML names its types: "Journal Article". */
export const endnoteXmlCarried = (record: XmlElement): RawCarried => {
  const accession = textAt(record, "accession-num");
  return {
    ids: {
      wos: accession,
      scopus: accession,
      pmcid: textAt(record, "custom2"),
      pmid: /^\d{5,9}$/.test(accession ?? "") ? accession : undefined,
    },
    type: [textAt(record, "work-type") ?? "", childrenAt(record, "ref-type")[0]?.attributes["name"] ?? ""],
    database: textAt(record, "remote-database-name"),
    language: textAt(record, "language"),
  };
};
