import { describe, expect, it } from "vitest";
import {
  add,
  div,
  fn,
  HALF,
  I,
  integral,
  matrix,
  mul,
  num,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  word,
} from "../../src/algebra/term.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { termLatex, termText } from "../../src/report/index.ts";

const [omega, nu, pi, g, te, x, z, kappa] = ["omega", "nu", "pi", "g", "T_e", "x", "z", "kappa"].map(
  sym,
) as Term[];
const w = omega as Term;
const transfer = sub(w, nu!);
const f = (head: string, ...args: Term[]): Term => fn(head, ...args);
const gr = f("G^R", nu!);

/** Term, text, LaTeX. */
const PRINTED: readonly [Term, string, string][] = [
  [num(0), "0", "0"],
  [num(-3), "−3", "-3"],
  [ratio(-1, 2), "−½", "-\\frac{1}{2}"],
  [ratio(5, 16), "(5/16)", "\\frac{5}{16}"],
  [I, "i", "i"],
  [num(Gaussian.of(Rational.ONE, Rational.of(-2))), "1 − 2i", "1 - 2 i"],
  [mul(num(2), pi!, I), "2πi", "2 \\pi i"],
  [sym("omega~_n"), "ω\u0303_n", "\\tilde{\\omega}_{n}"],
  [sym("iomega_n"), "iω_n", "i\\omega_{n}"],
  [te!, "T_e", "T_{\\mathrm{e}}"],
  [transfer, "ω − ν", "\\omega - \\nu"],
  [f("lambda^R", transfer), "λ^R(ω−ν)", "\\lambda^{R}(\\omega - \\nu)"],
  [f("time:A^+-", sym("t")), "A^{+−}(t)", "A^{+-}(t)"],
  [f("Sigma_11^R", w), "Σ_11^R(ω)", "\\Sigma_{11}^{R}(\\omega)"],
  [f("abs2", gr), "|G^R(ν)|²", "\\left|G^{R}(\\nu)\\right|^{2}"],
  [f("Im", gr), "Im G^R(ν)", "\\operatorname{Im} G^{R}(\\nu)"],
  [f("exp", mul(I, w, sym("t"))), "e^{iωt}", "e^{i \\omega\\, t}"],
  [f("coth", div(x!, mul(num(2), te!))), "coth(x/2T_e)", "\\coth\\Bigl(\\frac{x}{2 T_{\\mathrm{e}}}\\Bigr)"],
  [pow(sub(x!, mul(I, kappa!)), -2), "1/(x − iκ)²", "\\frac{1}{(x - i \\kappa)^{2}}"],
  [pow(f("phi^R", w), 2), "φ^R(ω)²", "\\varphi^{R}(\\omega)^{2}"],
  [pow(sym("s^R"), 2), "(s^R)²", "\\bigl(s^{R}\\bigr)^{2}"],
  [
    mul(HALF, sub(f("D^R", transfer), f("D^A", transfer))),
    "½ [D^R(ω−ν) − D^A(ω−ν)]",
    "\\frac{1}{2} [D^{R}(\\omega - \\nu) - D^{A}(\\omega - \\nu)]",
  ],
  [sub(mul(num(-1), x!), z!), "−(x + z)", "-(x + z)"],
  [
    div(mul(num(8), sym("T_B"), te!), add(sym("T_B"), te!)),
    "8T_B T_e/(T_B + T_e)",
    "\\frac{8 T_{\\mathrm{B}}\\, T_{\\mathrm{e}}}{T_{\\mathrm{B}} + T_{\\mathrm{e}}}",
  ],
  [word(f("G^R"), f("Sigma^K"), f("G^A")), "G^R Σ^K G^A", "G^{R}\\, \\Sigma^{K}\\, G^{A}"],
  [
    matrix(num(1), num(0), num(0), num(-1)),
    "[1, 0; 0, −1]",
    "\\begin{pmatrix} 1 & 0 \\\\ 0 & -1 \\end{pmatrix}",
  ],
  [
    f("sum_n", mul(sym("T"), div(sym("phi_n"), sym("r_n")))),
    "T Σ_n φ_n/r_n",
    "T\\, \\sum_{n} \\frac{\\varphi_{n}}{r_{n}}",
  ],
  [f("myKernel", w, nu!), "myKernel(ω, ν)", "\\mathrm{myKernel}(\\omega, \\nu)"],
];

describe("a term", () => {
  it.each(PRINTED)("prints %#", (term, text, latex) => {
    expect(termText(term)).toBe(text);
    expect(termLatex(term)).toBe(latex);
  });
  it("has constants before the integral and common factors outside", () => {
    const half = (a: Term, b: Term): Term => mul(HALF, a, b);
    const body = add(half(f("D^K", transfer), gr), half(f("D^R", transfer), f("G^K", nu!)));
    const term = integral(sym("nu"), mul(I, pow(g!, 2), pow(mul(num(2), pi!), -1), body));
    expect(termText(term)).toBe("(i g²/4π) ∫dν [D^K(ω−ν) G^R(ν) + D^R(ω−ν) G^K(ν)]");
    expect(termLatex(term)).toContain("\\frac{i g^{2}}{4 \\pi}");
  });
  it("is the conventional KMS defect", () => {
    const h = (e: Term): Term => f("h", e);
    const boson = f("F_B", transfer);
    const defect = add(num(1), mul(h(nu!), boson), mul(num(-1), h(w), add(h(nu!), boson)));
    expect(termText(defect)).toBe("1 + F_B(ω−ν) h(ν) − h(ω) [F_B(ω−ν) + h(ν)]");
  });
  it("of the user may hold characters that LaTeX reads as commands", () => {
    expect(termLatex(sym("a%b&c"))).toBe("\\mathrm{a\\%b\\&c}");
  });
});
