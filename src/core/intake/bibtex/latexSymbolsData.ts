// LaTeX commands that stand for one sign. Data only.

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    });

/** Commands of formulas: `\alpha` → α. */
export const MATH_SYMBOLS: ReadonlyMap<string, string> = new Map(
  pairs(`
alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π varpi=ϖ
rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ
Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω times=× cdot=· pm=± mp=∓ div=÷ ast=∗ star=⋆ circ=∘ bullet=• leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ ll=≪ gg=≫ approx=≈
sim=∼ simeq=≃ cong=≅ equiv=≡ propto=∝ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ sqrt=√ forall=∀ exists=∃ in=∈ notin=∉ ni=∋ subset=⊂
subseteq=⊆ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖ emptyset=∅ to=→ rightarrow=→ leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐
Leftrightarrow=⇔ mapsto=↦ uparrow=↑ downarrow=↓ ell=ℓ hbar=ℏ Re=ℜ Im=ℑ aleph=ℵ angle=∠ perp=⊥ parallel=∥ mid=| vert=| Vert=‖ langle=⟨ rangle=⟩
lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ oplus=⊕ otimes=⊗ wedge=∧ vee=∨ neg=¬ lnot=¬ prime=′ degree=° ldots=… dots=… cdots=⋯ dagger=† ddagger=‡
log=log ln=ln exp=exp sin=sin cos=cos tan=tan max=max min=min sup=sup inf=inf lim=lim arg=arg det=det dim=dim ker=ker Pr=Pr argmax=argmax argmin=argmin mod=mod gcd=gcd`),
);

/** Commands of running text: `\textendash` → –. */
export const TEXT_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
textendash=– textemdash=— textquoteleft=‘ textquoteright=’ textquotedblleft=“ textquotedblright=” textquotesingle=' textquotedbl=" guillemotleft=«
guillemotright=» ldots=… dots=… textellipsis=… textregistered=® texttrademark=™ textcopyright=© copyright=© S=§ P=¶ pounds=£ textsterling=£ euro=€ texteuro=€
textyen=¥ textcent=¢ textdegree=° degree=° textmu=µ textbackslash=\\ backslash=\\ textasciitilde=~ textasciicircum=^ textless=< textgreater=> textbar=| textbullet=•
textperiodcentered=· textunderscore=_ textdollar=$ textasteriskcentered=* texttimes=× textpm=± textonehalf=½ textonequarter=¼ textthreequarters=¾ textdagger=†
textsection=§ textparagraph=¶ textordfeminine=ª textordmasculine=º textexclamdown=¡ textquestiondown=¿ slash=/ LaTeX=LaTeX TeX=TeX BibTeX=BibTeX ie=i.e. eg=e.g. etc=etc. etal=et&al.`).map(
    ([name, sign]): [string, string] => [name, sign.replace("&", " ")],
  ),
  ["textvisiblespace", " "],
  ["quad", " "],
  ["qquad", " "],
  ["newline", " "],
  ["par", " "],
]);
