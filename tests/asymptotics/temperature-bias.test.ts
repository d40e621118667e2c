import { describe, expect, it } from "vitest";
import { temperatureBiasLaw } from "../../derivations/temperature-bias-law.ts";
import {
  areEqual,
  bitsForDigits,
  ComplexBall,
  div,
  fn,
  mul,
  RealBall,
  sub,
  sym,
  type Term,
} from "../../src/index.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";

const { rate, law } = temperatureBiasLaw().results as { rate: Term; law: Term };
const bits = bitsForDigits(30);
const shiftOf = (p: string): number =>
  evaluateBall(
    law,
    (t) => (t === sym("P") ? ComplexBall.of(RealBall.parse(p, bits)) : undefined),
    bits,
  ).re.toNumber();

describe("the temperature-bias law", () => {
  it("has the rate πλΩ[n_B(Ω/T_B) − n_B(Ω/T)]", () => {
    const n = (T: string): Term => fn("bose", div(sym("Omega"), sym(T)));
    const expected = mul(sym("pi"), sym("lambda"), sym("Omega"), sub(n("T_B"), n("T")));
    expect(areEqual(rate, expected)).toBe(true);
  });
  it("starts as ½π²P and ends as ln P", () => {
    // ψ'(½) = π²/2 (Abramowitz and Stegun 6.4.4); the second order is ½ψ''(½)P² = −8.4P².
    expect(shiftOf("1e-6") / 1e-6).toBeCloseTo(Math.PI ** 2 / 2, 4);
    // ψ(½+P) − ψ(½) → ln P + γ + 2 ln 2, remainder 1/24P².
    expect(shiftOf("1e4") - Math.log(1e4)).toBeCloseTo(0.5772156649015329 + 2 * Math.LN2, 8);
  });
  it("is the pair-breaking sum", () => {
    const P = 0.7;
    let sum = 0;
    const last = 20000;
    for (let n = 0; n < last; n++) sum += 1 / (n + 0.5) - 1 / (n + 0.5 + P);
    // The tail P/n² sums up to P/last.
    expect(shiftOf("0.7")).toBeCloseTo(sum + P / last, 7);
  });
});
