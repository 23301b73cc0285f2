// A librarian's pile in a real Chromium: files of six kinds dropped at once are read into one report
// in which every record is a paper, joined to one, or left out and told.
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Explorer, startExplorer } from "../support/explorer.ts";

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer.close());

const ABSTRACT = "We counted eelgrass shoots along a shore for nine summers and ask what makes a meadow come back.";
const ZOTERO = `@article{hart2019, title = {Eelgrass meadows after the storm}, author = {Hart, Nell and Osei, Kofi}, year = {2019}, doi = {10.1000/eel.1}, abstract = {${ABSTRACT}}, file = {Full Text:files/12/hart.pdf:application/pdf}}
@article{osei2020, title = {Seed banks of coastal meadows}, author = {Osei, Kofi}, year = {2020}, abstract = {Seeds wait in the mud for years. We sieved them and let them sprout.}}
@article{untitled, author = {Nobody}, year = {2001}}
`;
const PUBMED = `PMID- 31000001
TI  - Eelgrass meadows after the storm.
AB  - ${ABSTRACT}
FAU - Hart, Nell
AID - 10.1000/eel.1 [doi]
DP  - 2019 May

PMID- 31000002
TI  - Light and the depth limit of seagrass.
AB  - Turbid water moves the lower edge of seagrass beds up the slope.
FAU - Brandt, Ole
DP  - 2018
`;
const SCOPUS = `Authors,Title,Year,Source title,Cited by,DOI,Abstract,EID
"Hart N., Osei K.","Eelgrass meadows after the storm",2019,"Shore Ecology",14,10.1000/eel.1,"${ABSTRACT}",2-s2.0-1
"Lund A.","Grazing snails keep seagrass leaves clean",2021,"Shore Ecology",3,10.1000/eel.4,"Snails scrape algae from leaves. Without them the leaves darken.",2-s2.0-2
`;
const PASTED = `Wave shelter and the spread of seagrass patches

Seagrass often comes back as patches that grow into one another. We followed forty patches from the air for six years and measured waves beside them. Patches grew fastest behind bars that break the waves, and hardly at all in the open. A simple model of shelter explains two thirds of the difference between patches. We conclude that where a meadow returns is decided by the bars.

How birds carry seeds between lagoons

Ducks swallow the seeds of seagrass and may drop them far away. In feeding trials we found that one seed in twelve came out alive, after three hours on average. Tracked ducks flew between lagoons in less time than that. Genetic distances between meadows follow the flyways rather than the currents. Birds may thus be what ties the meadows of a coast together.
`;
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const WORKBOOK = zipSync({
  "[Content_Types].xml": strToU8("<Types/>"),
  "xl/workbook.xml": strToU8(
    `<workbook ${NS} xmlns:r="r"><sheets><sheet name="Papers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  "xl/_rels/workbook.xml.rels": strToU8(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  "xl/worksheets/sheet1.xml": strToU8(
    `<worksheet ${NS}><sheetData><row r="1">${cell("A1", "Title")}${cell("B1", "Abstract")}</row><row r="2">${cell("A2", "Carbon under a seagrass bed")}${cell("B2", "Cores show how much carbon a bed has buried since the dike was built.")}</row></sheetData></worksheet>`,
  ),
});

const RECORDS = {
  "zotero.bib": 3,
  "pubmed.nbib": 2,
  "scopus.csv": 2,
  "list.xlsx": 1,
  "pasted.txt": 2,
  "tides.parquet": 3,
};

test("six kinds of files at once: one report in which every number adds up", async () => {
  const { page, faults } = await explorer.open("", { height: 1000 });
  const files = {
    "zotero.bib": [...strToU8(ZOTERO)],
    "pubmed.nbib": [...strToU8(PUBMED)],
    "scopus.csv": [...strToU8(SCOPUS)],
    "list.xlsx": [...WORKBOOK],
    "pasted.txt": [...strToU8(PASTED)],
    "tides.parquet": [...readFileSync("tests/fixtures/parquet/zstd.parquet")],
  };
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of Object.entries(given)) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, files);
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await page.getByTestId("build").waitFor();
  // 13 records: three are one paper, one has no title
  await page.getByTestId("found").getByText("10 papers").waitFor();
  const sources = await page.getByTestId("sources").innerText();
  for (const [name, records] of Object.entries(RECORDS))
    expect(sources).toMatch(new RegExp(`${name}\\s+${records} record`));
  const found = await page.getByTestId("found").innerText();
  expect(found).toContain("13 records");
  expect(found).toContain("2 joined");
  expect(found).toContain("1 left out");
  expect(await page.getByTestId("issues").innerText()).toContain("zotero.bib:3");
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);
