import { describe, expect, it } from "vitest";
import { add, div, fn, mul, num, pow, sub, sym, type Term, Trace } from "../../../src/index.ts";
import { judgeOverFrequencies } from "../../../src/verify/judges/frequencies.ts";

const [omega, T, nu] = [sym("omega_n"), sym("T"), sym("nu_k")];
const sum = (summand: Term): Term => fn("sum_n", summand);
const rule = { name: "sum", statement: "a sum", conditions: [], source: "test" };
function verdict(lhs: Term, rhs: Term): string {
  const trace = new Trace();
  trace.step({ id: "sum", rule, lhs, rhs, judge: "frequencies" });
  return judgeOverFrequencies(trace.recorded[0]!, { runs: 3, digits: 15, seed: 4 }).verdict;
}

describe("sums over all Matsubara frequencies", () => {
  it("know Σ1/ω² = 1/4T² and Σ1/ω⁴ = 1/48T⁴", () => {
    expect(verdict(sum(pow(omega, -2)), div(pow(T, -2), num(4)))).toBe("certified");
    expect(verdict(sum(pow(omega, -4)), div(pow(T, -4), num(48)))).toBe("certified");
    expect(verdict(sum(pow(omega, -4)), div(pow(T, -4), num(49)))).toBe("refuted");
  });
  it("know that a bosonic shift changes nothing and that 1/(ω(ω − ν)) adds up to zero", () => {
    const shifted = sub(omega, nu);
    expect(verdict(sum(pow(shifted, -2)), div(pow(T, -2), num(4)))).toBe("certified");
    expect(verdict(sum(mul(pow(omega, -1), pow(shifted, -1))), num(0))).toBe("certified");
    expect(verdict(sum(mul(pow(omega, -1), pow(add(omega, T), -1))), num(0))).toBe("refuted");
  });
});
