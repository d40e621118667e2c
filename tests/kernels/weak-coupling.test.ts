import { describe, expect, it } from "vitest";
import { div, fn, I, mul, sym } from "../../src/algebra/term.ts";
import { compileFormula } from "../../src/kernels/formula.ts";
import { weakCouplingFunctions } from "../../src/kernels/weak-coupling.ts";

describe("compileFormula", () => {
  const [a, b] = [sym("a"), sym("b")];

  it("takes the values in the order of the symbols", () => {
    expect(compileFormula(div(a, b), [a, b])(1, 4)).toBe(0.25);
    expect(compileFormula(div(a, b), [b, a])(1, 4)).toBe(4);
  });

  it("brings the functions of the runtime along", () => {
    // tanh is that of the language; the last bits may differ from engine to engine.
    expect(compileFormula(fn("tanh", a), [a])(0.5)).toBeCloseTo(Math.tanh(0.5), 15);
  });

  it("refuses a symbol without a value and a complex formula", () => {
    expect(() => compileFormula(div(a, b), [a])).toThrow("no argument for b");
    expect(() => compileFormula(mul(I, a), [a])).toThrow("complex");
  });
});

/** Relative error of a handful of roundings. */
const ROUNDING = 1e-15;
const close = (value: number, expected: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(8 * ROUNDING);

describe("weak-coupling laws as functions", () => {
  const law = weakCouplingFunctions();
  const [te, tb] = [0.04, 0.013];

  it("are G_c = 8/(1/T_e + 1/T_B) at fixed h and 4T_e without the glue", () => {
    close(law.fixed(te, tb), 8 / (1 / te + 1 / tb));
    close(law.withoutNonThermal(te), 4 * te);
  });

  it("are 1/G_c = ¼[1/T_e + (1/T_B − 1/T_e)·2s/(1+s)] with a lead and 4T_B without bath", () => {
    for (const s of [0, 0.2, 0.7, 1])
      close(1 / law.lead(te, tb, s), (1 / te + ((1 / tb - 1 / te) * 2 * s) / (1 + s)) / 4);
    close(law.withoutBath(tb), 4 * tb);
  });

  it("know the one-boson rate Γ_1 = πGb, b = 2aT_B", () => {
    close(law.oneBosonRate(0.3, 0.25, tb), Math.PI * 0.3 * 2 * 0.25 * tb);
  });
});
