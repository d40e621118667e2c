import { describe, expect, it } from "vitest";
import { weakCouplingDrive } from "../../../derivations/weak-coupling-drive.ts";
import { add, areEqual, fn, mul, num, ONE, pow, sym, type Term } from "../../../src/index.ts";
import { solvedLine } from "../../solvers/steady/line-models.ts";
import { integralValue } from "./beyond-equilibrium.ts";
import { a, DRIVE, overDrive } from "./oscillator-drive.ts";

const { fixedInverse, ofLoss, ofSource } = weakCouplingDrive().results;
const drive = { strength: 1, ...DRIVE };

describe("a drive at fixed h", () => {
  it("leaves the line at the rate 2π∫A²n(1+2n)/x² and is fed by 4π∫A²n/(Gx²)", () => {
    const [A, n] = ["A", "n"].map((head) => fn(head, sym("x"))) as [Term, Term];
    const square = mul(pow(A, 2), pow(sym("x"), -2), n, sym("pi"));
    expect(areEqual(ofLoss!, mul(num(2), square, add(ONE, mul(num(2), n))))).toBe(true);
    expect(areEqual(ofSource!, mul(num(4), square, pow(sym("G"), -1)))).toBe(true);
  });
  it.each([
    [1e-3, 1],
    [1e-4, 1],
    [1e-4, 2],
  ])("adds to 1/G_c at T_e = %f, T_B/T_e = %f what the law says, to O(T ln T)", (te, ratio) => {
    const tb = ratio * te;
    const { factor: G } = solvedLine({ te, tb, kinetic: false, drive });
    const atRest = 1 / solvedLine({ te, tb, kinetic: false }).factor;
    const rates = {
      Gamma_1: 2 * Math.PI * G * tb * a,
      Gamma_h: 2 * Math.PI * G ** 2 * overDrive(drive.strength, (n) => n * (1 + 2 * n)),
      S: 4 * Math.PI * G * overDrive(drive.strength, (n) => n),
    };
    const law = integralValue(fixedInverse!, { T_B: tb, "h'(0)": 1 / (2 * te), ...rates }).toNumber();
    const added = law - (1 / te + 1 / tb) / 8;
    // Relative corrections are 4aT ln(Ω/T) times numbers of order one.
    expect(Math.abs((1 / G - atRest) / added - 1)).toBeLessThan(3 * tb * Math.log(1 / tb));
    expect(added).toBeGreaterThan(0.005 / tb);
  });
});
