// DOIs, years, keywords, names and double-encoded text, as databases write them.
import { describe, expect, it } from "vitest";
import { displayText } from "#core/intake/displayText.ts";
import { doiOf } from "#core/intake/doi.ts";
import { withoutDoubleEncoding } from "#core/intake/fields/doubleEncoding.ts";
import { keywordsIn } from "#core/intake/fields/keywordList.ts";
import { namesIn, namesOfPart } from "#core/intake/fields/nameList.ts";
import { yearOf } from "#core/intake/fields/publicationYear.ts";

describe("DOI", () => {
  it.each([
    ["10.5555/12345678\\_7", "10.5555/12345678_7"],
    ["10.5555/ab{\\_}129-1", "10.5555/ab_129-1"],
    [
      "10.5555/(SICI)1520-6300(1997)9:4<417::AID-AJHB2>3.0.CO;2-Z",
      "10.5555/(sici)1520-6300(1997)9:4<417::aid-ajhb2>3.0.co;2-z",
    ],
    [
      "10.5555/(SICI)1520-6300(1997)9:4&lt;417::AID-AJHB2&gt;3.0.CO;2-Z.",
      "10.5555/(sici)1520-6300(1997)9:4<417::aid-ajhb2>3.0.co;2-z",
    ],
    [
      "http://dx.doi.org/10.5555/(SICI)1520-6300(1997)9:4%3C417::AID-AJHB2%3E3.0.CO;2-Z",
      "10.5555/(sici)1520-6300(1997)9:4<417::aid-ajhb2>3.0.co;2-z",
    ],
    ["10.5555/0012-9658(2001)082 [ 0290:TVOMIE ] 2.0.CO;2", "10.5555/0012-9658(2001)082[0290:tvomie]2.0.co;2"],
    ["(doi:10.5555/S0140-6736(05)67394-1)", "10.5555/s0140-6736(05)67394-1"],
    ["DOI 10.5555/X.Y.Z.", "10.5555/x.y.z"],
    ["https://journal.example/doi/10.5555/x.77/full?download=true", "10.5555/x.77"],
    ["https://www.biorxiv.org/content/10.1101/2020.02.03.931766v2.full.pdf", "10.1101/2020.02.03.931766"],
    ["10.5555/ed.0000000001- vendor.example:/bib", "10.5555/ed.0000000001"],
    ["10.1000.10/abc", "10.1000.10/abc"],
    ["version 10.1 of the report", undefined],
    ["110.1000/x", undefined],
    [undefined, undefined],
  ])("%s", (raw, doi) => expect(doiOf(raw)).toBe(doi));
});

describe("year", () => {
  it.each([
    ["20191105", 2019],
    ["20191105123000", 2019],
    ["20199999", undefined],
    ["3 de marzo de 2017", 2017],
    ["Winter 1998/1999", 1998],
    ["c1987.", 1987],
    ["2021年3月", 2021],
    ["２０２０年", 2020],
    ["12-Mar-21", 2021],
    ["Mar-98", 1998],
    ["in press", undefined],
    ["12 pages", undefined],
    [undefined, undefined],
  ])("%s", (raw, year) => expect(yearOf(raw)).toBe(year));
});

describe("keywords", () => {
  it.each([
    ["reed; shore; water level", ["reed", "shore", "water level"]],
    ["reed|shore", ["reed", "shore"]],
    ["reed (growth, decay), shore", ["reed (growth, decay)", "shore"]],
    ["Reed, common\nShore\nWater, fresh", ["Reed, common", "Shore", "Water, fresh"]],
    ["reed,\nshore,\nwater level", ["reed", "shore", "water level"]],
    ["['reed', 'shore']", ["reed", "shore"]],
    ["*reed; shore*", ["reed", "shore"]],
    ["reed (growth, shore", ["reed (growth", "shore"]],
    ["芦苇；湖岸", ["芦苇", "湖岸"]],
    ["", []],
  ])("%s", (raw, words) => expect(keywordsIn(raw)).toEqual(words));
});

