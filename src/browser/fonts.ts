// The page's own fonts: names are measured when they are there, and pictures take them along, since
// an SVG opened elsewhere finds no others.
import { base64 } from "#core/file/base64.ts";

/** The cuts that the map is written in. */
const CUTS = ['italic 600 16px "Lora Variable"', '400 12px "Public Sans Variable"'] as const;

/** Resolves when the map can be written; a font that does not come holds up nothing. */
export async function fontsReady(): Promise<void> {
  await Promise.allSettled(CUTS.map((cut) => document.fonts.load(cut)));
}

/** Calls when letters came that were not needed before: widths have changed. */
export function onFonts(listener: () => void): () => void {
  document.fonts.addEventListener("loadingdone", listener);
  return () => document.fonts.removeEventListener("loadingdone", listener);
}

/** The page's `@font-face` rules that these texts need, each with its font inside. */
export async function fontFacesFor(texts: readonly string[]): Promise<string> {
  const used = new Set(texts.flatMap((text) => [...text].map((letter) => letter.codePointAt(0) ?? 0)));
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && covers(rule.style.getPropertyValue("unicode-range"), used)
        ? [{ rule, base: sheet.href ?? document.baseURI }]
        : [],
    ),
  );
  return (await Promise.all(rules.map(({ rule, base }) => withFont(rule, base)))).join("\n");
}

/** Whether a list of ranges as `U+0-FF, U+131` has one of the letters. */
function covers(ranges: string, letters: ReadonlySet<number>): boolean {
  return ranges.split(",").some((range) => {
    const [from, to] = range.trim().replace(/^u\+/i, "").split("-");
    const least = Number.parseInt(from ?? "", 16);
    const most = to === undefined ? least : Number.parseInt(to, 16);
    return [...letters].some((letter) => letter >= least && letter <= most);
  });
}

async function withFont(rule: CSSFontFaceRule, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (address === undefined || address.startsWith("data:")) return rule.cssText;
  const reply = await fetch(new URL(address, base));
  const font = `data:font/woff2;base64,${base64(new Uint8Array(await reply.arrayBuffer()))}`;
  return rule.cssText.replace(address, font);
}
