import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interactionBall } from "../../../../src/kernels/matsubara-sequence.ts";
import { ComplexBall, DoubleBall, digamma, RealBall } from "../../../../src/precision/index.ts";
import {
  dampedFar,
  dampedOnEllipse,
  ellipseParts,
} from "../../../../src/solvers/enclosure/compressed/damped-bounds.ts";
import {
  type DampedMode,
  dampedAt,
  dampedMode,
} from "../../../../src/solvers/enclosure/compressed/damped-mode.ts";
import { dampedColumns, dampedRow } from "../../../../src/solvers/enclosure/compressed/damped-row.ts";
import { type GapFunction, gapFunction } from "../../../../src/solvers/enclosure/compressed/gap-function.ts";
import type { OscillatorSpectrum } from "../../../../src/spectra/spectrum.ts";

const BITS = 140;
const at = (z: number): DoubleBall => DoubleBall.of(z);
const oscillator = (omega: number, kappa: number, lambda = 1): OscillatorSpectrum => ({
  kind: "oscillator",
  omega,
  kappa,
  lambda,
});
/** In units in which 2πT is one. */
const mode = (omega: number, kappa: number): DampedMode =>
  dampedMode(oscillator(omega, kappa), RealBall.ONE, BITS);
const WEIGHTS = [
  { pairs: 1, diagonal: 1 },
  { pairs: 1, diagonal: -3 },
  { pairs: 0, diagonal: 4 },
];

/** Random modes and gap functions; s may lie beside Ω, and Ω or κ beside a panel. */
const random = (seed: number, runs: number) =>
  fc
    .sample(
      fc.noBias(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })),
      {
        numRuns: runs,
        seed,
      },
    )
    .map((u) => {
      const spread = (k: number, low: number, high: number): number => low * (high / low) ** u[k]!;
      const omega = spread(0, 0.1, 300);
      return {
        u,
        omega,
        kappa: spread(1, 0.01, 300),
        gap: gapFunction(
          Float64Array.from([1, 2, 3, 4], (k) =>
            k === 1 ? omega * (0.9 + 0.2 * u[8]!) : spread(k + 1, 0.3, 900),
          ),
          Float64Array.from([6, 7, 8, 9], (k) => u[k]! - 0.4),
          DoubleBall.of(u[10]! < 0.5 ? 0 : u[10]!),
        ),
      };
    });

const real = (x: number): ComplexBall => ComplexBall.of(RealBall.fromDouble(x));
const complex = (re: number, im: number): ComplexBall =>
  ComplexBall.of(RealBall.fromDouble(re), RealBall.fromDouble(im));
const psi = (x: ComplexBall): ComplexBall => digamma(x, BITS);
const plus = (...x: ComplexBall[]): ComplexBall => x.reduce((a, b) => a.add(b, BITS));
const minus = (x: ComplexBall, y: ComplexBall): ComplexBall => x.sub(y, BITS);
const times = (...x: ComplexBall[]): ComplexBall => x.reduce((a, b) => a.mul(b, BITS));

/** The row at complex z: the three sums over p of [1/(|z−p|+a) + 1/(z+p+a)]/(p+b) by partial fractions, at a and ā, for every b. */
function rowInBalls(
  { omega, kappa }: { readonly omega: number; readonly kappa: number },
  gap: GapFunction,
  z: ComplexBall,
  { pairs, diagonal }: { readonly pairs: number; readonly diagonal: number },
): ComplexBall {
  const half = real(0.5);
  const value = (a: ComplexBall): ComplexBall => {
    const far = psi(plus(z, half, a));
    const first = psi(plus(real(1), a));
    const sums = (b: ComplexBall): ComplexBall => {
      const below = minus(plus(far, psi(plus(z, b))), plus(first, psi(plus(half, b))));
      const above = minus(psi(plus(real(1), z, b)), first);
      const pair = minus(far, psi(plus(half, b)));
      return plus(
        below.div(plus(z, a, b), BITS),
        above.div(minus(plus(z, b), a), BITS),
        pair.div(minus(plus(z, a), b), BITS),
      );
    };
    const zero = sums(real(0));
    let total = times(zero, real(gap.constant.mid / 2), real(pairs));
    let delta = real(gap.constant.mid);
    gap.c.forEach(({ mid }, k) => {
      const s = gap.s[k]!;
      const mean = times(plus(sums(complex(0, s)), sums(complex(0, -s))), half);
      total = plus(total, times(minus(zero, mean), real(mid), half, real(pairs)));
      const square = real(s).mul(real(s), BITS);
      delta = plus(delta, times(real(mid), square).div(plus(times(z, z), square), BITS));
    });
    return minus(total, times(delta.div(z, BITS), minus(far, first), real(diagonal)));
  };
  const strength = real(omega * omega + kappa * kappa).div(real(omega), BITS);
  return times(minus(value(complex(kappa, -omega)), value(complex(kappa, omega))), strength).div(
    complex(0, 2),
    BITS,
  );
}

