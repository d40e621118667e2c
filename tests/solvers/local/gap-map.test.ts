import { describe, expect, it } from "vitest";
import type { LineCritical } from "../../../src/solvers/local/line-critical.ts";
import { lineCritical } from "../../../src/solvers/local/line-critical.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { fastOscillator } from "./local-kernels.ts";

const kappa = 0.5;

function solve(te: number, tb: number) {
  const model = fastOscillator(1, kappa, { te, tb });
  return { ...model, line: lineCritical({ ...model, electronTemperature: te, bosonTemperature: tb }) };
}

/** One complex function on the nodes. */
interface Line {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * A second route that knows neither the split of F^K nor the elimination of X: φ^≷ = −½∫A(F_B ± 1)F^≷ from
 * Σ̂^≷ = iD^≷ τ₃Ĝ^≷τ₃, with F^K = G^Rφ^RG^K + G^RΦ^KG^A + G^Kφ^AG^A. Returns the relative misfit of Im φ^R and of the
 * imaginary part of Φ^K, given φ^R and Φ^K = 2i(h Im φ^R) + iX.
 */
function contourMisfit(
  te: number,
  tb: number,
  line: LineCritical,
  residualFactor = 1,
): { retarded: number; keldysh: number } {
  const { kernels } = fastOscillator(1, kappa, { te, tb });
  const { gapMap, eigenvector, factor } = line;
  const { green, matrices } = gapMap.state;
  const { nodes, weights } = matrices.grid;
  const phi = gapMap.gap(eigenvector);
  const x = gapMap.residual(eigenvector);
  const h = nodes.map((omega) => Math.tanh(omega / (2 * te)));
  const keldysh = nodes.map((_, i) => 2 * h[i]! * phi.im[i]! + residualFactor * x[i]!);
  const { imaginary, keldyshF } = anomalous(green, h, phi, keldysh);
  let retarded = 0;
  let other = 0;
  const scale = Math.max(...phi.im.map(Math.abs));
  const keldyshScale = Math.max(...keldysh.map(Math.abs));
  for (let i = 0; i < nodes.length; i += 7) {
    let spectral = 0;
    let total = 0;
    for (let j = 0; j < nodes.length; j++) {
      // Im F^R is odd, Im F^K even: both signs of ν.
      for (const sign of [1, -1]) {
        const z = nodes[i]! - sign * nodes[j]!;
        const [fR, fK] = [sign * imaginary[j]!, keldyshF[j]!];
        const [greater, lesser] = [(fK + 2 * fR) / 2, (fK - 2 * fR) / 2];
        const [up, down] = [kernels.aFB(z) + kernels.a(z), kernels.aFB(z) - kernels.a(z)];
        spectral -= (factor * weights[j]! * (up * greater - down * lesser)) / 2;
        total -= (factor * weights[j]! * (up * greater + down * lesser)) / 2;
      }
    }
    retarded = Math.max(retarded, Math.abs(spectral / 2 - phi.im[i]!) / scale);
    other = Math.max(other, Math.abs(total - keldysh[i]!) / keldyshScale);
  }
  return { retarded, keldysh: other };
}

/** Im F^R and Im F^K from the matrix Dyson equation at ε = 0, G_11 = G_22 = 1/ω̃, G^K = 2ih Im G^R. */
function anomalous(green: Line, h: Float64Array, phi: Line, keldysh: Float64Array) {
  const imaginary = new Float64Array(h.length);
  const keldyshF = new Float64Array(h.length);
  for (let i = 0; i < h.length; i++) {
    const [gr, gi, pr, pi] = [green.re[i]!, green.im[i]!, phi.re[i]!, phi.im[i]!];
    imaginary[i] = pr * 2 * gr * gi + pi * (gr * gr - gi * gi);
    // G^Rφ^RG^K + c.c. counterpart: the sum is 2i Re[G^Rφ^R]·2h Im G^R, and G^RΦ^KG^A = i|G^R|²·keldysh.
    keldyshF[i] = 4 * h[i]! * gi * (gr * pr - gi * pi) + (gr * gr + gi * gi) * keldysh[i]!;
  }
  return { imaginary, keldyshF };
}

describe("gap map of the local closure", () => {
  const biased = solve(0.04, 0.02).line;

  it("has no residual X in equilibrium", () => {
    const { line } = solve(0.04, 0.04);
    const phi = line.gapMap.gap(line.eigenvector);
    const x = line.gapMap.residual(line.eigenvector);
    const largest = (values: Float64Array) => Math.max(...values.map(Math.abs));
    // N vanishes up to round-off of the two products in A N, times the peak ratio T/Γ of the line, about 10.
    expect(largest(x)).toBeLessThan(1e-12 * largest(phi.re));
  });

  it("has a residual of the size of φ under a bias", () => {
    const x = biased.gapMap.residual(biased.eigenvector);
    const phi = biased.gapMap.gap(biased.eigenvector);
    expect(Math.max(...x.map(Math.abs))).toBeGreaterThan(1e-3 * Math.max(...phi.re.map(Math.abs)));
  });

  it.each([
    [0.04, 0.04],
    [0.05, 0.1],
  ])("solves the unsplit contour equations at T_e = %s, T_B = %s", (te, tb) => {
    const line = solve(te, tb).line;
    const { retarded, keldysh } = contourMisfit(te, tb, line);
    // Quadrature of the same quality as the solver's own, whose coupling is good to 1e-9.
    expect(retarded).toBeLessThan(1e-7);
    expect(keldysh).toBeLessThan(1e-7);
  });

  it("solves them at the reference bias", () => {
    const { retarded, keldysh } = contourMisfit(0.04, 0.02, biased);
    expect(Math.max(retarded, keldysh)).toBeLessThan(1e-7);
  });

  it("solves them with X only: one per cent of it missing is seen", () => {
    expect(contourMisfit(0.04, 0.02, biased, 0.99).keldysh).toBeGreaterThan(1e-3);
  });

  it("has an eigenvector that continues to the Matsubara gap: F(iω_n) ∝ ∫ν Im F^R/(ν²+ω_n²) ∝ φ_n/ω̃_n²", () => {
    const temperature = 0.04;
    const { line, kernels, shape } = solve(temperature, temperature);
    const { gap, omegaTilde, grid } = matsubaraCritical({ kernels, shape, temperature });
    const { nodes, weights } = line.gapMap.state.matrices.grid;
    const continued = (n: number) =>
      nodes.reduce(
        (sum, nu, j) =>
          sum + (weights[j]! * nu * line.eigenvector[j]!) / (nu * nu + grid.frequencies[n]! ** 2),
        0,
      );
    for (const n of [1, 2, 5, 10, 20]) {
      const expected = (gap[n]! / omegaTilde[n]! ** 2) * (omegaTilde[0]! ** 2 / gap[0]!);
      expect(Math.abs(continued(n) / continued(0) / expected - 1)).toBeLessThan(1e-7);
    }
  });

  it("transposes consistently: χ·My = Mᵀχ·y", () => {
    const line = biased;
    const y = line.eigenvector;
    const chi = line.gapMap.state.matrices.grid.nodes.map((nu, i) => Math.cos(3 * i) * nu * nu);
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const left = dot(chi, line.gapMap.apply(y));
    const right = dot(line.gapMap.applyTransposed(chi), y);
    const size = Math.sqrt(dot(chi, chi) * dot(y, y));
    expect(Math.abs(left - right)).toBeLessThan(1e-11 * Math.max(size, Math.abs(left)));
  });
});
