import { expect, it } from "vitest";
import { beyondEquilibrium, oscillator, table } from "../asymptotics/local/beyond-equilibrium.ts";
import { differenceOfOrder, halvedFrom } from "../asymptotics/local/remainder-order.ts";

/** J as derived; its digits are those of tests/asymptotics/local/bias-constant.test.ts. */
const J: Readonly<Record<number, number>> = { 0.25: 1.515902404014978, 2: -2.187921642441751 };

it.each([
  ["oscillator", oscillator, 0.25],
  ["oscillator", oscillator, 2],
  ["table", table, 0.25],
  ["table", table, 2],
] as const)("1/G_c of the %s is aJ beyond its equilibrium but for the next order", (_, spectrum, ratio) => {
  const { found, bound } = differenceOfOrder(
    halvedFrom(2e-3).map((T) => beyondEquilibrium(spectrum, T, ratio, J[ratio]!)),
  );
  expect(found).toBeLessThan(bound);
});
