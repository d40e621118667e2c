import { describe, expect, it } from "vitest";
import { fn, num, pow, type Term } from "../../src/algebra/term.ts";
import { compare, type Look } from "../../src/claims/comparison.ts";
import { Model } from "../../src/claims/model.ts";
import { PLAIN_MODEL } from "../../src/claims/model-data.ts";
import type { NumericScope } from "../../src/claims/numeric-scope.ts";
import { Point } from "../../src/claims/point.ts";
import { Work } from "../../src/claims/work.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";
import { answer } from "./answers.ts";
import { KNOWN } from "./scopes.ts";

/** A point at which f(1) is what a quadrature of the given number of bits is said to give. */
class Scripted extends Point {
  readonly seen: number[] = [];
  private readonly script: (bits: number) => ComplexBall;
  private readonly estimated: boolean;

  constructor(script: (bits: number) => ComplexBall, estimated: boolean) {
    super(new Map(), new Model(PLAIN_MODEL, KNOWN, []));
    this.script = script;
    this.estimated = estimated;
  }
  override functionValue(_head: string, _argument: ComplexBall, { bits }: NumericScope) {
    this.seen.push(bits);
    return [this.script(bits), this.estimated] as [ComplexBall, boolean];
  }
}
/** f(1) = 1, looked at with 20 digits. */
function looked(
  script: (bits: number) => ComplexBall,
  { estimated = true, rhs = num(1) as Term, look = {} as Partial<Look> } = {},
) {
  const point = new Scripted(script, estimated);
  const claim = {
    lhs: fn("f", num(1)),
    rhs,
    relation: "=",
    known: KNOWN,
    conditions: [],
    cancelled: [],
  } as const;
  const finding = compare(claim, point, { digits: 20, confirm: true, ...look }, new Work(20));
  return { ...finding, bits: point.seen };
}
const near = (value: number, radius: number): ComplexBall =>
  ComplexBall.of(RealBall.fromDouble(value).widen(RealBall.fromDouble(radius), 200));

describe("what one instance says", () => {
  it("does not trust a difference of a few estimated errors", () => {
    expect(looked(() => near(1 + 1 / 64, 1 / 1024)).kind).toBe("loose");
    expect(looked(() => near(1 + 1 / 64, 1 / 1024), { estimated: false }).kind).toBe("differs");
    expect(looked(() => near(3, 1 / 1024)).kind).toBe("differs");
  });
  it("wants all digits, and no more than an error between the sides", () => {
    expect(looked(() => near(1, 2 ** -30))).toMatchObject({
      kind: "loose",
      reason: "only 8 digits are reached",
    });
    expect(looked(() => near(1 + 2 ** -52, 2 ** -54), { look: { digits: 12 } }).kind).toBe("loose");
  });
  it("looks at estimates a second time, at another precision, and at what is rigorous once", () => {
    const agreed = looked(() => near(1, 2 ** -100));
    expect(agreed.kind).toBe("agrees");
    expect(new Set(agreed.bits).size).toBe(2);
    expect(looked(() => near(1, 2 ** -100), { estimated: false }).bits).toHaveLength(1);
  });
  it("believes neither precision where two disagree", () => {
    const [first] = looked(() => near(1, 2 ** -100)).bits;
    const atFirst = (value: number, other: number) =>
      looked((bits) => near(bits === first ? value : other, 2 ** -100));
    expect(atFirst(1, 2)).toMatchObject({ kind: "loose", reason: "two precisions disagree" });
    expect(atFirst(2, 1)).toMatchObject({ kind: "loose", reason: "two precisions disagree" });
  });
  it("does not believe few bits alone", () => {
    const look = { coarse: true };
    const [first] = looked(() => near(2, 2 ** -100), { look }).bits;
    expect(looked((bits) => near(bits === first ? 2 : 1, 2 ** -100), { look }).kind).toBe("agrees");
    expect(looked(() => near(2, 2 ** -100), { look }).bits.every((bits) => bits < 64)).toBe(true);
  });
  it("looks again with the bits that are missing", () => {
    const [first] = looked(() => near(1, 2 ** -100)).bits;
    const blurred = (bits: number): ComplexBall => near(1, bits < first! - 8 ? 1 : 2 ** -100);
    expect(looked(blurred).kind).toBe("agrees");
  });
  it("takes zero absolutely, and what is small but known for its size", () => {
    const noise = () => near(0, 2 ** -80);
    expect(looked(noise, { rhs: num(0) }).kind).toBe("agrees");
    expect(looked(noise, { rhs: pow(num(2), -90) }).kind).toBe("loose");
  });
});

describe("precision is raised", () => {
  it("by what cancels, at once", () => {
    const cancelling = (bits: number): ComplexBall => near(1, 2 ** (1000 - bits));
    const { kind, bits } = looked(cancelling, { estimated: false });
    expect(kind).toBe("agrees");
    expect(bits).toHaveLength(2);
  });
  it("by a factor where nothing tells how much is missing", async () => {
    const judged = await answer(["claim: 1/(log(2) + log(3) - log(6) + 10^(-120)) = 10^120"]);
    expect(judged.verdict).toBe("certified");
  });
});
