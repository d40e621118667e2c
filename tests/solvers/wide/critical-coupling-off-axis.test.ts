import { describe, expect, it } from "vitest";
import { InputError, NotConvergedError } from "../../../src/errors/errors.ts";
import { criticalCouplingLine } from "../../../src/solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingOffAxis } from "../../../src/solvers/wide/critical-coupling-off-axis.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { einstein, oscillator } from "../plain-kernels.ts";

interface State {
  readonly kappa: number;
  readonly te: number;
  readonly tb: number;
}

const modelOf = ({ kappa, te, tb }: State) =>
  kappa === 0 ? einstein(1, 1, { te, tb }) : oscillator(1, 1, kappa, { te, tb });

function offAxis(state: State, accuracy?: number) {
  const guess = criticalCouplingMatsubara(modelOf(state).kernels, state.te).scale;
  return criticalCouplingOffAxis({
    boson: { omega: 1, kappa: state.kappa, coupling: 1, temperature: state.tb },
    electronTemperature: state.te,
    guess,
    ...(accuracy ? { accuracy } : {}),
  });
}

/** A second route to 1e-8: the line for δ functions, the real axis for the others. */
function second(state: State) {
  const { kernels, shape } = modelOf(state);
  if (state.kappa === 0) return criticalCouplingLine({ kernels, shape, electronTemperature: state.te });
  return criticalCouplingRealAxis({
    kernels,
    boson: { shape, temperature: state.tb },
    electrons: thermalElectrons(state.te),
    electronTemperature: state.te,
    guess: criticalCouplingMatsubara(kernels, state.te).scale,
  });
}

const STATES: readonly State[] = [
  { kappa: 0, te: 0.1, tb: 0.05 },
  { kappa: 0, te: 0.1, tb: 0.4 },
  { kappa: 0.1, te: 0.1, tb: 0.02 },
  { kappa: 0.5, te: 0.04, tb: 0.02 },
  { kappa: 2, te: 0.1, tb: 0.2 },
];

describe("critical coupling on the Matsubara axis with its off-axis term", () => {
  it.each(STATES)("is that of a second route to 1e-8: κ = $kappa, T_e = $te, T_B = $tb", (state) => {
    const [axis, other] = [offAxis(state), second(state)];
    expect(axis.error).toBeLessThan(1e-8 * axis.value);
    expect(other.error).toBeLessThan(1e-8 * other.value);
    expect(Math.abs(axis.value - other.value)).toBeLessThanOrEqual(axis.error + other.error);
    expect(axis.limit).toBeNull();
    // A boson that is off by a hundredth of the bias is seen.
    const seeded = offAxis({ ...state, tb: state.tb + 1e-2 * (state.tb - state.te) });
    expect(Math.abs(seeded.value - other.value)).toBeGreaterThan(seeded.error + other.error);
  });

  it.each([
    { kappa: 0, te: 0.1, tb: 0.1 },
    { kappa: 0, te: 0.5, tb: 0.5 },
    { kappa: 0.3, te: 0.01, tb: 0.01 },
  ])("is that of the sums on the axis alone at T_B = T_e: κ = $kappa, T = $te", (state) => {
    const axis = criticalCouplingMatsubara(modelOf(state).kernels, state.te);
    const off = offAxis(state, 1e-11);
    expect(Math.abs(off.value - axis.value)).toBeLessThanOrEqual(off.error + axis.error);
    expect(off.error).toBeLessThan(1e-11 * off.value);
  });

  it("keeps its stated error at every accuracy, and coarser ones take fewer nodes", () => {
    const state = { kappa: 0, te: 0.1, tb: 0.05 };
    const best = offAxis(state, 1e-12);
    const found = [1e-3, 1e-5, 1e-7].map((accuracy) => offAxis(state, accuracy));
    found.forEach((rough, k) => {
      expect(Math.abs(rough.value - best.value)).toBeLessThanOrEqual(rough.error + best.error);
      if (k > 0) expect(rough.error).toBeLessThan(found[k - 1]!.error / 10);
    });
  });

  it("finds a hot boson's coupling far from that of equilibrium", () => {
    const state = { kappa: 0, te: 0.1, tb: 0.5 };
    const [axis, other] = [offAxis(state), second(state)];
    expect(axis.value).toBeGreaterThan(2 * criticalCouplingMatsubara(modelOf(state).kernels, state.te).value);
    expect(Math.abs(axis.value - other.value)).toBeLessThanOrEqual(axis.error + other.error);
    expect(other.error).toBeLessThan(1e-6 * other.value);
  });

  it("says what it has where rounding is more than is asked for", () => {
    const state = { kappa: 0, te: 0.1, tb: 0.5 };
    const [asked, known] = [offAxis(state, 1e-13), offAxis(state)];
    expect(asked.limit).toContain("ends its refinement");
    expect(Math.abs(asked.value - known.value)).toBeLessThanOrEqual(asked.error + known.error);
    expect(asked.error).toBeLessThan(1e-9 * asked.value);
  });

  it("refuses poles that cancel and temperatures that are none", () => {
    expect(() => offAxis({ kappa: 20, te: 0.1, tb: 0.05 })).toThrow(NotConvergedError);
    expect(() => offAxis({ kappa: 20, te: 0.1, tb: 0.05 })).toThrow(/κ = 20 Ω: up to 15 Ω is accepted$/);
    const boson = { omega: 1, kappa: 0, coupling: 1, temperature: 0.1 };
    expect(() => criticalCouplingOffAxis({ boson, electronTemperature: 0, guess: 1 })).toThrow(InputError);
  });
});

it("rests on the two poles of λ(z)", () => {
  for (const kappa of [0.2, 1.5]) {
    const { kernels } = modelOf({ kappa, te: 0.1, tb: 0.1 });
    const strength = (1 + kappa * kappa) / 2;
    for (const [x, y] of [
      [0.3, 0.1],
      [1.4, 0.01],
      [0, 2],
    ] as const) {
      const near = (pole: number) => {
        const [re, im] = [x - pole, y + kappa];
        const size = re * re + im * im;
        return { re: re / size, im: -im / size };
      };
      const [upper, lower] = [near(1), near(-1)];
      const { re, im } = kernels.lambda(x, y);
      expect(re).toBeCloseTo(strength * (lower.re - upper.re), 12);
      expect(im).toBeCloseTo(strength * (lower.im - upper.im), 12);
    }
  }
});
