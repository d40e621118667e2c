import { UnsupportedError } from "../../errors/errors.ts";
import { compileLead } from "../../kernels/compile-lead.ts";
import { type BosonExcess, drivenExcess } from "../../kernels/general/boson-excess.ts";
import { compileGiven, type GivenKernels } from "../../kernels/general/compile-given.ts";
import { steadyBoson } from "../../kernels/general/steady-kernels.ts";
import {
  type WideBandDistribution,
  wideBandDistribution,
} from "../../solvers/kinetic/wide-band-distribution.ts";
import type { TabulatedElectrons } from "../../solvers/tabulated-electrons.ts";
import { type BosonStructure, bosonPanels } from "../../solvers/wide/boson-panels.ts";
import { type Electrons, thermalElectrons } from "../../solvers/wide/electrons.ts";
import type { SteadyStateProblem } from "./problem.ts";
import { stateShape } from "./state-shape.ts";
import { isBalanced } from "./steady-line.ts";

/** A wide-band steady state, ready to be solved. */
export interface WideState {
  readonly kernels: GivenKernels;
  readonly boson: BosonStructure;
  readonly electrons: Electrons | ((scale: number) => Electrons);
  /** −Im Σ_b^R of the lead, 0 without. */
  readonly leadHalfWidth: number;
  /** One temperature and no drive: the Matsubara axis applies. */
  readonly balanced: boolean;
  /** h = tanh(ω/2T_e) without broadening: the line in the upper half plane applies. */
  readonly fixed: boolean;
  /** The electrons' distribution that was solved for last, if any. */
  solved(): WideBandDistribution | null;
}

/** Throws UnsupportedError for the Einstein boson with electrons from the kinetic equation. */
export function wideState(problem: SteadyStateProblem): WideState {
  const { spectrum, electronTemperature, bosonTemperature, drive, excess } = problem;
  const bath = problem.bath ?? { kind: "fixed" };
  const driven = drive !== undefined && drive.strength > 0;
  const balanced = isBalanced(problem);
  const thermal = bath.kind === "fixed" || (bath.kind === "lead" && (bath.held === true || balanced));
  if (spectrum.kind === "einstein" && !thermal)
    throw new UnsupportedError(
      bath.kind === "none"
        ? "--bath none with --einstein: the kinetic equation is degenerate, it connects only energies that differ by Ω"
        : "--bath lead with --einstein: the real axis needs a spectrum without δ functions",
    );
  if (spectrum.kind === "einstein" && problem.electrons)
    throw new UnsupportedError(
      "--electron-distribution with --einstein: the real axis needs a spectrum without δ functions; use an oscillator of small κ",
    );
  const own = steadyBoson({
    spectrum,
    bosonTemperature,
    ...(drive ? { drive } : {}),
    ...(excess ? { excess } : {}),
  });
  const { equilibria } = problem;
  const isShared = equilibria && spectrum.kind === "tabulated";
  const kernels = compileGiven(isShared ? { ...own, lambda: equilibria.lambda(own.lambda) } : own);
  const beyond = excess ?? (driven ? drivenExcess(drive) : undefined);
  const shape = stateShape(spectrum, excess);
  const zero = spectrum.kind === "tabulated" ? [0] : [];
  const boson: BosonStructure = {
    shape,
    temperature: bosonTemperature,
    ...(shape.kinks ? { kinks: [...zero, ...shape.kinks] } : {}),
    ...(beyond ? excessOf(beyond) : {}),
  };
  const leadRate = bath.kind === "lead" ? bath.rate : 0;
  const { halfWidth: leadHalfWidth } = compileLead(leadRate, electronTemperature);
  const shared = { kernels, boson, leadHalfWidth, balanced };
  if (problem.electrons)
    return {
      ...shared,
      electrons: givenElectrons(problem.electrons, electronTemperature),
      fixed: false,
      solved: () => null,
    };
  if (thermal)
    return {
      ...shared,
      electrons: thermalElectrons(electronTemperature),
      fixed: leadRate === 0,
      solved: () => null,
    };
  const lead = bath.kind === "lead" ? { rate: bath.rate, temperature: electronTemperature } : null;
  const kinetics = kineticElectrons(kernels, boson, bosonTemperature, lead);
  return {
    ...shared,
    electrons: lead ? kinetics.at : kinetics.at(1),
    fixed: false,
    solved: kinetics.last,
  };
}

function givenElectrons({ h, kinks }: TabulatedElectrons, scale: number): Electrons {
  return { h, scale, edges: [0, ...kinks], steps: [], kinks, temperature: null };
}

function excessOf({ features, breaks }: BosonExcess): Pick<BosonStructure, "excess" | "bendsAtZero"> {
  return { excess: features, bendsAtZero: breaks[0] === 0 };
}

/** Electrons from the kinetic equation at a factor on the coupling, which only matters beside a lead. */
function kineticElectrons(
  kernels: GivenKernels,
  boson: BosonStructure,
  bosonTemperature: number,
  lead: { readonly rate: number; readonly temperature: number } | null,
): { at(scale: number): Electrons; last(): WideBandDistribution | null } {
  const edges = bosonPanels(boson);
  const steps = (boson.excess ?? []).filter(({ at }) => at > 0);
  const coldest = Math.min(bosonTemperature, lead?.temperature ?? bosonTemperature);
  const distribution = wideBandDistribution({
    kernels,
    structure: { edges, steps },
    bosonTemperature,
    lead,
  });
  let latest: { readonly scale: number; readonly found: WideBandDistribution } | null = null;
  return {
    last: () => latest?.found ?? null,
    at: (scale) => {
      if (latest?.scale !== scale) latest = { scale, found: distribution(scale) };
      const { h, edges: panels } = latest.found;
      return { h, scale: coldest, edges: panels, steps, temperature: null };
    },
  };
}
