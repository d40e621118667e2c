import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalTemperature } from "../../../src/solvers/wide/critical-temperature.ts";
import { einstein, oscillator, tabulated } from "../plain-kernels.ts";
import { BOLTZMANN, mgB2 } from "../shared-spectra.ts";

const anyTemperatures = { te: 1, tb: 1 };
const einsteinAt = (lambda: number) => einstein(lambda, 1, anyTemperatures).kernels;

describe("critical temperature of the Einstein boson", () => {
  // References of an independent solver, to the digits given.
  it.each([
    [1, 0.1146195120903, 1e-13],
    [10, 0.557777866619, 1e-12],
    [0.3, 0.009923325, 5e-10],
  ])("λ = %d: T_c/Ω = %d", (lambda, reference, digits) => {
    const { value, error } = criticalTemperature(einsteinAt(lambda));
    expect(Math.abs(value! - reference)).toBeLessThanOrEqual(error! + digits);
    expect(error!).toBeLessThan(1e-11 * value!);
  });

  // The reference at λ = 0.2 is 0.0018209259733522353544 of criticalTemperatureDigits.
  it.each([
    [0.2, 0.001820925973352235],
    [1, 0.1146195120903213],
  ])("needs fewer nodes with the gap known, λ = %d", (lambda, reference) => {
    for (const accuracy of [1e-13, 1e-10]) {
      const { value, error } = criticalTemperature(einsteinAt(lambda), { gap: 1, accuracy });
      expect(Math.abs(value! - reference)).toBeLessThanOrEqual(error!);
      expect(error!).toBeLessThan(1e-10);
    }
  });

  it.each([
    ["Einstein, λ = 3", einsteinAt(3)],
    ["oscillator κ = 0.1, λ = 0.25", oscillator(0.25, 1, 0.1, anyTemperatures).kernels],
    ["oscillator κ = 0.9, λ = 0.7", oscillator(0.7, 1, 0.9, anyTemperatures).kernels],
    [
      "two peaks a hundred apart",
      tabulated([0.01, 0.02, 1, 1.1, 2], [0, 0.3, 0, 1, 0], anyTemperatures).kernels,
    ],
  ])("states an honest error when it hurries: %s", (_name, kernels) => {
    const exact = criticalTemperature(kernels);
    const quick = criticalTemperature(kernels, { accuracy: 1e-10 });
    expect(Math.abs(quick.value! - exact.value!)).toBeLessThanOrEqual(quick.error! + exact.error!);
  });

  it("stays below the proved bound 0.1827262477903√λ and approaches it", () => {
    const { value, error } = criticalTemperature(einsteinAt(1000));
    const ratio = value! / Math.sqrt(1000);
    expect(ratio + error!).toBeLessThan(0.18272624779);
    expect(ratio).toBeGreaterThan(0.1825);
  });

  it("follows the weak-coupling law (2e^γ/π)e^(−1/2)e^(−(1+λ)/λ)(1 + 0.357λ)", () => {
    const lambda = 0.15;
    const { value } = criticalTemperature(einsteinAt(lambda));
    const law = ((2 * Math.exp(0.5772156649015329)) / Math.PI) * Math.exp(-1.5 - 1 / lambda);
    // The next term of the bracket is of order λ² with a coefficient of order one.
    expect(Math.abs(value! / law - (1 + 0.357 * lambda))).toBeLessThan(lambda ** 2);
  });

  it("is null with a reason where it lies below the floor", () => {
    const result = criticalTemperature(einsteinAt(0.03));
    expect(result.value).toBeNull();
    if (result.kind === "none") expect(result.reason).toMatch(/no transition above T = .*too weak/);
    expect(result.kind).toBe("none");
  });
});

