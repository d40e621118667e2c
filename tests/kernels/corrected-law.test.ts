import { expect, it } from "vitest";
import { correctedInverse, type OhmicBoson } from "../../src/kernels/corrected-law.ts";

/** A boson that counts what is asked of it; what stands for ∫ and Σ is one value of the function. */
function counting() {
  const count = { integrals: 0, sums: 0 };
  const boson: OhmicBoson = {
    slope: 0.8,
    deviation: (nu) => nu / (1 + nu),
    integral: (f) => {
      count.integrals += 1;
      return { value: f(1), error: 0 };
    },
    sum: (f) => {
      count.sums += 1;
      return { value: f(0), error: 0 };
    },
  };
  return { boson, count };
}

it("integrates at one T_B/T_e what does not depend on T_e once, and sums anew at every T_e", () => {
  const { boson, count } = counting();
  const temperatures = [0.04, 0.02, 0.01];
  const law = correctedInverse(boson, 3);
  const values = temperatures.map((te) => law(te).value);
  expect(count).toEqual({ integrals: 1, sums: temperatures.length });
  expect(values).toEqual(temperatures.map((te) => correctedInverse(counting().boson, 3)(te).value));
  expect(new Set(values).size).toBe(values.length);
});
