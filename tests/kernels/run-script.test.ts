import { expect, it } from "vitest";
import { bindKernel } from "../../src/kernels/binding.ts";
import { runScript } from "../../src/kernels/run-script.ts";
import { testVectors } from "../../src/kernels/vectors.ts";

it("stops emitted code that does not end", () => {
  const kernel = bindKernel("lambda", "tabulated");
  const endless = "export function lambda(z, X, Y) { for (;;) z.re++; }";
  expect(() => runScript(kernel, endless, testVectors(kernel), 50)).toThrow("timed out");
});
