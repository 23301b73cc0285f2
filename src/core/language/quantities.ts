// A number with its unit and, for a dose, how often: "20 mg b.d.", "5 ml/kg per day", "12-week",
// "forty-six". Measures, never words of a phrase. Patterns only; residue.ts blanks what they match.

const UNIT_SYMBOL =
  "mm ?Hg|cm ?H2O|(?:[kcmµμnpf]|da)?(?:g|m|l|L|s|mol|Hz|Pa|W|V|J|eV|bar|rad|Sv|Gy|Bq)|[MGT](?:Hz|Pa|W|V|J|eV|b|bp|B)|mcg|ug|µM|mM|nM|kDa|Da|bp|kbp|kb|Mb|ha|cc|dL|dl|IU|mIU|mU|U|mEq|ppm|ppb|cfu|CFU|rpm|fps|dB|kcal|cal|°C|°F|h|hr|hrs|min|mins|sec|secs|ms|d|wk|wks|mo|mos|yr|yrs|y|K|AU|pc|kpc|Mpc|lb|lbs|oz|ft|mph|psi";
const UNIT_WORD =
  "(?:milli|micro|nano|kilo|centi|mega|giga)?(?:grams?|met(?:er|re)s?|lit(?:er|re)s?|seconds?|hertz|pascals?|watts?|volts?|joules?|mol(?:ar|es?)?)|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|percent|per ?cent|percentage points?|degrees?|hectares?|inch(?:es)?|feet|miles?|pounds?|dollars?|euros?|fold|times|items?|points?";
const UNIT = `(?:${UNIT_SYMBOL}|${UNIT_WORD})`;
/** Abbreviated Latin of prescriptions: b.d., t.i.d., q.d.s., o.m., p.o. */
const SCHEDULE =
  "(?:[bBtTqQoO]\\.? ?[iI]?\\.? ?[dDmMnNhH]\\.?(?: ?[sS]\\.)?|n(?:oc)?te|p\\.o\\.?|i\\.[vmp]\\.?|s\\.c\\.?|q\\d{1,2}h|[aApP]\\.?[mM]\\.)";
const END = "(?![\\p{L}\\p{N}-])";
const NUMBER = "[~<>≈±+$€£-]*\\d[\\d.,]*(?:[eE][+-]?\\d+)?";

/** "20 mg b.d.", "5 ml/kg", "37 °C", "3.5 h": units are told by case, so "5 T cells" stays. */
export const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.-])${NUMBER}(?: ?(?:-|\\u2013|to|or|and|x|×) ?${NUMBER})*[ -]?${UNIT}(?:(?: ?\\/ ?| ?· ?| per )${UNIT}|[-\\u2212]?[1-3])*(?: ?\\/ ?(?:day|d|h|wk))?(?:-old)?${END}(?: (?:once|twice|three times) ?(?:daily|a day|weekly)| daily)?(?: ${SCHEDULE}${END})*`,
  "gu",
);

/** A prescription's schedule that stands without its dose: "omeprazole b.i.d.". */
export const LONE_SCHEDULE =
  /(?<![\p{L}\p{N}.])(?:[btqo]\.\s?(?:i\.\s?)?[dmn]\.(?:\s?s\.)?|[bt]\.?i\.?d\.?|q\.?i\.?d\.?|q\.d\.s\.?)(?![\p{L}\p{N}-])/gu;

/** Units that no word is written like, wherever they stand. */
export const LONE_UNIT =
  /^(?:mg|kg|mcg|ml|wks?|yrs?|hrs?|mins?|secs?|mmhg|cmh|µg|μg|µm|nm|km|mm|cm|gpa|mpa|kpa|mev|gev|kev)$/;

/** "one-week", "seven-day". */
export const SPELT_MEASURE =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?:minute|hour|day|week|month|year|decade)s?(?:-old)?(?![\p{L}-])/giu;

const UNITS = "one|two|three|four|five|six|seven|eight|nine";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** "forty-six", "eleven", "hundred": no modifier, whatever the tagger says. */
export const NUMBER_WORD = new RegExp(
  `^(?:${UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:${TENS})(?:-(?:${UNITS}))?|hundreds?|thousands?|millions?|billions?|dozens?)$`,
  "i",
);

/** "four-item", "five-story": counts parts of the thing after it; "two-sided" says what it is. */
export const COUNTED_PART = new RegExp(`^(?:${UNITS}|ten)-\\p{Ll}{3,}(?<!al|ed|ic|ar|ary)$`, "iu");
