import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { criticalCouplingLine } from "../../../src/solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { digamma, einstein, oscillator, tabulated } from "../plain-kernels.ts";
import { BOLTZMANN, mgB2 } from "../shared-spectra.ts";

const onLine = (model: ReturnType<typeof einstein>, te: number) =>
  criticalCouplingLine({ ...model, electronTemperature: te });
const equal = (t: number) => ({ te: t, tb: t });

describe("critical coupling on a line in the upper half plane, T_B = T_e", () => {
  const cases = [
    ["Einstein boson, T = 0.1", einstein(1, 1, equal(0.1)), 0.1],
    ["Einstein boson, T = 0.5", einstein(1, 1, equal(0.5)), 0.5],
    ["Einstein boson in other units", einstein(0.3, 40, equal(2)), 2],
    ["oscillator κ = 0.4", oscillator(1, 1, 0.4, equal(0.2)), 0.2],
    ["table", tabulated([0.2, 0.5, 0.9, 1.3], [0.1, 0.7, 0.3, 0], equal(0.15)), 0.15],
  ] as const;

  it.each(cases)("of the %s is that of the Matsubara axis", (_name, model, temperature) => {
    const line = onLine(model, temperature);
    const axis = criticalCouplingMatsubara(model.kernels, temperature);
    expect(Math.abs(line.value - axis.value)).toBeLessThanOrEqual(line.error + axis.error);
    expect(line.error).toBeLessThan(1e-6 * line.value);
    // Nothing is out of balance: F_B − F_ref cancels to rounding.
    expect(Math.abs(line.split.mismatch)).toBeLessThan(1e-12);
  });
});

it("of a table samples every piece between its points: narrow peaks in few points too", () => {
  const x = [0, 0.095, 0.097, 0.099, 0.101, 0.103, 0.718, 0.721, 0.724, 0.727, 0.73];
  const spectrum: Spectrum = {
    kind: "tabulated",
    x,
    a: [0, 0, 45, 338, 45, 0, 0, 39, 372, 39, 0],
    unit: "none",
  };
  const temperature = 0.05;
  const kernels = compileKernels(spectrum, temperature, temperature);
  const line = onLine({ kernels, shape: spectrumShape(spectrum) }, temperature);
  const axis = criticalCouplingMatsubara(kernels, temperature);
  expect(Math.abs(line.value - axis.value)).toBeLessThanOrEqual(line.error + axis.error);
  // Samples that miss the kinks are off by 1e-4.
  expect(Math.abs(line.value / axis.value - 1)).toBeLessThan(1e-7);
});

describe("critical coupling of the Einstein boson at another temperature than the electrons", () => {
  const te = 0.1;
  const results = [0.05, 0.1, 0.15, 0.2].map((tb) => onLine(einstein(1, 1, { te, tb }), te));

  it("rises with T_B", () => {
    for (let k = 1; k < results.length; k++) {
      const [colder, hotter] = [results[k - 1]!, results[k]!];
      expect(hotter.value - colder.value).toBeGreaterThan(hotter.error + colder.error);
    }
  });

  it("has shares that add up to one and a mismatch with the sign of T_B − T_e", () => {
    for (const { shares, split } of results) {
      expect(shares.bosonFluctuation + shares.thermal + shares.nonThermal).toBeCloseTo(1, 12);
      expect(split.virtual + split.detailedBalance + split.mismatch).toBeCloseTo(1, 12);
    }
    const mismatch = results.map(({ split }) => split.mismatch);
    expect(mismatch[0]!).not.toBe(0);
    expect(Math.abs(mismatch[1]!)).toBeLessThan(1e-12);
    expect(mismatch[3]!).not.toBe(0);
  });

  it("has the linewidth π(λΩ/2)[coth(Ω/2T_B) − tanh(Ω/2T_e)]", () => {
    const { value, linewidth } = results[3]!;
    const exact = ((Math.PI * value) / 2) * (1 / Math.tanh(1 / 0.4) - Math.tanh(1 / 0.2));
    expect(Math.abs(linewidth - exact)).toBeLessThan(1e-12);
  });

  it("follows ln(T_c0/T_c) = ψ(½+ρ) − ψ(½) at weak coupling", () => {
    const [cold, hot] = [0.02, 0.16];
    const model = einstein(1, 1, { te: cold, tb: hot });
    const { value } = onLine(model, cold);
    // T_c0: where the same coupling is critical in equilibrium, from the local slope of ln T in λ_c.
    const [low, high] = [0.021, 0.022].map((t) => criticalCouplingMatsubara(model.kernels, t).value);
    const logT = Math.log(0.021) + ((value - low!) / (high! - low!)) * Math.log(22 / 21);
    const occupation = (t: number) => 1 / Math.expm1(1 / t);
    const rho = (value * (occupation(hot) - occupation(cold))) / (2 * cold * (1 + value));
    const law = digamma({ re: 0.5 + rho, im: 0 }).re - digamma({ re: 0.5, im: 0 }).re;
    // The law is the leading order in λ = 0.39 after replacing ρ by ρ/(1+λ); what is left is a fraction of λ².
    expect(Math.abs((logT - Math.log(cold)) / law - 1)).toBeLessThan(value ** 2);
  });
});

describe("input of the line solver", () => {
  it("must have a positive temperature", () => {
    expect(() => onLine(einstein(1, 1, equal(0.1)), 0)).toThrow(InputError);
  });
});

const table = mgB2();
if (!table) console.warn("The folder with measured spectra is absent: λ_c of MgB2 is not tested.");

describe.skipIf(!table)("critical coupling of MgB2 at its own T_c", () => {
  it("is λ itself, and falls for a colder boson", () => {
    const te = 78.4008666 * BOLTZMANN;
    const [balanced, cold] = [te, te / 2].map((tb) =>
      onLine(tabulated(table!.xs, table!.ys, { te, tb }), te),
    );
    // T_c is given to 1e-8 K and dlnλ_c/dlnT is of order one.
    expect(Math.abs(balanced!.scale - 1)).toBeLessThan(2e-9 + balanced!.error);
    expect(balanced!.value - cold!.value).toBeGreaterThan(balanced!.error + cold!.error);
  });
});
