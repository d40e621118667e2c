import { describe, expect, it } from "vitest";
import { idleDriveNotes } from "../../../src/cli/critical/idle-drive.ts";
import { scanNotes } from "../../../src/cli/steady/notes.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const SPECTRUM: Spectrum = { kind: "tabulated", unit: "none", x: [0, 1, 2], a: [0, 1, 0] };
const drive = (centre: number) => ({ strength: 0.2, centre, width: 0.1 });
const chosen = { spectrum: SPECTRUM, notes: ["of the spectrum"] };
const notes = (...centres: readonly number[]) =>
  scanNotes({ ...DRIVEN, points: centres.map((centre) => ({ drive: drive(centre) })) }, []);
const DRIVEN = { scenario: "drive", chosen } as const;
const LAWLESS = { bath: "fixed", weakCoupling: null, weakCouplingCorrected: null };

describe("notes of a scan", () => {
  it("say once that a drive changes nothing, at how many points", () => {
    const [line] = idleDriveNotes(SPECTRUM, drive(4));
    expect(notes(4, 4)).toEqual(["of the spectrum", line]);
    expect(notes(1, 4, 4)).toEqual(["of the spectrum", `At 2 of 3 points: ${line}`]);
    expect(notes(1, 4, 5)).toEqual([
      "of the spectrum",
      `At 2 of 3 points: ${line} (so it is for 2 different drives)`,
    ]);
  });

  it("say once that errors are more than was aimed at, at how many points, and why the largest is", () => {
    const row = (error: number, limit: string | null) => ({
      closure: "local" as const,
      criticalCoupling: 2,
      error,
      limit,
      ...LAWLESS,
    });
    const said = (...rows: readonly ReturnType<typeof row>[]) => scanNotes({ ...DRIVEN, points: [] }, rows);
    expect(said(row(1e-9, null), row(4e-8, "small"), row(6e-8, "large"), row(5e-8, "middle"))).toEqual([
      "of the spectrum",
      "3 of 4 points state a relative error of more than 1e-8, each with the reason in `limit`; the largest, local: large.",
    ]);
    expect(said(row(1e-9, null))).toEqual(["of the spectrum"]);
  });

  it("say at how many points of a bias the corrected law is left out, of those that have the law", () => {
    const row = (closure: "local" | "wide", weakCouplingCorrected: number | null) => ({
      ...{ closure, bath: "fixed", weakCoupling: 1, weakCouplingCorrected },
      ...{ criticalCoupling: 2, error: 0, limit: null },
    });
    const rows = [row("local", 1.5), row("local", null), row("wide", null)];
    const said = (scenario: "bias" | "drive") => scanNotes({ scenario, chosen, points: [] }, rows).slice(1);
    expect(said("bias")).toEqual([
      "weakCouplingCorrected is left out at 1 of 2 points: the first correction is not small there (T is not ≪ Ω; see --help).",
    ]);
    expect(said("drive")).toEqual([]);
  });

  it("say nothing of drives that act", () => {
    expect(notes(1, 1.5)).toEqual(["of the spectrum"]);
  });
});