describe("names", () => {
  it.each([
    ["Berg, A.-K., Holm, B., O'Dea, C.J., Ruiz Soto, D.", ["A.-K. Berg", "B. Holm", "C.J. O'Dea", "D. Ruiz Soto"]],
    ["Abel, C and Dow, E", ["C Abel", "E Dow"]],
    ["Abel, A. B., Carr, D., & Eck, F.", ["A. B. Abel", "D. Carr", "F. Eck"]],
    ["Abel, A.B., Jr., Carr, D.", ["A.B. Abel Jr.", "D. Carr"]],
    ["Abel, A., The Lake Group, Carr, D.", ["A. Abel", "The Lake Group", "D. Carr"]],
    ["Abel, Anna and Carr, Dan", ["Anna Abel", "Dan Carr"]],
    ["Anna Abel, Dan Carr and Eva Eck", ["Anna Abel", "Dan Carr", "Eva Eck"]],
    ["Abel A, Carr DB, Eck F.", ["Abel A", "Carr DB", "Eck F"]],
    ["Abel, Anna", ["Anna Abel"]],
    ["Abel, Anna, Carr, Dan, van Eck, Eva Maria", ["Anna Abel", "Dan Carr", "Eva Maria van Eck"]],
    ["Abel,Anna;van der Carr,Dan L. J.;Eck, Eva", ["Anna Abel", "Dan L. J. van der Carr", "Eva Eck"]],
    ["Abel, Anna; Carr, Dan; ", ["Anna Abel", "Dan Carr"]],
    ["Anna Abel|Dan Carr", ["Anna Abel", "Dan Carr"]],
    ["Abel, Anna\nCarr, Dan", ["Anna Abel", "Dan Carr"]],
    ["M&uuml;ller, Anna; Carr, Dan", ["Anna Müller", "Dan Carr"]],
    ["['Anna Abel', 'Dan Carr']", ["Anna Abel", "Dan Carr"]],
    ["A Abel, D Carr, et al.", ["A Abel", "D Carr"]],
    ["张三, 李四, 王五, 赵六", ["张三", "李四", "王五", "赵六"]],
    ["Plato", ["Plato"]],
  ])("%s", (raw, names) => expect(namesIn(raw)).toEqual(names));
  it.each([
    ["Ministry of Health, Rome, Italy", ["Ministry of Health, Rome, Italy"]],
    ["Abel, Anna; Carr, Dan", ["Anna Abel", "Dan Carr"]],
    ["Abel, A., Carr, D.", ["A. Abel", "D. Carr"]],
    ["King, Jr., Martin Luther", ["Martin Luther King Jr."]],
  ])("of one field: %s", (raw, names) => expect(namesOfPart(raw)).toEqual(names));
});

describe("double-encoded text", () => {
  it.each([
    ["PoincarÃ©", "Poincaré"],
    ["the treeâ€™s shade â€“ a â€œlawâ€\u009d", "the tree’s shade – a “law”"],
    ["a â€œlawâ€ of shade", "a “law” of shade"],
    ["ï¬\u0081re and ï¬‚ame, ï¬re", "fire and flame, fire"],
    ["PoincarÃƒÂ©", "Poincaré"],
    ["MAÇÃ, naïve façade, 25 Â°C", "MAÇÃ, naïve façade, 25 °C"],
    ["Crème brûlée costs £5 – “good”", "Crème brûlée costs £5 – “good”"],
  ])("%s", (raw, shown) => expect(displayText(raw)).toBe(shown));
  it("leaves good text of any script as it is", () => {
    for (const text of ["Ärzte à l’hôpital", "«Âge d’or»", "Ελληνικά", "Русский язык", "日本語", "Ân, São, Ângela"])
      expect(withoutDoubleEncoding(text)).toBe(text);
  });
});
