// Input format: PubMed XML (articles and books). Titles and abstracts keep the text of their inner
// markup.
import { withUnread } from "#core/intake/carried/unread.ts";
import type { InputFormat, RawRecord } from "#core/intake/inputFormat.ts";
import { pubmedTitle } from "#core/intake/tagged/medline.ts";
import { pubmedCarried } from "#core/intake/xml/carriedElements.ts";
import { textsOfElements } from "#core/intake/xml/unreadElements.ts";
import {
  beginsXml,
  childrenAt,
  descendants,
  readElements,
  textAt,
  textOf,
  type XmlElement,
} from "#core/intake/xml/xmlDocument.ts";
import { xmlIssues } from "#core/intake/xml/xmlIssues.ts";

const RECORDS = new Set(["PubmedArticle", "PubmedBookArticle", "MedlineCitation"]);

/** "BACKGROUND: …" for labelled parts. */
const textOfParts = (abstract: XmlElement): string =>
  childrenAt(abstract, "AbstractText")
    .map((part) => {
      const label = part.attributes["Label"];
      const text = textOf(part).trim();
      return label === undefined || /^unlabelled$/i.test(label) ? text : `${label}: ${text}`;
    })
    .join(" ");

/** The main abstract, or where there is none the first other one; and the others with their language. */
function abstractsOf(citation: XmlElement, article: XmlElement): Pick<RawRecord, "abstract" | "otherAbstracts"> {
  const own = childrenAt(article, "Abstract").map(textOfParts).join(" ");
  const others = [...childrenAt(citation, "OtherAbstract"), ...childrenAt(article, "OtherAbstract")].map((other) => ({
    text: textOfParts(other),
    ...(other.attributes["Language"] === undefined ? {} : { language: other.attributes["Language"] }),
  }));
  const [first, ...rest] = others;
  return own.trim() === "" && first !== undefined
    ? { abstract: first.text, otherAbstracts: rest }
    : { abstract: own, otherAbstracts: others };
}

function recordOf(record: XmlElement): RawRecord {
  const citation = childrenAt(record, "MedlineCitation")[0] ?? childrenAt(record, "BookDocument")[0] ?? record;
  const article = childrenAt(citation, "Article")[0] ?? citation;
  const pmid = textAt(citation, "PMID");
  const ids = [
    ...childrenAt(record, "PubmedData", "ArticleIdList", "ArticleId"),
    ...childrenAt(citation, "ArticleIdList", "ArticleId"),
  ];
  const doi =
    ids.find(({ attributes }) => attributes["IdType"] === "doi") ??
    childrenAt(article, "ELocationID").find(({ attributes }) => attributes["EIdType"] === "doi");
  return {
    title: pubmedTitle(
      (
        textAt(article, "ArticleTitle") ??
        textAt(article, "VernacularTitle") ??
        textAt(article, "Book", "BookTitle") ??
        ""
      ).trim(),
    ),
    ...abstractsOf(citation, article),
    authors: childrenAt(article, "AuthorList", "Author").map(
      (author) =>
        textAt(author, "CollectiveName") ??
        [textAt(author, "ForeName") ?? textAt(author, "Initials"), textAt(author, "LastName"), textAt(author, "Suffix")]
          .filter((part) => part !== undefined)
          .join(" "),
    ),
    year:
      descendants(article, "PubDate").map((date) => textAt(date, "Year") ?? textAt(date, "MedlineDate"))[0] ??
      textAt(article, "ArticleDate", "Year"),
    venue:
      textAt(article, "Journal", "Title") ??
      textAt(article, "Book", "BookTitle") ??
      textAt(citation, "MedlineJournalInfo", "MedlineTA"),
    doi: doi === undefined ? undefined : textOf(doi),
    url: pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    keywords: childrenAt(citation, "KeywordList", "Keyword").map(textOf),
    line: record.line,
    ...pubmedCarried(record, citation),
  };
}

export const pubmedXml = {
  id: "pubmed-xml",
  label: "PubMed XML",
  extensions: ["xml"],
  detect: (text) =>
    /<(?:PubmedArticle|PubmedBookArticle|MedlineCitation)[\s>]/.test(text.slice(0, 20_000)) ? 0.97 : 0,
  begins: beginsXml,
  parse({ name, text }) {
    const read = readElements(text, RECORDS);
    return {
      records: read.elements.map((element) => withUnread(recordOf(element), textsOfElements(element))),
      issues: xmlIssues(name, read),
      outside: read.outside,
    };
  },
} as const satisfies InputFormat;
