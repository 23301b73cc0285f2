// What people, programs and services call the fields of a paper, in the languages most of them
// speak.
import type { RecordField } from "#core/intake/inputFormat.ts";

/**
 * Lower case, letters and digits only, without accents: "Publication Year", "publication_year" and
 * "PublicationYear" are one.
 */
export const plainName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .normalize("NFC");

const words = (text: string): readonly string[] => text.split(/\s+/).map(plainName);

/**
 * As `plainName` gives them, best first, then those of other languages. Two-letter ones are Web of
 * Science's.
 */
export const FIELD_NAMES: Readonly<Record<RecordField, readonly string[]>> = {
  title:
    words(`title articletitle documenttitle papertitle itemtitle titles primarytitle displayname publicationtitle ti titel titre
    titulo name titolo titulodoartigo titlu tytuł titul otsikko tittel baslık titleprimary titleofpaper papername название заглавие заголовок 标题 标题名 题名 篇名 題名
    標題 タイトル 論文名 論題 題目 文献タイトル 제목 논문명 논문제목 titulek naslov τίτλος عنوان`),
  abstract:
    words(`abstract abstractnote abstracts abstracttext paperabstract summary summaries ab description zusammenfassung resume
    resumen resumo sommario riassunto abstrakt kurzfassung samenvatting sammanfattning sammendrag tiivistelma streszczenie
    souhrn ozet abstractnotes abstracten englishabstract abstractinvertedindex аннотация реферат резюме 摘要 抄録 要旨 概要 초록 요약 국문초록 анотация περίληψη ملخص`),
  authors:
    words(`authorfullnames authors author authorsnames authornames authorsprimary authorshipsauthordisplayname authorshipsauthordisplaynames
    authorlist authorfullname authornamesfull contributors af au creators creator autoren auteurs autores autor verfasser
    auteur autori autore forfattare forfatter forfattere yazarlar yazar autorzy авторы автор 作者 著者 著者名 저자 저자명 συγγραφείς penulis المؤلف`),
  year: words(`publicationyear pubyear year yearpublished yearofpublication py publicationdate published publisheddate coverdate dateissued date
    updatedate jahr annee ano erscheinungsjahr publikationsjahr yr pubdate publishedyear anneedepublication anno ar jaar
    rok yıl pubtime onlinedate issued datepublished firstpublished год годиздания 年份 年 发表时间 出版时间 发表年份 出版年 発行年 연도 발행년도 발행연도 출판년도 발행년 έτος tahun سنة`),
  venue: words(`sourcetitle journal journalbook publicationname journaltitle journalname venue containertitle booktitle
    publicationtitle source so conferencename conference journalref periodicalfull primarylocationsourcedisplayname
    primarylocationdisplayname sourcedisplayname hostvenuedisplayname pubtitle fulljournalname journaltitleabbreviation publication proceedingstitle
    periodical zeitschrift fachzeitschrift revue revista periodico
    rivista tijdschrift tidskrift tidsskrift czasopismo dergi журнал издание 期刊 刊名 来源 文献来源 期刊名称 雑誌名 誌名 掲載誌 학술지 학술지명 저널명 περιοδικό jurnal`),
  url: words(
    `url link externalurl pdflink paperurl sourcelinkback dimensionsurl landingpageurl fulltextlink articleurl plink documenturl primarylocationlandingpageurl articlelink permalink`,
  ),
  doi: words(`doi di doilink digitalobjectidentifier doinumber doiurl paperdoi itemdoi`),
  keywords:
    words(`authorkeywords keywords keyword keywordsdisplayname identifierkeywords uncontrolledterms de manualtags tags terms indexkeywords ieeeterms meshterms subjectterms subjects indexterms emtreeterms descriptors topicsdisplayname conceptsdisplayname
    fieldsofstudy categories
    schlagworter schlagworte stichworter motscles motsclefs palabrasclave palavraschave parolechiave trefwoorden nyckelord
    słowakluczowe anahtarkelimeler ключевыеслова 关键词 關鍵詞 キーワート 키워드`),
};
