import { describe, expect, it } from "vitest";
import { fn, matrix, mul, neg, num, sym, type Term } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import {
  combine,
  determinant,
  entry,
  IDENTITY,
  inverse,
  mapEntries,
  matmul,
  TAU1,
  TAU2,
  TAU3,
} from "../../src/nambu/matrix.ts";
import { greenFunction, selfEnergyMatrix } from "../../src/nambu/spinor.ts";

const [a, b, c, d] = [sym("a"), sym("b"), sym("c"), sym("d")];
const general = matrix(a, b, c, d);
const same = (p: ReturnType<typeof matrix>, q: ReturnType<typeof matrix>): boolean =>
  p.entries.every((e: Term, k) => areEqual(e, q.entries[k]!));

describe("Nambu matrices", () => {
  it("obey the Pauli algebra", () => {
    for (const tau of [TAU1, TAU2, TAU3]) expect(matmul(tau, tau)).toBe(IDENTITY);
    expect(matmul(TAU3, TAU1)).toBe(mapEntries(matmul(TAU1, TAU3), neg));
    expect(matmul(TAU1, TAU2, TAU3).entries[0]).toBe(matmul(TAU1, TAU2, TAU3).entries[3]);
  });
  it("have a two-sided inverse and a multiplicative determinant", () => {
    expect(same(matmul(general, inverse(general)), IDENTITY)).toBe(true);
    expect(same(matmul(inverse(general), general), IDENTITY)).toBe(true);
    const product = matmul(general, TAU2, general);
    expect(areEqual(determinant(product), mul(num(-1), determinant(general), determinant(general)))).toBe(
      true,
    );
  });
  it("combine linearly", () => {
    expect(combine([a, IDENTITY], [b, TAU1], [c, TAU3]).entries[1]).toBe(b);
  });
});

describe("the vertex τ3", () => {
  it("keeps normal entries and reverses anomalous ones", () => {
    const green = greenFunction("R", [sym("nu")]);
    const sandwich = matmul(TAU3, green, TAU3);
    expect(entry(sandwich, "11")).toBe(entry(green, "11"));
    expect(entry(sandwich, "22")).toBe(entry(green, "22"));
    expect(entry(sandwich, "12")).toBe(neg(entry(green, "12")));
    expect(entry(sandwich, "21")).toBe(neg(entry(green, "21")));
  });
  it("finds equal off-diagonal entries in the real gauge", () => {
    const sigma = selfEnergyMatrix("K", [sym("omega")]);
    expect(entry(sigma, "12")).toBe(entry(sigma, "21"));
    expect(entry(sigma, "12")).toBe(fn("phi^K", sym("omega")));
  });
});
