import { measured, valueText } from "../numbers.ts";
import { spectrumPlot } from "../plots/spectrum.ts";
import { escapeHtml, proseHtml, spectrumName } from "../prose.ts";
import type { EquilibriumRecord, RunRecord } from "../run-record.ts";
import { definitions, figure, figures, section } from "./markup.ts";

/** α²F, its moments, what was noted on reading it, and its transition in equilibrium. */
export function spectrumSection({ spectrum, equilibrium }: RunRecord): string {
  const rows: [string, string][] = [
    ["spectrum", escapeHtml(spectrum.name)],
    ["format", escapeHtml(spectrum.format)],
    ["λ", valueText(spectrum.lambda)],
    [proseHtml("ω_log"), valueText(spectrum.omegaLog, spectrum.unit)],
    ["√⟨ω²⟩", valueText(spectrum.omega2, spectrum.unit)],
  ];
  if (equilibrium) rows.push([proseHtml("T_c in equilibrium"), proseHtml(transition(equilibrium))]);
  for (const note of spectrum.notes) rows.push(["note", proseHtml(note)]);
  const picture =
    spectrum.omega.length > 1
      ? [figure(spectrumPlot(spectrum), proseHtml(`α²F(ω) of ${spectrumName(spectrum.name)}.`))]
      : [];
  return section("spectrum", "The spectrum", figures([...picture, definitions(rows)]));
}

function transition({ tc, mustar, remark }: EquilibriumRecord): string {
  const value = tc ? measured(tc) : "no transition";
  return [value, `μ* = ${valueText(mustar)}`, remark].filter((part) => part !== "").join("; ");
}
