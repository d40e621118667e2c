import { describe, expect, it } from "vitest";
import { idleDriveNotes } from "../../../src/cli/critical/idle-drive.ts";
import { scanNotes } from "../../../src/cli/steady/notes.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const SPECTRUM: Spectrum = { kind: "tabulated", unit: "none", x: [0, 1, 2], a: [0, 1, 0] };
const drive = (centre: number) => ({ strength: 0.2, centre, width: 0.1 });
const notes = (...centres: readonly number[]) =>
  scanNotes({
    chosen: { spectrum: SPECTRUM, notes: ["of the spectrum"] },
    points: centres.map((centre) => ({ drive: drive(centre) })),
  });

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

  it("say nothing of drives that act", () => {
    expect(notes(1, 1.5)).toEqual(["of the spectrum"]);
  });
});
