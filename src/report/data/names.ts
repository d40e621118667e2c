/** How a base name is written. */
export interface Glyph {
  readonly text: string;
  readonly latex: string;
}

const greek = (letters: string): [string, Glyph][] =>
  letters.split(" ").map((pair) => {
    const [name, text] = pair.split("=") as [string, string];
    return [name, { text, latex: `\\${name}` }];
  });

/** Base names (without index, superscript and tilde). A name that is missing here is written as it is. */
export const GLYPHS: ReadonlyMap<string, Glyph> = new Map<string, Glyph>([
  ...greek("alpha=α beta=β gamma=γ delta=δ epsilon=ε kappa=κ lambda=λ mu=μ nu=ν omega=ω phi=φ pi=π"),
  ...greek("psi=ψ chi=χ rho=ρ sigma=σ tau=τ theta=θ eta=η xi=ξ zeta=ζ"),
  ...greek("Gamma=Γ Delta=Δ Lambda=Λ Omega=Ω Phi=Φ Pi=Π Psi=Ψ Sigma=Σ Theta=Θ Xi=Ξ"),
  ["epsilon", { text: "ε", latex: "\\varepsilon" }],
  ["phi", { text: "φ", latex: "\\varphi" }],
  ["iomega", { text: "iω", latex: "i\\omega" }],
  ["inu", { text: "iν", latex: "i\\nu" }],
  ["h'(0)", { text: "h′(0)", latex: "h'(0)" }],
  ["Delta'(0)", { text: "Δ′(0)", latex: "\\Delta'(0)" }],
  ["Sigma'", { text: "Σ′", latex: "\\Sigma'" }],
  ["d/depsilon", { text: "d/dε", latex: "\\frac{d}{d\\varepsilon}" }],
  ["d/dw", { text: "d/dw", latex: "\\frac{d}{dw}" }],
  ["d/du", { text: "d/du", latex: "\\frac{d}{du}" }],
  ["d/dz", { text: "d/dz", latex: "\\frac{d}{dz}" }],
  ["digamma", { text: "ψ", latex: "\\psi" }],
  ["dPhi/dG", { text: "δΦ/δG", latex: "\\frac{\\delta\\Phi}{\\delta G}" }],
  ["dPhi/dD", { text: "δΦ/δD", latex: "\\frac{\\delta\\Phi}{\\delta D}" }],
  ["Phi'", { text: "Φ′", latex: "\\Phi'" }],
  ["deltaG", { text: "δG", latex: "\\delta G" }],
  ["deltaD", { text: "δD", latex: "\\delta D" }],
  ["z'", { text: "z′", latex: "z'" }],
  ["Ghat", { text: "Ĝ", latex: "\\hat{G}" }],
  ["lambdahat", { text: "λ̂", latex: "\\hat{\\lambda}" }],
  ["dilog", { text: "Li₂", latex: "\\operatorname{Li}_2" }],
  ["arctan", { text: "arctan", latex: "\\arctan" }],
  ["gamma_E", { text: "γ_E", latex: "\\gamma_E" }],
  ["C2", { text: "C²", latex: "C^{2}" }],
  ["ℒ", { text: "ℒ", latex: "\\mathcal{L}" }],
  ["bra", { text: "⟨χ|", latex: "\\langle\\chi|" }],
  ["ket", { text: "|χ⟩", latex: "|\\chi\\rangle" }],
  ["int_0 dnu", { text: "∫_0^∞ dν ", latex: "\\int_0^\\infty d\\nu\\," }],
  ["sum_n>=0", { text: "Σ_{n≥0} ", latex: "\\sum_{n\\ge 0}" }],
  ...["x", "t", "w"].map((v): [string, Glyph] => [
    `int_0 d${v}`,
    { text: `∫_0^∞ d${v} `, latex: `\\int_0^\\infty d${v}\\,` },
  ]),
  ...["omega=ω", "nu=ν", "Omega=Ω", "x=x", "t=t", "u=u", "v=v", "p=p"].map((pair): [string, Glyph] => {
    const [name, text] = pair.split("=") as [string, string];
    return [
      `d/d${name}`,
      { text: `d/d${text} `, latex: `\\frac{d}{d ${name.length > 1 ? `\\${name}` : name}}` },
    ];
  }),
  ["bose", { text: "n_B", latex: "n_{\\mathrm{B}}" }],
  ["fermi", { text: "n_F", latex: "n_{\\mathrm{F}}" }],
  ["log", { text: "ln", latex: "\\ln" }],
  ["coth", { text: "coth", latex: "\\coth" }],
  ["tanh", { text: "tanh", latex: "\\tanh" }],
  ["sinh", { text: "sinh", latex: "\\sinh" }],
  ["cosh", { text: "cosh", latex: "\\cosh" }],
]);

/** Indices that are labels, not variables: set upright. */
export const UPRIGHT_INDICES: ReadonlySet<string> = new Set(["B", "e", "F", "b", "c", "ref", "l", "r"]);

/** The order in which factors are written; names that are missing come between, alphabetically. */
export const FACTOR_ORDER: readonly (readonly string[])[] = [
  ["pi"],
  ["g", "G", "N_F", "lambda", "T", "T_e", "T_B"],
  [],
  ["exp"],
  ["P_B", "A", "D^R", "D^A", "D^K", "lambda^R", "lambda^A", "localBoson"],
  ["F_B"],
  ["h"],
  ["G_11^R", "G_11^A", "G_11^K"],
  ["Xi", "Sigma_22^K", "Sigma_11^K", "phi^K"],
  ["G_22^R", "G_22^A", "X", "phi^R", "phi^A"],
  ["F^R", "F^A", "F^K", "f^R", "f^A", "f^K", "g^R", "g^A", "g^K", "G^R", "G^A", "G^K"],
  ["abs2"],
];
