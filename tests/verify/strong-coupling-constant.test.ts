import { describe, expect, it } from "vitest";
import { pairingMatrixEntry } from "../../src/asymptotics/strong-coupling-matrix.ts";
import { Rational } from "../../src/exact/rational.ts";
import { RealBall } from "../../src/precision/index.ts";
import { strongCouplingConstant } from "../../src/verify/strong-coupling-constant.ts";

const ball = (text: string): RealBall => RealBall.fromRational(Rational.parse(text)!, 200);

describe("the strong-coupling constant", () => {
  it("is enclosed inside the bracket proved elsewhere", () => {
    const { lower, upper } = strongCouplingConstant(13);
    expect(ball("0.182726247746").isBelow(lower)).toBe(true);
    expect(upper.isBelow(ball("0.182726247790"))).toBe(true);
    expect(upper.sub(lower, 60).toNumber()).toBeLessThan(1e-13 * lower.toNumber());
  });

  it("lies above the Rayleigh quotient of the derived matrix for any vector", () => {
    const v = Array.from({ length: 12 }, (_, n) => Rational.of(1, (n + 1) ** 3));
    const form = (entry: (m: number, n: number) => Rational): Rational =>
      v.flatMap((p, m) => v.map((q, n) => p.mul(q).mul(entry(m, n)))).reduce((s, x) => s.add(x));
    const norm = form((m, n) => (m === n ? Rational.of(2 * m + 1) : Rational.ZERO));
    const kappa = form(pairingMatrixEntry).div(norm).toNumber();
    expect(strongCouplingConstant(6).upper.toNumber()).toBeGreaterThan(Math.sqrt(kappa) / (2 * Math.PI));
  });
});
