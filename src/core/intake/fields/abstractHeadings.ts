// Section headings of structured abstracts that would read as words of the text: glued to the next
// word ("MethodsWe asked"), in capitals or alone ("RESULTS Nurses slept"), bold in Markdown. With a
// colon ("METHODS: We") they are the authors' and stay.

const SINGLE =
  `background introduction rationale context importance significance motivation objective objectives aim aims
  purpose purposes goal goals hypothesis hypotheses design setting settings participants patients subjects sample
  intervention interventions exposure exposures measurements measures method methods methodology approach result results
  finding findings discussion limitation limitations interpretation conclusion conclusions implications relevance
  recommendations funding`.split(/\s+/);
const PHRASES = [
  ...[
    "study objective",
    "study objectives",
    "research question",
    "research questions",
    "study design",
    "study selection",
  ],
  ...["data source", "data sources", "data extraction", "data synthesis", "statistical analysis", "trial registration"],
  ...["main outcome", "main outcomes", "main outcome measure", "main outcome measures", "outcome measures"],
  ...["main outcomes and measures", "materials and methods", "material and methods", "materials & methods"],
  ...["patients and methods", "subjects and methods", "participants and methods", "methods and materials"],
  ...["methods and results", "methods and findings", "methods/results", "methodology/principal findings"],
  ...["design and methods", "design/methodology/approach", "design, setting, and participants", "aims and objectives"],
  ...[
    "background and aims",
    "background and objectives",
    "background and purpose",
    "background/aims",
    "background/objectives",
  ],
  ...["main results", "key results", "main findings", "key findings", "principal findings", "primary findings"],
  ...["results and discussion", "results and conclusions", "results/conclusions", "conclusions and relevance"],
  ...[
    "conclusion and relevance",
    "conclusions and implications",
    "conclusions/significance",
    "conclusions/interpretation",
  ],
  ...[
    "main conclusions",
    "clinical relevance",
    "clinical implications",
    "practical implications",
    "research limitations",
  ],
  ...[
    "research limitations/implications",
    "social implications",
    "originality/value",
    "scope and approach",
    "clinical significance",
  ],
];
/** Longest first, or "methods" would be taken off "methods and results". */
const HEADINGS = [...PHRASES, ...SINGLE].sort((a, b) => b.length - a.length);
const asWritten = (heading: string): string =>
  heading.replace(/[a-z]+/g, (word, at: number) => {
    const [first = ""] = word;
    const rest = word.slice(1);
    return at === 0 ? first.toUpperCase() + rest : `[${first}${first.toUpperCase()}]${rest}`;
  });
const PLAIN = HEADINGS.map(asWritten).join("|");
const SHOUTED = HEADINGS.map((heading) => heading.toUpperCase()).join("|");
/** Words that begin a sentence and seldom follow a heading's word inside one. */
const OPENERS =
  "The|This|These|Those|We|Our|In|On|At|A|An|To|It|There|Of|From|For|With|Using|Between|By|As|All|Both|Among|After|Although|Data|Patients|Participants|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Few|Most|Many|Several|Despite|During|Based|One|Here|However|While|When|Compared|No|Overall|Mean";
const START = String.raw`(?<=^|[.!?;)\]%”"]\s*)`;
const GLUED = new RegExp(`${START}(?:${PLAIN})(?=(?:\\p{Lu}\\p{Ll}|(?:A|I)\\s|\\d+\\s\\p{Ll}|\\p{Lu}{2,}\\b))`, "gu");
const CAPITALS = new RegExp(
  `${START}(?:${SHOUTED})\\s*[.|]?\\s+(?=\\p{Lu}\\p{Ll}|(?:A|I)\\s|\\p{Lu}+[-\\s]|\\d)`,
  "gu",
);
const ALONE = new RegExp(`${START}(?:${PLAIN})(?:\\s*\\.\\s+(?=\\p{Lu})|\\s+(?=(?:${OPENERS})\\s))`, "gu");
const BOLD = new RegExp(`(?:\\*\\*|__)\\s*(?:${HEADINGS.join("|")})\\s*[.:]?\\s*(?:\\*\\*|__)\\s*[.:]?\\s*`, "giu");
/** With a colon they stay in the text; what reads its language blanks them. */
export const HEADING_WITH_COLON = new RegExp(String.raw`(?<=^|[.!?;)\]%”"]\s?)(?:${PLAIN}|${SHOUTED})\s?:(?=\s)`, "gu");
/** So many headings of plain words make an abstract that has headings; one may be a subject. */
const LEAST_ALONE = 2;

/** The text without such headings, and those. */
export function withoutHeadings(text: string): { text: string; removed: readonly string[] } {
  const removed: string[] = [];
  const take = (from: string, pattern: RegExp, least: number): string => {
    const found = from.match(pattern) ?? [];
    if (found.length < least) return from;
    removed.push(...found.map((heading) => heading.trim()));
    return from.replace(pattern, (_, at: number) => (at > 0 && !/\s/.test(from[at - 1] ?? "") ? " " : ""));
  };
  let plain = take(text, BOLD, 1);
  plain = take(plain, GLUED, 1);
  plain = take(plain, CAPITALS, 1);
  plain = take(plain, ALONE, LEAST_ALONE);
  return removed.length === 0 ? { text, removed } : { text: plain.trim(), removed };
}
