import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { ComplexBall, exp, integrate, legendreRule, ln, pi, RealBall } from "../../src/precision/index.ts";

const unit = [RealBall.ZERO, RealBall.ONE];

describe("Gauss–Legendre rules", () => {
  it.each([1, 2, 3, 10, 33, 80])("order %i integrates x^k over [−1, 1] exactly up to degree 2n − 1", (n) => {
    const { nodes, weights } = legendreRule(n, 192);
    for (let k = 0; k <= 2 * n - 1; k++) {
      const sum = nodes.reduce((s, x, i) => s.add(x.pow(k, 220).mul(weights[i]!, 220), 220), RealBall.ZERO);
      expect(sum.contains(Rational.of(k % 2 === 0 ? 2 : 0, k + 1)), `k = ${k}`).toBe(true);
      expect(sum.radius().toNumber()).toBeLessThan(2 ** -180);
    }
    const beyond = nodes.reduce(
      (s, x, i) => s.add(x.pow(2 * n, 220).mul(weights[i]!, 220), 220),
      RealBall.ZERO,
    );
    expect(beyond.contains(Rational.of(2, 2 * n + 1))).toBe(false);
  });
  it("encloses the same nodes at two precisions and keeps each rule", () => {
    const [low, high] = [legendreRule(25, 100), legendreRule(25, 400)];
    low.nodes.forEach((node, i) => {
      expect(node.containsBall(high.nodes[i]!)).toBe(true);
      expect(low.weights[i]!.containsBall(high.weights[i]!)).toBe(true);
    });
    expect(legendreRule(25, 100)).toBe(low);
  });
  it("knows the order-3 rule: ±√(3/5), weights 5/9, 8/9, 5/9", () => {
    const { nodes, weights } = legendreRule(3, 300);
    expect(nodes[2]!.overlaps(RealBall.parse("3/5", 300).sqrt(300))).toBe(true);
    expect(weights[2]!.contains(Rational.of(5, 9)) && weights[1]!.contains(Rational.of(8, 9))).toBe(true);
  });
});

describe("integrate", () => {
  it("∫ 1/(1 + x²) over [0, 1] is π/4, inside an error that the orders estimate", () => {
    for (const order of [8, 20, 60]) {
      const value = integrate((x, b) => x.square(b).add(RealBall.ONE, b).inverse(b), unit, order, 170);
      expect(value.overlaps(pi(200).shift(-2)), `order ${order}: ${value}`).toBe(true);
    }
    const sharp = integrate((x, b) => x.square(b).add(RealBall.ONE, b).inverse(b), unit, 60, 170);
    // 45 nodes in the Bernstein ellipse through ±i: error about (√2 + 1)^-90... times 2, below 1e-30.
    expect(sharp.radius().toNumber()).toBeLessThan(1e-30);
  });
  it("complex integrands: ∫ e^(iπx) over [0, 1] = 2i/π", () => {
    const wave = (x: RealBall, b: number) => exp(ComplexBall.of(RealBall.ZERO, x.mul(pi(b), b)), b);
    const value = integrate(wave, [RealBall.ZERO, RealBall.fromDouble(0.3), RealBall.ONE], 40, 170);
    expect(value.overlaps(ComplexBall.of(RealBall.ZERO, pi(200).inverse(200).shift(1)))).toBe(true);
    expect(value.radius().toNumber()).toBeLessThan(1e-45);
  });
  it("a proved truncation bound replaces the estimate", () => {
    const bound = RealBall.parse("1e-20", 60);
    const value = integrate((x, b) => exp(x, b), unit, 12, 170, { truncation: bound });
    expect(value.overlaps(exp(RealBall.ONE, 200).sub(RealBall.ONE, 200))).toBe(true);
    expect(value.radius().toNumber()).toBeLessThan(1.1e-20);
  });
  it("a rule far too short has a radius that says so", () => {
    const near = (x: RealBall, b: number) => ln(x.add(RealBall.parse("1e-6", b), b), b);
    const value = integrate(near, unit, 10, 100);
    expect(value.radius().toNumber()).toBeGreaterThan(1e-3);
  });
  it("refuses empty panels and orders below two", () => {
    expect(() => integrate((x) => x, [RealBall.ONE], 10, 53)).toThrow(RangeError);
    expect(() => integrate((x) => x, unit, 1, 53)).toThrow(RangeError);
  });
});
