import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../../src/exact/rational.ts";
import { RealBall } from "../../../src/precision/index.ts";
import { fixedSequence } from "../../../src/solvers/enclosure/fixed-point.ts";

describe("sequences in fixed point", () => {
  it("hold every member of their balls within the slack, at any number of places", () => {
    const balls = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.constantFrom(0, 1e-6, 0.01)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(balls, fc.integer({ min: -3, max: 50 }), (list, places) => {
        const values = list.map(([k, rad]) =>
          RealBall.fromDouble(k / 7).widen(RealBall.fromDouble((rad * k) / 7), 100),
        );
        const { values: fixed, slack } = fixedSequence(values, places);
        const unit = Rational.of(2).pow(places);
        for (const [i, [k, rad]] of list.entries())
          for (const side of [-1, 0, 1]) {
            const member = Rational.fromDouble(k / 7).add(
              Rational.fromDouble((rad * k) / 7).mul(Rational.of(side)),
            );
            const off = member.mul(unit).sub(Rational.of(fixed[i]!)).abs();
            expect(off.compare(Rational.of(slack))).toBeLessThanOrEqual(0);
          }
      }),
      { numRuns: 300 },
    );
  });
});
