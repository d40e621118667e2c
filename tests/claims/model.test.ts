import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sym } from "../../src/algebra/term.ts";
import type { Assumptions } from "../../src/claims/assumptions.ts";
import { ON_BALLS } from "../../src/claims/elementary.ts";
import { complexHilbert } from "../../src/claims/hilbert-value.ts";
import { Model } from "../../src/claims/model.ts";
import { type ModelData, PLAIN_MODEL } from "../../src/claims/model-data.ts";
import { inventory, points } from "../../src/claims/sampling.ts";
import { gamma } from "../../src/claims/special.ts";
import { ComplexBall, pi, RealBall } from "../../src/precision/index.ts";
import { KNOWN, scopeAt } from "./scopes.ts";

const BITS = 80;
const scope = scopeAt(BITS);
const at = (re: number, im = 0): ComplexBall => ComplexBall.fromDoubles(re, im);
const DATA: ModelData = {
  ...PLAIN_MODEL,
  boson: [
    { omega: 2, kappa: 1, weight: 3 },
    { omega: 1, kappa: 2, weight: -1 },
  ],
  bosons: [{ weight: 2, phase: 0, centre: 0, width: 3 }],
  infrared: 2,
  extra: [{ weight: 3, phase: 0, centre: 0, width: 2 }],
  functions: [{ poles: [{ weight: 2, phase: 1, centre: 3, width: 2 }] }],
};
function model(known: Partial<Assumptions> = {}) {
  const of = new Model(DATA, { ...KNOWN, ...known }, ["F"]);
  return (head: string, z: ComplexBall): ComplexBall => of.value(head, z, scope)[0];
}
function close(a: ComplexBall, b: ComplexBall, within = 2 ** -40): boolean {
  return a.sub(b, BITS).magnitude().isBelow(RealBall.fromDouble(within));
}

describe("the abstract functions of an instance", () => {
  it.each([
    ["above", at(0.5, 1)],
    ["on", at(1.5)],
    ["below", at(0.5, -1)],
  ])("P_B by residues is its integral, %s the axis", (_, z) => {
    const value = model();
    const weight = (x: ComplexBall) => value("A", x).mul(value("F_B", x), BITS);
    const upper = z.im.isNegative() ? z.conj() : z;
    const integral = complexHilbert(weight, upper, scope);
    expect(close(value("P_B", z), z.im.isNegative() ? integral.conj() : integral)).toBe(true);
  });
  it("the integral has the jump of z + i0: ∫dx/((x²+1)(x−z)) = −π/(z+i)", () => {
    const weight = (x: ComplexBall) => x.square(BITS).add(ComplexBall.ONE, BITS).inverse(BITS);
    const due = ComplexBall.of(pi(BITS).neg()).div(at(1.5, 1), BITS);
    expect(close(complexHilbert(weight, at(1.5), scope), due)).toBe(true);
  });
  it("F_B has a part b/x, h an even part where it is general", () => {
    const tiny = 2 ** -30;
    expect(close(model()("F_B", at(tiny)).scale(RealBall.fromDouble(tiny), BITS), at(2))).toBe(true);
    const even = (value: ReturnType<typeof model>) => value("h", at(1)).add(value("h", at(-1)), BITS);
    expect(even(model()).containsZero()).toBe(true);
    expect(even(model({ generalElectrons: true })).containsZero()).toBe(false);
  });
  it.each([
    ["odd", -1],
    ["even", 1],
  ] as const)("a causal function that is %s has X^R(−z*) = ∓X^R(z)*", (parity, sign) => {
    const value = model({ causal: new Map([["F", parity]]) });
    const mirrored = value("F_R", at(-0.5, 1));
    const due = value("F_R", at(0.5, 1)).conj().scale(RealBall.integer(sign), BITS);
    expect(close(mirrored, due)).toBe(true);
    expect(due.containsZero()).toBe(false);
  });
});

describe("functions on balls", () => {
  it("keep their digits: tanh where it is nearly one, the Bose function next to its pole", () => {
    const tanh = ON_BALLS.get("tanh")!(at(5), BITS);
    expect(tanh.radius().isBelow(RealBall.ONE.shift(4 - BITS))).toBe(true);
    const bose = ON_BALLS.get("bose")!(at(2 ** -60), BITS);
    expect(bose.radius().isBelow(bose.magnitude().shift(4 - BITS))).toBe(true);
  });
  it.each([5 / 2, 61 / 2])("Γ(%s) has √π in it, with its error", (x) => {
    const value = gamma(at(x), BITS);
    let due = ComplexBall.of(pi(200).sqrt(200));
    for (let k = 1 / 2; k < x; k++) due = due.scale(RealBall.fromDouble(k), 200);
    expect(value.overlaps(due)).toBe(true);
    expect(value.radius().isBelow(value.magnitude().shift(8 - BITS))).toBe(true);
  });
});

describe("drawn whole numbers", () => {
  it("are zero often enough for strict inequalities to fail there", () => {
    const drawn = fc.sample(points(inventory([sym("n")], KNOWN), KNOWN), { seed: 3, numRuns: 400 });
    const zeros = drawn.filter((point) => point.symbol("n").isZero()).length;
    expect(zeros).toBeGreaterThan(400 / 10);
  });
});
