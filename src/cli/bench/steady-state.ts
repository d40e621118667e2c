import { InternalError } from "../../errors/errors.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { criticalPoint } from "../critical/critical-point.ts";
import type { ClosureName, SteadyStateProblem } from "../critical/problem.ts";
import { SILENT } from "../output/terminal.ts";
import { OHMIC } from "../run/bundled.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

type State = Omit<SteadyStateProblem, "bar" | "accuracy">;

const OSCILLATOR: Spectrum = { kind: "oscillator", omega: OHMIC.omega, kappa: OHMIC.kappa, lambda: 1 };
const { electronTemperature, bosonTemperature } = OHMIC;

/** In units of the highest frequency or of Ω. */
const LEAD: Omit<State, "spectrum"> = {
  electronTemperature: 0.02,
  bosonTemperature: 0.01,
  bath: { kind: "lead", rate: 0.02 },
};
const BESIDE_LEAD: readonly (readonly [string, State])[] = [
  ["table of 50 points beside a lead", { ...LEAD, spectrum: zigzag(50) }],
  ["table of 500 points beside a lead", { ...LEAD, spectrum: zigzag(500) }],
  [
    "driven oscillator, κ = 0.04 Ω, beside a lead",
    {
      ...LEAD,
      spectrum: { kind: "oscillator", omega: 1, kappa: 0.04, lambda: 1 },
      drive: { strength: 0.2, centre: 2, width: 0.3 },
    },
  ],
];

/** Three peaks with a kink at each of the points. */
function zigzag(points: number): Spectrum {
  const x = Array.from({ length: points + 1 }, (_, k) => k / points);
  const peak = (at: number, f: number) => Math.exp(-(((f - at) / 0.06) ** 2));
  const a = x.map((f, k) =>
    k === points ? 0 : f * (peak(0.3, f) + 2 * peak(0.6, f) + peak(0.85, f)) * (1 + 0.03 * Math.cos(7 * k)),
  );
  return { kind: "tabulated", unit: "none", x, a };
}

/** The critical coupling with a colder boson, in the wide band and the local closure, beside the one in equilibrium and to 1e-6; beside a lead to 1e-6 and to 1e-8. */
export function steadyStateCases(): BenchGroup {
  const closures = ["wide", "local"] as const;
  return {
    cases: [
      ...closures.flatMap(besideEquilibrium),
      ...BESIDE_LEAD.flatMap(([name, state]) =>
        closures.map((closure) => quickly(`critical coupling, ${closure}, ${name}`, closure, state).quick),
      ),
    ],
    notes: [],
  };
}

function besideEquilibrium(closure: ClosureName): BenchCase[] {
  const state = { spectrum: OSCILLATOR, electronTemperature };
  const name = `critical coupling, ${closure}, T_B = T_e/2`;
  const { quick, full } = quickly(name, closure, { ...state, bosonTemperature });
  const balanced = millisecondsOf(() =>
    solved(closure, { ...state, bosonTemperature: electronTemperature }, 1e-8),
  );
  return [compared(name, full, "all routes at T_B = T_e", balanced), quick];
}

/** To 1e-6 beside 1e-8, and how long the latter takes. */
function quickly(name: string, closure: ClosureName, state: State): { quick: BenchCase; full: number } {
  const [full, quick] = [1e-8, 1e-6].map((accuracy) => solved(closure, state, accuracy));
  const off = Math.abs(quick!.value / full!.value - 1);
  if (!(off < 1e-6)) throw new InternalError(`to 1e-6 the critical coupling differs by ${off}`);
  const [slow, fast] = [1e-8, 1e-6].map((accuracy) => millisecondsOf(() => solved(closure, state, accuracy)));
  return { full: slow!, quick: compared(`${name}, to 1e-6`, fast!, "the same to 1e-8", slow!) };
}

function solved(closure: ClosureName, state: State, accuracy: number) {
  return criticalPoint(closure, { ...state, accuracy, bar: SILENT }).criticalCoupling;
}
