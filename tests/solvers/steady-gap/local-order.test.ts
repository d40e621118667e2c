import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { matsubaraOrder } from "../../../src/solvers/local/matsubara-order.ts";
import type { LocalOrder } from "../../../src/solvers/steady-gap/local-order.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { OSCILLATOR } from "../steady/line-models.ts";
import { contourBalance } from "./contour-balance.ts";
import { green, type OrderPoint as Point, solvedOrder as solved } from "./local-models.ts";

const orderAt = (point: Point): number => solved(point)?.order.value ?? 0;

/** Largest deviation of the contour from the solution at some frequencies, over the largest value. */
function imbalance(found: LocalOrder, part: "anomalous" | "normal" | "order" | "rate"): number {
  const pairs = [0.011, 0.07, 0.33].map(
    (omega) => contourBalance(found.equations.state, found.state, omega)[part],
  );
  const largest = Math.max(...pairs.map(([a]) => Math.abs(a)));
  return Math.max(...pairs.map(([a, b]) => Math.abs(a - b))) / largest;
}

describe("the order parameter of the local closure in equilibrium", () => {
  it("is that of the Matsubara axis within both errors, from the transition to saturation", () => {
    const temperature = 0.04;
    const problem = {
      kernels: compileKernels(OSCILLATOR, temperature, temperature),
      shape: spectrumShape(OSCILLATOR),
      temperature,
    };
    // G_c = 0.28607506.
    for (const coupling of [0.2861, 0.5]) {
      const { aboveAxis, state } = solved({ te: temperature, coupling })!;
      const axis = matsubaraOrder(problem, green, coupling)!;
      expect(Math.abs(aboveAxis.value - axis.order)).toBeLessThan(aboveAxis.error + axis.error);
      expect(aboveAxis.error + axis.error).toBeLessThan(1e-5 * axis.order);
      // No residual at T_B = T_e.
      expect(Math.max(...state.residual.map(Math.abs))).toBeLessThan(1e-11);
    }
    expect(solved({ te: temperature, coupling: 0.286 })).toBeNull();
    expect(matsubaraOrder(problem, green, 0.286)).toBeNull();
  });
});

describe("the order parameter of the local closure in a steady state", () => {
  // Linear solver, T_e = 0.04, T_B = 0.02: G_c = 0.1609139079, without the residual's feedback 0.2819855286.
  const bias = { te: 0.04, tb: 0.02 };

  it.each([
    { held: "occupation", critical: 0.1609139079 },
    { held: "balance", critical: 0.1609139079 },
  ] as const)("vanishes as a square root at the critical coupling of the linear solver: $held", (one) => {
    const at = (excess: number): number =>
      orderAt({ ...bias, held: one.held, coupling: one.critical * (1 + excess) }) ** 2;
    expect(at(-1e-4)).toBe(0);
    const [near, far] = [at(2e-4), at(8e-4)];
    // The straight line through φ² at two couplings ends at the critical one but for the curvature, 2e-4·8e-4 times some ten.
    const zero = (2e-4 * far - 8e-4 * near) / (far - near);
    expect(Math.abs(zero)).toBeLessThan(3e-6);
  });

  it("is balanced on the contour: rates, order parameter and the anomalous Keldysh self-energy", () => {
    for (const held of ["occupation", "balance"] as const) {
      const found = solved({ ...bias, coupling: 0.25, held })!;
      // The quadrature of the test and interpolation between the nodes.
      for (const part of ["rate", "order", "anomalous"] as const)
        expect(imbalance(found, part), `${held} ${part}`).toBeLessThan(2e-6);
      const balance = imbalance(found, "normal");
      if (held === "balance") expect(balance).toBeLessThan(2e-6);
      // With the occupation held, the bath is not in balance with the rates.
      else expect(balance).toBeGreaterThan(1e-3);
    }
  });

  it("is out of balance with a seeded mistake in what the residual returns", () => {
    const found = solved({ ...bias, coupling: 0.2, held: "balance" })!;
    const [v0, v1] = found.state.returned;
    const scaled = (factor: number) => [v0, v1].map((v) => v.map((x) => factor * x));
    expect(imbalance(found, "anomalous")).toBeLessThan(2e-6);
    for (const returned of [scaled(-1), scaled(2), [v1, v0]]) {
      const spoilt = { ...found, state: { ...found.state, returned } } as unknown as LocalOrder;
      expect(imbalance(spoilt, "anomalous")).toBeGreaterThan(1e-3);
    }
  });

  it("needs the residual below the transition without it", () => {
    expect(orderAt({ ...bias, coupling: 0.2 })).toBeGreaterThan(0);
    expect(orderAt({ ...bias, coupling: 0.2, feedback: false })).toBe(0);
  });

  it("has a second state beside the stable normal one where the boson is hot and the occupation held", () => {
    // Linear solver, T_B = 0.08: G_c = 0.4787223, without the residual's feedback 0.3019474. A gap beyond the linewidth ends the feedback.
    const point = { te: 0.04, tb: 0.08, coupling: 0.42 };
    expect(solved(point)).toBeNull();
    const second = solved({ ...point, from: "saturation" })!;
    expect(second.order.value).toBeGreaterThan(0.05);
    for (const part of ["rate", "order", "anomalous"] as const)
      expect(imbalance(second, part), part).toBeLessThan(2e-6);
    expect(solved({ ...point, from: "saturation", held: "balance" })).toBeNull();
    expect(solved({ ...bias, coupling: 0.15, from: "saturation" })).toBeNull();
  });

  it("refuses what two grids do not agree on", () => {
    expect(() => solved({ ...bias, coupling: 0.162, largestError: 1e-13 })).toThrow(
      /up to 1e-13 is accepted: .* not resolved/,
    );
  });
});
