// Workbooks: the first sheet is read, with rich text, dates and gaps; the others are told by name.
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { openSources } from "#core/intake/bytes/openSources.ts";
import { readSources } from "#core/intake/readCorpus.ts";

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PARTS = {
  "[Content_Types].xml": "<Types/>",
  "xl/workbook.xml": `<workbook ${NS} xmlns:r="r"><sheets><sheet name="Hidden" state="hidden" sheetId="3" r:id="rId3"/><sheet name="Papers" sheetId="1" r:id="rId1"/><sheet name="More papers" sheetId="2" r:id="rId2"/><sheet name="Empty" sheetId="4" r:id="rId4"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/><Relationship Id="rId4" Target="worksheets/sheet4.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<sst ${NS}><si><t>Title</t></si><si><t>Abstract</t></si><si><r><t>Eels in </t></r><r><rPr><i/></rPr><t>canals</t></r></si><si><t xml:space="preserve">Eels, "as they say", live\nin canals.</t></si></sst>`,
  "xl/styles.xml": `<styleSheet ${NS}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet ${NS}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Authors</t></is></c><c r="D1" t="inlineStr"><is><t>Date</t></is></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c><c r="D3" s="1"><v>42139</v></c></row><row r="4"><c r="A4" t="str"><v>Eels in ponds</v></c><c r="C4" t="inlineStr"><is><t>Eck, Ada; Holm, Bo</t></is></c><c r="D4" s="1"><v>43831.5</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/sheet2.xml": `<worksheet ${NS}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/sheet3.xml": `<worksheet ${NS}><sheetData/></worksheet>`,
  "xl/worksheets/sheet4.xml": `<worksheet ${NS}><sheetData/></worksheet>`,
};
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

it("reads the first sheet that people see and names the others that hold something", () => {
  const { texts, issues } = openSources([{ name: "papers.xlsx", bytes: zip(PARTS) }]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["intake/sheets", "warning"]]);
  expect(issues[0]?.message).toContain('"More papers".');
  const reading = readSources(texts, { id: "x", title: "X" });
  const papers = reading.ok ? [...reading.value.corpus.papers].sort((a, b) => a.order - b.order) : [];
  expect(papers).toMatchObject([
    { title: "Eels in canals", abstract: 'Eels, "as they say", live in canals.', year: 2015 },
    { title: "Eels in ponds", authors: ["Ada Eck", "Bo Holm"], year: 2020 },
  ]);
});

it.each([
  [{ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }, /Word document/],
  [{ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<o/>" }, /OpenDocument/],
  [{ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }, /no sheet/],
])("refuses by name what is no table (%#)", (parts, message) => {
  const { texts, issues } = openSources([{ name: "file", bytes: zip(parts) }]);
  expect(texts).toEqual([]);
  expect(issues).toMatchObject([{ severity: "error", message: expect.stringMatching(message) }]);
});
