import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { interactionBall, matsubaraSequence } from "../../../src/kernels/matsubara-sequence.ts";
import { RealBall } from "../../../src/precision/index.ts";
import { instabilityFloor, lowFrequencyBound } from "../../../src/solvers/enclosure/instability-floor.ts";
import { stored } from "../../../src/solvers/enclosure/largest-eigenvalue.ts";
import { matrixAbove, proveStableAbove } from "../../../src/solvers/enclosure/stable-above.ts";
import { TrialForm } from "../../../src/solvers/enclosure/trial-form.ts";
import { trialVector } from "../../../src/solvers/enclosure/trial-vector.ts";
import { matrixBelow, proveUnstableBelow } from "../../../src/solvers/enclosure/unstable-below.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { plainEigenvalue } from "./plain-pairing.ts";

const einstein = (lambda: number): Spectrum => ({ kind: "einstein", omega: 1, lambda });
const at = (lambda: number) => (t: Rational) => (bits: number) =>
  matsubaraSequence(einstein(lambda), t, bits);
const rational = (text: string): Rational => Rational.parse(text)!;
const kappa = (lambda: number, t: number, size = 200): number =>
  plainEigenvalue((l) => lambda / (1 + (2 * Math.PI * t * l) ** 2), size);

// T_c = 0.11461951… at λ = 1.
describe("stability at every higher temperature", () => {
  it("is proved just above T_c, in steps that end", () => {
    const steps = proveStableAbove(at(1), rational("0.114621"));
    expect(steps).toBeGreaterThan(0);
    expect(steps).toBeLessThan(10);
    for (const t of [0.1147, 0.13, 0.2, 0.4]) expect(kappa(1, t)).toBeLessThan(1);
  });

  it("cannot be proved from a temperature where no step reaches T_c", () => {
    // The longest first step, by 1.15, ends below T_c.
    for (const t of ["0.09", "0.05"])
      expect(() => proveStableAbove(at(1), rational(t))).toThrow(NotConvergedError);
  });
});

describe("instability at every lower temperature", () => {
  const trial = (size: number): Float64Array =>
    trialVector(Float64Array.from({ length: 2 * size }, (_, l) => 1 / (1 + (0.2 * Math.PI * l) ** 2))).u;

  it("is proved below T_c, down to the floor", () => {
    const from = { temperature: rational("0.1"), trial: trial(40) };
    expect(proveUnstableBelow(at(1), from, rational("0.01"))).toBeGreaterThan(2);
    for (const t of [0.1, 0.05, 0.01]) expect(kappa(1, t)).toBeGreaterThan(1);
  });

  it("cannot be proved above T_c, nor with a vector that shows nothing", () => {
    const floor = rational("0.01");
    const high = { temperature: rational("0.1147"), trial: trial(40) };
    expect(() => proveUnstableBelow(at(1), high, floor)).toThrow(NotConvergedError);
    const blind = { temperature: rational("0.1"), trial: new Float64Array(40).fill(1) };
    expect(() => proveUnstableBelow(at(1), blind, floor)).toThrow(NotConvergedError);
  });

  it.each([0.3, 1, 10])("has a floor at λ = %d, where the plain map agrees", (lambda) => {
    const floor = instabilityFloor(interactionBall(einstein(lambda), 80), 1)!.toNumber();
    expect(floor).toBeGreaterThan(1e-4);
    // At the lowest floor 400 rows reach 2.5 Ω, which only lowers the eigenvalue.
    expect(kappa(lambda, floor, 400)).toBeGreaterThan(1);
  });

  it.each([0.07, 0.3, 1])("has the floor that its rows allow, λ = %d", (lambda) => {
    const interaction = interactionBall(einstein(lambda), 80);
    // κ ≥ gain·Σ_{n<N}1/(2n+1) − loss > 1 with Σ = ½ln N + 0.9818 + O(N⁻²), and 2πT(2N−1) ≤ X.
    const floors = [0.15, 0.25, 0.4, 0.6, 0.9].map((x) => {
      const { gain, loss } = lowFrequencyBound(interaction, x);
      const wanted = (1 + loss.toNumber()) / gain.toNumber();
      let [rows, sum] = [0, 0];
      while (sum <= wanted && rows < 1000) sum += 1 / (2 * rows++ + 1);
      if (rows === 1000) rows = Math.exp(2 * (wanted - 0.98175));
      return x / (2 * Math.PI * (2 * rows - 1));
    });
    const floor = instabilityFloor(interaction, 1)!.toNumber();
    expect(floor).toBeLessThan(Math.max(...floors));
    expect(floor).toBeGreaterThan(0.99 * Math.max(...floors));
  });

  it("has no floor within reach at weak coupling", () => {
    expect(instabilityFloor(interactionBall(einstein(0.015), 80), 1)).toBeUndefined();
  });
});

