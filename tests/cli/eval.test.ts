import { describe, expect, it } from "vitest";
import { document, langreth, measured } from "./recording-terminal.ts";

describe("eval", () => {
  it("gives decimal strings to the digits asked for", async () => {
    // λ(z) = Ω²/(Ω² − z²) at z = i/2, exactly 0.8.
    const found = await document("eval lambda --einstein 1 --at z=0.5i --digits 60");
    expect(Number(found.re)).toBe(0.8);
    expect(found.re).toMatch(/^0\.8(0{58,})?$/);
    expect(typeof found.error).toBe("string");
    expect(Number(found.error)).toBeLessThan(1e-59);
    expect(found.digits).toBe(60);
  });

  it("takes rationals, and the KMS defect vanishes in equilibrium", async () => {
    const found = await document("eval kmsDefectThermal --at omega=1/3,nu=-0.2,te=0.1,tb=0.1");
    expect(Math.abs(Number(found.re))).toBeLessThan(1e-15);
    expect(found.spectrum).toBeNull();
  });

  it("takes the index of a Matsubara frequency", async () => {
    const found = await document("eval matsubara --einstein 2 --at n=1,tb=0.1 --digits 15");
    expect(Number(found.re)).toBeCloseTo(4 / (4 + (0.2 * Math.PI) ** 2), 14);
  });

  it("prints the value on standard output and its bound on standard error", async () => {
    const { code, out, err } = await langreth("eval lambda --einstein 1 --at z=0.5i");
    expect(code).toBe(0);
    expect(out.trim()).toMatch(/^0\.8(0*)?$/);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^within /);
  });
});

const magnesiumDiboride = measured("MgB2_epw.a2f");
if (!magnesiumDiboride) console.warn("measured spectra are absent: kernels of files are not tested");
describe.skipIf(!magnesiumDiboride)("eval with a spectrum file (needs ../shared/data)", () => {
  it("takes temperatures in kelvin: ν_1 = 2πk_BT in meV", async () => {
    const byIndex = await document(`eval matsubara --a2f ${magnesiumDiboride} --at n=1,tb=100`);
    const nu = 2 * Math.PI * 8.61733326214518;
    const byFrequency = await document(`eval matsubara --a2f ${magnesiumDiboride} --at nu=${nu}`);
    expect(byIndex.units).toEqual({ temperature: "K", frequency: "meV" });
    // k_B to 15 digits and the rounding of ν in the second form.
    expect(Number(byIndex.re) / Number(byFrequency.re)).toBeCloseTo(1, 13);
  });
});