describe("critical temperature with repulsion", () => {
  const coulomb = { muStar: 0.1, cutoff: 10 };

  it("makes a plain sum over 1200 frequencies critical", () => {
    const { value, error } = criticalTemperature(einsteinAt(1), { coulomb });
    // Terms beyond the last frequency ω_N ≈ 600Ω matter as μ*(Ω/ω_N)².
    expect(Math.abs(plainEigenvalue(value!, 1200, coulomb) - 1)).toBeLessThan(1e-6);
    expect(error!).toBeLessThan(1e-9);
  });

  it("falls as μ* grows, until there is no transition", () => {
    const tc = [0, 0.1].map(
      (muStar) => criticalTemperature(einsteinAt(0.6), { coulomb: { muStar, cutoff: 8 } }).value!,
    );
    for (let k = 1; k < tc.length; k++) expect(tc[k]!).toBeLessThan(tc[k - 1]!);
    for (const muStar of [2, 10]) {
      const none = criticalTemperature(einsteinAt(0.3), { coulomb: { muStar, cutoff: 8 } });
      expect(none.kind === "none" && none.reason).toMatch(`μ* = ${muStar}`);
    }
  });

  it("has no effect with a cutoff below the first frequency", () => {
    const [with_, without] = [{ coulomb: { muStar: 0.1, cutoff: 1e-3 } }, {}].map((options) =>
      criticalTemperature(einsteinAt(1), options),
    );
    expect(Math.abs(with_!.value! - without!.value!)).toBeLessThanOrEqual(with_!.error! + without!.error!);
  });

  // Nothing is repelled above ω_c/π = 0.11459 < T_c(μ* = 0); one frequency above ω_c/3π = 0.08828, below which two lower T_c to 0.0821.
  it.each([
    [0.3, 0],
    [0.355, 0],
    [0.36, 0],
    [0.4, 1],
    [0.78, 1],
    [0.832, 1],
  ])("is the highest one of a plain sum, cutoff %d", (cutoff, count) => {
    const repulsion = { muStar: 0.1, cutoff };
    const value = criticalTemperature(einsteinAt(1), { coulomb: repulsion }).value!;
    expect(Math.floor(cutoff / (2 * Math.PI * value) + 0.5)).toBe(count);
    const at = (temperature: number) => plainEigenvalue(temperature, 300, repulsion);
    expect(at(value * (1 - 1e-4))).toBeGreaterThan(1);
    for (let t = value * (1 + 1e-4); t < 0.13; t *= 1.01) expect(at(t)).toBeLessThan(1);
  });

  it("is that of μ* at another cutoff far above the spectrum, 1/μ′ = 1/μ* + ln(ω_c/ω_c′)", () => {
    const [muStar, near] = [0.1, 1e4];
    for (const cutoff of [1e7, 1e10]) {
      const { value, error } = criticalTemperature(einsteinAt(1), { coulomb: { muStar, cutoff } });
      const moved = { muStar: 1 / (1 / muStar + Math.log(cutoff / near)), cutoff: near };
      // Half a frequency more or less of the M = ω_c′/2πT repelled ones is 1/2M in the logarithm.
      const jump = (Math.PI * value!) / near;
      expect(
        Math.abs(criticalTemperature(einsteinAt(1), { coulomb: moved }).value! / value! - 1),
      ).toBeLessThan(jump);
      expect(error!).toBeLessThan(1e-8 * value!);
    }
  });

  it("is the temperature of a jump where the eigenvalue passes one in it", () => {
    // T_c is 0.0779617 with eight frequencies below the cutoff, 0.0778648 with seven; 3.6714 has eight up to 3.6714/15π between them.
    const cutoff = 3.6714;
    const { value, error } = criticalTemperature(einsteinAt(1), { coulomb: { muStar: 0.1, cutoff } });
    expect(Math.abs(value! - cutoff / (15 * Math.PI))).toBeLessThanOrEqual(error!);
    expect(error!).toBeLessThan(1e-13);
  });

  it("is the highest one where the eigenvalue rises with T between two jumps", () => {
    // With 1976 frequencies below the cutoff the eigenvalue is below one up to half a tooth, and above at its end; 1977 reach one at their lower end too.
    const { value, error } = criticalTemperature(einsteinAt(0.45), { coulomb: { muStar: 0.3, cutoff: 8 } });
    expect(Math.abs(value! - 8 / (3951 * Math.PI))).toBeLessThanOrEqual(error!);
    expect(error!).toBeLessThan(1e-13);
  });

  // Where the number of repelled frequencies changes, at T = ω_c/(2M+1)π, the eigenvalue is 1 + 2e-9 or more and the one of
  // the rough axis below one. References of criticalTemperatureDigits; with one more repelled T_c is at the edge or below.
  it.each([
    [3, 2.88537651559, { muStar: 0.1, cutoff: 5 }, 0.2273642047348433],
    [20, 1.02600381184, { muStar: 0.12, cutoff: 10 }, 0.07763655809654366],
  ])("is right where the first search cannot tell, M = %d", (count, lambda, coulomb, reference) => {
    const { value, error } = criticalTemperature(einsteinAt(lambda), { coulomb });
    expect(Math.abs(value! - reference)).toBeLessThanOrEqual(error!);
    const edge = coulomb.cutoff / ((2 * count + 1) * Math.PI);
    expect(reference - edge).toBeGreaterThan(error!);
    expect(reference - edge).toBeLessThan(1e-8 * edge);
  });

  it("refuses a negative μ* and a missing cutoff", () => {
    const attempt = (muStar: number, cutoff: number) => () =>
      criticalTemperature(einsteinAt(1), { coulomb: { muStar, cutoff } });
    expect(attempt(-0.1, 10)).toThrow(InputError);
    expect(attempt(0.1, 0)).toThrow(InputError);
  });
});

