import { describe, expect, it } from "vitest";
import { document } from "../cli/recording-terminal.ts";

/** Steady states below and above their transitions, by the command lines of `critical` and `gap`. */
const STATES = [
  "--oscillator 1,0.5 --te 0.04 --closure local --drive 0.2,2,0.3",
  "--oscillator 1,0.5 --te 0.04 --closure local --drive 0.2,2,0.3 --bath lead --bath-rate 0.01",
  "--oscillator 1,0.5 --te 0.04 --tb 0.02 --closure local --bath lead --bath-rate 0.02",
  "--oscillator 1,0.1 --te 0.1 --drive 0.2,2,0.3",
  "--oscillator 1,0.1 --te 0.1 --drive 0.2,2,0.3 --bath fixed",
  "--oscillator 1,0.1 --te 0.1 --tb 0.05 --bath lead --bath-rate 0.05",
];

/** Shares of the coupling above the transition, where φ(0)² is a smooth function of them with coefficients of some ten. */
const [A, B, C] = [5e-4, 1e-3, 2e-3] as const;

describe("the order parameter of a driven state or beside a lead", () => {
  it.each(STATES)(
    "vanishes as a square root at the critical coupling of the linear equations: %s",
    async (state) => {
      const { criticalCoupling } = await document(`critical ${state}`);
      const at = async (excess: number): Promise<number> => {
        const { order } = await document(`gap ${state} --lambda ${criticalCoupling * (1 + excess)}`);
        return order ** 2;
      };
      expect(await at(-A)).toBe(0);
      const [a, b, c] = [await at(A), await at(B), await at(C)];
      // Where the inverse function, a parabola through the three, is zero.
      const zero =
        (A * b * c) / ((a - b) * (a - c)) +
        (B * a * c) / ((b - a) * (b - c)) +
        (C * a * b) / ((c - a) * (c - b));
      // The next order, 30²·ABC, and the share of the coupling by which the real axis of the wide band errs, 2e-6.
      expect(Math.abs(zero)).toBeLessThan(900 * A * B * C + 4e-6);
    },
  );
});
