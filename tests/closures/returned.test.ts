import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfold } from "../../src/algebra/rewrite.ts";
import { mul, num } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { channelsInClosures, wideBeyondLinear } from "../../src/closures/beyond-linear.ts";
import { returnedResidual } from "../../src/closures/returned.ts";
import { determinant } from "../../src/nambu/matrix.ts";
import {
  type Complex,
  conjugate,
  distance,
  inverse,
  type Matrix,
  nambu,
  product,
  rootAbove,
  scaled,
  simpson,
  sum,
  times,
} from "./plain-complex.ts";
import { termValue } from "./term-value.ts";

const SEED = 77_003;
const part = fc.double({ min: -1, max: 1, noNaN: true });
const complex = fc.tuple(part, part).map((p): Complex => p);
const above = fc.tuple(part, fc.double({ min: 0.6, max: 2, noNaN: true })).map((p): Complex => p);
const returned = returnedResidual();
const channels = channelsInClosures(returned.channels);

/** s above the axis and γ = φ/(ω̃ + s). */
function riccati(w: Complex, phi: Complex): { s: Complex; gamma: Complex } {
  const s = rootAbove(sum(times(w, w), scaled(-1, times(phi, phi))));
  return { s, gamma: times(phi, inverse(sum(w, s))) };
}
/** ∫dε Ĝ^R(Ξ_0 + Ξ_1τ1)Ĝ^A over (−W, W) by Simpson's rule. */
function direct(w: Complex, phi: Complex, xi: readonly [Complex, Complex], W: number): Matrix {
  const middle: Matrix = [xi[0], xi[1], xi[1], xi[0]];
  const at = (e: number): Matrix =>
    product(product(nambu(w, phi, e), middle), nambu(conjugate(w), conjugate(phi), e));
  const entries = ([0, 1, 2, 3] as const).map((k) => simpson((e) => at(e)[k], -W, W, 2000));
  return entries as unknown as Matrix;
}

describe("the returned residual", () => {
  it("is that of a plain quadrature in the flat band, at finite φ", () => {
    const { flat } = channels;
    fc.assert(
      fc.property(
        above,
        complex,
        complex,
        complex,
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (w, phi, x0, x1, W) => {
          const { s, gamma } = riccati(w, phi);
          fc.pre(s[1] > 0.4 && Math.abs(s[0]) > 0.05);
          const names = { W: [W, 0] as Complex, "s^R": s, "s^A": conjugate(s) };
          const at = {
            "gamma^R": gamma,
            "gamma^A": conjugate(gamma),
            Y_h: termValue(flat.h, names),
            Y_r: termValue(flat.r, names),
          };
          const m = returned.matrix.entries.map((e) => termValue(e, at)) as unknown as Matrix;
          const v0 = sum(times(m[0], x0), times(m[1], x1));
          const v1 = sum(times(m[2], x0), times(m[3], x1));
          const expected = direct(w, phi, [x0, x1], W);
          // Simpson's error is a few (h/Im s)⁴ < (0.003/0.4)⁴ relative to values below 50; the τ2 and τ3 parts vanish by themselves.
          const worst = [v0, v1, v1, v0].map((v, k) => distance(v, expected[k]!));
          expect(Math.max(...worst)).toBeLessThan(1e-6);
        },
      ),
      { seed: SEED, numRuns: 12 },
    );
  });
  it("has the two channels as determinant", () => {
    const inChannels = unfold(determinant(returned.matrix), {
      Y_h: () => returned.channels.h,
      Y_r: () => returned.channels.r,
    });
    expect(areEqual(inChannels, mul(returned.channels.h, returned.channels.r))).toBe(true);
  });
});

describe("the wide band", () => {
  it("closes the channel of the residual", () => {
    expect(channels.wide.r).toBe(num(0));
    expect(channels.local.r).toBe(channels.local.h);
  });
  it("represents what returns by a distribution function that vanishes with φ for Ξ_0 = 0", () => {
    const { distribution } = wideBeyondLinear(returned, channels.wide);
    const zero = () => num(0);
    const normal = unfold(distribution, { "gamma^R": zero, "gamma^A": zero, Xi_0: zero });
    expect(areEqual(normal, num(0))).toBe(true);
    expect(areEqual(unfold(distribution, { Xi_0: zero }), num(0))).toBe(false);
  });
});
