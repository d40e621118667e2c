import { describe, expect, it } from "vitest";
import { weakCouplingDrive } from "../../../derivations/weak-coupling-drive.ts";
import { oscillatorSlope } from "../../solvers/local/local-kernels.ts";
import { solvedLine } from "../../solvers/steady/line-models.ts";
import { integralValue } from "./beyond-equilibrium.ts";

const { fixedInverse } = weakCouplingDrive().results;
const KAPPA = 0.5;
const DRIVE = { strength: 1, centre: 2, width: 0.3 };
const a = oscillatorSlope(1, KAPPA);

/** ∫_0^∞dx (A/G)² f(n)/x² of the oscillator with Ω = 1 and a Gaussian drive, by the trapezoidal rule. */
function overDrive(f: (n: number) => number): number {
  let sum = 0;
  for (let u = -6; u <= 6; u += 1 / 64) {
    const x = DRIVE.centre + DRIVE.width * u;
    const under = (KAPPA ** 2 + 1 - x ** 2) ** 2 + 4 * KAPPA ** 2 * x ** 2;
    const spectral = (2 * KAPPA * x * (1 + KAPPA ** 2)) / (Math.PI * under);
    sum += (spectral ** 2 * f(DRIVE.strength * Math.exp(-(u ** 2)))) / x ** 2;
  }
  return (sum * DRIVE.width) / 64;
}

describe("a drive at fixed h", () => {
  it.each([
    [1e-3, 1],
    [1e-4, 1],
    [1e-4, 2],
  ])("adds to 1/G_c at T_e = %f, T_B/T_e = %f what the law says, to O(T ln T)", (te, ratio) => {
    const tb = ratio * te;
    const { factor: G } = solvedLine({ te, tb, kinetic: false, drive: DRIVE });
    const atRest = 1 / solvedLine({ te, tb, kinetic: false }).factor;
    const rates = {
      Gamma_1: 2 * Math.PI * G * tb * a,
      Gamma_h: 2 * Math.PI * G ** 2 * overDrive((n) => n * (1 + 2 * n)),
      S: 4 * Math.PI * G * overDrive((n) => n),
    };
    const law = integralValue(fixedInverse!, { T_B: tb, "h'(0)": 1 / (2 * te), ...rates }).toNumber();
    const added = law - (1 / te + 1 / tb) / 8;
    // Relative corrections are 4aT ln(Ω/T) times numbers of order one.
    expect(Math.abs((1 / G - atRest) / added - 1)).toBeLessThan(3 * tb * Math.log(1 / tb));
    expect(added).toBeGreaterThan(0.005 / tb);
  });
});
