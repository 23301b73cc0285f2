// Names that are written with a formula or with TeX dashes in them: "$K$-theory" is K-theory, "$\\ell$-adic" is
// ℓ-adic, "Mayer--Vietoris" one word. Found in the raw text, and read as people write them.

/** A short formula glued by a hyphen to the word it belongs to. */
export const FORMULA_COMPOUND =
  /(?<![\p{L}\p{N}$])(?:\p{Ll}{2,}-)?\$[^$\s]{1,24}\$-\p{L}{2,}(?:-\p{L}{2,})*(?![\p{L}\p{N}$])/gu;

/** Names joined by dashes: "Kervaire--Murthy", "Dickson--Siegel--Roy". */
export const DASHED_NAMES = /(?<![\p{L}\p{N}-])\p{Lu}\p{L}+(?:--\p{Lu}\p{L}+)+(?![\p{L}\p{N}]|-+\p{N})/gu;

const SIGNS: ReadonlyMap<string, string> = new Map(
  "ell=ℓ infty=∞ bullet=• ast=* star=* prime=' alpha=α beta=β gamma=γ Gamma=Γ delta=δ Delta=Δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ Theta=Θ kappa=κ lambda=λ Lambda=Λ mu=μ nu=ν xi=ξ Xi=Ξ pi=π Pi=Π rho=ρ sigma=σ Sigma=Σ tau=τ phi=φ varphi=φ Phi=Φ chi=χ psi=ψ Psi=Ψ omega=ω Omega=Ω"
    .split(" ")
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
);

/** A macro of one letter is that letter; a command of style shows nothing. */
const signOf = (name: string): string => SIGNS.get(name) ?? (name.length === 1 ? name : "");

/** Whether the formula is a letter or sign with its marks, "C^*" or "E_\\infty", and no expression. */
export const isShortFormula = (compound: string): boolean =>
  /^(?:\p{L}+-)?[\p{L}∞][\p{L}\p{N}∞*,()]{0,4}-\p{L}/u.test(withoutFormula(compound));

/** "$K$-theory" → "K-theory", "Mayer--Vietoris" → "Mayer–Vietoris"; other text as it is. */
export const withoutFormula = (surface: string): string => {
  if (!/[$]|--/.test(surface)) return surface;
  return surface
    .replace(/\$([^$]*)\$/g, (_, formula: string) =>
      formula.replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => signOf(name)).replace(/[{}^_\\~]/g, ""),
    )
    .replace(/(?<=\p{L})--(?=\p{Lu})/gu, "\u2013");
};

/**
 * The same in as many characters, so that a tagger reads one word: letters for a formula, one
 * hyphen for two.
 */
export const asLetters = (compound: string): string =>
  compound.replace(/\$[^$]*\$/g, (formula) => "x".repeat(formula.length)).replaceAll("--", "x-");
