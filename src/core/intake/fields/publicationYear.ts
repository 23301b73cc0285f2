// Texts that hold a date → its year: "2021-03-04", "20240403", "Mar 2021", "12-Mar-21", "c1998".

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const DIGITS_ALONE = /(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)/;
/** Year, month and day without signs between them. */
const EIGHT_DIGITS = /(?<!\d)((?:1[5-9]|2[01])\d\d)(?:0[0-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{6})?(?!\d)/;
/** As spreadsheets show dates: "12-Mar-21", "Mar-21". */
const TWO_DIGITS = new RegExp(`(?:^|\\d{1,2}[-/. ])(?:${MONTHS})[a-z]*[-/. ']+(\\d\\d)$`, "i");
/** Years of two digits up to this are of the century after 2000, as spreadsheets have it. */
const LAST_OF_THIS_CENTURY = 49;

/** The first year from 1500 to 2199 in a text; undefined where there is none. */
export function yearOf(value: string | number | undefined): number | undefined {
  const text = String(value ?? "").normalize("NFKC");
  const written = DIGITS_ALONE.exec(text);
  if (written !== null) return Number(written[0]);
  const joined = EIGHT_DIGITS.exec(text)?.[1];
  if (joined !== undefined) return Number(joined);
  const short = TWO_DIGITS.exec(text.trim())?.[1];
  if (short === undefined) return undefined;
  return Number(short) + (Number(short) > LAST_OF_THIS_CENTURY ? 1900 : 2000);
}
