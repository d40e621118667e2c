import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { scatteringBetween } from "../../../src/solvers/kinetic/scattering-between.ts";
import { gaussLegendre } from "../../../src/solvers/linear/gauss-legendre.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { gradedEdges } from "../../../src/solvers/linear/panel-grid.ts";

const T = 0.1;
const POINTS = [0.5, 1, 1.5];
const kernels = compileGiven(
  steadyBoson({
    spectrum: { kind: "tabulated", x: [0, ...POINTS], a: [0, 0.7, 0.2, 0], unit: "none" },
    bosonTemperature: T,
  }),
);
/** Of a line, and without states that end. */
const DENSITIES = {
  "a line": (omega: number) => 0.2 / Math.PI / (omega * omega + 0.04),
  "a wide band": () => 1,
};
const h = (omega: number) => Math.tanh(omega / 0.3);

/** in and out with panels of ν between all kinks of the kernels, far beyond the last of which they vanish. */
function plain(density: (omega: number) => number, omega: number): { in: number; out: number } {
  const { nodes, weights } = gaussLegendre(16);
  const kinks = [0, ...POINTS].flatMap((x) => [omega - x, omega + x]);
  const even = Array.from({ length: 161 }, (_, k) => omega - 2 + k / 40);
  const edges = [...new Set([...kinks, ...even])].sort((a, b) => a - b);
  const sum = { in: 0, out: 0 };
  for (let p = 1; p < edges.length; p++) {
    const [a, b] = [edges[p - 1]!, edges[p]!];
    nodes.forEach((t, k) => {
      const nu = (a + b) / 2 + ((b - a) / 2) * t;
      const weight = ((b - a) / 2) * weights[k]! * density(nu);
      sum.in += weight * kernels.scatteringIn(omega, nu, h(nu));
      sum.out += weight * kernels.scatteringOut(omega, nu, h(nu));
    });
  }
  return sum;
}

describe("collision integrals between the nodes", () => {
  it.each(Object.entries(DENSITIES))(
    "are those of the kernels, at any energy of either sign: %s",
    (_, density) => {
      // The last bounded panel ends within reach of the boson from the largest energy.
      const grid = new HalfLineGrid(gradedEdges(0, 8, [{ at: 0, width: 0.15 }]), 16);
      const electrons = {
        grid,
        spectralFunction: grid.nodes.map(density),
        distribution: grid.nodes.map(h),
      };
      const edges = gradedEdges(0, 16, [{ at: 0, width: T }], { breaks: POINTS });
      const at = scatteringBetween(kernels, electrons, { edges, order: 10 });
      for (const omega of [0.0371, -0.0371, 0.91, -2.3, 7.4]) {
        const [found, expected] = [at(omega), plain(density, omega)];
        // h at ω = ±7.4 and its tail beyond 8 are 1 to rounding; B of the line is interpolated in 1/ν there.
        expect(Math.abs(found.in - expected.in)).toBeLessThan(1e-12 * expected.out);
        expect(Math.abs(found.out - expected.out)).toBeLessThan(1e-12 * expected.out);
      }
    },
  );
});
