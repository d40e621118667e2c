import { describe, expect, it } from "vitest";
import { InputError, NotConvergedError, UnsupportedError } from "../../../src/errors/errors.ts";
import { criticalCouplingLine } from "../../../src/solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { einstein, oscillator, type PlainModel, tabulated } from "../plain-kernels.ts";

const te = 0.1;
const real = ({ kernels, shape }: PlainModel, tb: number, kinks: readonly number[] = [], accuracy = 1e-8) =>
  criticalCouplingRealAxis({
    kernels,
    boson: { shape, temperature: tb, kinks },
    electrons: thermalElectrons(te),
    electronTemperature: te,
    accuracy,
  });
const hurried = (model: PlainModel, tb: number) => real(model, tb, [], 1e-6);
/** Two grids, whatever they leave. */
const roughly = (kappa: number) =>
  criticalCouplingRealAxis({
    kernels: oscillator(1, 1, kappa, { te, tb: te }).kernels,
    boson: { shape: oscillator(1, 1, kappa, { te, tb: te }).shape, temperature: te },
    electrons: thermalElectrons(te),
    electronTemperature: te,
    accuracy: 1,
  });
const onLine = (model: PlainModel) => criticalCouplingLine({ ...model, electronTemperature: te });
const biased = (tb: number) => oscillator(1, 1, 0.1, { te, tb });

describe("critical coupling on the real axis, oscillator Ω = 1, κ = 0.1, T_e = 0.1", () => {
  const results = [0.02, 0.1, 0.15].map((tb) => real(biased(tb), tb));

  it("is 0.96493099277 in equilibrium", () => {
    const { value, error } = results[1]!;
    expect(Math.abs(value - 0.96493099277)).toBeLessThanOrEqual(error + 5e-12);
    expect(error).toBeLessThan(1e-8 * value);
  });

  it("says what its error is where it is more than was asked for, and so does the line", () => {
    expect(results.map(({ limit }) => limit)).toEqual([null, null, null]);
    const { error, value, limit } = real(biased(0.02), 0.02, [], 1e-12);
    expect(limit).toContain(`a relative error of ${(error / value).toExponential(1)} is stated`);
    expect(limit).toMatch(/most of it is what all grids share, and finer panels do not change that/);
    expect(onLine(biased(0.02)).limit).toMatch(/most of it is what .*, and the line has no third grid/);
  });

  it("states an honest error, smaller than the accuracy asked for, on coarser grids", () => {
    const finest = [0.02, 0.1, 0.15].map((tb) => real(biased(tb), tb, [], 1e-11));
    [0.02, 0.1, 0.15].forEach((tb, k) => {
      const [quick, full] = [hurried(biased(tb), tb), finest[k]!];
      expect(Math.abs(quick.value - full.value)).toBeLessThanOrEqual(quick.error + full.error);
      expect(quick.error).toBeLessThan(1e-6 * full.value);
      // A coarser grid was used indeed.
      expect(quick.value).not.toBe(full.value);
    });
  });

  it("is 0.9609352 for T_B = 0.02", () => {
    expect(Math.abs(results[0]!.value - 0.9609352)).toBeLessThan(1e-7);
  });

  it("rises with T_B on both sides of T_e", () => {
    for (let k = 1; k < results.length; k++) {
      const [colder, hotter] = [results[k - 1]!, results[k]!];
      expect(hotter.value - colder.value).toBeGreaterThan(hotter.error + colder.error);
    }
  });

  it("agrees with the line in the upper half plane in value, shares, split and linewidth", () => {
    const other = onLine(biased(0.02));
    const own = results[0]!;
    expect(Math.abs(own.value - other.value)).toBeLessThanOrEqual(own.error + other.error);
    // Shares are first order in the error of the eigenvectors: the square root of the accuracy of the value, at most.
    expect(Math.abs(own.shares.bosonFluctuation - other.shares.bosonFluctuation)).toBeLessThan(1e-6);
    // The line, on panels that let it state 5e-8; finer ones of the axis change no more than 1e-8, see below.
    expect(Math.abs(own.split!.detailedBalance - other.split.detailedBalance)).toBeLessThan(2e-7);
    expect(Math.abs(own.split!.mismatch - other.split.mismatch)).toBeLessThan(1e-8);
    expect(Math.abs(own.linewidth - other.linewidth)).toBeLessThan(1e-8);
  });

  // Im D is as sharp as κ, coth(x/2T_e) as 2πT_e.
  it.each([
    [0.1, 0.02],
    [2, 0.02],
    [4, 2],
  ])("has a split that finer grids do not change, κ = %s, T_B = %s", (kappa, tb) => {
    const model = oscillator(1, 1, kappa, { te, tb });
    const [own, finer] = [1e-6, 1e-12].map((accuracy) => real(model, tb, [], accuracy));
    expect(finer!.error).toBeLessThan(own!.error / 2);
    for (const part of ["virtual", "detailedBalance", "mismatch"] as const)
      expect(Math.abs(own!.split![part] - finer!.split![part])).toBeLessThan(1e-8);
  });

  it("has shares that add up to one, and no mismatch in equilibrium", () => {
    for (const { shares, split } of results) {
      if (!split) throw new Error("no split");
      expect(shares.bosonFluctuation + shares.thermal + shares.nonThermal).toBeCloseTo(1, 9);
      expect(split.virtual + split.detailedBalance + split.mismatch).toBeCloseTo(1, 9);
    }
    expect(Math.abs(results[1]!.split!.mismatch)).toBeLessThan(1e-9);
    expect(results[0]!.split!.mismatch).toBeLessThan(0);
    expect(results[2]!.split!.mismatch).toBeGreaterThan(0);
  });
});

