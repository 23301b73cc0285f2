// The page's fonts as a PDF takes them: each cut of the variable fonts at its one weight, of its
// letters those that a PDF writes with a byte (WinAnsi), of its tables those that draw. Writes
// src/core/export/pictures/pdfFontsData.ts and letterWidthsData.ts; to be run when the fonts change:
//   npm install --no-save subset-font@2.9.0 && node scripts/build/pdfFonts.mjs && npm run format
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";

const CUTS = {
  sans: { file: "public-sans/files/public-sans-latin-wght-normal.woff2", weight: 400 },
  bold: { file: "public-sans/files/public-sans-latin-wght-normal.woff2", weight: 700 },
  serif: { file: "lora/files/lora-latin-wght-italic.woff2", weight: 600 },
};
/** Bytes of WinAnsi and what they mean. */
const BYTES = Array.from({ length: 224 }, (_, i) => i + 32);
/** 0x80..0x9F; the rest is Latin-1. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const LETTERS = BYTES.map((byte) => HIGH[byte - 0x80] ?? String.fromCharCode(byte));
/** No shaping, no names, no variation. */
const DRAWING = ["cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

/** Found when the script runs: nothing else needs it. */
const need = createRequire(import.meta.url);
const subsetFont = need("subset-font");
const fonts = {};
const widths = {};
for (const [cut, { file, weight }] of Object.entries(CUTS)) {
  const whole = readFileSync(need.resolve(`@fontsource-variable/${file}`));
  const options = { targetFormat: "truetype", variationAxes: { wght: weight } };
  const tables = tablesOf(await subsetFont(whole, LETTERS.join(""), options));
  const [head, hhea] = [tables.get("head"), tables.get("hhea")];
  const thousandths = (value) => Math.round((1000 * value) / head.readUInt16BE(18));
  const bytes = fontOf(DRAWING.filter((name) => tables.has(name)).map((name) => [name, tables.get(name)]));
  widths[cut] = LETTERS.map((letter) =>
    thousandths(advance(tables, glyphOf(tables.get("cmap"), letter.codePointAt(0)))),
  );
  fonts[cut] = {
    ascent: thousandths(hhea.readInt16BE(4)),
    descent: thousandths(hhea.readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at))),
    length: bytes.length,
    deflated: deflateSync(bytes, { level: 9 }).toString("base64"),
  };
}
write("pdfFontsData", "The page's fonts for PDFs (OFL 1.1; deflated TrueType in base64), thousandths of the size.", {
  PDF_FONTS: fonts,
});
write("letterWidthsData", "Widths of the bytes 32–255 of WinAnsi in the page's fonts, thousandths of the size.", {
  LETTER_WIDTHS: widths,
});

function tablesOf(font) {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + 16 * i;
      const from = font.readUInt32BE(at + 8);
      return [font.toString("latin1", at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))];
    }),
  );
}

/** The glyph of a letter by a table of segments (format 4); 0 = none. */
function glyphOf(cmap, letter) {
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(4 + 8 * table + 4);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const twice = cmap.readUInt16BE(start + 6);
    const row = (n, segment) => start + 14 + n * twice + (n > 0 ? 2 : 0) + segment;
    for (let segment = 0; segment < twice; segment += 2) {
      if (letter > cmap.readUInt16BE(row(0, segment))) continue;
      const first = cmap.readUInt16BE(row(1, segment));
      if (letter < first) break;
      const [delta, offset] = [cmap.readUInt16BE(row(2, segment)), cmap.readUInt16BE(row(3, segment))];
      const glyph = offset === 0 ? letter : cmap.readUInt16BE(row(3, segment) + offset + 2 * (letter - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
  }
  return 0;
}

function advance(tables, glyph) {
  const last = tables.get("hhea").readUInt16BE(34) - 1;
  return tables.get("hmtx").readUInt16BE(4 * Math.min(glyph, last));
}

/** A TrueType file of these tables, in the order of their names. */
function fontOf(tables) {
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].forEach((value, i) => {
    directory.writeUInt16BE(value, 4 + 2 * i);
  });
  const parts = [directory];
  let at = directory.length;
  tables.forEach(([name, bytes], i) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    let sum = 0;
    for (let p = 0; p < padded.length; p += 4) sum = (sum + padded.readUInt32BE(p)) >>> 0;
    directory.write(name, 12 + 16 * i, "latin1");
    [sum, at, bytes.length].forEach((value, n) => {
      directory.writeUInt32BE(value, 12 + 16 * i + 4 + 4 * n);
    });
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}

function write(name, what, constants) {
  const lines = Object.entries(constants).map(
    ([key, value]) => `export const ${key} = ${JSON.stringify(value)} as const;`,
  );
  const path = new URL(`../../src/core/export/pictures/${name}.ts`, import.meta.url);
  writeFileSync(path, `// ${what}\n// Written by scripts/build/pdfFonts.mjs.\n${lines.join("\n")}\n`);
}
