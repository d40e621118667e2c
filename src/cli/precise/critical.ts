import { UnsupportedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { criticalCouplingDigits } from "../../solvers/precise/critical-coupling-digits.ts";
import type { DigitsAnswer } from "../../solvers/precise/precise-problem.ts";
import type { CriticalPoint } from "../critical/problem.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import type { Quantity } from "../output/quantity.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { asReadNote } from "./note.ts";

interface State {
  readonly te: number;
  readonly tb: number;
  readonly closure: string;
  readonly bath: { readonly kind: string };
  readonly drive?: unknown;
  readonly excess?: unknown;
  readonly electrons?: unknown;
}

/** The steady state in doubles, to which the digits of λ_c are added. */
interface InDoubles {
  readonly document: Readonly<Record<string, unknown>> & {
    readonly routes: object;
    readonly errors: object;
  };
  readonly text: string;
  readonly notes: readonly string[];
}

/** λ_c to `digits` digits at the exact temperature. */
export function criticalDigits(
  chosen: ChosenSpectrum,
  temperature: Rational,
  digits: number,
  terminal: Terminal,
): Promise<DigitsAnswer> {
  return withProgress(terminal, "digits of λ_c", (bar) =>
    criticalCouplingDigits(chosen.spectrum, temperature, digits, (done, note) => bar.update(done, note)),
  );
}

/** λ_c to more digits than doubles have, in place of the numbers of the solution in doubles. */
export function preciseCritical(
  chosen: ChosenSpectrum,
  { value, error }: DigitsAnswer,
  inDoubles: InDoubles,
): Answer {
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
    text: () => text.replace(ROWS, `$1${value} ± ${error}`),
    notes,
  };
}

/** The rows of the text that give λ_c in equilibrium by sums on the Matsubara axis. */
const ROWS = /^( {2}(?:λ_c|at T_B = T_e|without the glue|Matsubara axis) +).*$/gm;

/** λ_c in equilibrium to 15 digits, in place of what doubles left of it. */
export function sharpPoint(point: CriticalPoint, sharp: Quantity): CriticalPoint {
  return {
    ...point,
    criticalCoupling: sharp,
    equilibrium: sharp,
    withoutNonThermal: sharp,
    routes: { ...point.routes, matsubara: sharp },
  };
}

/** Whether the state is the wide band in equilibrium, where λ_c can be had to any number of digits. */
export function isEquilibrium({ te, tb, closure, bath, ...beyond }: State): boolean {
  const isThermal = [beyond.drive, beyond.excess, beyond.electrons].every((part) => part === undefined);
  return te === tb && closure === "wide" && bath.kind === "fixed" && isThermal;
}

/** @throws UnsupportedError unless the state is the wide band in equilibrium. */
export function requireEquilibrium(digits: number, state: State): void {
  if (isEquilibrium(state)) return;
  throw new UnsupportedError(
    `--digits ${digits}: more than 15 digits are for the wide band in equilibrium (--tb equal to --te, no drive, bath fixed)`,
  );
}
