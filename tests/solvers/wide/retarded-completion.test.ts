import { expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { retardedCompletion } from "../../../src/solvers/wide/retarded-completion.ts";

const grid = new HalfLineGrid([0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 10, 20], 16);
const c = 0.4;

/** i/(z−p)² + i/(z+p*)²: poles at p and −p*, parity u(−z*) = −u(z)* of a gap function, a fall as z⁻². */
function poles(re: number, im: number): Float64Array {
  const out = new Float64Array(2 * grid.size);
  grid.nodes.forEach((t, j) => {
    for (const [pRe, pIm] of [
      [re, im],
      [-re, im],
    ]) {
      const [a, b] = [t - pRe!, c - pIm!];
      const size = a * a + b * b;
      out[2 * j]! += (2 * a * b) / (size * size);
      out[2 * j + 1]! += (a * a - b * b) / (size * size);
    }
  });
  return out;
}

/** Panels no longer than 2c are resolved to (1+√2)^(−32) of u; on longer ones the pole at s = −z leaves 1e-4. */
const tolerance = (at: number) => (grid.nodes[at >> 1]! < 3 ? 1e-10 : 1e-4);

it("leaves a retarded function unchanged", () => {
  const u = poles(1.3, -0.5);
  retardedCompletion(grid, c, u).forEach((value, at) => {
    expect(Math.abs(value - u[at]!)).toBeLessThan(tolerance(at));
  });
});

it("turns poles above the real axis into their mirror images, with the sign that keeps the real part", () => {
  // On the real axis Re[i/(ν−p)² + i/(ν+p*)²] changes sign when every p becomes p*.
  const u = poles(0.8, 1.6);
  const mirrored = poles(0.8, -1.6);
  retardedCompletion(grid, c, u).forEach((value, at) => {
    expect(Math.abs(value + mirrored[at]!)).toBeLessThan(tolerance(at));
  });
});
