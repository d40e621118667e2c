import { describe, expect, it } from "vitest";
import { coefficientOf, expand, substitute, unfold } from "../../src/algebra/rewrite.ts";
import { add, fn, I, mul, neg, num, ONE, pow, sub, type Term, ZERO } from "../../src/algebra/term.ts";
import { Trace } from "../../src/algebra/trace.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { BOSON } from "../../src/steady/distributions.ts";
import { distributionCondition, keldyshDyson, kmsDefect } from "../../src/steady/kinetic.ts";
import { anomalousKeldysh, gapEquations } from "../../src/steady/residual.ts";
import { selfEnergy } from "../../src/steady/self-energy.ts";
import {
  bosonDistribution,
  distribution,
  nu,
  omega,
  pi,
  spectral,
  transfer,
  vertex,
} from "../../src/steady/symbols.ts";

const self = selfEnergy();
const kinetic = kmsDefect(self);
const gap = gapEquations(self, kinetic);
const body = (t: Term): Term => {
  if (t.kind !== "integral") throw new Error("expected an integral");
  return t.body;
};

describe("self-energy", () => {
  it("has the anomalous part of opposite sign", () => {
    const renamed = unfold(body(self.anomalous.R), {
      "F^R": (e) => fn("G_11^R", e!),
      "F^K": (e) => fn("G_11^K", e!),
    });
    expect(areEqual(renamed, neg(body(self.normal.R)))).toBe(true);
  });
  it("has the prefactor i g²/4π", () => {
    const coefficient = coefficientOf(
      coefficientOf(body(self.normal.R), fn("D^K", transfer)),
      fn("G_11^R", nu),
    );
    expect(areEqual(coefficient, mul(I, pow(vertex, 2), pow(mul(num(4), pi), -1)))).toBe(true);
  });
});

describe("distributions", () => {
  it("give g²(D^R − D^A) = −2πiA", () => {
    const difference = sub(BOSON["D^R"]!(omega), BOSON["D^A"]!(omega));
    expect(areEqual(mul(pow(vertex, 2), difference), neg(mul(num(2), pi, I, spectral(omega))))).toBe(true);
  });
});

describe("kinetic equation", () => {
  it("solves the Keldysh component of the Dyson equation", () => {
    const trace = new Trace();
    expect(keldyshDyson(trace).key).toContain("Sigma^K");
    expect(distributionCondition(new Trace())).toBe(
      mul(distribution(omega), sub(fn("Sigma_11^R", omega), fn("Sigma_11^A", omega))),
    );
  });
  it("has a defect that vanishes for the reference boson and only for it", () => {
    const boson = bosonDistribution(transfer);
    const at = (F: Term): Term => unfold(kinetic.defect, { F_B: () => F });
    expect(areEqual(at(kinetic.reference), ZERO)).toBe(true);
    expect(areEqual(at(add(kinetic.reference, ONE)), ZERO)).toBe(false);
    expect(areEqual(coefficientOf(kinetic.defect, boson), sub(distribution(nu), distribution(omega)))).toBe(
      true,
    );
  });
  it("has a defect of N(ω,ω) = 1 − h² before the pole of F_B counts", () => {
    const diagonal = substitute(unfold(kinetic.defect, { F_B: () => ZERO }), new Map([[nu, omega]]));
    expect(areEqual(diagonal, sub(ONE, pow(distribution(omega), 2)))).toBe(true);
  });
});

describe("anomalous residual", () => {
  it("feeds back with G_11^R G_22^A", () => {
    const F = anomalousKeldysh()(omega);
    expect(areEqual(coefficientOf(F, fn("Xi", omega)), mul(fn("G_11^R", omega), fn("G_22^A", omega)))).toBe(
      true,
    );
  });
  it("has the KMS defect as its source and the same defect node in it", () => {
    const source = body(gap.source);
    expect(source.kind === "prod" && source.factors.includes(kinetic.defect)).toBe(true);
  });
  it("splits φ^R without remainder", () => {
    const { bosonFluctuation, thermal, nonThermal } = gap.shares;
    const whole = expand(unfold(body(self.anomalous.R), { ...BOSON, "F^K": gap.anomalousKeldysh }));
    expect(areEqual(add(body(bosonFluctuation), body(thermal), body(nonThermal)), whole)).toBe(true);
  });
});