describe("critical coupling on the real axis of a narrow line", () => {
  // Lines at sums of up to five bosons that the first panels have to show: without those 1.5e-7 was off where 1.3e-7 was stated to 1e-6.
  it.each([
    [0.06, 0.005, 1e-6],
    [0.1, 0.001, 1e-8],
  ])(
    "agrees with the Matsubara axis within its stated error, T_e = %d, κ = %d, to %d",
    (temperature, kappa, accuracy) => {
      const { kernels, shape } = oscillator(1, 1, kappa, { te: temperature, tb: temperature });
      const own = criticalCouplingRealAxis({
        kernels,
        boson: { shape, temperature },
        electrons: thermalElectrons(temperature),
        electronTemperature: temperature,
        accuracy,
      });
      const axis = criticalCouplingMatsubara(kernels, temperature);
      expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
      expect(own.error).toBeLessThan(accuracy * own.value);
    },
  );

  it("is refused at once below T_e/1000", () => {
    expect(() => roughly(te / 1001)).toThrow(NotConvergedError);
    expect(() => roughly(te / 1001)).toThrow(
      /width 0\.00010 is narrower than its grid resolves beside T_e = .*: expected a width of at least 0\.001 T_e = .*, or T_e of at most 0\.10$/,
    );
  });
});

