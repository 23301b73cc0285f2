// A pile of papers for the examples: a .bib as a reference manager writes it.
const entry = (key: string, title: string, abstract: string): string =>
  `@article{${key},\n  title = {${title}},\n  abstract = {${abstract}},\n  year = {2024}\n}`;

export const BIB = [
  entry(
    "a",
    "Peat soils under drought",
    "In a drought the water table is low, and carbon loss from peat soils is high.",
  ),
  entry("b", "Water table and carbon loss", "We relate carbon loss to the water table on 40 farms."),
  entry("c", "Rewetting of peat soils", "After rewetting, the water table of peat soils is high."),
  entry("d", "Town charters of the north", "The town charters of two bishops grant market rights."),
  entry("e", "Market rights and bishops", "Towns bought market rights; town charters record the price."),
].join("\n");
