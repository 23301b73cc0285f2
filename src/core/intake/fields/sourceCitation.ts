// "Gut Imaging (2014) 3:3 (152-160)" → the journal and the year: databases put the whole citation
// where others have the name.

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter";
/** Where the name ends, in the order of trust. */
const ENDS = [
  /\s*\((?:19|20)\d\d\)/,
  /[.,;]?\s+(?:vol(?:ume)?\.?|v\.?|no\.?|bd\.?)\s*\d/i,
  /[.,;]\s+\d{1,4}\s*[(:,;]/,
  /[.,;]\s+(?:19|20)\d\d\b/,
  new RegExp(`[.,;]\\s+(?:\\d{1,2}\\s+)?(?:${MONTHS})[a-z]*\\.?\\s+(?:\\d{1,2},?\\s+)?(?:19|20)\\d\\d`, "i"),
  /,?\s+p?p\.?\s*\d/i,
  /\.\s*$/,
];
const YEARS = [
  /\(((?:19|20)\d\d)[^)]{0,20}\)/,
  /date of publication:[^.]*?((?:19|20)\d\d)/i,
  new RegExp(`(?:${MONTHS})[a-z]*\\.?\\s+(?:\\d{1,2}(?:-\\d{1,2})?,?\\s+)?((?:19|20)\\d\\d)`, "i"),
  /[.,;]\s*((?:19|20)\d\d)(?=\s*[.,;(]|\s+[A-Z]|\s*$)/,
];

/** Volume and pages behind a year, or the date by its name: more than a journal's name. */
const SIGNS =
  /\((?:19|20)\d\d\)[\s,:]*\d|date of publication:|\d\s*\(\d[\d-]*\)\s*[:,]\s*e?\d|[\s;]\d{1,4}\s*:\s*e?\d+/i;

export const isCitation = (text: string): boolean => SIGNS.test(text);

/** The name of the journal or book; the text itself where it is nothing else. */
export function nameInCitation(text: string): string {
  const ends = ENDS.map((end) => text.search(end)).filter((at) => at > 2);
  return (ends.length === 0 ? text : text.slice(0, Math.min(...ends))).trim();
}

export const yearInCitation = (text: string): string | undefined =>
  YEARS.map((pattern) => pattern.exec(text)?.[1]).find((year) => year !== undefined);
