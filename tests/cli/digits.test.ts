import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inDoubles, sharpened } from "../../src/cli/precise/fifteen.ts";
import { Rational } from "../../src/exact/rational.ts";
import { document, langreth, measured } from "./recording-terminal.ts";

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

describe("fifteen digits in equilibrium, with nothing asked", () => {
  /** Within the error stated, which is at most a unit of the fifteenth digit. */
  function expectFifteen(value: number, error: number, reference: string): void {
    expect(distance(String(value), reference)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThan(10 ** (Math.floor(Math.log10(value)) - 14));
  }

  // More digits by the precise solver: tests/references/equilibrium.test.ts compares it with its own second formulation.
  it.each([
    ["tc --einstein 1 --lambda 10", "0.557777866618790445"],
    ["tc --oscillator 1,0.5 --lambda 1", "0.0854535296328229551"],
    ["tc --einstein 1 --lambda 1 --mustar 0.1 --cutoff 5", "0.0782662767974540438"],
  ])("%s", async (call, reference) => {
    const found = await document(call);
    expectFifteen(found.tc, found.error, reference);
    expect(found.fits.mcMillan).toBeGreaterThan(0);
    expect(found.notes).toEqual([]);
  });

  it("critical: every number that is λ_c in equilibrium, in the document and in the text", async () => {
    const call = "critical --einstein 1 --te 0.02";
    const found = await document(call);
    for (const value of [found.criticalCoupling, found.equilibrium, found.withoutNonThermal])
      expectFifteen(value, found.error, "0.377035495232781032");
    expect(found.routes.matsubara).toBe(found.criticalCoupling);
    expect(found.errors.matsubara).toBe(found.error);
    const { out } = await langreth(call);
    expect(out.match(/ 0\.377035495232781 ± \d\.\de-1[67]$/gm)).toHaveLength(4);
  });

  it("critical: of a table too", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "langreth-")), "triangle.dat");
    writeFileSync(file, "0 0\n1 1\n2 0\n");
    const call = `critical --a2f ${file} --unit none --te 0.1`;
    const [plain, more] = [await document(call), await document(`${call} --digits 17`)];
    expectFifteen(plain.criticalCoupling, plain.error, more.criticalCoupling);
  });

  it("leaves doubles where they have the digits asked for, and where the state is none of equilibrium", async () => {
    const ten = await document("tc --einstein 1 --lambda 10 --digits 10");
    expect(ten.tc).toBe(0.5577778666);
    const bias = await document("critical --einstein 1 --te 0.1 --tb 0.05 --digits 15");
    expect(bias.error).toBeGreaterThan(1e-14);
  });

  it("asks the precise solver wherever doubles fall short of the digits, and only there", async () => {
    const asked: number[] = [];
    const precise = async (digits: number) => {
      asked.push(digits);
      return { value: "0.25", error: "1e-17", digits };
    };
    const found = { value: 0.25, error: 1e-11 };
    expect((await sharpened({ found, asked: 10, precise })).quantity).toBe(found);
    expect(asked).toEqual([]);
    for (const digits of [undefined, 15, 12]) await sharpened({ found, asked: digits, precise });
    expect(asked).toEqual([15, 15, 12]);
  });

  it("states an error that covers the rounding to fifteen digits", () => {
    const { value, error } = inDoubles({ value: "0.30000000000000049", error: "1e-18", digits: 15 });
    expect(value).toBe(0.3);
    expect(error).toBeGreaterThanOrEqual(4.91e-16);
    expect(error).toBeLessThan(6e-16);
  });
});

const aluminium = measured("Al_qe_a2F.dos10");
describe.skipIf(!aluminium)("fifteen digits of a table (needs ../shared/data)", () => {
  it("come unasked, and ten are those of doubles", async () => {
    const [plain, ten] = [
      await document(`tc --a2f ${aluminium}`),
      await document(`tc --a2f ${aluminium} --digits 10`),
    ];
    expect(plain.error).toBeLessThan(1e-14);
    expect(ten.error).toBeGreaterThan(1e-14);
    expect(Math.abs(ten.tc - plain.tc)).toBeLessThan(plain.error + ten.error);
  });
});
