import { describe, expect, it } from "vitest";
import { coefficientOf, unfold } from "../../src/algebra/rewrite.ts";
import { add, fn, I, mul, neg, num, pow, sub, type Term } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { equations } from "../../src/closures/equations.ts";
import { bosonRates } from "../../src/steady/boson-polarisation.ts";
import { fockFunctional, loopSign, otherPoint, point } from "../../src/steady/functional.ts";
import { inRealGauge } from "../../src/steady/functional-identities.ts";
import { bosonDistribution, distribution, nu, omega, vertex } from "../../src/steady/symbols.ts";

const functional = fockFunctional();
const D = fn("D", point, otherPoint);
const G = (index: string, a: Term = point, b: Term = otherPoint): Term => fn(`G_${index}`, a, b);

/** The sign of a permutation by its cycles: another way than counting inversions. */
function signByCycles(order: readonly number[]): number {
  const seen = new Set<number>();
  let sign = 1;
  for (const start of order) {
    let length = 0;
    for (let k = start; !seen.has(k); k = order[k]!) {
      seen.add(k);
      length++;
    }
    if (length > 0 && length % 2 === 0) sign = -sign;
  }
  return sign;
}

describe("the fermion loop", () => {
  it("has the sign −1 for any number of vertices", () => {
    for (const n of [1, 2, 3, 4, 5]) {
      const order = Array.from({ length: 2 * n }, (_, k) => (k + 1) % (2 * n));
      expect(loopSign(n)).toBe(-1);
      expect(signByCycles(order)).toBe(loopSign(n));
    }
  });
});

describe("the Fock functional", () => {
  it("gives Σ̂ = i g² D τ3Ĝτ3", () => {
    for (const [index, sign] of [
      ["11", 1],
      ["12", -1],
      ["21", -1],
      ["22", 1],
    ] as const)
      expect(functional.selfEnergy[index]).toBe(mul(num(sign), I, pow(vertex, 2), D, G(index)));
  });
  it("gives Π = −i g² Tr[τ3Ĝτ3Ĝ]", () => {
    const product = (a: string, b: string): Term => mul(G(a), G(b, otherPoint, point));
    const trace = add(
      product("11", "11"),
      neg(product("12", "21")),
      neg(product("21", "12")),
      product("22", "22"),
    );
    expect(areEqual(functional.polarisation, neg(mul(I, pow(vertex, 2), trace)))).toBe(true);
  });
  it("has two anomalous lines with the opposite sign in the real gauge", () => {
    const loop = inRealGauge(functional.polarisation);
    const perF = coefficientOf(coefficientOf(loop, fn("F", point, otherPoint)), fn("F", otherPoint, point));
    expect(areEqual(perF, mul(num(2), I, pow(vertex, 2)))).toBe(true);
  });
});

describe("a self-consistent boson", () => {
  const { boson, kinetic } = equations({ selfConsistentBoson: true });
  const rates = bosonRates(boson.polarisation);
  it("is one flag away and leaves everything else as it was", () => {
    const { boson: added, ...rest } = equations({ selfConsistentBoson: true });
    expect(rest).toEqual({ ...equations() });
    expect(added.retarded).toBe(boson.retarded);
    expect("boson" in equations()).toBe(false);
  });
  it("solves its Dyson equation", () => {
    const at = (head: string): Term => fn(head, omega);
    const residue = mul(boson.retarded, sub(pow(at("D_0^R"), -1), at("Pi^R")));
    expect(areEqual(residue, num(1))).toBe(true);
    expect(areEqual(boson.keldysh, mul(at("D^R"), at("Pi^K"), at("D^A")))).toBe(true);
    expect(areEqual(mul(boson.distribution, sub(at("Pi^R"), at("Pi^A"))), at("Pi^K"))).toBe(true);
  });
  it("absorbs with h(ν) − h(ω+ν) and fluctuates with h(ω+ν)h(ν) − 1", () => {
    const above = distribution(add(omega, nu));
    expect(areEqual(rates.out, sub(distribution(nu), above))).toBe(true);
    expect(areEqual(rates.in, sub(mul(above, distribution(nu)), num(1)))).toBe(true);
  });
  it("meets the KMS defect of the electrons", () => {
    const F = bosonDistribution(omega);
    const pair = unfold(kinetic.defect, {
      h: (e) => (e === omega ? distribution(add(omega, nu)) : distribution(e!)),
      F_B: () => F,
    });
    expect(areEqual(sub(mul(F, rates.out), rates.in), pair)).toBe(true);
  });
});
