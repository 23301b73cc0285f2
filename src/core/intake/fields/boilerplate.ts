// What databases and publishers write into abstracts → what the authors wrote. Every rule has a
// name, and what it takes off is counted under it.

import { withoutHeadings } from "#core/intake/fields/abstractHeadings.ts";
import { withoutEnd } from "#core/intake/fields/squeezed.ts";

export interface CleanAbstract {
  readonly text: string;
  /** What was taken off, by kind. */
  readonly removed: readonly { readonly kind: string; readonly text: string }[];
}

type Rule = readonly [kind: string, pattern: RegExp];

/** A rights line stands at most this far from the end. */
const LONGEST_RIGHTS = 300;
const LONGEST_TERMS = 1500;
const YEAR = String.raw`(?:19|20)\d\d`;
const RIGHTS_MARK = new RegExp(
  [
    "©",
    String.raw`\(c\)\s*(?:copyright\s*)?(?:${YEAR}|the authors?\b|crown\b|copyright\b|by\b|\p{Lu}[\w&.-]+(?:\s[\w&.,-]+){0,5}\s(?:inc|ltd|llc|gmbh|b\.?v|press)\b)`,
    String.raw`(?<=^|[.!?…)\]"”»:;*\d]\s*|\s[-–—|]\s*)\(?(?:crown\s+)?copyright\b[\s:,]*(?:©|\(c\)|${YEAR}|by\b|of the\b|the authors?\b|for this\b|is held\b|(?:\p{Lu}[\w&.'-]+,?\s){1,7}(?:${YEAR}|inc|ltd|llc|gmbh|b\.?v))`,
    String.raw`(?<=[.!?]\s*)${YEAR},? (?:by |the )?\p{Lu}[^.]{2,90}(?:\.[^.]{0,40}){0,3}\. ?all\.? rights\.? reserved`,
    String.raw`(?<=^|[.!?)\]]\s*)(?:published by|all rights reserved|for permissions?,? (?:please )?(?:e-?mail|contact|see))\b`,
    String.raw`(?<=^|[.!?)\]]\s*)this (?:is an? |article is (?:an? )?|article, published in [\w. ]+, is )?(?:open[- ]access article|distributed under|licen[sc]ed under|published under)`,
    String.raw`(?<=^|[.!?)\]]\s*)(?:open access\b.{0,40})?this (?:article|work|paper) is (?:made )?(?:available|distributed|licen[sc]ed|published|protected) (?:under|by) (?:the terms|a|the|copyright)`,
  ].join("|"),
  "iu",
);
/** One of these stands in whatever the rights mark matches: most texts need not be asked more. */
const RIGHTS_WORD =
  /©|\(c\)|copyright|reserved|permission|open[- ]access article|published by|(?:available|distributed|licen[sc]ed|published|protected) (?:under|by)/i;
