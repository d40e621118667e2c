import { UnsupportedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { criticalCouplingDigits } from "../../solvers/precise/critical-coupling-digits.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { asReadNote } from "./note.ts";

/** The steady state in doubles, to which the digits of λ_c are added. */
interface InDoubles {
  readonly document: Readonly<Record<string, unknown>> & {
    readonly routes: object;
    readonly errors: object;
  };
  readonly text: string;
  readonly notes: readonly string[];
}

/** λ_c to `digits` digits at the exact temperature, in place of the numbers of the solution in doubles. */
export async function preciseCritical(
  chosen: ChosenSpectrum,
  temperature: Rational,
  digits: number,
  terminal: Terminal,
  inDoubles: InDoubles,
): Promise<Answer> {
  const { value, error } = await withProgress(terminal, "digits of λ_c", (bar) =>
    criticalCouplingDigits(chosen.spectrum, temperature, digits, (done, note) => bar.update(done, note)),
  );
  const { document, text } = inDoubles;
  const notes = [...inDoubles.notes, ...asReadNote(chosen)];
  const same = { equilibrium: value, withoutNonThermal: value };
  return {
    document: () => ({
      ...document,
      ...same,
      criticalCoupling: value,
      error,
      routes: { ...document.routes, matsubara: value },
      errors: { ...document.errors, equilibrium: error, withoutNonThermal: error, matsubara: error },
      notes,
    }),
    text: () => text.replace(/λ_c .*\n/, `${"λ_c".padEnd(22)}${value} ± ${error}\n`),
    notes,
  };
}

/** @throws UnsupportedError unless the state is the wide band in equilibrium. */
export function requireEquilibrium(
  digits: number,
  {
    te,
    tb,
    closure,
    bath,
    drive,
  }: { te: number; tb: number; closure: string; bath: { kind: string }; drive?: unknown },
): void {
  if (te === tb && closure === "wide" && bath.kind === "fixed" && drive === undefined) return;
  throw new UnsupportedError(
    `--digits ${digits}: more than 15 digits are for the wide band in equilibrium (--tb equal to --te, no drive, bath fixed)`,
  );
}
