import { describe, expect, it } from "vitest";
import { beyondLinearOrder } from "../../derivations/beyond-linear-order.ts";
import { local } from "../../src/closures/closure.ts";
import { heldReturn } from "../../src/closures/held-electrons.ts";
import { compileHeldReturn, type HeldElectrons } from "../../src/kernels/held-return.ts";

const points = [
  [0.3, 0.2, 0.25, -0.05],
  [0.1, 0.02, 0.2, 0.005],
  [2, 0.5, -0.3, 0.1],
] as const;

function returned(held: HeldElectrons, at: readonly [number, number, number, number]): Float64Array {
  const into = new Float64Array(2);
  compileHeldReturn(held)(...at, into);
  return into;
}

describe("what the residual returns in the local closure", () => {
  it("is emitted from what the derivation ends with", () => {
    const { occupationReturns, balanceChanges, balanceReturns } = beyondLinearOrder().results;
    expect(heldReturn(local, "occupation").anomalous).toBe(occupationReturns);
    expect(heldReturn(local, "balance")).toEqual({ normal: balanceChanges, anomalous: balanceReturns });
  });
  it("is Ξ/|ω̃|² to first order in φ, whatever the bath holds", () => {
    for (const held of ["occupation", "balance"] as const)
      expect([...returned(held, [3, 4, 0, 0])]).toEqual([0, 0.04]);
  });

  // Every matrix is diagonal with τ1 in this closure: V_± = (Ξ_0 ± Ξ_1)|G_±|², G_± = 1/(ω̃ ∓ φ).
  it.each(points)(
    "is V_± = |G_±|²(Ξ_0 ± Ξ_1) with Ξ_0 = 0 or with V_0 = 0: ω̃ = %d + %di, φ = %d + %di",
    (...at) => {
      const [a, b, c, d] = at;
      const plus = 1 / ((a - c) ** 2 + (b - d) ** 2);
      const minus = 1 / ((a + c) ** 2 + (b + d) ** 2);
      const [v0, v1] = returned("balance", at);
      expect(v0! / ((plus - minus) / 2)).toBeCloseTo(1, 13);
      expect(v1! / ((plus + minus) / 2)).toBeCloseTo(1, 13);
      // Ξ_0 = −Ξ_1 (p − q)/(p + q).
      const bath = -(plus - minus) / (plus + minus);
      const [unit, tau1] = returned("occupation", at);
      expect(unit).toBe(0);
      expect(tau1! / ((plus * (bath + 1) - minus * (bath - 1)) / 2)).toBeCloseTo(1, 13);
    },
  );
});