describe("critical coupling on the real axis of a table", () => {
  it("agrees with the line within its stated error, which is below 3e-4", () => {
    const xs = Array.from({ length: 40 }, (_, k) => 0.05 * (k + 1));
    const ys = xs.map((x) => (x < 1.99 ? x * x * (2 - x) * (1 + 0.2 * Math.sin(30 * x)) : 0));
    const model = tabulated(xs, ys, { te, tb: 0.06 });
    const [own, other] = [real(model, 0.06, [0, ...xs]), onLine(model)];
    expect(Math.abs(own.value - other.value)).toBeLessThanOrEqual(own.error + other.error);
    expect(own.error).toBeLessThan(3e-4 * own.value);
  });

  it.each([
    [2, [0.5, 1]],
    [3, [0.5, 0.8, 1]],
    [6, [0.2, 0.35, 0.5, 0.7, 0.9, 1.2]],
  ])("of %d points agrees with the Matsubara axis within its stated error", (_, xs) => {
    const ys = xs.map((x, k) => (k === xs.length - 1 ? 0 : 0.3 + x * x));
    const model = tabulated(xs, ys, { te, tb: te });
    const own = real(model, te, [0, ...xs]);
    const axis = criticalCouplingMatsubara(model.kernels, te);
    expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
    expect(own.error).toBeLessThan(1e-7 * own.value);
  });

  it("states what its first panels leave where no more is asked for", () => {
    const xs = [0.5, 0.8, 1];
    const model = tabulated(xs, [0.55, 0.94, 0], { te, tb: te });
    const own = real(model, te, [0, ...xs], 1);
    const axis = criticalCouplingMatsubara(model.kernels, te);
    expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
    expect(Math.abs(own.value - axis.value)).toBeGreaterThan(1e-8 * own.value);
  });
});

describe("critical coupling on the real axis of a table of many points", () => {
  // As rough as a calculated spectrum: every point a kink of some five per cent.
  const xs = Array.from({ length: 120 }, (_, k) => (k + 1) / 60);
  const ys = xs.map((x, k) => (k === 119 ? 0 : x * x * (2.1 - x) * (1 + 0.05 * Math.sin(7 * k * k))));
  const cold = tabulated(xs, ys, { te: 0.08, tb: 0.06 });
  const own = criticalCouplingRealAxis({
    kernels: cold.kernels,
    boson: { shape: cold.shape, temperature: 0.06, kinks: [0, ...xs] },
    electrons: thermalElectrons(0.08),
    electronTemperature: 0.08,
    accuracy: 1e-4,
  });
  const other = criticalCouplingLine({ ...cold, electronTemperature: 0.08 });

  it("agrees with the line within its stated error, which is below 1e-4", () => {
    expect(Math.abs(own.value - other.value)).toBeLessThanOrEqual(own.error + other.error);
    expect(own.error).toBeLessThan(1e-4 * own.value);
  });

  it("has the shares, split and linewidth of the line", () => {
    expect(Math.abs(own.shares.thermal - other.shares.thermal)).toBeLessThan(1e-5);
    expect(Math.abs(own.split!.mismatch - other.split.mismatch)).toBeLessThan(1e-5);
    expect(Math.abs(own.linewidth - other.linewidth)).toBeLessThan(1e-5 * own.linewidth);
  });
});

describe("critical coupling on the real axis where the electrons hardly scatter", () => {
  it("settles, though the panels shrink to 1e-6 T around ω = 0, and states how far it is from the Matsubara axis", () => {
    const temperature = 0.012;
    const xs = [0.48, 0.49, 0.5, 0.51, 0.52];
    const { kernels, shape } = tabulated(xs, [0, 0.5, 1, 0.5, 0], { te: temperature, tb: temperature });
    const own = criticalCouplingRealAxis({
      kernels,
      boson: { shape, temperature, kinks: [0, ...xs] },
      electrons: thermalElectrons(temperature),
      electronTemperature: temperature,
      accuracy: 1e-5,
    });
    const axis = criticalCouplingMatsubara(kernels, temperature);
    expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
    expect(own.error).toBeLessThan(1e-5 * own.value);
    // Lines of e⁻⁴¹ T: f^R at them is not on the grid, and the split that it would give is wrong by half.
    expect(own.split).toBeNull();
  });
});

describe("input of the real-axis solver", () => {
  it("must not be a δ function or a temperature that is not positive", () => {
    expect(() => real(einstein(1, 1, { te, tb: te }), te)).toThrow(UnsupportedError);
    const { kernels, shape } = biased(0.1);
    const attempt = () =>
      criticalCouplingRealAxis({
        kernels,
        boson: { shape, temperature: 0.1 },
        electrons: thermalElectrons(-1),
        electronTemperature: -1,
      });
    expect(attempt).toThrow(InputError);
  });
});
