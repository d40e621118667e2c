import { describe, expect, it } from "vitest";
import { ASYMPTOTIC_RULES } from "../../src/asymptotics/rules.ts";
import { arctan, digamma, dilog, halfLine, halfSum, ln, small } from "../../src/asymptotics/symbols.ts";
import {
  add,
  div,
  fn,
  type JudgeName,
  judgeStep,
  mul,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  Trace,
} from "../../src/index.ts";

const [x, a, pi] = ["x", "a", "pi"].map(sym) as [ReturnType<typeof sym>, Term, Term];

function verdict(judge: JudgeName, lhs: Term, rhs: Term): string {
  const trace = new Trace();
  trace.step({ id: "tried", rule: ASYMPTOTIC_RULES.boundary, lhs, rhs, judge });
  return judgeStep(trace.recorded[0]!, { runs: 3, digits: 20, seed: 5 }).verdict;
}

describe("the judge of values", () => {
  const lorentzian = halfLine.over(x, pow(add(pow(a, 2), pow(x, 2)), -1));
  it("integrates over the half line", () => {
    expect(verdict("values", lorentzian, div(pi, mul(num(2), a)))).toBe("certified");
    expect(verdict("values", lorentzian, div(pi, mul(num(4), a)))).toBe("refuted");
  });
  it("sums over n ≥ 0", () => {
    // Σ 1/(n+½)² = π²/2.
    const squares = halfSum.of(pow(add(halfSum.index, ratio(1, 2)), -2));
    expect(verdict("values", squares, div(pow(pi, 2), num(2)))).toBe("certified");
    expect(verdict("values", squares, div(pow(pi, 2), num(6)))).toBe("refuted");
  });
  it("knows ψ, Li_2, ln and arctan", () => {
    expect(verdict("values", sub(digamma(add(a, ONE)), digamma(a)), pow(a, -1))).toBe("certified");
    expect(verdict("values", arctan(ONE), div(pi, num(4)))).toBe("certified");
    // Li_2(½) = π²/12 − ½ ln² 2.
    const half = sub(div(pow(pi, 2), num(12)), mul(ratio(1, 2), pow(ln(num(2)), 2)));
    expect(verdict("values", dilog(ratio(1, 2)), half)).toBe("certified");
  });
  it("takes limits, and sees a remainder that does not vanish", () => {
    expect(verdict("values", div(ln(add(ONE, mul(a, small))), small), a)).toBe("certified");
    expect(verdict("values", div(ln(add(ONE, mul(a, small))), small), mul(num(2), a))).toBe("refuted");
    expect(verdict("values", ln(small), a)).toBe("refuted");
  });
  it("does not take the logarithm of a negative number for a real one", () => {
    expect(verdict("values", ln(mul(num(-1), a)), ln(a))).toBe("refuted");
  });
  it("says that it cannot evaluate what it does not know", () => {
    // An unknown function is a defect of the step, not a verdict on it.
    expect(() => verdict("values", fn("unknown", a), a)).not.toThrow();
    expect(verdict("values", fn("unknown", a), a)).toBe("undecided");
  });
});

describe("the judge of sums", () => {
  const [m, n] = [sym("iomega_m"), sym("iomega_n")];
  const near = fn("lambda", sub(m, n));
  it("shifts and folds sums over all frequencies", () => {
    const all = fn("sum_n", mul(near, fn("phi_n")));
    const folded = halfSum.of(mul(add(near, fn("lambda", add(m, n))), fn("phi_n")));
    expect(verdict("sums", all, folded)).toBe("certified");
    expect(verdict("sums", all, halfSum.of(mul(near, fn("phi_n"))))).toBe("refuted");
  });
  it("knows which sequences are odd", () => {
    const odd = fn("sum_n", mul(near, fn("omega~_n")));
    const folded = halfSum.of(mul(sub(near, fn("lambda", add(m, n))), fn("omega~_n")));
    expect(verdict("sums", odd, folded)).toBe("certified");
  });
  it("leaves a sum without end undecided", () => {
    expect(verdict("sums", halfSum.of(fn("phi_n")), a)).toBe("undecided");
  });
});
