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

/** φ(0)² is a straight line in the coupling next to the transition but for a curvature of some ten times the excess. */
const [NEAR, FAR] = [1e-3, 4e-3];

describe("the order parameter of a driven state or beside a lead", () => {
  it.each(STATES)(
    "vanishes as a square root at the critical coupling of the linear equations: %s",
    async (state) => {
      const { criticalCoupling } = await document(`critical ${state}`);
      const at = async (excess: number): Promise<number> => {
        const { order } = await document(`gap ${state} --lambda ${criticalCoupling * (1 + excess)}`);
        return order ** 2;
      };
      expect(await at(-NEAR)).toBe(0);
      const [near, far] = [await at(NEAR), await at(FAR)];
      const zero = (NEAR * far - FAR * near) / (far - near);
      expect(Math.abs(zero)).toBeLessThan(10 * NEAR * FAR);
    },
  );
});
