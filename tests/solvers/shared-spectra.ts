import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** k_B in meV/K (CODATA 2022, exact by definition of the units). */
export const BOLTZMANN = 0.08617333262145178;

/** A piecewise-linear α²F with its points in meV. */
export interface SpectrumTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** α²F of MgB2, first broadening, or undefined where the folder with measured spectra is not at hand. */
export function mgB2(): SpectrumTable | undefined {
  const path = fileURLToPath(new URL("../../../shared/data/MgB2_epw.a2f", import.meta.url));
  if (!existsSync(path)) return undefined;
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 11 && row.every(Number.isFinite));
  return { xs: rows.map((row) => row[0]!), ys: rows.map((row) => row[1]!) };
}
