import { describe, expect, it, vi } from "vitest";
import { Evaluator } from "../../src/claims/evaluator.ts";
import { asymptoticFinding, LADDERS, limitFinding, type Sample } from "../../src/claims/limit-finding.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";
import { answer } from "./answers.ts";

const BITS = 200;
const [FAR, , NEAR] = LADDERS as [(typeof LADDERS)[0], (typeof LADDERS)[0], (typeof LADDERS)[0]];
const ball = (x: number, radius = 0): ComplexBall =>
  ComplexBall.of(RealBall.fromDouble(x).widen(RealBall.fromDouble(radius), BITS));
/** Samples with these left sides, the right side 1 and these orders. */
function samples(lhs: readonly ComplexBall[], orders: readonly number[] = [1, 1, 1, 1]): Sample[] {
  return lhs.map((value, k) => ({
    lhs: value,
    rhs: ball(1),
    order: ball(orders[k]!),
  }));
}

describe("what the values at four distances say", () => {
  it("a value is another one only if it is far above what still changes", () => {
    const near = samples([ball(9), ball(2.02), ball(1.02), ball(1.01)]);
    expect(limitFinding(near, FAR, BITS).kind).toBe("loose");
    const clear = samples([ball(9), ball(3), ball(2), ball(2 + 2 ** -40)]);
    expect(limitFinding(clear, FAR, BITS).kind).toBe("differs");
  });
  it("a remainder that vanishes below its order agrees, and one that is not seen does not", () => {
    const seen = (radius: number) =>
      asymptoticFinding(
        samples(
          [1e-3, 1e-6, 1e-12, 0].map((d) => ball(1 + d, d === 0 ? radius : 0)),
          [1e-3, 1e-6, 1e-12, 1e-24],
        ),
        FAR,
        true,
        BITS,
      ).kind;
    expect(seen(2 ** -110)).toBe("agrees");
    expect(seen(2 ** -90)).toBe("loose");
  });
  it("close by, growth like a power is no proof against an order, growth beyond powers is", () => {
    const distances = [1e-1, 1 / 30, 1e-2, 1e-3];
    const lhs = samples(
      distances.map((d) => ball(1 + d)),
      distances.map((d) => d * d),
    );
    expect(asymptoticFinding(lhs, NEAR, true, BITS).kind).toBe("loose");
    const faster = samples(
      distances.map((d) => ball(1 + d)),
      distances.map((d) => d * Math.exp(-1 / (10 * d))),
    );
    expect(asymptoticFinding(faster, NEAR, true, BITS).kind).toBe("differs");
  });
  it("a ratio that grows is wrong far out, and open close by", () => {
    const growing = samples([3, 10, 100, 1000].map((r) => ball(r)));
    expect(asymptoticFinding(growing, FAR, false, BITS).kind).toBe("differs");
    expect(asymptoticFinding(growing, NEAR, false, BITS).kind).toBe("loose");
  });
});

describe("limits", () => {
  it("are looked at from both sides", async () => {
    expect((await answer(["claim: tanh(1/x) -> 1", "as: x -> 0"])).verdict).toBe("refuted");
  });
  it("are looked at at two precisions", async () => {
    const looks = vi.spyOn(Evaluator.prototype, "value");
    await answer(["claim: sinh(x) -> 0", "as: x -> 0+"]);
    const bits = new Set(looks.mock.contexts.map((scope) => (scope as Evaluator).bits));
    looks.mockRestore();
    expect(bits.size).toBe(2);
  });
  it("have the bits that a small remainder asks for", async () => {
    const judged = await answer(["claim: sin(x)/x ~ 1 - x^2/6 + x^4/120", "as: x -> 0", "order: x^6"]);
    expect(judged.detail).toContain("1e-24");
  });
});
