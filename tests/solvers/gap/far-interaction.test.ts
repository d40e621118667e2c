import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { farInteraction } from "../../../src/solvers/gap/far-interaction.ts";

const spectrum = { kind: "tabulated", x: [0, 1, 1.5, 4], a: [0, 0.2, 0.7, 0], unit: "none" } as const;
const TOP = 4;
const { lambda } = compileKernels(spectrum, 1, 1);

/** The largest departure from the kernel, relative to |λ|, at |z| = size·top all over the upper quarter planes. */
function departure(size: number): number {
  const far = farInteraction(lambda, TOP);
  let most = 0;
  for (let k = 0; k <= 24; k++) {
    const angle = (Math.PI * k) / 24;
    // Exactly on the real axis at both ends, where λ^R is meant.
    const [re, im] = [size * TOP * Math.cos(angle), k % 24 === 0 ? 0 : size * TOP * Math.sin(angle)];
    const [own, other] = [lambda(re, im), far(re, im)];
    most = Math.max(most, Math.hypot(own.re - other.re, own.im - other.im) / Math.hypot(own.re, own.im));
  }
  return most;
}

describe("the interaction far above a table", () => {
  it("is that of the kernel from 1.5 times the last point up", () => {
    // A dozen roundings: those of the kernel's cells below 4 times the last point, which cancel, are the largest.
    for (const size of [1.5001, 2, 3.9, 4.1, 50]) expect(departure(size)).toBeLessThan(3e-15);
  });

  it("is the kernel itself below", () => {
    for (const size of [0.2, 0.9, 1.1, 1.4999]) expect(departure(size)).toBe(0);
  });

  it("asks the kernel for no more than its samples however often it is called", () => {
    let calls = 0;
    const far = farInteraction((re, im) => {
      calls++;
      return lambda(re, im);
    }, TOP);
    const before = calls;
    for (let k = 1; k < 100; k++) far(0, 2 * TOP * k);
    expect(calls).toBe(before);
  });
});
