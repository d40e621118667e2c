import { expect, it } from "vitest";
import { RowQuadrature } from "../../../src/solvers/linear/row-quadrature.ts";

it("integrates a product of functions with kinks at edges of either kind, tails included", () => {
  const rows = new RowQuadrature([0, 0.5, 1, 2, 4], [0, 0.3, 1, 3], 10);
  for (const omega of [-2, 0, 0.47, 6]) {
    let sum = 0;
    let total = 0;
    rows.visit(omega, (nu, weight) => {
      // |ω−ν−0.3| has a kink at a shifted edge, |ν+1| at an own one; divided by a quartic that falls off.
      const x = omega - nu;
      sum += (weight * Math.abs(x - 0.3) * Math.abs(nu + 1)) / (x ** 2 + 1) ** 3;
      total += weight / (nu ** 2 + 1) ** 2;
    });
    // ∫dx |x−0.3||ω+1−x|/(x²+1)³ by a midpoint sum; its kinks cost h²/8 per unit of slope, its ends 1e-6.
    let plain = 0;
    const h = 1e-3;
    for (let x = -60 + h / 2; x < 60; x += h)
      plain += (h * Math.abs(x - 0.3) * Math.abs(omega + 1 - x)) / (x * x + 1) ** 3;
    expect(Math.abs(sum - plain)).toBeLessThan(2e-5);
    // The pole at distance one from panels of half length one: (1+√2)^(−20) relative.
    expect(Math.abs(total - Math.PI / 2)).toBeLessThan(1e-6);
  }
});

it("knows the nodes of whole panels in ω − ν, which do not depend on ω", () => {
  const rows = new RowQuadrature([0, 0.5, 1, 2, 4], [0, 0.3, 1, 3], 3);
  for (const omega of [-2.03, 0.04, 0.47, 6.1]) {
    const { nodes, known, count } = rows.points(omega);
    const shared = Array.from({ length: count }, (_, q) => q).filter((q) => known[q]! >= 0);
    for (const q of shared)
      expect(Math.abs(omega - nodes[q]! - rows.shiftedNodes[known[q]!]!)).toBeLessThan(1e-14);
    // Of the six panels every cut one has an edge of the first kind inside.
    const whole = [-3, -1, -0.3, 0, 0.3, 1, 3].slice(1).filter((b, p) => {
      const a = [-3, -1, -0.3, 0, 0.3, 1][p]!;
      return ![-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4].some((e) => omega - b < e && e < omega - a);
    });
    expect(shared.length).toBe(3 * whole.length);
  }
});

it("leaves out what lies beyond an edge, and integrates logarithms at edges to n⁻⁸", () => {
  // ∫_{−1}^{1} |x − 0.3|ln|x − 0.3|dν, x = 0.5 − ν: ∫_0^a t ln t = a²/2 (ln a − ½).
  const part = (a: number) => (a * a * (Math.log(a) - 0.5)) / 2;
  const exact = part(1.2) + part(0.8);
  const errorOf = (order: number, logarithms: boolean) => {
    const rows = new RowQuadrature([0, 1, 2], [0, 0.3, 1, 3], order, { to: 1, logarithms });
    let sum = 0;
    rows.visit(0.5, (nu, weight) => {
      const d = Math.abs(0.5 - nu - 0.3);
      sum += weight * d * Math.log(d);
      expect(Math.abs(nu)).toBeLessThan(1);
    });
    return Math.abs(sum - exact);
  };
  expect(errorOf(8, true)).toBeLessThan(3e-7);
  expect(errorOf(16, true)).toBeLessThan(2 ** -7 * errorOf(8, true));
  expect(errorOf(8, false)).toBeGreaterThan(16 * errorOf(8, true));
});

it("takes fewer nodes on pieces that are short beside their panel, known ones too", () => {
  // The panel from 1 to 2 has cells of a tenth, all others are long.
  const cells = [0, ...Array.from({ length: 11 }, (_, k) => 1 + k / 10), 4];
  const omega = 0.013;
  const own = [0, 1, 2, 4];
  const full = new RowQuadrature(own, cells, 8).points(omega).count;
  const rows = new RowQuadrature(own, cells, 8, { short: 3 });
  const { nodes, known, count } = rows.points(omega);
  expect(count).toBeLessThan(full - 5 * 16);
  for (let q = 0; q < count; q++)
    if (known[q]! >= 0)
      expect(Math.abs(omega - nodes[q]! - rows.shiftedNodes[known[q]!]!)).toBeLessThan(1e-14);
  // Three nodes are exact to degree five on each cell: a polynomial that changes at an edge of a cell.
  let sum = 0;
  rows.visit(omega, (nu, weight) => {
    const x = omega - nu;
    if (x > 1.3 && x < 1.5) sum += weight * x ** 3 * (1 + nu) ** 2;
  });
  // ∫ x³ (a − x)² dx with a = 1 + ω.
  const a = 1 + omega;
  const primitive = (x: number) => (a * a * x ** 4) / 4 - (2 * a * x ** 5) / 5 + x ** 6 / 6;
  expect(Math.abs(sum - (primitive(1.5) - primitive(1.3)))).toBeLessThan(1e-14);
});
