import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { bindKernel } from "../../src/kernels/binding.ts";
import { evaluateKernel } from "../../src/kernels/evaluation.ts";
import { prepareKernel } from "../../src/kernels/prepared-kernel.ts";
import type { ComplexBall } from "../../src/precision/index.ts";

const exact = (num: number, den = 1) => Gaussian.of(Rational.of(num, den));
const parameters = {
  te: exact(1, 10),
  tb: exact(1, 20),
  lambda: exact(2),
  frequency: exact(1),
  width: exact(1, 2),
};
const BITS = 200;

/** Both balls hold the exact value, so they overlap, and both are narrow. */
function expectSame(fast: ComplexBall, slow: ComplexBall): void {
  const distance = fast.sub(slow, BITS);
  for (const part of [distance.re, distance.im]) {
    expect(part.containsZero()).toBe(true);
    expect(part.magnitude().toNumber()).toBeLessThan(2 ** (40 - BITS));
  }
}

describe("prepareKernel", () => {
  it.each([
    "aFB",
    "lambda",
    "localThermalThermal",
    "xiSourceThermal",
    "xiRelaxationThermal",
    "matsubara",
    "kernelPhiThermal",
  ])("gives the value of evaluateKernel: %s", (name) => {
    const kernel = bindKernel(name, "oscillator");
    const prepared = prepareKernel(kernel, parameters, BITS);
    for (let k = 1; k <= 5; k++) {
      const point = { x: exact(k, 7), nu: exact(k, 11), omega: exact(-k, 13), z: exact(k, 5) };
      expectSame(prepared(point), evaluateKernel(kernel, { values: { ...parameters, ...point } }, BITS));
    }
  });

  it("answers where ω − ν is exactly zero, as the exact way does", () => {
    const kernel = bindKernel("xiSourceThermal", "oscillator");
    const point = { omega: exact(1, 3), nu: exact(1, 3) };
    const value = evaluateKernel(kernel, { values: { ...parameters, ...point } }, BITS);
    expectSame(prepareKernel(kernel, parameters, BITS)(point), value);
  });

  it("does not keep what depends on the point", () => {
    const prepared = prepareKernel(bindKernel("aFB", "oscillator"), parameters, BITS);
    const [a, b] = [prepared({ x: exact(1, 7) }), prepared({ x: exact(2, 7) })];
    expect(a.sub(b, BITS).re.containsZero()).toBe(false);
  });
});