/** The moduli of the parts of a row at complex z. */
function partsInBalls(own: { omega: number; kappa: number; gap: GapFunction }, z: ComplexBall) {
  const { omega, kappa, gap } = own;
  const half = real(0.5);
  const strength = real(omega * omega + kappa * kappa);
  const crossed = (a: ComplexBall): ComplexBall => {
    const weight = minus(times(real(2), minus(psi(plus(half, z, a)), psi(half))), psi(plus(real(1), a)));
    const far = plus(z, a);
    return times(weight, gapInBalls(gap, far).div(times(real(2), far), BITS));
  };
  const crossing = times(
    minus(crossed(complex(kappa, omega)), crossed(complex(kappa, -omega))),
    strength.div(real(omega), BITS),
  ).div(complex(0, 2), BITS);
  const interaction = gap.c.reduce((sum, { mid }, k) => {
    const answer = times(real(mid), minus(psi(complex(0.5, gap.s[k]!)), psi(half)));
    const each = [1, -1].map((sign) => {
      const shifted = plus(z, complex(kappa, sign * gap.s[k]!));
      return strength.div(plus(times(shifted, shifted), real(omega * omega)), BITS);
    });
    return plus(sum, times(ComplexBall.of(answer.re), half, plus(...each)));
  }, ComplexBall.ZERO);
  const row = rowInBalls(own, gap, z, { pairs: 1, diagonal: 0 });
  const kept = rowInBalls(own, gap, z, { pairs: 0, diagonal: 1 });
  return {
    crossing: modulus(crossing),
    interaction: modulus(interaction),
    poles: modulus(minus(plus(row, crossing), interaction)),
    kept: modulus(kept),
  };
}

describe("a damped mode", () => {
  it.each([
    [1, 0.2],
    [0.3, 3],
  ])("is the derived kernel, Ω = %d, κ = %d", (omega, kappa) => {
    const step = RealBall.fromDouble(0.7);
    const own = dampedMode(oscillator(omega, kappa, 0.6), step, 100);
    const kernel = interactionBall(oscillator(omega, kappa, 0.6), 100);
    for (const l of [1, 2, 30, 5000]) {
      const exact = DoubleBall.from(kernel(step.mul(RealBall.integer(l), 100)));
      const found = dampedAt(own, at(l));
      expect(Math.abs(found.mid - exact.mid)).toBeLessThan(found.rad + exact.rad);
      expect(found.rad).toBeLessThan(1e-14 * found.mid);
    }
  });
});

describe("rows of a damped mode", () => {
  const gap = gapFunction(Float64Array.of(0.4, 1.3, 5, 20), Float64Array.of(0.3, -0.2, 1.1, 0.4));
  const delta = (p: number): number =>
    gap.s.reduce((sum, s, k) => sum + (gap.c[k]!.mid * s * s) / (p * p + s * s), 0);

  it.each([0, 1, 5, 30])("are the plain sums, n = %d", (n) => {
    for (const [omega, kappa] of [
      [1, 0.2],
      [3.3, 4.7],
    ] as const)
      for (const { pairs, diagonal } of WEIGHTS) {
        const lambda = (l: number): number => (omega ** 2 + kappa ** 2) / ((l + kappa) ** 2 + omega ** 2);
        let plain = 0;
        for (let m = 39_999; m >= 0; m--) {
          const pair = (m === n ? 0 : lambda(Math.abs(n - m))) + lambda(n + m + 1);
          plain += (pairs * pair * delta(m + 0.5)) / (2 * m + 1);
        }
        for (let l = 1; l <= n; l++) plain -= (2 * diagonal * lambda(l) * delta(n + 0.5)) / (2 * n + 1);
        const row = dampedRow(mode(omega, kappa), gap, at(n + 0.5), { pairs, diagonal });
        expect(Math.abs(row.mid - plain)).toBeLessThan(row.rad + 1e-12);
        expect(row.rad).toBeLessThan(1e-11);
      }
  });

  it("hold the rows of multiple precision", () => {
    for (const [i, { u, omega, kappa, gap: trial }] of random(5, 24).entries()) {
      const z = Math.floor(0.9 * 1e7 ** u[11]!) + 0.5;
      const found = dampedRow(mode(omega, kappa), trial, at(z), WEIGHTS[i % 3]!);
      const exact = rowInBalls({ omega, kappa }, trial, real(z), WEIGHTS[i % 3]!).re;
      const off = exact.sub(RealBall.fromDouble(found.mid), BITS).abs();
      expect(RealBall.fromDouble(found.rad).isBelow(off), `case ${i}`).toBe(false);
      expect(exact.radius().isBelow(RealBall.fromDouble(1e-10 * found.rad))).toBe(true);
    }
  });

  it("have the columns of their functions", () => {
    const own = mode(1, 0.2);
    const { pairs, diagonal } = dampedColumns(own, gap, 2.5);
    const sum = pairs.reduce((total, value, k) => total + value * gap.c[k]!.mid, diagonal * delta(2.5));
    expect(Math.abs(sum - dampedRow(own, gap, at(2.5), WEIGHTS[0]!).mid)).toBeLessThan(1e-13);
  });
});

