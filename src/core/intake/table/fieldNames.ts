// What people, programs and services call the fields of a paper, in the languages most of them
// speak.
import type { RecordField } from "#core/intake/inputFormat.ts";

const words = (text: string): readonly string[] => text.split(/\s+/);

/**
 * As `plainName` gives them, best first, then those of other languages. Two-letter ones are Web of
 * Science's.
 */
export const FIELD_NAMES: Readonly<Record<RecordField, readonly string[]>> = {
  title:
    words(`title articletitle documenttitle papertitle titles primarytitle displayname publicationtitle itemtitle ti titel titre
    titulo name titolo titulodoartigo titlu tytuł titul otsikko tittel baslık titleprimary titleofpaper papername название заглавие заголовок 标题 标题名 题名 篇名 題名
    標題 タイトル 論文名 제목`),
  abstract:
    words(`abstract abstractnote abstracts abstracttext paperabstract summary summaries ab description zusammenfassung resume
    resumen resumo sommario riassunto abstrakt kurzfassung samenvatting sammanfattning sammendrag tiivistelma streszczenie
    souhrn ozet abstractnotes abstracten englishabstract abstractinvertedindex аннотация реферат резюме 摘要 抄録 要旨 概要 초록`),
  authors:
    words(`authorfullnames authors author authorsnames authornames authorsprimary authorshipsauthordisplayname authorshipsauthordisplaynames
    authorlist authorfullname authornamesfull contributors af au creators creator autoren auteurs autores autor verfasser
    auteur autori autore forfattare forfatter forfattere yazarlar yazar autorzy авторы автор 作者 著者 저자`),
  year: words(`publicationyear pubyear year yearpublished yearofpublication py publicationdate published publisheddate coverdate dateissued date
    updatedate jahr annee ano erscheinungsjahr publikationsjahr yr pubdate publishedyear anneedepublication anno ar jaar
    rok yıl pubtime onlinedate issued datepublished firstpublished год годиздания 年份 年 发表时间 出版时间 发表年份 出版年 発行年 연도`),
  venue: words(`sourcetitle journal journalbook publicationname journaltitle journalname venue containertitle booktitle
    publicationtitle source so conferencename conference journalref periodicalfull primarylocationsourcedisplayname
    primarylocationdisplayname sourcedisplayname hostvenuedisplayname pubtitle fulljournalname journaltitleabbreviation publication proceedingstitle
    periodical zeitschrift fachzeitschrift revue revista periodico
    rivista tijdschrift tidskrift tidsskrift czasopismo dergi журнал издание 期刊 刊名 来源 文献来源 期刊名称 雑誌名 학술지`),
  url: words(
    `url link externalurl pdflink paperurl sourcelinkback dimensionsurl landingpageurl fulltextlink articleurl plink documenturl primarylocationlandingpageurl articlelink permalink`,
  ),
  doi: words(`doi di doilink digitalobjectidentifier doinumber doiurl paperdoi itemdoi`),
  keywords:
    words(`authorkeywords keywords keyword keywordsdisplayname identifierkeywords uncontrolledterms de manualtags tags terms indexkeywords ieeeterms meshterms subjectterms subjects indexterms emtreeterms descriptors topicsdisplayname conceptsdisplayname
    fieldsofstudy categories
    schlagworter schlagworte stichworter motscles motsclefs palabrasclave palavraschave parolechiave trefwoorden nyckelord
    słowakluczowe anahtarkelimeler ключевыеслова 关键词 關鍵詞 キーワート 키워드`),
};

/**
 * Lower case, letters and digits only, without accents: "Publication Year", "publication_year" and
 * "PublicationYear" are one.
 */
export const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
