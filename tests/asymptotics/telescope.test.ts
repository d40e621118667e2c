import { describe, expect, it } from "vitest";
import { pairingMatrixEntry, strongInteraction } from "../../src/asymptotics/strong-coupling-matrix.ts";
import { telescoped } from "../../src/asymptotics/telescope.ts";
import { matsubaraPoint, outerPoint } from "../../src/closures/matsubara.ts";
import { Rational } from "../../src/exact/rational.ts";
import { add, fn, I, mul, num, sub, sym, type Term, ZERO } from "../../src/index.ts";

const piT = mul(I, sym("pi"), sym("T"));
const g = (e: Term): Term => fn("lambda", e);
const at = (l: number): Term => g(mul(num(2 * l), piT));
const row = (point: Term): Term => sub(g(sub(point, matsubaraPoint)), g(add(point, matsubaraPoint)));
const sum = (summand: Term): Term => telescoped(summand, "lambda");

describe("sums over Matsubara frequencies that telescope", () => {
  it("leave the ladder between the lowest and the highest first step", () => {
    expect(sum(row(piT))).toBe(g(ZERO));
    expect(sum(row(mul(num(7), piT)))).toBe(add(g(ZERO), ...[1, 2, 3].map((l) => mul(num(2), at(l)))));
  });
  it("cancel between rows with a symbol for the row", () => {
    const next = row(add(outerPoint, mul(num(2), piT)));
    expect(sum(sub(next, row(outerPoint)))).toBe(mul(num(2), g(add(outerPoint, piT))));
  });
  it("are refused where something is left of every step", () => {
    const [near, far] = [g(sub(piT, matsubaraPoint)), g(add(piT, matsubaraPoint))];
    expect(() => sum(add(near, far))).toThrow(/does not telescope/);
    expect(() => sum(sub(near, mul(num(2), far)))).toThrow(/does not telescope/);
    // Half a step apart: two ladders that never meet.
    expect(() => sum(sub(near, g(add(mul(num(2), piT), matsubaraPoint))))).toThrow(/does not telescope/);
    // ω_m alone: λ(iω_m − iω_n) and λ(iω_m + iω_n) are a number of steps apart that is not known.
    expect(() => sum(row(outerPoint))).toThrow(/does not telescope/);
  });
  it("are refused for other arguments, or factors with the summation index", () => {
    expect(() => sum(sub(g(mul(num(2), matsubaraPoint)), g(matsubaraPoint)))).toThrow(/not a ± iω_n/);
    expect(() => sum(mul(matsubaraPoint, row(piT)))).toThrow(/not linear in lambda/);
    expect(() => sum(add(row(piT), num(1)))).toThrow(/not linear in lambda/);
  });
});

describe("the strong-coupling matrix read off the equations", () => {
  it("has the entries of its closed form", () => {
    const inverseSquare = (l: number): Rational => Rational.of(1, l * l);
    for (let m = 0; m < 6; m++)
      for (let n = 0; n < 6; n++) {
        const direct = inverseSquare(m + n + 1);
        const below = Array.from({ length: m }, (_, l) => Rational.of(-2, (l + 1) ** 2));
        const expected =
          m === n ? below.reduce((a, b) => a.add(b), direct) : direct.add(inverseSquare(m - n));
        expect(pairingMatrixEntry(m, n).toString(), `${m},${n}`).toBe(expected.toString());
      }
    expect(strongInteraction(7).toString()).toBe("1/49");
  });
});