describe("bounds of the rows of a damped mode", () => {
  it("hold on the ellipse about a panel, part by part", () => {
    const closest = { crossing: 0, interaction: 0, away: 0, beside: 0, kept: 0 };
    for (const [i, own] of random(11, 30).entries()) {
      const { u, omega, kappa, gap } = own;
      const a = 16 * 2 ** Math.floor(7 * u[11]!);
      const parts = ellipseParts(mode(omega, kappa), gap, a);
      const most = { crossing: 0, interaction: 0, away: 0, beside: 0, kept: 0 };
      let least = 0;
      for (const angle of [0, 2, Math.PI]) {
        const z = complex(1.5 * a + 1.0625 * a * Math.cos(angle), 0.9375 * a * Math.sin(angle));
        const { crossing, interaction, poles, kept } = partsInBalls(own, z);
        most.crossing = Math.max(most.crossing, crossing);
        most.interaction = Math.max(most.interaction, interaction);
        most.away = most.beside = Math.max(most.away, poles);
        most.kept = Math.max(most.kept, kept);
        least = Math.max(least, modulus(gapInBalls(gap, z)));
      }
      for (const key of ["crossing", "interaction", "away", "beside", "kept"] as const) {
        const bound = parts[key].upper() * (key === "kept" ? least : 1);
        expect(bound, `case ${i}, ${key}`).toBeGreaterThan(most[key]);
        closest[key] = Math.max(closest[key], most[key] / bound);
      }
      const whole = dampedOnEllipse(mode(omega, kappa), gap, a, at(least), WEIGHTS[1]!).upper();
      expect(whole).toBeGreaterThan(most.crossing + most.interaction + most.away + 3 * most.kept);
    }
    // What is left to the modulus of a difference, and to the smallest denominators, costs as much.
    expect(closest.crossing).toBeGreaterThan(0.02);
    expect(closest.interaction).toBeGreaterThan(0.9);
    expect(closest.away).toBeGreaterThan(0.01);
    expect(closest.kept).toBeGreaterThan(0.02);
  });

  it("hold beyond four times the highest frequency", () => {
    let closest = 0;
    for (const [i, { omega, kappa, gap }] of random(17, 24).entries()) {
      const part = WEIGHTS[i % 3]!;
      const start = Math.ceil(4 * Math.max(...gap.s, Math.hypot(omega, kappa)));
      const far = dampedFar(mode(omega, kappa), gap, start, part);
      for (const z of [start, 100 * start]) {
        const row = rowInBalls({ omega, kappa }, gap, real(z), part).re.toNumber();
        const kept = (-far.slope.mid * gapInBalls(gap, real(z)).re.toNumber()) / (2 * z);
        const left = Math.abs((row - kept) * z * z - far.main.mid);
        const flat = far.flat.upper() * Math.abs(gap.constant.mid);
        const bound = far.slow.upper() / z + far.rest.upper() / z ** 2 + flat;
        expect(bound + 1e-9 * Math.abs(far.main.mid), `case ${i}, z = ${z}`).toBeGreaterThan(left);
        closest = Math.max(closest, left / bound);
      }
    }
    expect(closest).toBeGreaterThan(0.5);
  });
});

function modulus({ re, im }: ComplexBall): number {
  return Math.hypot(re.toNumber(), im.toNumber());
}

function gapInBalls(gap: GapFunction, z: ComplexBall): ComplexBall {
  return gap.c.reduce((sum, { mid }, k) => {
    const square = real(gap.s[k]!).mul(real(gap.s[k]!), BITS);
    return plus(sum, times(real(mid), square).div(plus(times(z, z), square), BITS));
  }, real(gap.constant.mid));
}
