// The same papers in any encoding, line end, archive, or under a wrong file name.
import { gzipSync, strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "#core/intake/bytes/encoding.ts";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const TITLES = ["Über Müllers “Größe” – naïve Maße", "Études à l’œuvre: façade et garçon", "Señor Núñez – ¿qué pasó?"];
const BIB = TITLES.map(
  (title, i) =>
    `@article{k${i},\n title = {${title}},\n author = {Müller, Jörg},\n abstract = {Wir prüfen die Größe der Maße für spätere Züge, außer für ältere.},\n year = {2020}\n}\n`,
).join("\n");

function titlesOf(bytes: Uint8Array, name = "papers.bib"): string[] {
  const opened = openSources([{ name, bytes }]);
  const reading = readSources(opened.texts, { id: "test", title: "Test" });
  if (!reading.ok) throw new Error(JSON.stringify([...opened.issues, ...reading.issues]));
  return [...reading.value.corpus.papers].sort((a, b) => a.order - b.order).map(({ title }) => title);
}

const withMark = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);

describe("encodings", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", strToU8(BIB)],
    ["UTF-8 with a byte order mark", withMark([0xef, 0xbb, 0xbf], strToU8(BIB))],
    ["UTF-16, little-endian, with a mark", withMark([0xff, 0xfe], iconv.encode(BIB, "utf16le"))],
    ["UTF-16, big-endian, with a mark", withMark([0xfe, 0xff], iconv.encode(BIB, "utf16be"))],
    ["UTF-16 without a mark", iconv.encode(BIB, "utf16le")],
    ["windows-1252", iconv.encode(BIB, "win1252")],
    ["Windows line ends", strToU8(BIB.replace(/\n/g, "\r\n"))],
    ["old Macintosh line ends", strToU8(BIB.replace(/\n/g, "\r"))],
    ["gzip", gzipSync(strToU8(BIB))],
    [
      "zip",
      zipSync({
        "folder/papers.bib": strToU8(BIB),
        "README.md": strToU8("# Notes\n\nNothing."),
        "__MACOSX/x": strToU8("x"),
      }),
    ],
    ["gzip in zip", zipSync({ "papers.bib.gz": gzipSync(strToU8(BIB)) })],
  ])("%s", (_, bytes) => {
    expect(titlesOf(bytes)).toEqual(TITLES);
  });

  it("Latin-1 says so in a note", () => {
    const text = decodeText({
      name: "old.bib",
      bytes: iconv.encode("@article{a, title={Caf\u00e9 Gr\u00f6\u00dfe}}", "latin1"),
    });
    expect(text).toMatchObject({ ok: true, value: "@article{a, title={Café Größe}}" });
    expect(text.issues).toContainEqual(expect.objectContaining({ code: "intake/encoding", severity: "note" }));
  });

  it("gzip of several members is read whole", () => {
    const members = ["@misc{a, title={First Member}}\n", "@misc{b, title={Second Member}}\n"].map((text) =>
      gzipSync(strToU8(text)),
    );
    const bytes = Uint8Array.from(members.flatMap((member) => [...member]));
    expect(titlesOf(bytes, "two.bib.gz")).toEqual(["First Member", "Second Member"]);
  });

  it("gzip that breaks off is read as far as it goes, and told", () => {
    const text = Array.from({ length: 5000 }, (_, i) => `@misc{a${i}, title={Paper number ${i * 7919}}}\n`).join("");
    const whole = gzipSync(strToU8(text));
    const opened = openSources([{ name: "cut.bib.gz", bytes: whole.subarray(0, whole.length - 40) }]);
    expect(opened.issues).toMatchObject([
      {
        code: "intake/archive",
        severity: "warning",
        path: "cut.bib.gz",
        hint: expect.stringContaining("Download it again"),
      },
    ]);
    expect(text.startsWith(opened.texts[0]?.text ?? "?")).toBe(true);
    expect(opened.texts[0]?.text.length).toBeGreaterThan(text.length / 2);
  });

  it("UTF-8 with a few bytes of Latin-1 stays UTF-8, and the line is told", () => {
    const bytes = Uint8Array.from([
      ...strToU8("@article{a,\n title={Über Größe, "),
      0xe4,
      ...strToU8("hnlich schön für alle}}"),
    ]);
    const text = decodeText({ name: "mixed.bib", bytes });
    expect(text).toMatchObject({ ok: true, value: "@article{a,\n title={Über Größe, ähnlich schön für alle}}" });
    expect(text.issues).toMatchObject([{ code: "intake/encoding", severity: "note", line: 2 }]);
  });

  it("zero bytes here and there and at the end do not make a text binary", () => {
    expect(titlesOf(strToU8(`${BIB.replace("title", "\0title")}${"\0".repeat(4096)}`), "crashed.bib")).toEqual(TITLES);
  });

  it.each(["windows-1251", "shift_jis", "gb18030", "big5", "euc-kr", "iso-8859-2"])("%s", (encoding) => {
    const text: Readonly<Record<string, string>> = {
      "windows-1251": "Мы исследуем большие языковые модели и их свойства на разных задачах. ".repeat(5),
      shift_jis: "本論文では大規模言語モデルの性質を調べ、その結果を報告する。".repeat(5),
      gb18030: "本文研究大型语言模型的性质，并报告了实验结果。".repeat(5),
      big5: "本文研究大型語言模型的性質，並報告了實驗結果。".repeat(5),
      "euc-kr": "이 논문에서는 대규모 언어 모델의 성질을 조사하고 그 결과를 보고한다. ".repeat(5),
      "iso-8859-2": "Zkoumáme vlastnosti velkých jazykových modelů a zjišťujeme, že jsou příliš žluťoučké. ".repeat(5),
    };
    const decoded = decodeText({ name: "a.txt", bytes: iconv.encode(text[encoding] ?? "", encoding) });
    expect(decoded.ok && decoded.value).toBe(text[encoding]);
  });

  it.each(["papers.txt", "papers.csv", "papers.pdf", "papers"])("a wrong name does not matter: %s", (name) => {
    expect(titlesOf(strToU8(BIB), name)).toEqual(TITLES);
  });

  it.each<[string, Uint8Array]>([
    ["a PDF", strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj")],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["random bytes", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
    ["a broken archive", Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ["an Office document", zipSync({ "[Content_Types].xml": strToU8("<x/>"), "word/document.xml": strToU8("<x/>") })],
  ])("%s is no text, and the message says what to do", (_, bytes) => {
    const opened = openSources([{ name: "thing", bytes }]);
    expect(opened.texts).toEqual([]);
    expect(opened.issues).toEqual([
      expect.objectContaining({ severity: "error", path: "thing", hint: expect.any(String) }),
    ]);
  });
});
