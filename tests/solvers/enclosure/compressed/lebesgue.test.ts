import { expect, it } from "vitest";
import { lebesgueBound } from "../../../../src/solvers/enclosure/compressed/row-bounds.ts";

/** max_x Σ_k |ℓ_k(x)|, ℓ_k the polynomials that are one at one zero of T_m and vanish at the others; it is largest at the ends. */
function lebesgueConstant(m: number): number {
  const zeros = Array.from({ length: m }, (_, k) => Math.cos(((k + 0.5) * Math.PI) / m));
  const sum = (x: number): number =>
    zeros.reduce((total, own, k) => {
      const share = zeros.reduce((all, z, i) => (i === k ? all : (all * (x - z)) / (own - z)), 1);
      return total + Math.abs(share);
    }, 0);
  return Math.max(...Array.from({ length: 401 }, (_, i) => sum(i / 200 - 1)));
}

it.each([2, 3, 14, 18, 28, 40])("Lebesgue's constant of %i zeros of T_m", (m) => {
  const constant = lebesgueConstant(m);
  expect(lebesgueBound(m)).toBeGreaterThan(constant);
  expect(lebesgueBound(m)).toBeLessThan(constant + 0.1);
});
