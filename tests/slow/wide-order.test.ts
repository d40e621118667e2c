import { describe, expect, it } from "vitest";
import { found, oscillator } from "../solvers/steady-gap/wide-models.ts";

describe("the order parameter of the wide band", () => {
  it("finds the state next to the transition without being told its size", () => {
    // λ_c = 0.96093522: φ² is linear in λ − λ_c.
    const [near, far] = [0.9615, 0.965].map((lambda) => found(oscillator(lambda, 0.1), 0.1, 0.02)!);
    const ratio = Math.sqrt((0.965 - 0.96093522) / (0.9615 - 0.96093522));
    expect(Math.abs(far!.order / near!.order / ratio - 1)).toBeLessThan(1e-2);
  });
});
