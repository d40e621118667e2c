import { describe, expect, it } from "vitest";
import { criticalPoint } from "../../../src/cli/critical/critical-point.ts";
import { idleDriveNotes } from "../../../src/cli/critical/idle-drive.ts";
import { SILENT } from "../../../src/cli/output/terminal.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const TABLE: Spectrum = { kind: "tabulated", unit: "none", x: [0, 0.5, 1, 2, 2.5, 3], a: [0, 1, 0, 0, 1, 0] };
const notes = (centre: number, width: number, strength = 0.2) =>
  idleDriveNotes(TABLE, { strength, centre, width });

describe("idleDriveNotes", () => {
  it("says in one line that a drive beyond the table or in a gap of it changes nothing", () => {
    for (const centre of [1.5, 4]) {
      const [line, ...more] = notes(centre, 0.05);
      expect(line).toMatch(
        /^--drive: nothing changes, because A\(x\) = 0 from [\d.]+ to [\d.]+,[^\n]*ends at 3, /,
      );
      expect(more).toEqual([]);
    }
  });

  it("says nothing of a drive that reaches the spectrum, of none, and beside an oscillator", () => {
    expect(notes(2.5, 0.05)).toEqual([]);
    // A Gaussian of 6.5 widths, from 2.9 on.
    expect(notes(4.2, 0.2)).toEqual([]);
    expect(notes(4, 0.05, 0)).toEqual([]);
    expect(idleDriveNotes(TABLE, undefined)).toEqual([]);
    const oscillator: Spectrum = { kind: "oscillator", lambda: 1, omega: 1, kappa: 0.5 };
    expect(idleDriveNotes(oscillator, { strength: 1, centre: 50, width: 1 })).toEqual([]);
  });

  it("stands among the notes of a critical point", () => {
    const spectrum: Spectrum = { kind: "tabulated", unit: "none", x: [0, 1, 2], a: [0, 1, 0] };
    const drive = { strength: 0.2, centre: 4, width: 0.2 };
    const state = { spectrum, electronTemperature: 0.3, bosonTemperature: 0.3, drive, bar: SILENT };
    const { notes: said } = criticalPoint("wide", { ...state, accuracy: 1e-6 });
    expect(said.filter((line) => line.startsWith("--drive"))).toEqual(idleDriveNotes(spectrum, drive));
  });
});
