import { describe, expect, it } from "vitest";
import { oscillator } from "../plain-kernels.ts";
import { fastOscillator, oscillatorSlope } from "./local-kernels.ts";

describe("the economical oscillator of the local-closure tests", () => {
  const temperatures = { te: 0.04, tb: 0.02 };
  const plain = oscillator(1, 1, 0.5, temperatures).kernels;
  const fast = fastOscillator(1, 0.5, temperatures).kernels;

  it.each([-2.5, -0.3, -0.01, 0.003, 0.1, 0.9, 1.4, 7])("agrees with the plain one at x = %s", (x) => {
    // Both sum a few terms of order λ(0) = 1, each with an error of a few 2⁻⁵².
    expect(Math.abs(fast.pB(x, 0).re - plain.pB(x, 0).re)).toBeLessThan(1e-13);
    expect(Math.abs(fast.pB(x, 0).im - plain.pB(x, 0).im)).toBeLessThan(1e-13);
    expect(Math.abs(fast.lambda(x, 0).re - plain.lambda(x, 0).re)).toBeLessThan(1e-14);
    expect(Math.abs(fast.a(x) - plain.a(x))).toBeLessThan(1e-14);
  });

  it("has the stated slope at x = 0", () => {
    const x = 1e-5;
    // A(x)/x deviates from its limit by O(x²).
    expect(fast.a(x) / x / oscillatorSlope(1, 0.5) - 1).toBeLessThan(1e-9);
  });
});
