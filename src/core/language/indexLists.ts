// What an abstract says for an index and not of its subject: the heading of a list of keywords (the
// list itself is read) and the codes of a classification, "JEL: D8, O1" or "MSC 2010: 35Q30".

const WORDS_FOR_KEYWORDS =
  "key[ -]?words?(?: and phrases)?|index terms|mots[ -]cl[ée]s|schl(?:ü|ue)sselw(?:ö|oe)rter|palabras clave|palavras[ -]chave|parole chiave|trefwoorden";

/** "Keywords:", "Index Terms—", "Mots-clés :"; no "keyword-based". */
export const KEYWORDS_HEADING = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${WORDS_FOR_KEYWORDS}) ?(?:[:\\u2013\\u2014]|-(?= (?!and |or )))|(?:关键[词字]|キーワード)\\s?[:：]`,
  "giu",
);

const SCHEMES = "JEL|MSC|AMS|PACS|OCIS|UDC|CCS|MSC\\d{4}";
const OF_SCHEME =
  "(?:19|20)\\d\\d|\\((?:19|20)\\d\\d\\)|[Nn]umbers?|[Nn]os?\\.?|[Cc]odes?|[Mm]athematics|[Ss]ubject|[Cc]lassifications?|[Pp]rimary|[Ss]econdary";
const CODE = "\\p{Lu}{0,2}\\d[\\w.+-]*";
/** A code comes after a colon or a word such as "codes"; those of JEL also without. */
export const CLASSIFICATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:JEL(?=\\s+\\p{Lu}\\d)|(?:${SCHEMES})(?:[ -](?:${OF_SCHEME}))*(?:\\s?:|(?<=[a-z])(?=\\s+${CODE})))` +
    `\\s*(?:${CODE}|[Pp]rimary|[Ss]econdary)(?:[\\s,;:]{1,3}(?:and )?(?:${CODE}|\\(?(?:[Pp]rimary|[Ss]econdary)\\)?)(?![\\p{L}\\p{N}]))*`,
  "gu",
);
