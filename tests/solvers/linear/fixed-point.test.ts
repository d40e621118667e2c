import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { fixedPoint } from "../../../src/solvers/linear/fixed-point.ts";
import { newtonFixedPoint } from "../../../src/solvers/linear/newton.ts";

/** x_i ↦ cos(x_i)/2 + a·mean(x): one slow direction for a near one. */
const slow = (a: number) => (x: Float64Array) => {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  return x.map((value, i) => Math.cos(value + i) / 50 + a * mean + 0.01);
};

describe("fixedPoint", () => {
  it("settles to round-off where plain iteration contracts by 1 % a step", () => {
    const map = slow(0.99);
    const { value, steps } = fixedPoint(map, new Float64Array(20).fill(1));
    map(value).forEach((image, i) => {
      expect(image).toBeCloseTo(value[i]!, 12);
    });
    expect(steps).toBeLessThan(30);
  });

  it("finds a repulsive fixed point of a linear map too", () => {
    const { value } = fixedPoint((x) => x.map((entry, i) => 3 * entry - 2 * (i + 1)), new Float64Array(4));
    value.forEach((entry, i) => {
      expect(entry).toBeCloseTo(i + 1, 10);
    });
  });

  it("goes on from a residual that is small by chance: later ones are not measured against it for ever", () => {
    let step = 0;
    const lucky = 5;
    const map = slow(0.99);
    const { value } = fixedPoint((x) => {
      step += 1;
      // One image that is its own argument but for 3e-11, as where the residual passes through zero.
      return step === lucky ? x.map((v) => v * (1 + 3e-11)) : map(x);
    }, new Float64Array(20).fill(1));
    map(value).forEach((image, i) => {
      expect(image).toBeCloseTo(value[i]!, 12);
    });
  });

  it("says so where there is none", () => {
    const search = () => fixedPoint((x) => x.map((v) => v * v + 1), Float64Array.of(1), { steps: 50 });
    expect(search).toThrow(NotConvergedError);
    expect(search).toThrow(/in 50 steps: smallest relative change .*, up to 1e-11 is accepted$/);
  });
});

describe("newtonFixedPoint", () => {
  it("solves what iteration does not", () => {
    const map = (x: Float64Array) => Float64Array.of(2 / x[0]! ** 3, x[0]! + 3 * x[1]!);
    const found = newtonFixedPoint(map, Float64Array.of(1, 1), 1);
    expect(found[0]).toBeCloseTo(2 ** 0.25, 12);
    expect(found[1]).toBeCloseTo(-(2 ** 0.25) / 2, 12);
  });

  it("says so where there is no solution", () => {
    expect(() => newtonFixedPoint((x) => x.map((v) => v + 1 + v * v), Float64Array.of(1), 1)).toThrow(
      NotConvergedError,
    );
  });
});