describe("matrices of a range of temperatures", () => {
  const [t0, t1, t2] = [0.1, 0.12, 0.15] as const;
  const [first, second, third] = [t0, t1, t2].map((t) => {
    const exact = rational(String(t));
    return { t: exact, lambda: stored(at(1)(exact)(90)) };
  });
  const lambda = (t: number, l: number): number => 1 / (1 + (2 * Math.PI * t * l) ** 2);
  /** Inner temperatures between a and b with the share of b in T². */
  const inner = (a: number, b: number) =>
    [0.1, 0.5, 0.9].map((share) => ({ share, t: Math.sqrt((1 - share) * a * a + share * b * b) }));

  it("lie above every inner one in their entries and below it in what the diagonal subtracts", () => {
    const { lambda: sums, reduced, strength } = matrixAbove(first!, second!, third!)(30);
    for (const { share, t } of inner(t1, t2))
      for (let l = 1; l < 30; l++) {
        const mixed = (end: RealBall): number => (1 - share) * lambda(t1, l) + share * end.toNumber();
        expect(mixed(sums[l]!)).toBeGreaterThan(lambda(t, l));
        expect(mixed(reduced!.delta[l]!)).toBeLessThan(lambda(t, l));
      }
    for (let l = 1; l < 30; l++) {
      const excess = sums[l]!.toNumber() - reduced!.delta[l]!.toNumber();
      expect(excess).toBeGreaterThan(0);
      expect(excess * l * l).toBeLessThan(reduced!.excess.toNumber());
      expect(sums[l]!.toNumber() * l * l).toBeLessThan(strength.toNumber());
    }
  });

  it("lie below every inner one in their entries and above it in what the diagonal subtracts", () => {
    const { sigma, delta } = matrixBelow(first!, second!, third!)(30);
    for (const { share, t } of inner(t1, t0))
      for (let l = 1; l < 30; l++) {
        const mixed = (end: RealBall): number => (1 - share) * lambda(t1, l) + share * end.toNumber();
        expect(mixed(sigma[l]!)).toBeLessThan(lambda(t, l));
        expect(mixed(delta[l]!)).toBeGreaterThan(lambda(t, l));
      }
  });
});

describe("low frequencies alone", () => {
  it.each([
    [0.2, 3],
    [0.2, 12],
    [0.7, 12],
  ])("have the quotient that their bound states, X = %d, %d rows", (x, rows) => {
    const { gain, loss } = lowFrequencyBound(interactionBall(einstein(1), 80), x);
    const t = x / (2 * Math.PI * (2 * rows - 1));
    const lambda = (l: number): number => 1 / (1 + (2 * Math.PI * t * l) ** 2);
    const v = Array.from({ length: rows }, (_, n) => 1 / (2 * n + 1));
    const norm = v.reduce((sum, value) => sum + value, 0);
    let form = 0;
    v.forEach((p, n) => {
      v.forEach((q, m) => {
        form += p * q * ((n === m ? 0 : lambda(Math.abs(n - m))) + lambda(n + m + 1));
      });
      for (let l = 1; l <= n; l++) form -= 2 * lambda(l) * p * p;
    });
    const bound = gain.toNumber() * norm - loss.toNumber();
    expect(form / norm).toBeGreaterThan(bound);
    // At low X the bound is nearly sharp: what the pairs across the edge take off is needed.
    if (x < 0.5) expect(form / norm).toBeLessThan(bound + 0.5 * loss.toNumber());
  });
});

describe("one trial vector in many matrices", () => {
  const entries = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 });

  it("decides u·Bu > u·Du as the plain double sum does", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 400 }), (thousandths, scale) => {
        const u = Float64Array.from(thousandths, (k) => k / 1024);
        const sigma = (l: number): number => scale / 100 / (l * l + 1);
        const delta = (l: number): number => 1.1 * sigma(l);
        const list = (f: (l: number) => number): RealBall[] =>
          Array.from({ length: 2 * u.length + 1 }, (_, l) => RealBall.fromDouble(f(l)));
        let form = 0;
        u.forEach((p, n) => {
          u.forEach((q, m) => {
            form += p * q * ((n === m ? 0 : sigma(Math.abs(n - m))) + sigma(n + m + 1));
          });
          for (let l = 1; l <= n; l++) form -= 2 * delta(l) * p * p;
          form -= (2 * n + 1) * p * p;
        });
        // Closer to zero the rounding of the plain sum decides.
        fc.pre(Math.abs(form) > 1e-12);
        expect(new TrialForm(u).exceedsNorm({ sigma: list(sigma), delta: list(delta) })).toBe(form > 0);
      }),
    );
  });
});
