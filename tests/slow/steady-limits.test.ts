import { describe, expect, it } from "vitest";
import { compileKernels } from "../../src/kernels/compile.ts";
import { criticalCouplingMatsubara } from "../../src/solvers/wide/critical-coupling-matsubara.ts";
import { flat, OSCILLATOR, solvedLine } from "../solvers/steady/line-models.ts";

describe("limits of the steady state", () => {
  it("tends to the law of a lead, 1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1), linearly in T", () => {
    const ratio = (te: number): number => {
      const [tb, rate] = [te / 2, 40 * te * te];
      const { factor } = solvedLine({ te, tb, rate });
      const gammaOne = Math.PI * factor * compileKernels(OSCILLATOR, te, tb).aFB(0);
      return (factor * (rate / te + (2 * gammaOne) / tb)) / (4 * (rate + 2 * gammaOne));
    };
    const [hot, cold] = [ratio(4e-3), ratio(1e-3)];
    expect(cold - 1).toBeLessThan(0.3 * (hot - 1));
    // T and T ln T remain: the linear extrapolation from 4T and T errs by about T ln 4.
    expect(Math.abs((4 * cold - hot) / 3 - 1)).toBeLessThan(0.01);
  });

  it("tends to the wide band for W → ∞ as 1/W, where the glue dies", () => {
    const te = 0.1;
    const axis = criticalCouplingMatsubara(compileKernels(OSCILLATOR, te, te), te).value;
    const [near, far] = [200, 400].map(
      (w) => solvedLine({ te, closure: flat(w) }, { feedback: false }).factor,
    );
    expect(Math.abs(far! - axis)).toBeLessThan(0.6 * Math.abs(near! - axis));
    // What the extrapolation in 1/W leaves is of order W⁻²ln W.
    expect(Math.abs(2 * far! - near! - axis)).toBeLessThan(Math.log(400) / 400 ** 2);
    const { shares } = solvedLine({ te, tb: 0.05, closure: flat(30) });
    expect(Math.abs(shares.nonThermal)).toBeLessThan(1e-3);
  });

  it("lets 0.152 and 0.050 of the heating reach 1/G_c at T = 0.01 and 0.0025 (N = 1)", () => {
    const fraction = (te: number): number => {
      const drive = { strength: 1, centre: 2, width: 0.3 };
      const rest = solvedLine({ te }, { feedback: false }).factor;
      const driven = solvedLine({ te, drive, kinetic: true }, { guess: rest });
      return (1 / rest - 1 / driven.factor) / (1 / rest - 1 / driven.withoutNonThermal!.factor);
    };
    // Three and two printed digits of the prototypes.
    expect(Math.abs(fraction(0.01) - 0.152)).toBeLessThan(5e-4);
    expect(Math.abs(fraction(0.0025) - 0.05)).toBeLessThan(5e-4);
  });
});
