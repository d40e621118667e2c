import { describe, expect, it } from "vitest";
import { add, fn, I, mul, neg, num, pow, ratio, sym } from "../../src/algebra/term.ts";
import { sumOverPoles } from "../../src/claims/pole-sum.ts";
import { simpleRoots } from "../../src/claims/polynomial-roots.ts";
import { INFINITY } from "../../src/claims/spectral.ts";
import { Unsettled } from "../../src/claims/work.ts";
import { Rational } from "../../src/exact/rational.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";
import { FIRST, scopeAt } from "./scopes.ts";

const ball = (x: number | RealBall): ComplexBall =>
  ComplexBall.of(typeof x === "number" ? RealBall.fromDouble(x) : x);

describe("infinite sums", () => {
  it("have the change between two starts as error", () => {
    // Σ e^{−n/10}/n = −ln(1 − e^{−1/10}): at the second start the terms have not fallen off yet, so that Levin's error shows.
    const terms = mul(fn("exp", mul(ratio(-1, 10), FIRST)), pow(FIRST, -1));
    const rough = scopeAt(70).value(fn("sum", terms, FIRST, num(1), INFINITY));
    const due = scopeAt(200).value(neg(fn("log", add(num(1), neg(fn("exp", ratio(-1, 10)))))));
    expect(rough.overlaps(due)).toBe(true);
    expect(rough.radius().isBelow(RealBall.ONE.shift(-33))).toBe(true);
  });
  it("are not taken over poles where the phase may be a whole turn", () => {
    // abs(Γ(½))² is π, which the form does not show.
    const turn = mul(num(2), I, pow(fn("abs", fn("gamma", ratio(1, 2))), 2));
    const body = (c: number) =>
      mul(fn("exp", mul(ratio(1, c), turn, FIRST)), pow(add(FIRST, ratio(1, 3)), -1));
    expect(sumOverPoles(scopeAt(80), body(1), FIRST)).toBeUndefined();
    expect(sumOverPoles(scopeAt(80), body(2), FIRST)).toBeDefined();
  });
});

describe("simple roots", () => {
  it("have discs of their own, or none are given", () => {
    const [a, b] = simpleRoots([ball(2), ball(-3), ball(1)], 80)!;
    expect([a!.re.toNumber(), b!.re.toNumber()].sort()).toEqual([1, 2]);
    const close = [ball(RealBall.ONE.add(RealBall.ONE.shift(-200), 400)), ball(-2), ball(1)];
    expect(simpleRoots(close, 60)).toBeUndefined();
    expect(simpleRoots(close, 400)).toHaveLength(2);
  });
});

describe("residues", () => {
  const residue = (body: Parameters<typeof mul>[0]) =>
    scopeAt(80).value(fn("residue", body, sym("@1"), num(0)));
  const z = sym("@1");
  it("are refused at a branch point", () => {
    expect(() => residue(add(pow(z, -1), mul(ratio(1, 1000), pow(fn("sqrt", z), -1))))).toThrow(Unsettled);
  });
  it("have what a pole nearby leaves open as error", () => {
    const nearby = pow(add(z, neg(ratio(1n, 1n << 34n))), -1);
    const value = residue(add(pow(z, -1), nearby));
    expect(value.contains(Rational.ONE, Rational.ZERO)).toBe(true);
    expect(value.radius().isBelow(RealBall.ONE.shift(-80))).toBe(true);
  });
});
