import { describe, expect, it } from "vitest";
import { weakCouplingLogarithm } from "../../../derivations/weak-coupling-logarithm.ts";
import { solvedLine } from "../../solvers/steady/line-models.ts";
import { a, DRIVE, overDrive, type State, slopesOf } from "./oscillator-drive.ts";

const { inverse, coefficient, fixedInverse, fixedCoefficient } = weakCouplingLogarithm().results;

/** h from the kinetic equation with a lead of rate perSquare·T_e². */
const kinetic =
  (ratio: number, perSquare: number, strength: number) =>
  (te: number): State => {
    const tb = ratio * te;
    const rate = perSquare * te ** 2;
    const { factor: G } = solvedLine({
      te,
      tb,
      kinetic: true,
      ...(perSquare > 0 && { rate }),
      ...(strength > 0 && { drive: { strength, ...DRIVE } }),
    });
    const Gamma_2 = 4 * Math.PI * G ** 2 * overDrive(strength, (n) => n * (n + 1));
    return { G, values: { T_e: te, T_B: tb, Gamma_b: rate, Gamma_1: 2 * Math.PI * G * tb * a, Gamma_2 } };
  };

/** h = tanh(ω/2T_e). */
const fixed =
  (ratio: number, strength: number) =>
  (te: number): State => {
    const tb = ratio * te;
    const { factor: G } = solvedLine({
      te,
      tb,
      kinetic: false,
      ...(strength > 0 && { drive: { strength, ...DRIVE } }),
    });
    const rates = {
      Gamma_1: 2 * Math.PI * G * tb * a,
      Gamma_h: 2 * Math.PI * G ** 2 * overDrive(strength, (n) => n * (1 + 2 * n)),
      S: 4 * Math.PI * G * overDrive(strength, (n) => n),
    };
    return { G, values: { T_B: tb, "h'(0)": 1 / (2 * te), ...rates } };
  };

describe("the logarithm with a lead and a drive", () => {
  const law = { inverse: inverse!, coefficient: coefficient! };
  const atRest = slopesOf(law, kinetic(1, 4, 0));
  it("is 4a in equilibrium, whatever the lead", () => {
    expect(atRest.derived).toBeCloseTo(4 * a, 12);
    // The fit leaves out T ln T, 7e-3 at the highest temperature and less than a third of it in the slope.
    expect(Math.abs(atRest.solved / atRest.derived - 1)).toBeLessThan(2e-3);
  });
  it.each([
    ["a drive", 1, 0, 1, 0.027],
    ["a lead, a colder boson and a drive", 0.25, 2, 1, 0.1025],
  ])(
    "with %s differs from 4a as derived, to two per cent of the difference",
    (_, ratio, rate, strength, size) => {
      const found = slopesOf(law, kinetic(ratio, rate, strength));
      const difference = found.derived - atRest.derived;
      expect(difference).toBeCloseTo(size, 3);
      expect(Math.abs(found.solved - atRest.solved - difference)).toBeLessThan(0.02 * Math.abs(difference));
    },
  );
});

describe("the logarithm at fixed h beside a drive", () => {
  const law = { inverse: fixedInverse!, coefficient: fixedCoefficient! };
  it.each([
    [1, 3],
    [0.25, 1],
  ])(
    "at T_B/T_e = %f and strength %f differs from that without a drive as derived, to one per cent of the difference",
    (ratio, strength) => {
      const [atRest, found] = [slopesOf(law, fixed(ratio, 0)), slopesOf(law, fixed(ratio, strength))];
      expect(atRest.derived).toBeCloseTo(4 * a, 12);
      const difference = found.derived - atRest.derived;
      expect(difference).toBeGreaterThan(0.01 * a);
      expect(Math.abs(found.solved - atRest.solved - difference)).toBeLessThan(0.01 * difference);
    },
  );
});
