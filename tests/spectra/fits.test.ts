import { describe, expect, it } from "vitest";
import { criticalTemperatureFits } from "../../src/spectra/fits.ts";

const einstein = (lambda: number) => ({ lambda, omegaLog: 1, omega2: 1 });

describe("published fits of T_c", () => {
  it("have no transition where μ*(1 + 0.62λ) exceeds λ", () => {
    expect(criticalTemperatureFits(einstein(0.1), 0.1)).toEqual({ mcMillan: null, allenDynes: null });
  });

  it("tend to e^{−1.04}√(λ/2.46)ω₂/1.2 at strong coupling, whatever ω_log, as the paper's asymptote does", () => {
    const { allenDynes } = criticalTemperatureFits({ lambda: 1e8, omegaLog: 0.5, omega2: 0.8 }, 0);
    expect((allenDynes! * 1.2) / (0.8 * 1e4)).toBeCloseTo(Math.exp(-1.04) / Math.sqrt(2.46), 4);
  });

  it("agree at weak coupling, where f_1 and f_2 are one", () => {
    const { mcMillan, allenDynes } = criticalTemperatureFits(einstein(0.05), 0);
    expect(allenDynes! / mcMillan!).toBeCloseTo(1, 2);
    expect(mcMillan! * 1.2).toBeCloseTo(Math.exp(-1.04 * 21), 15);
  });

  it("lie within 10 % of the solved T_c = 0.11462 of an Einstein mode at λ = 1", () => {
    const { mcMillan, allenDynes } = criticalTemperatureFits(einstein(1), 0);
    for (const fit of [mcMillan, allenDynes]) expect(Math.abs(fit! / 0.1146195 - 1)).toBeLessThan(0.1);
  });
});
