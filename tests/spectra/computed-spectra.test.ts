/**
 * Two α²F computed elsewhere, kept beside the repository and not in it: MgB₂ by EPW and aluminium by Quantum ESPRESSO.
 * Where the folder is absent the tests are skipped and the output says so.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { moments } from "../../src/spectra/moments.ts";
import { readSpectrumFile } from "../../src/spectra/spectrum-file.ts";

const path = (name: string) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));

function withFile(name: string, title: string, test: (file: string) => void): void {
  const file = path(name);
  const present = existsSync(file);
  if (!present) console.warn(`Not checked, because ../shared/data/${name} is absent: ${title}`);
  it.skipIf(!present)(present ? title : `${title} (../shared/data/${name} is absent)`, () => test(file));
}

describe("computed spectra", () => {
  withFile("MgB2_epw.a2f", "EPW, MgB₂: λ by the file's rule and piecewise linear", (file) => {
    const reading = readSpectrumFile(file);
    expect([reading.format, reading.rows, reading.columnsAvailable]).toEqual(["epw", 500, 10]);
    // Printed to seven decimals; the values of α²F are too, 500 of them, with Σ2/n = 13.6.
    expect(Math.abs(reading.lambdaFileRule! - 0.9397306)).toBeLessThan(5e-8);
    expect(reading.lambdaFooter).toBe(0.9397306);
    expect(Math.abs(reading.lambda - 0.93973415)).toBeLessThan(5e-9);
    const { omegaLog, omega2 } = moments(reading.spectrum);
    expect(omegaLog).toBeLessThan(omega2);
    expect(omega2).toBeLessThan(reading.spectrum.x.at(-1)!);
    expect(readSpectrumFile(file, { column: 10 }).lambdaFooter).toBe(0.9398612);
  });

  withFile("Al_qe_a2F.dos10", "Quantum ESPRESSO, Al: λ by the file's rule and on the exact grid", (file) => {
    const reading = readSpectrumFile(file);
    expect([reading.format, reading.rows, reading.columnsAvailable]).toEqual(["qe-dos", 50, 4]);
    expect(Math.abs(reading.lambdaFileRule! - 0.364654)).toBeLessThan(5e-7);
    expect(reading.lambdaFooter).toBe(0.36465403692347098);
    expect(Math.abs(reading.lambda - 0.364718)).toBeLessThan(1e-6);
    expect(reading.notes.join(" ")).toContain("that exact grid is used");
  });
});
