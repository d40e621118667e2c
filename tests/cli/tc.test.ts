import { describe, expect, it } from "vitest";
import { document, langreth, measured } from "./recording-terminal.ts";

describe("tc", () => {
  it("inverts the critical coupling of the Einstein boson", async () => {
    // λ_c(T = 0.1) = 0.88949340365144, so that T_c of this coupling is 0.1; dT_c/dλ ≈ 0.13 there.
    const found = await document("tc --einstein 1 --lambda 0.88949340365144");
    expect(Math.abs(found.tc - 0.1)).toBeLessThan(1e-12 + found.error);
    expect(found).toMatchObject({ lambda: 0.88949340365144, omegaLog: 1, omega2: 1 });
    expect(found.units).toEqual({ tc: "none", omegaLog: "none", omega2: "none" });
  });

  it("says in a sentence that there is no transition, and succeeds", async () => {
    const found = await document("tc --einstein 1 --lambda 0.02 --mustar 0.3 --cutoff 5");
    expect(found.tc).toBeNull();
    expect(found.error).toBeNull();
    expect(found.notes.join(" ")).toMatch(/No transition above T = .*\./);
    const { code, out } = await langreth("tc --einstein 1 --lambda 0.02 --mustar 0.3 --cutoff 5");
    expect(code).toBe(0);
    expect(out).toMatch(/No transition/);
  });

  it.each(["", " --digits 16", " --rigorous --digits 4"])(
    "says that nothing is repelled%s",
    async (flags) => {
      const call = (cutoff: string) => `tc --einstein 1 --lambda 1 --mustar 0.1 --cutoff ${cutoff}${flags}`;
      const [none, one] = [await document(call("0.36")), await document(call("0.4"))];
      expect(none.notes.join(" ")).toMatch(/No frequency lies below the cutoff at T_c/);
      expect(one.notes).toEqual([]);
      expect(Math.abs(Number(none.tc) - 0.11461951209)).toBeLessThan(2e-5);
    },
  );

  it("says beside the fits that they take μ* whatever its cutoff", async () => {
    const call = "tc --einstein 1 --lambda 1";
    const [plain, unrepelled] = [await langreth(call), await langreth(`${call} --mustar 0.1 --cutoff 0.36`)];
    expect(unrepelled.out.match(/a published fit, whatever the cutoff/g)).toHaveLength(2);
    expect(plain.out).not.toMatch(/cutoff/);
  });

  it("lowers T_c by a Coulomb repulsion", async () => {
    const plain = await document("tc --oscillator 1,0.1 --lambda 1");
    const repelled = await document("tc --oscillator 1,0.1 --lambda 1 --mustar 0.1 --cutoff 8");
    expect(repelled.tc).toBeLessThan(plain.tc);
    expect(repelled).toMatchObject({ mustar: 0.1, cutoff: 8 });
  });
});

const magnesiumDiboride = measured("MgB2_epw.a2f");
const aluminium = measured("Al_qe_a2F.dos10");
if (!magnesiumDiboride || !aluminium)
  console.warn("measured spectra are absent: critical temperatures of files are not tested");

describe.skipIf(!magnesiumDiboride || !aluminium)("tc of spectrum files (needs ../shared/data)", () => {
  it("MgB2 from EPW, in kelvin and meV", async () => {
    const found = await document(`tc --a2f ${magnesiumDiboride}`);
    expect(Math.abs(found.lambda - 0.939734)).toBeLessThan(1e-6);
    // Reference of an independent solver, ±2e-5 K.
    expect(Math.abs(found.tc - 78.40087)).toBeLessThan(2e-5);
    expect(found.units).toEqual({ tc: "K", omegaLog: "meV", omega2: "meV" });
    expect(found.notes.join(" ")).toMatch(/EPW/);
  });

  it("aluminium from Quantum ESPRESSO", async () => {
    const found = await document(`tc --a2f ${aluminium}`);
    // Piecewise linear on the exact grid; the reference has six digits.
    expect(Math.abs(found.lambda - 0.364718)).toBeLessThan(1e-6);
  });

  it("rescales a file with --lambda", async () => {
    expect((await document(`tc --a2f ${aluminium} --lambda 0.5`)).lambda).toBeCloseTo(0.5, 14);
  });
});