describe("critical temperature and critical coupling", () => {
  it("are inverse to each other", () => {
    const { kernels } = oscillator(0.8, 1, 0.3, anyTemperatures);
    const { value, error } = criticalTemperature(kernels);
    const back = criticalCouplingMatsubara(kernels, value!);
    // dlnλ_c/dlnT is below 2 for λ of order one.
    expect(Math.abs(back.value - 0.8)).toBeLessThanOrEqual(back.error + (2 * error!) / value!);
  });

  it("reports progress between 0 and 1", () => {
    const seen: number[] = [];
    criticalTemperature(einsteinAt(1), { onProgress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });
});

const table = mgB2();
if (!table) console.warn("The folder with measured spectra is absent: T_c of MgB2 is not tested.");

describe.skipIf(!table)("critical temperature of MgB2, μ* = 0", () => {
  it("is 78.40087 K", () => {
    const { kernels } = tabulated(table!.xs, table!.ys, anyTemperatures);
    const { value, error } = criticalTemperature(kernels);
    expect(Math.abs(value! / BOLTZMANN - 78.40087)).toBeLessThan(2e-5);
    expect(error! / BOLTZMANN).toBeLessThan(1e-8);
  });
});

/** The largest eigenvalue by power iteration over N frequencies one by one, at λ = 1, Ω = 1. */
function plainEigenvalue(
  temperature: number,
  size: number,
  { muStar, cutoff }: { muStar: number; cutoff: number },
): number {
  const lambda = Float64Array.from(
    { length: 2 * size + 1 },
    (_, l) => 1 / (1 + (2 * Math.PI * temperature * l) ** 2),
  );
  let gap = new Float64Array(size).fill(1);
  let eigenvalue = 0;
  for (let step = 0; step < 60; step++) {
    let cumulative = 1;
    const next = new Float64Array(size);
    for (let n = 0; n < size; n++) {
      if (n > 0) cumulative += 2 * lambda[n]!;
      let sum = 0;
      for (let m = 0; m < size; m++) {
        const repulsion = (2 * m + 1) * Math.PI * temperature <= cutoff ? 2 * muStar : 0;
        sum += ((lambda[Math.abs(n - m)]! + lambda[n + m + 1]! - repulsion) * gap[m]!) / (2 * m + 1);
      }
      next[n] = sum / (1 + cumulative / (2 * n + 1));
    }
    eigenvalue = next[0]! / gap[0]!;
    gap = next.map((entry) => entry / next[0]!);
  }
  return eigenvalue;
}
