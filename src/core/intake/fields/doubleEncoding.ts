// Text that was UTF-8, read as windows-1252 and written again ("Ã©" for é, "â€™" for ’) → the text.
// Mended where the way back holds: a run of signs is the bytes of valid UTF-8, or it stays.

declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/** Code points of windows-1252 for bytes 0x80–0x9F; unassigned bytes stay what they are. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES = new Map([...WINDOWS_1252].map((sign, i) => [sign, 0x80 + i]));
/** A lead byte of UTF-8 and a byte that goes on, as windows-1252 shows them. */
const SUSPECT = new RegExp(`[\u00c2-\u00f4][\u0080-\u00bf${WINDOWS_1252}]`);
const RUN = /[\u0080-\uffff]+/g;
/**
 * Signs whose last byte windows-1252 has no sign for and programs drop; others that begin like them
 * keep theirs, so what is left can be one only: ﬁ and ”.
 */
const CUT_LIGATURE = /ï¬(?![\u0080-\u00bf€‚ƒ„…†])/g;
const CUT_QUOTE = new RegExp(`â€(?![\u0080-\u00bf${WINDOWS_1252}])`, "g");
/** A text may have gone wrong twice. */
const ROUNDS = 2;

export function withoutDoubleEncoding(text: string): string {
  let mended = text;
  for (let round = 0; round < ROUNDS && SUSPECT.test(mended); round++)
    mended = mended.replace(RUN, (run) => decoded(run) ?? run);
  return /ï¬|â€/.test(mended) ? mended.replace(CUT_LIGATURE, "fi").replace(CUT_QUOTE, "”") : mended;
}

/** The run read as UTF-8; undefined where its signs are no bytes or no UTF-8. */
function decoded(run: string): string | undefined {
  if (!SUSPECT.test(run)) return undefined;
  const bytes = [...run].map((sign) => BYTES.get(sign) ?? sign.charCodeAt(0));
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined; // signs that were meant
  }
}