const OWN_LINES: readonly Rule[] = [
  ["terms of use", /[\s([]*copyright of .{2,250}? (?:is|are) the (?:exclusive )?property of [\s\S]*$/i],
  ["terms of use", /(?<=[.!?)\]]\s*)[^.!?]{0,200}express written permission[\s\S]*$/i],
  ["terms of use", /\s*\(?copyright applies to all abstracts\.?\)?\s*$/i],
  ["PsycInfo line", /\s*[([]*\s*psyc(?:info|articles|tests|extra|books)\s+(?:database\s+)?records?\b[\s\S]*$/i],
  ["PsycInfo line", /\s*\(\s*(?:\(c\)|©)\s*(?:19|20)\d\d\s+apa[^)]*\)\s*$/i],
  [
    "source of the abstract",
    /\s*[([]\s*(?:(?:from|by)\s+(?:the\s+)?)?(?:original\s+)?(?:(?:journal|author'?s?|publisher'?s?|publication|article|chapter|book|eric|english|source:? journal)\s*)?(?:abstract|abst\.?|summary)(?:[\s:,-]+(?:from|by|provided by|courtesy of|reprinted (?:by|with))\s+[^()[\]]{2,60}|\s*[-–]\s*amended)?\s*[)\]]\s*$/i,
  ],
  [
    "source of the abstract",
    /\s*[([]?\s*\babstract from (?:the )?(?:author|publisher|journal|source)s?\b\.?\s*[)\]]?\s*$/i,
  ],
  [
    "source of the abstract",
    /\s*[([]\s*(?:from|by) the (?:journal|chapter|book|author|introduction|publisher)[^()[\]]{0,30}[)\]]\s*$/i,
  ],
  ["source of the abstract", /\s*[([]\s*(?:source|author)\s*(?::\s*journal abstract|\/[a-z]{2,4})?\s*[)\]]\.?\s*$/i],
  [
    "source of the abstract",
    /\s*(?:adapted from the source document|reprinted (?:by|with) permission of|reproduced (?:by|with) permission of)[^.]{0,120}\.?\s*$/i,
  ],
  [
    "source of the abstract",
    /\s*[([]\s*(?:as provided|abstract truncated(?: at \d+ words)?|adapted from the source document\.?)\s*[)\]]\.?\s*$/i,
  ],
  [
    "counts of the print",
    /\s*\((?:contains|includes) (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) [^()]{3,80}\)\.?\s*$/i,
  ],
  [
    "note of the index",
    /\s*\[for (?:the )?(?:complete|full|related|corresponding|previous|accompanying|other)[^\]]{3,200}\]\.?\s*$/i,
  ],
  ["note of the index", /\s*(?:pmid:\s*\d+\s*)?\[(?:indexed|pubmed)[^\]]{0,60}\]\s*$/i],
  [
    "identifier",
    /\s*[([]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi\s*:?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?)10\.\d{4,9}\/[^\s)\]]+\s*[)\]]?\.?\s*$/i,
  ],
];
const OPENINGS: readonly Rule[] = [
  [
    "rights line",
    new RegExp(
      String.raw`^(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?${YEAR}\b[^.]{0,100}\.(?:\s*all rights reserved\.?)?\s*`,
      "i",
    ),
  ],
  [
    "record line",
    /^(?:[A-Z][A-Za-z()]{2,20}(?: [A-Za-z()]{2,12}){0,2}\s*:\s*[^|]{1,300}\|\s*)+(?=(?:abstract|summary)\s*:)/i,
  ],
  ["label", /^[[(]\s*(?:abstract|summary)\s*[\])]\s*[.:]?\s*/i],
  [
    "label",
    /^(?:(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY|Resumen|RESUMEN|R[ée]sum[ée]|R[ÉE]SUM[ÉE]|Resumo|RESUMO|Zusammenfassung|Riassunto|要旨|摘要|抄録)\s*[.:：—–-]+\s*|(?:ABSTRACT|SUMMARY)\s+(?=\p{Lu})|(?:Abstract|Summary)(?=\p{Lu}\p{Ll}))/u,
  ],
  ["label", /^(?:摘要|要旨|抄録|概要)\s*/u],
];
const MARKS: readonly Rule[] = [
  [
    "figure mark",
    /\s*\[(?:figure|table|image|formula|graphic|equation|supplement\w*)s?:? (?:see text|omitted|not (?:shown|available))\.?\]/gi,
  ],
  [
    "figure mark",
    /\s*[([](?:see |cf\.? |e\.g\.,? )?(?:also )?(?:supplementa(?:ry|l) |suppl?\. |extended data )?(?:figs?|figures?|tables?|tabs?|schemes?)\.?\s?S?\d{1,3}[a-z]?(?:\s?(?:[-–,;&]|and|to)\s?(?:(?:figs?|figures?|tables?)\.?\s?)?S?\d{0,3}[a-z]?)*[)\]]/gi,
  ],
];
const NO_ABSTRACT =
  /^\W*(?:no abstract(?: is| was)?(?: available| provided| supplied)?|abstract (?:is )?(?:not|un) ?available|no summary(?: available)?|n\/?[ad]|none|null|nan|undefined|not available|\.\.\.|see (?:full )?text)\W*$/i;

/** The abstract alone, of a text that is clean of markup. Empty for "[No abstract available]". */
export function withoutBoilerplate(raw: string): CleanAbstract {
  if (NO_ABSTRACT.test(raw)) return { text: "", removed: [] };
  const removed: { kind: string; text: string }[] = [];
  let text = raw;
  const take = ([kind, pattern]: Rule): void => {
    text = text.replace(pattern, (part: string) => {
      if (part.trim() !== "") removed.push({ kind, text: part.trim() });
      return "";
    });
  };
  for (let before = ""; before !== text; ) {
    before = text;
    for (const rule of OPENINGS) take(rule);
    text = text.trimStart();
  }
  for (const rule of MARKS) take(rule);
  for (let before = ""; before !== text; ) {
    before = text;
    for (const rule of OWN_LINES) if (canEndWith(rule, text)) take(rule);
    const at = rightsAt(text);
    if (at > 0) {
      removed.push({ kind: "rights line", text: text.slice(at) });
      text = text.slice(0, at);
    }
    text = withoutEnd(text, /[\s([|*_–—-]/);
  }
  const plain = withoutHeadings(text);
  for (const heading of plain.removed) removed.push({ kind: "section heading", text: heading });
  return { text: plain.text.trim(), removed };
}

/** Lines of terms run long; all rules end at the end of the text. */
const canEndWith = ([, pattern]: Rule, text: string): boolean =>
  pattern.test(text.length > LONGEST_TERMS ? text.slice(-LONGEST_TERMS) : text);

/** Where the rights line begins that ends the text; -1 for none. */
function rightsAt(text: string): number {
  const start = Math.max(0, text.length - LONGEST_RIGHTS);
  const end = text.slice(start);
  const match = RIGHTS_WORD.test(end) ? RIGHTS_MARK.exec(end) : null;
  return match === null ? -1 : start + match.index;
}
