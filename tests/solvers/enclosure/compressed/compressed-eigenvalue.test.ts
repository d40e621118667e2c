import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { compileKernels } from "../../../../src/kernels/compile.ts";
import { matsubaraSequence } from "../../../../src/kernels/matsubara-sequence.ts";
import { DoubleBall } from "../../../../src/precision/index.ts";
import {
  boundsOf,
  compressedEigenvalue,
  RESOLUTIONS,
} from "../../../../src/solvers/enclosure/compressed/compressed-eigenvalue.ts";
import { PairingRows } from "../../../../src/solvers/enclosure/compressed/pairing-row.ts";
import { cothDefect } from "../../../../src/solvers/enclosure/compressed/response.ts";
import { criticalCouplingEnclosure } from "../../../../src/solvers/enclosure/critical-coupling.ts";
import { largestEigenvalue } from "../../../../src/solvers/enclosure/largest-eigenvalue.ts";
import { criticalCouplingMatsubara } from "../../../../src/solvers/wide/critical-coupling-matsubara.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const einstein: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const table: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 2], a: [0, 0.3, 0.8, 0], unit: "none" };
const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const rational = (text: string): Rational => Rational.parse(text)!;

describe("compressed enclosure of the eigenvalue", () => {
  it.each([
    ["Einstein", einstein, "1", 8],
    ["Einstein", einstein, "0.1", 8],
    ["table", table, "0.05", 7],
    ["oscillator", oscillator, "0.1", 5],
  ] as const)("%s: meets the interval of the rows one by one", (_, spectrum, t, digits) => {
    const found = compressedEigenvalue(spectrum, rational(t), digits)!;
    const rows = largestEigenvalue((bits) => matsubaraSequence(spectrum, rational(t), bits), digits + 3);
    expect(found.lower).toBeLessThan(rows.lower.toNumber());
    expect(found.upper).toBeGreaterThan(rows.upper.toNumber());
    expect(found.upper / found.lower - 1).toBeLessThan(10 ** -digits);
  });
});

describe("critical coupling at the lowest temperatures", () => {
  it.each([
    ["Einstein", einstein, "1e-4", 8],
    ["Einstein", einstein, "1e-6", 8],
    ["Einstein", einstein, "1e-8", 6],
    ["table", table, "1e-4", 6],
    ["table", table, "1e-6", 6],
    ["oscillator", oscillator, "1e-6", 5],
  ] as const)("%s, T = %s", (_, spectrum, t, digits) => {
    // The solver on logarithmic panels of frequencies, to its stated error, far below the width.
    const { value, error } = criticalCouplingMatsubara(compileKernels(spectrum, 1, 1), Number(t));
    const { lower, upper } = criticalCouplingEnclosure(spectrum, rational(t), digits);
    expect(error).toBeLessThan(1e-2 * 10 ** -digits + 1e-10);
    expect(lower.toNumber()).toBeLessThan(value - error);
    expect(upper.toNumber()).toBeGreaterThan(value + error);
    expect(upper.toNumber() / lower.toNumber() - 1).toBeLessThan(10 ** -digits);
  });

  it("falls back on fewer digits where none has more", () => {
    const { lower, upper } = criticalCouplingEnclosure(einstein, rational("1e-6"), 12);
    const width = upper.toNumber() / lower.toNumber() - 1;
    expect([width < 1e-8, width > 1e-12]).toEqual([true, true]);
  });
});

describe("the error of the interaction", () => {
  it("is covered where the eigenvalue is far larger than λ_1", () => {
    // One mode at 1000·2πT; λ = λ̃/(1 ∓ η) has an eigenvalue so many times larger.
    const share = 0.01;
    const [sharp, wide] = [0, share].map((own) => {
      const sum = {
        x: Float64Array.of(1000),
        weight: [DoubleBall.of(1e6)],
        share: own,
        defect: [cothDefect(1000)],
        scale: 1000,
        top: 1000,
      };
      return boundsOf(PairingRows.of(sum), DoubleBall.ZERO, RESOLUTIONS[2]!)!;
    });
    expect(sharp!.lower).toBeGreaterThan(3);
    expect(wide!.upper).toBeGreaterThan(sharp!.lower / (1 - share));
    expect(wide!.lower).toBeLessThan(sharp!.upper / (1 + share));
  });
});
