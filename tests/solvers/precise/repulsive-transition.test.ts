import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { factorise, solve } from "../../../src/solvers/linear/lu.ts";
import { denseMatrix } from "../../../src/solvers/linear/matrix.ts";
import { criticalTemperatureDigits } from "../../../src/solvers/precise/critical-temperature-digits.ts";
import { PreciseProblem } from "../../../src/solvers/precise/precise-problem.ts";
import { criticalTemperature } from "../../../src/solvers/wide/critical-temperature.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const einstein: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const table: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 2], a: [0, 0.3, 0.8, 0], unit: "none" };
const coulomb = { muStar: "0.1", cutoff: "5" };

/** R = 1·(D − B)⁻¹θ of the Einstein boson at λ = Ω = 1 from the equations cut after n < N, and the tail c/n³ of the solution. */
function plainResponse(temperature: number, count: number, rows: number): number {
  const lambda = Array.from({ length: 2 * rows }, (_, l) => 1 / (1 + (2 * Math.PI * temperature * l) ** 2));
  let sum = -lambda[0]!;
  const diagonal = lambda.slice(0, rows).map((value, n) => {
    sum += 2 * value;
    return 2 * n + 1 + sum;
  });
  const matrix = denseMatrix(
    rows,
    rows,
    (n, m) => (n === m ? diagonal[n]! : 0) - lambda[Math.abs(n - m)]! - lambda[n + m + 1]!,
  );
  const v = solve(
    factorise(matrix),
    Float64Array.from({ length: rows }, (_, n) => (n < count ? 1 : 0)),
  );
  return v.reduce((total, value) => total + value, 0) + (v.at(-1)! * rows) / 2;
}

describe("critical temperature with μ* to any number of digits", () => {
  it("rests on the response of the plainly cut equations", () => {
    const problem = new PreciseProblem(einstein, 0.1, 12, 8);
    const { fp } = problem;
    const found = fp.toNumber(problem.response(fp.fromNumber(0.1), 0, fp.one));
    // What the cut leaves out falls as N⁻³: 8.7e-8 at 500 rows, a tenth of it at 1000.
    const [few, more] = [250, 500].map((rows) => Math.abs(plainResponse(0.1, 8, rows) - found));
    expect(more).toBeLessThan(1e-7);
    expect(few! / more!).toBeGreaterThan(7);
  });

  it.each([
    ["Einstein", einstein],
    ["table", table],
  ])("agrees with the solver in doubles: %s", (_, spectrum) => {
    const rough = criticalTemperature(compileKernels(spectrum, 1, 1), {
      coulomb: { muStar: 0.1, cutoff: 5 },
    });
    const { value, error } = criticalTemperatureDigits(spectrum, 10, { coulomb });
    expect(Math.abs(Number(value) - rough.value!)).toBeLessThan(rough.error! + Number(error));
    expect(Number(error)).toBeLessThan(1e-10 * Number(value));
  });

  it("has the response of plain truncation and extrapolation, to twenty digits", () => {
    // Forty sizes up to N = 214 extrapolated in N⁻ᵏ and N⁻ᵏ ln N at λ = 10, T = ½, two frequencies below the cutoff; spread 8e-23.
    const plain = Rational.parse("-6.3782775067314456958199")!;
    const problem = new PreciseProblem(einstein, 0.5, 20, 2);
    const { fp } = problem;
    const found = problem.response(fp.ratio(1, 2), 0, 10n * fp.one);
    expect(Math.abs(fp.toNumber(found - problem.fromRational(plain)))).toBeLessThan(2e-22);
  });

  it("agrees with itself at more digits, within the error stated, by the ladder of digits", () => {
    const [few, many] = [12, 18].map((digits) =>
      criticalTemperatureDigits(einstein, digits, { lambda: 10, coulomb }),
    );
    const off = Rational.parse(few!.value)!.sub(Rational.parse(many!.value)!).abs().toNumber();
    expect(off).toBeLessThanOrEqual(Number(few!.error));
    expect(Number(many!.error)).toBeLessThan(1e-18 * Number(many!.value));
  });

  it("is the temperature of the jump where the eigenvalue crosses one in it", () => {
    // T_c is 0.0779617 with eight frequencies below the cutoff, 0.0778648 with seven; 3.6714 has eight up to 3.6714/15π between them.
    const found = criticalTemperatureDigits(einstein, 12, { coulomb: { muStar: "0.1", cutoff: "3.6714" } });
    expect(Math.abs(Number(found.value) - 3.6714 / (15 * Math.PI))).toBeLessThan(Number(found.error) + 1e-17);
  });

  // 0.36/π = 0.114592 < T_c(μ* = 0) < 0.3601/π; just below 3π·0.0883058907 the one repelled frequency is followed by a second.
  it.each(["0.36", "0.3601", "0.832", "0.832263412"])("is the highest one: cutoff %s", (cutoff) => {
    const found = criticalTemperatureDigits(einstein, 12, { coulomb: { muStar: "0.1", cutoff } });
    const rough = criticalTemperature(compileKernels(einstein, 1, 1), {
      coulomb: { muStar: 0.1, cutoff: Number(cutoff) },
    });
    expect(Math.abs(Number(found.value) - rough.value!)).toBeLessThanOrEqual(rough.error!);
    const plain = criticalTemperatureDigits(einstein, 12).value;
    expect(found.value === plain).toBe(cutoff === "0.36");
  });

  it("refuses repulsion that is none", () => {
    const at = (muStar: string, cutoff: string) => () =>
      criticalTemperatureDigits(einstein, 12, { coulomb: { muStar, cutoff } });
    expect(at("0", "5")).toThrow(InputError);
    expect(at("0.1", "-5")).toThrow(InputError);
  });
});
