import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import {
  type ExactTable,
  tableHilbertBall,
  tableLambdaBall,
  tableSlopeExact,
} from "../../src/kernels/table-balls.ts";
import { ComplexBall, integrate, RealBall } from "../../src/precision/index.ts";

const q = (p: number, d = 1): Rational => Rational.of(p, d);
/** A triangle: A = x up to 1, 2 − x up to 2. */
const TRIANGLE: ExactTable = { x: [q(0), q(1), q(2)], a: [q(0), q(1), q(0)] };
const BITS = 160;

/** ∫A[1/(x−z) + 1/(x+z)]dx by quadrature on short panels, at Im z ≥ 1. */
function integral(z: Gaussian): ComplexBall {
  const at = ComplexBall.fromGaussian(z, BITS);
  const edges = Array.from({ length: 9 }, (_, i) => RealBall.fromRational(q(i, 4), BITS));
  const f = (x: RealBall, bits: number): ComplexBall => {
    const a = x.compareMid(RealBall.ONE) <= 0 ? x : RealBall.integer(2).sub(x, bits);
    const point = ComplexBall.of(x);
    const poles = point.sub(at, bits).inverse(bits).add(point.add(at, bits).inverse(bits), bits);
    return poles.scale(a, bits);
  };
  return integrate(f, edges, 40, BITS);
}

describe("tables in balls", () => {
  it("give λ(z) as the integral does", () => {
    for (const z of [Gaussian.of(q(1, 2), q(1)), Gaussian.of(q(-3), q(5, 4))]) {
      const [closed, numeric] = [tableLambdaBall(z, TRIANGLE, BITS), integral(z)];
      expect(closed.overlaps(numeric)).toBe(true);
      expect(numeric.radius().toNumber()).toBeLessThan(1e-30);
    }
  });
  it("give λ(0) = 2∫A/x = 4 ln 2 of the triangle", () => {
    const { re, im } = tableLambdaBall(Gaussian.ZERO, TRIANGLE, BITS);
    expect(re.toNumber()).toBeCloseTo(4 * Math.LN2, 14);
    expect(im.isZero()).toBe(true);
  });
  it("are continuous across a node, where two logarithms diverge", () => {
    const at = (x: Rational): ComplexBall => tableLambdaBall(Gaussian.of(x), TRIANGLE, BITS);
    const step = at(q(1)).sub(at(q(1).add(q(1, 2 ** 40))), BITS);
    // |Δλ| ~ 2δ ln(1/δ) with δ = 2^-40.
    expect(step.magnitude().toNumber()).toBeLessThan(100 * 2 ** -40);
  });
  it("have A(x)/x exactly, odd A and zero above the table", () => {
    expect(tableSlopeExact(q(-3, 2), TRIANGLE).toString()).toBe("1/3");
    expect(tableSlopeExact(q(0), TRIANGLE).toString()).toBe("1");
    expect(tableSlopeExact(q(2), TRIANGLE).isZero()).toBe(true);
  });
  it("give P_B with Im P_B = πA coth(x/2T) on the axis, in the middle of a panel, and −conj P_B(−z̄)", () => {
    const T = q(3, 10);
    const value = tableHilbertBall(Gaussian.of(q(1, 2)), T, TRIANGLE, BITS);
    expect(value.im.toNumber()).toBeCloseTo((Math.PI * 0.5) / Math.tanh(0.5 / 0.6), 13);
    const z = Gaussian.of(q(1, 2), q(1, 5));
    const [plus, minus] = [z, z.conj().neg()].map((w) => tableHilbertBall(w, T, TRIANGLE, BITS));
    expect(minus!.add(plus!.conj(), BITS).containsZero()).toBe(true);
  });
  it("give P_B next to the real axis, where the distance to z is below the last place of Re z", () => {
    // x − z cancels to 1e-30, so that 280 bits leave some 50 digits.
    const [T, bits] = [q(3, 10), 280];
    const tiny = Rational.parse("1e-30")!;
    const [above, on] = [Gaussian.of(q(2, 5), tiny), Gaussian.of(q(2, 5))].map((z) =>
      tableHilbertBall(z, T, TRIANGLE, bits),
    );
    // |P_B(z + iε) − P_B(z)| ≤ ε |dP_B/dz|, and the derivative is of order 1 inside of a cell.
    expect(above!.sub(on!, bits).magnitude().toNumber()).toBeLessThan(1e-27);
  });
  it("refuse P_B where panels would have to shrink without end", () => {
    const tiny = Rational.parse("1e-400")!;
    const [z, T] = [Gaussian.of(q(1, 2), tiny), q(3, 10)];
    expect(() => tableHilbertBall(z, T, TRIANGLE, BITS)).toThrow(/\|Im z\| below 1e-75/);
    expect(() => tableHilbertBall(Gaussian.of(q(1, 2)), tiny, TRIANGLE, BITS)).toThrow(/\|T_B\| below 1e-75/);
  });
});
