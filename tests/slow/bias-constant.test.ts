import { expect, it } from "vitest";
import { beyondEquilibrium, next, oscillator, table } from "../asymptotics/local/beyond-equilibrium.ts";

/** J as derived; its digits are those of tests/asymptotics/local/bias-constant.test.ts. */
const J: Readonly<Record<number, number>> = { 0.25: 1.515902404014978, 2: -2.187921642441751 };

it.each([
  ["oscillator", oscillator, 0.25],
  ["oscillator", oscillator, 2],
  ["table", table, 0.25],
  ["table", table, 2],
] as const)("1/G_c of the %s tends to aJ beyond its equilibrium down to T = 1e-6", (_, spectrum, ratio) => {
  for (const T of [1e-2, 1e-3, 1e-4, 1e-5, 1e-6]) {
    const { value, error } = beyondEquilibrium(spectrum, T, ratio);
    expect(Math.abs(value - J[ratio]!)).toBeLessThan(next(T) + error);
  }
});
