// Languages as records state them ("English", "eng", "en-US", "Deutsch") → BCP 47 primary subtags.
// Codes: ISO 639-1 and both of ISO 639-2 (https://www.loc.gov/standards/iso639-2/).

const LANGUAGES = `
af afr afrikaans|ar ara arabic العربية|az aze azerbaijani|be bel belarusian|bg bul bulgarian български
bn ben bengali|bs bos bosnian|ca cat catalan català|cs ces cze czech čeština|cy cym wel welsh
da dan danish dansk|de deu ger german deutsch allemand|el ell gre greek|en eng english englisch anglais inglés ingles
eo epo esperanto|es spa spanish español espanol castilian spanisch espagnol|et est estonian eesti|eu eus baq basque euskara
fa fas per persian farsi|fi fin finnish suomi|fr fra fre french français francais französisch francés|ga gle irish
gl glg galician galego|gu guj gujarati|he heb hebrew עברית|hi hin hindi हिन्दी|hr hrv scr croatian hrvatski
hu hun hungarian magyar|hy hye arm armenian|id ind indonesian|is isl ice icelandic|it ita italian italiano italienisch
ja jpn japanese 日本語|ka kat geo georgian|kk kaz kazakh|km khm khmer|ko kor korean 한국어|la lat latin|lt lit lithuanian lietuvių
lv lav latvian|mk mkd mac macedonian|ml mal malayalam|mn mon mongolian|mr mar marathi|ms msa may malay
nl nld dut dutch nederlands flemish niederländisch|no nor nob nno nb nn norwegian norsk|pl pol polish polski|ps pus pashto
pt por portuguese português portugues|ro ron rum romanian moldavian română|ru rus russian русский|si sin sinhala
sk slk slo slovak slovenčina|sl slv slovenian slovene slovenščina|sq sqi alb albanian|sr srp scc serbian српски
sv swe swedish svenska|sw swa swahili|ta tam tamil|te tel telugu|th tha thai ไทย|tl tgl tagalog|tr tur turkish türkçe
uk ukr ukrainian українська|ur urd urdu|uz uzb uzbek|vi vie vietnamese|zh zho chi chinese mandarin 中文 汉语
`;

const CODES = new Map(
  LANGUAGES.trim()
    .split(/[|\n]/)
    .map((line) => line.split(" "))
    .flatMap(([code = "", ...names]) => [code, ...names].map((name) => [name, code] as const)),
);
const LONGEST = 40;

/** The first language a record states, as a code where it is known, else as written. */
export function languageCode(stated: string | undefined): string | undefined {
  const first = ((stated ?? "").toLowerCase().split(/[;,/|]|\sand\s/, 1)[0] ?? "").trim();
  const known = CODES.get(first) ?? CODES.get(first.split(/[-_ (]/, 1)[0] ?? "");
  if (known !== undefined) return known;
  return first === "" ||
    first.length > LONGEST ||
    !/^\p{L}[\p{L} ()-]+$/u.test(first) ||
    /^und(?:etermined)?$|^mul$/.test(first)
    ? undefined
    : first;
}
