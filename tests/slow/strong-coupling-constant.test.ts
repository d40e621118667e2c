import { expect, it } from "vitest";
import { decimalText } from "../../src/precision/index.ts";
import { strongCouplingConstant } from "../../src/verify/strong-coupling-constant.ts";

/** Some 15 s: 2^17 rows. */
it("encloses the strong-coupling constant to 20 digits", () => {
  const { lower, upper } = strongCouplingConstant(20);
  expect(upper.sub(lower, 60).toNumber()).toBeLessThan(1e-20 * lower.toNumber());
  // Both ends share these digits; two independent truncations of the matrix, extrapolated, gave 0.182726247772329….
  for (const end of [lower, upper]) expect(decimalText(end, 15).value).toBe("0.182726247772330");
  const coarse = strongCouplingConstant(12);
  expect(coarse.lower.compareMid(lower)).toBe(-1);
  expect(coarse.upper.compareMid(upper)).toBe(1);
}, 120_000);
