import type { EquilibriumGap } from "../../solvers/gap/equilibrium-gap.ts";
import type { CriticalTemperature } from "../../solvers/wide/critical-temperature.ts";
import type { Repulsion } from "../options/repulsion.ts";
import { type ChosenSpectrum, suffix, temperatureToEnergy } from "../options/spectrum.ts";
import type { OutputFile } from "../output/files.ts";
import { quantityText, shortest } from "../output/quantity.ts";

/** What `gap` found. */
export interface GapAnswer {
  readonly chosen: ChosenSpectrum;
  readonly repulsion: Repulsion | undefined;
  readonly temperature: number;
  readonly solution: EquilibriumGap;
  /** T_c in the user's unit. */
  readonly transition: CriticalTemperature;
}

/** Matsubara frequencies that a document lists; the file has all. */
const LISTED = 16;

/** 2Δ_0/T_c, null without either. */
function gapRatio({ solution, transition, chosen }: GapAnswer): number | null {
  const edge = solution.realAxis?.edge;
  if (!edge || transition.kind === "none") return null;
  return (2 * edge.value) / temperatureToEnergy(transition.value, chosen.units);
}

/** The JSON document. */
export function gapDocument(answer: GapAnswer, files: readonly string[]) {
  const { chosen, repulsion, temperature, solution, transition } = answer;
  const { matsubara, realAxis } = solution;
  const listed = (values: Float64Array): number[] => [...values.subarray(0, LISTED)];
  const points = realAxis?.mesh.map((omega) => realAxis.at(omega)) ?? [];
  return {
    edge: realAxis?.edge?.value ?? null,
    error: realAxis?.edge?.error ?? null,
    routes: { mixed: realAxis?.edge?.value ?? null, realAxis: realAxis?.secondEdge?.value ?? null },
    errors: { mixed: realAxis?.edge?.error ?? null, realAxis: realAxis?.secondEdge?.error ?? null },
    temperature,
    tc: transition.value,
    gapRatio: gapRatio(answer),
    frequenciesMatsubara: listed(matsubara.axis.frequencies),
    deltaMatsubara: listed(matsubara.gap),
    zMatsubara: listed(matsubara.renormalisation),
    errorMatsubara: matsubara.error,
    dos: { omega: points.map((p) => p.omega), value: points.map((p) => p.densityOfStates) },
    lambda: chosen.lambda,
    mustar: repulsion?.muStar ?? 0,
    cutoff: repulsion?.cutoff ?? null,
    spectrum: chosen.source,
    files,
    units: {
      temperature: chosen.units.temperature,
      edge: chosen.units.frequency,
      omega: chosen.units.frequency,
    },
    notes: chosen.notes,
  };
}

/** The tables: density of states with Δ and Z on the real axis, Δ_n and Z_n. */
export function gapFiles({ solution }: GapAnswer): OutputFile[] {
  const { matsubara, realAxis } = solution;
  const points = realAxis?.mesh.map((omega) => realAxis.at(omega)) ?? [];
  const real = points.map(({ omega, densityOfStates, gap, dressed }) =>
    [omega, densityOfStates, gap.re, gap.im, dressed.re / omega, dressed.im / omega].join(","),
  );
  const imaginary = [...matsubara.gap].map((gap, n) =>
    [matsubara.axis.frequencies[n], gap, matsubara.renormalisation[n]].join(","),
  );
  return [
    { path: "dos.csv", text: ["omega,dos,deltaRe,deltaIm,zRe,zIm", ...real, ""].join("\n") },
    { path: "matsubara.csv", text: ["omega,delta,z", ...imaginary, ""].join("\n") },
  ];
}

/** The text for people. */
export function gapText(answer: GapAnswer, files: readonly string[]): string {
  const { chosen, repulsion, temperature, solution, transition } = answer;
  const { matsubara, realAxis } = solution;
  const energy = suffix(chosen.units.frequency);
  const kelvin = suffix(chosen.units.temperature);
  const mu = repulsion ? `μ* = ${repulsion.muStar} up to ${repulsion.cutoff}${energy}` : "μ* = 0";
  const ratio = gapRatio(answer);
  const first = { value: matsubara.gap[0]!, error: matsubara.error };
  return [
    `Wide band in equilibrium at T = ${temperature}${kelvin}, ${chosen.source}, ${mu}`,
    realAxis ? edgeText(realAxis.edge, energy) : "  normal state: no gap at this temperature",
    ...(realAxis?.secondEdge
      ? [`           ${quantityText(realAxis.secondEdge)}${energy} on the real axis alone`]
      : []),
    ...(realAxis
      ? [
          `  Δ(ω_0)   ${quantityText(first)}${energy} at the lowest ${temperature > 0 ? "Matsubara frequency" : "frequency"}`,
        ]
      : []),
    `  Z(ω_0)   ${shortest(matsubara.renormalisation[0]!, 10)}`,
    transition.kind === "none" ? `  ${transition.reason}` : `  T_c      ${quantityText(transition)}${kelvin}`,
    ...(ratio === null ? [] : [`  2Δ_0/T_c ${shortest(ratio, 8)}`]),
    ...files.map((file) => `  wrote ${file}`),
    "",
  ].join("\n");
}

function edgeText(edge: { readonly value: number; readonly error: number } | null, energy: string): string {
  return edge
    ? `  Δ_0      ${quantityText(edge)}${energy}`
    : "  gapless: Re Δ(ω) stays below ω on the real axis";
}
