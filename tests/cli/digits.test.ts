import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { document, langreth } from "./recording-terminal.ts";

/** |a − b| of two decimal strings. */
function distance(a: string, b: string): number {
  return Rational.parse(a)!.sub(Rational.parse(b)!).abs().toNumber();
}

describe("--digits beyond doubles", () => {
  it("gives T_c as a decimal string with its error", async () => {
    const found = await document("tc --einstein 1 --lambda 1 --digits 17");
    expect(typeof found.tc).toBe("string");
    // Reference of an independent solver with 13 digits.
    expect(distance(found.tc, "0.1146195120903")).toBeLessThan(5e-14);
    expect(Number(found.error)).toBeLessThan(1e-17 * Number(found.tc));
    expect(found).toMatchObject({ lambda: 1, omegaLog: 1, omega2: 1, mustar: 0 });
  });

  it("gives T_c with μ* as well", async () => {
    const found = await document("tc --einstein 1 --lambda 1 --mustar 0.1 --cutoff 5 --digits 16");
    // The solver in doubles, whose error is 3e-11.
    expect(distance(found.tc, "0.07826627679609")).toBeLessThan(4e-11);
    expect(Number(found.error)).toBeLessThan(1e-16 * Number(found.tc));
    expect(found).toMatchObject({ mustar: 0.1, cutoff: 5 });
  });

  it("says as in doubles that there is no transition, and succeeds", async () => {
    const call = "tc --einstein 1 --lambda 0.3 --mustar 0.4 --cutoff 5";
    const [precise, plain] = [await document(`${call} --digits 20`), await document(call)];
    expect(precise).toEqual(plain);
    expect(precise.tc).toBeNull();
  });

  it("gives λ_c as a decimal string, with the other keys from doubles", async () => {
    const found = await document("critical --einstein 1 --te 0.5 --digits 17");
    // Reference of an independent solver with 13 digits.
    expect(distance(found.criticalCoupling, "8.168446506912")).toBeLessThan(5e-13);
    expect(found.equilibrium).toBe(found.criticalCoupling);
    expect(found.routes.matsubara).toBe(found.criticalCoupling);
    expect(Number(found.error)).toBeLessThan(1e-17 * Number(found.criticalCoupling));
    expect(found.units.criticalCoupling).toBe("none");
  });

  it("is refused where there are only doubles", async () => {
    for (const call of [
      "critical --oscillator 1,0.5 --te 0.1 --tb 0.05 --digits 20",
      "critical --oscillator 1,0.5 --te 0.1 --closure local --digits 20",
    ]) {
      const { code, err } = await langreth(call);
      expect(code).toBe(2);
      expect(err.join("\n")).toMatch(/--digits 20/);
    }
    expect((await langreth("tc --einstein 1 --lambda 1 --digits 101")).code).toBe(2);
  });
});
