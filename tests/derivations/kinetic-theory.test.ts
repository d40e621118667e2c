import { describe, expect, it } from "vitest";
import { analyticContinuation } from "../../derivations/analytic-continuation.ts";
import { kineticTheory } from "../../derivations/kinetic-theory.ts";
import { sumRules } from "../../derivations/sum-rules.ts";
import { temperatureBiasAxis } from "../../derivations/temperature-bias-axis.ts";
import {
  add,
  areEqual,
  type Derivation,
  div,
  fn,
  HALF,
  I,
  integral,
  mul,
  neg,
  num,
  pow,
  ratio,
  sub,
  sym,
  type Term,
} from "../../src/index.ts";

/** Textbook forms, written down by hand, against what the derivations end with. */
const [omega, nu, x, pi] = [sym("omega"), sym("nu"), sym("x"), sym("pi")];
const [T, TB, rate] = [sym("T"), sym("T_B"), sym("Gamma_b")];
const h = (e: Term): Term => fn("h", e);

function same(derivation: Derivation, name: string, expected: Term): void {
  const found = derivation.results[name]!;
  expect(areEqual(found, expected), `${found.key}\n≠ ${expected.key}`).toBe(true);
}

describe("kinetic theory", () => {
  const derived = kineticTheory();
  it("a lead of rate Γ_b has Σ^R = −iΓ_b/2, Σ^K = −iΓ_b h_b", () => {
    same(derived, "leadRetarded", neg(mul(HALF, I, rate)));
    same(derived, "leadKeldysh", neg(mul(I, rate, fn("h_b", omega))));
  });
  it("the rate out is Γ_b + π∫A(F_B + h)B", () => {
    const transfer = sub(omega, nu);
    const body = mul(pi, fn("B", nu), fn("A", transfer), add(fn("F_B", transfer), h(nu)));
    same(derived, "rateOut", add(rate, integral(nu, body)));
  });
  it("finds tanh for one sign of the period and coth for the other", () => {
    const value = (id: string): Term => derived.steps.find((s) => s.id === id)!.rhs;
    const half = div(omega, mul(num(2), T));
    expect(value("thermal-electron")).toBe(fn("tanh", half));
    expect(value("thermal-boson")).toBe(fn("coth", half));
    const boltzmann = fn("exp", div(omega, T));
    expect(value("period-self-energy-ratio")).toBe(neg(div(fn("Sigma_11^>", omega), boltzmann)));
    expect(value("period-polarisation-ratio")).toBe(div(fn("Pi^>", omega), boltzmann));
  });
});

describe("temperature bias", () => {
  const derived = temperatureBiasAxis();
  const occupations = sub(fn("bose", div(x, TB)), fn("bose", div(x, T)));
  it("adds γ = π∫A[n_B(x/T_B) − n_B(x/T)]dx over the whole line", () => {
    same(derived, "rate", integral(x, mul(pi, fn("A", x), occupations)));
  });
  it("adds (π/2)∫A[n_B − n_B][f(iω_m+x) + f(iω_m−x)]", () => {
    const point = sym("iomega_m");
    const both = add(fn("f", add(point, x)), fn("f", sub(point, x)));
    same(derived, "offAxis", integral(x, mul(HALF, pi, fn("A", x), occupations, both)));
  });
});

describe("continuation", () => {
  const derived = analyticContinuation();
  it("mixed form: iπTΣλ(ω−iω_n)f(iω_n) + iπ∫A[n_B(x) + n_F(x−ω)]f(ω−x)", () => {
    const point = sym("iomega_n");
    const sum = fn("sum_n", mul(I, pi, T, fn("lambda", sub(omega, point)), fn("f^R", point)));
    const weight = add(fn("bose", div(x, T)), fn("fermi", div(sub(x, omega), T)));
    const body = mul(I, pi, fn("A", x), weight, fn("f^R", sub(omega, x)));
    same(derived, "gap", add(sum, integral(x, body)));
  });
  it("Anderson: φ_0/ω̃_0 in the wide band, 1 + ½cG² left over in the local closure", () => {
    same(derived, "andersonWide", div(sym("phi_0"), sym("omega~_0")));
    same(derived, "andersonLocal", add(num(1), mul(HALF, sym("c"), pow(fn("G^R", omega), 2))));
  });
});

describe("sum rules", () => {
  it("powers of a Lorentzian are binomial(2n−2, n−1)/(2γ)^{2n−1}", () => {
    const derived = sumRules();
    [1, 2, 6, 20].forEach((binomial, k) => {
      same(
        derived,
        `lorentzian${k + 1}`,
        mul(ratio(binomial, 1), pow(mul(num(2), sym("gamma")), -1 - 2 * k)),
      );
    });
  });
});
