// LaTeX as bibliographies hold it → plain text: accents, signs, fonts, simple formulas. A formula
// that stays a formula keeps its `$…$`.
import { withLatexAccents } from "#core/intake/bibtex/latexAccents.ts";
import { MATH_SYMBOLS, TEXT_SYMBOLS } from "#core/intake/bibtex/latexSymbolsData.ts";

/** Commands whose argument is the text. */
const WRAPPERS =
  "textit|textbf|texttt|textsc|textsf|textrm|textsl|textup|textmd|textnormal|textsuperscript|textsubscript|emph|text|mbox|hbox|underline|uline|mathrm|mathit|mathbf|mathsf|mathtt|mathnormal|operatorname|boldsymbol|bm|ensuremath|enquote|url|path|NoCaseChange|uppercase|MakeUppercase|lowercase|mkbibquote|mkbibemph|bibstring|foreignlanguage|hspace";
const WRAPPER = new RegExp(`\\\\(?:${WRAPPERS})\\*?\\s*\\{([^{}]*)\\}`, "g");
const SWITCH =
  /\\(?:em|it|bf|tt|sc|sl|sf|rm|itshape|bfseries|scshape|ttfamily|sffamily|upshape|normalfont|small|large|Large|footnotesize|protect|relax|noopsort|displaystyle|left|right|bigl?|bigr|Bigl?|Bigr|limits|nolimits|mathstrut|allowbreak|nobreak|xspace|sloppy)(?![a-zA-Z])\s?/g;
const MATH = /(?<!\\)(?:\$\$((?:\\.|[^$\\])+?)\$\$|\$((?:\\.|[^$\\])+?)\$(?=(\d?)))|\\\(([\s\S]+?)\\\)/g;
/** Stand-ins for what later rules must not touch; private use, never in real text. */
const KEPT = "\ue000";
const OPEN = "\ue001";
const CLOSE = "\ue002";
const DOLLAR = "\ue003";
const TILDE = "\ue004";
/** An empty group keeps signs apart that would join: "-{}-" is no dash. */
const NOTHING = "\ue005";

/** `{\"U}ber den $\alpha$-{Z}erfall` → "Über den α-Zerfall". Commands it does not know stay. */
export function latexToText(raw: string): string {
  if (!/[\\{}$~]|--|``|''/.test(raw)) return raw;
  const kept: string[] = [];
  const keep = (text: string): string => `${KEPT}${kept.push(text) - 1}${KEPT}`;
  const signs = withLatexAccents(
    raw.replace(/\\\\(?:\[[^\]]*\])?/g, " ").replace(/(?<!\\)([-'`])\{\}/g, `$1${NOTHING}`),
  )
    // markup whose brackets were taken for signs of a formula: `$\less$i$\greater$`
    .replace(/\$\s*\\(?:(less|lt)|greater|gt)\s*\$/g, (_, less?: string) => (less === undefined ? ">" : "<"))
    .replace(/\$\\lbrace\$|\\\{/g, OPEN)
    .replace(/\$\\rbrace\$|\\\}/g, CLOSE)
    .replace(/\\\$/g, DOLLAR)
    .replace(/\\([\^~])\{\}/g, (_, sign: string) => (sign === "~" ? TILDE : sign))
    .replace(/https?:\/\/[^\s{}$]+/g, (address) => keep(address.replace(/\\([_%&#~])/g, "$1")))
    .replace(MATH, (whole: string, display?: string, inline?: string, next?: string, parens?: string) => {
      if (inline !== undefined && isMoney(inline, next)) return whole.replaceAll("$", DOLLAR);
      const text = formulaText(display ?? inline ?? parens ?? "");
      return text === undefined ? keep(whole) : text;
    });
  // before braces come off, or \textquotedblleft{Yes} would be one word
  const spelled = signs.replace(
    /\\([a-zA-Z]{2,})(?=\{)/g,
    (whole, name: string) => TEXT_SYMBOLS.get(name)?.replace("~", TILDE) ?? whole,
  );
  const text = unwrap(spelled.replace(/\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g, "$1"))
    .replace(SWITCH, "")
    .replace(/\\([a-zA-Z]+)(?:\{\}|(?![a-zA-Z])[ ]?)/g, (whole: string, name: string) => {
      const sign = TEXT_SYMBOLS.get(name);
      if (sign === undefined) return whole;
      if (sign === "~") return TILDE;
      return /[a-zA-Z.]$/.test(sign) && whole.endsWith(" ") ? `${sign} ` : sign;
    })
    .replace(/\\([%&#_])/g, "$1")
    .replace(/\\[-/!]/g, "")
    .replace(/\\[,;: ]/g, " ")
    .replace(/---/g, "—")
    .replace(/(?<!-)--(?!-)/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/~/g, " ")
    .replace(/[{}]/g, "");
  return text
    .replace(new RegExp(`${KEPT}(\\d+)${KEPT}`, "g"), (_, index: string) => kept[Number(index)] ?? "")
    .replaceAll(OPEN, "{")
    .replaceAll(CLOSE, "}")
    .replaceAll(DOLLAR, "$")
    .replaceAll(TILDE, "~")
    .replaceAll(NOTHING, "");
}

/**
 * "$5 and $" with "10" next: no formula but money (pandoc's rule), unless it holds something of
 * TeX.
 */
const isMoney = (inside: string, next = ""): boolean =>
  !/[\\^_{]/.test(inside) && (/^\s|\s$/.test(inside) || (/^\d.*\s/.test(inside) && /\d/.test(next)));

/** Innermost first, so that nested fonts and braces come off one by one. At most ten deep. */
function unwrap(text: string): string {
  let result = text;
  for (let depth = 0; depth < 10; depth++) {
    const next = result.replace(WRAPPER, "$1").replace(/\{([^{}\\]*)\}/g, "$1");
    if (next === result) return result;
    result = next;
  }
  return result;
}

/**
 * A formula as text where it is simple: `^{13}` → "13", `H_2O` → "H2O", `\alpha` → "α". Undefined
 * where it is not.
 */
function formulaText(formula: string): string | undefined {
  const text = unwrapFormula(formula)
    .replace(SWITCH, "")
    .replace(/\\([a-zA-Z]+)\s?/g, (whole: string, name: string) => {
      const sign = MATH_SYMBOLS.get(name);
      return sign === undefined ? whole : sign + (whole.endsWith(" ") && !/[α-ω]/u.test(sign) ? " " : "");
    })
    .replace(/\\[,;:! ]/g, " ")
    .replace(/\\([%&#_])/g, "$1")
    .replace(/_\{([\w+-]{1,12})\}|_(\w)/g, "$1$2")
    .replace(/^\s*\^\{([\w+-]{1,12})\}|^\s*\^(\w)/g, "$1$2")
    .replace(/\^\{([\w+-])\}/g, "^$1")
    .replace(/\{(\w*)\}/g, "$1");
  return /[\\{}]/.test(text) ? undefined : text.trim();
}

const unwrapFormula = (formula: string): string => {
  let result = formula;
  for (let depth = 0; depth < 5; depth++) {
    const next = result.replace(WRAPPER, "$1");
    if (next === result) return result;
    result = next;
  }
  return result;
};
