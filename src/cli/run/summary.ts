import { moments } from "../../spectra/moments.ts";
import { countVerdicts } from "../commands/verify.ts";
import { criticalText } from "../critical/document.ts";
import { suffix } from "../options/spectrum.ts";
import { knownText, quantityText, shortest } from "../output/quantity.ts";
import type { Bias } from "./bias.ts";
import type { Findings } from "./findings.ts";

/** What a run says at its end. */
export function summaryText(findings: Findings, report: string): string {
  const { chosen, effort, transition } = findings;
  const { passed, failed } = countVerdicts(findings.claims);
  const { temperature, frequency } = chosen.units;
  const { lambda, omegaLog } = moments(chosen.spectrum);
  const tc =
    transition.kind === "none"
      ? transition.reason
      : `T_c = ${quantityText(transition)}${suffix(temperature)}`;
  return [
    `${findings.derivations.length} derivations; ${passed} checks passed, ${failed} failed (${effort.runs} runs a step, ${effort.digits} digits, seed ${effort.seed}).`,
    `${findings.kernels.length} kernels in ${languagesText(findings)}.`,
    `${chosen.source}: λ = ${shortest(lambda, 8)}, ω_log = ${shortest(omegaLog)}${suffix(frequency)}; ${tc}`,
    "",
    ...(findings.wide ? [criticalText(findings.wide.point, findings.wide.question)] : []),
    criticalText(findings.local.point, findings.local.question),
    ...(findings.wide ? [wideSentence(findings.wide)] : []),
    localSentence(findings.local),
    "",
    `Report: ${report}`,
    "",
  ].join("\n");
}

function languagesText({ kernels }: Findings): string {
  const languages = [...new Set(kernels.flatMap(({ accuracy }) => [...accuracy.keys()]))];
  const worst = kernels.flatMap(({ accuracy }) => [...accuracy.values()].map(({ maxUlp }) => maxUlp ?? 0));
  return `${languages.join(", ")}; largest error on their test vectors ${shortest(Math.max(...worst), 3)} ulp`;
}

/** The relative lowering of the critical coupling, in per cent. */
function lowering(from: number, to: number): number {
  return 100 * (1 - to / from);
}

/** Whether the change is no larger than three times what the two couplings state as errors. */
function isUnresolved({ point: { criticalCoupling, equilibrium } }: Bias): boolean {
  const change = Math.abs(criticalCoupling.value - equilibrium.value);
  return change <= 3 * (criticalCoupling.error + equilibrium.error);
}

/** Colder or hotter, stronger or weaker: as it came out. */
function biasWords({ question, point }: Bias): string {
  const colder = question.bosonTemperature < question.electronTemperature ? "colder" : "hotter";
  if (isUnresolved({ question, point }))
    return `a boson ${colder} than the electrons changes the critical coupling by less than the errors`;
  const change = lowering(point.equilibrium.value, point.criticalCoupling.value);
  const effect = change > 0 ? "strengthens" : "weakens";
  const moved = change > 0 ? "lower" : "higher";
  return `a boson ${colder} than the electrons ${effect} pairing: the critical coupling is ${shortest(Math.abs(change), 3)} % ${moved}`;
}

function wideSentence(bias: Bias): string {
  if (bias.question.bosonTemperature === bias.question.electronTemperature)
    return "In the wide band the boson was given the temperature of the electrons.";
  const compared = isUnresolved(bias) ? "" : " than at equal temperatures";
  return `In the wide band ${biasWords(bias)}${compared}; the non-thermal glue does not feed back there.`;
}

/** The plain sentence: how much stronger, and how much of that is the glue. */
export function localSentence(bias: Bias): string {
  const { equilibrium, criticalCoupling, withoutNonThermal } = bias.point;
  const all = equilibrium.value - criticalCoupling.value;
  const glue = (withoutNonThermal ?? criticalCoupling).value - criticalCoupling.value;
  const from = `(${knownText(criticalCoupling, 6)} instead of ${knownText(equilibrium, 6)})`;
  return `In the local closure ${biasWords(bias)} ${from}, and ${shortest((100 * glue) / all, 3)} % of that change is the non-thermal glue.`;
}
