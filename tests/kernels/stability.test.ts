import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dependsOn } from "../../src/algebra/rewrite.ts";
import { mul, num, type Term } from "../../src/algebra/term.ts";
import { equations } from "../../src/closures/equations.ts";
import { Rational } from "../../src/exact/rational.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { bindKernel } from "../../src/kernels/binding.ts";
import { kernelEntry, kernelNames, kernelNode } from "../../src/kernels/catalogue.ts";
import { hNu, hOmega } from "../../src/kernels/parameters.ts";
import { proveRule, stabilise, stabilityRules } from "../../src/kernels/stability.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";
import { nu, omega } from "../../src/steady/symbols.ts";

describe("kernel nodes", () => {
  it("are the very nodes of the derivation", () => {
    const { wide, local, kinetic } = equations();
    expect(kernelNode("kernelPhi")).toBe(wide.kernels.kernelPhi);
    expect(kernelNode("kernelPhiThermal")).toBe(wide.kernels.kernelPhi);
    expect(kernelNode("kernelSigma")).toBe(wide.kernels.kernelSigma);
    for (const name of Object.keys(local.kernels) as (keyof typeof local.kernels)[])
      expect(kernelNode(name)).toBe(local.kernels[name]);
    expect(kernelNode("kmsDefect")).toBe(kinetic.defect);
    expect(kernelNode("fRef")).toBe(kinetic.reference);
    expect(kernelNode("rateIn")).toBe(kinetic.rateIn);
    expect(kernelNode("rateOut")).toBe(kinetic.rateOut);
  });
  it("refuse names that do not exist", () => {
    expect(() => kernelNode("kernelPsi")).toThrow(/kernel: got kernelPsi; expected lambda, /);
  });
});

describe("stability rules", () => {
  it.each(stabilityRules().map((r) => [r.name, r] as const))(
    "%s is an identity in exponentials",
    (_, rule) => {
      expect(proveRule(rule)).toBe(true);
    },
  );
  it.each(stabilityRules().map((r) => [r.name, r] as const))(
    "%s with a seeded mistake is refused",
    (_, rule) => {
      const twice: Term = mul(num(2), rule.to);
      expect(proveRule({ ...rule, to: twice })).toBe(false);
    },
  );
});

it.each(stabilityRules().map((rule) => [rule.name, rule] as const))(
  "%s is applied to its left side",
  (_, { from }) => {
    const left = mul(...from);
    expect(stabilise(left)).not.toBe(left);
  },
);

describe("rules of scattering", () => {
  const scattering = stabilityRules().filter(({ name }) => !name.startsWith("boson-weight"));

  it.each(scattering.map((rule) => [rule.name, rule] as const))(
    "%s has ω, ν or h on its left, so that a function of x alone does without",
    (_, { from }) => {
      const symbols = [omega, nu, hOmega, hNu];
      expect(from.some((t) => symbols.some((symbol) => dependsOn(t, symbol)))).toBe(true);
    },
  );
});

describe("stable forms", () => {
  const BITS = 400;
  const part = fc.integer({ min: -4000, max: 4000 }).map((n) => Rational.of(n, 1000));
  const positive = fc.integer({ min: 60, max: 3000 }).map((n) => Rational.of(n, 1000));
  const h = fc.integer({ min: -999, max: 999 }).map((n) => Rational.of(n, 1000));
  const point = fc.record({
    omega: part,
    nu: part,
    hOmega: h,
    hNu: h,
    T_e: positive,
    T_B: positive,
    lambda: positive,
    Omega: positive,
    kappa: positive,
    x: part,
    z: part,
    nu_n: positive,
  });
  const at = (term: Term, values: Record<string, Rational>): ComplexBall =>
    evaluateBall(term, (t) => (t.kind === "sym" && values[t.name] ? ball(values[t.name]!) : undefined), BITS);
  const ball = (q: Rational): ComplexBall => ComplexBall.of(RealBall.fromRational(q, BITS));

  it.each(
    kernelNames()
      .filter((n) => !kernelEntry(n).closure)
      .map((n) => [n]),
  )("%s equals its direct form", (name) => {
    const { direct, stable } = bindKernel(name, "oscillator");
    const property = fc.property(point, (values) => {
      fc.pre(!values.omega.equals(values.nu) && !values.hOmega.equals(values.hNu) && !values.x.isZero());
      const [left, right] = [at(direct, values), at(stable, values)];
      expect(left.overlaps(right)).toBe(true);
      // 400 bits less those lost to e^(|ω|/T) ≤ e^70 on either side leave far more than 100 bits.
      const bound = left.magnitude().add(RealBall.ONE, 40).shift(-100);
      expect(left.sub(right, BITS).magnitude().compareMid(bound)).toBe(-1);
    });
    fc.assert(property, { seed: 20251, numRuns: 8 });
  });
  it("keep nothing of the direct form's poles at ω = ν", () => {
    const { stable } = bindKernel("xiSourceThermal", "oscillator");
    const one = Rational.ONE;
    const values = {
      omega: one,
      nu: one,
      T_e: one,
      T_B: Rational.of(2),
      lambda: one,
      Omega: one,
      kappa: one,
    };
    expect(at(stable, values).containsZero()).toBe(true);
  });
});
