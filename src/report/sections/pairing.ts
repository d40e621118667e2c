import { feedsBack, leading } from "../headline.ts";
import { verdictStanding } from "../judgements.ts";
import { measured, percent, symbolText, valueText } from "../numbers.ts";
import { scanPlot } from "../plots/scan.ts";
import { sharesPlot } from "../plots/shares.ts";
import { escapeHtml, proseHtml, spectrumName } from "../prose.ts";
import type { BiasRecord, RunRecord, ScanRecord } from "../run-record.ts";
import { figure, figures, section, table } from "./markup.ts";

/** The numbers that matter, as tiles. */
export function tiles(record: RunRecord): string {
  const b = leading(record.bias);
  const failed = record.checks.filter((c) => verdictStanding(c.verdict) === "failed").length;
  const list: [string, string][] = [];
  if (b) {
    const symbol = symbolText(b.symbol);
    list.push([
      measured(b.criticalCoupling, 5),
      `${symbol} at T_B = ${measured(b.tb)}, T_e = ${measured(b.te)}, ${b.closure}`,
    ]);
    list.push([measured(b.equilibrium, 5), `${symbol} in equilibrium at T = ${measured(b.te)}`]);
    if (feedsBack(b)) list.push([measured(b.withoutNonThermal, 5), `${symbol} without the non-thermal glue`]);
  }
  const tc = record.equilibrium?.tc;
  if (tc) list.push([measured(tc, 5), `T_c of ${spectrumName(record.spectrum.name)}, wide band, μ* = 0`]);
  if (record.checks.length > 0)
    list.push([`${record.checks.length - failed} / ${record.checks.length}`, "checks passed"]);
  const tile = ([value, name]: [string, string]): string =>
    `<div class="tile"><b>${escapeHtml(value)}</b><span>${proseHtml(name)}</span></div>`;
  return `<div class="tiles">${list.map(tile).join("")}</div>`;
}

/** What a temperature bias does to the critical coupling, and what pairing is made of. */
export function pairingSection(record: RunRecord): string {
  if (record.bias.length + record.scans.length === 0) return "";
  const shown = [...record.scans.map(scanFigure), ...record.bias.filter(feedsBack).map(sharesFigure)];
  return section("pairing", "Pairing under a temperature bias", `${figures(shown)}${biasTable(record.bias)}`);
}

function scanFigure(scan: ScanRecord): string {
  const glue = scan.withoutNonThermal
    ? " The tinted band is what the non-thermal glue does; at T_B = T_e it vanishes."
    : "";
  const law = scan.weakCoupling ? " Dashed: the weak-coupling law 8/(1/T_e + 1/T_B)." : "";
  const corrected = scan.weakCouplingCorrected ? " Dotted: the law with its first correction." : "";
  const state = `T_e = ${measured(scan.te)}`;
  return figure(
    scanPlot(scan),
    proseHtml(
      `Critical coupling in the ${scan.closure}, ${spectrumName(scan.spectrum)}, ${state}. Lower is stronger pairing.${glue}${law}${corrected}`,
    ),
  );
}
function sharesFigure(b: BiasRecord): string {
  return figure(
    sharesPlot(b),
    proseHtml(
      `What pairing is made of at the critical coupling: ${b.closure}, T_e = ${measured(b.te)}, T_B = ${measured(b.tb)}, bath ${b.bath}. The three shares add up to 1 and may be negative.`,
    ),
  );
}

const HEAD = [
  "steady state",
  "critical",
  "equilibrium",
  "change",
  "without glue",
  "boson",
  "thermal",
  "non-thermal",
];

function biasTable(bias: readonly BiasRecord[]): string {
  if (bias.length === 0) return "";
  const rows = bias.map((b) => [
    stateCell(b),
    `${proseHtml(symbolText(b.symbol))} = ${measured(b.criticalCoupling)}`,
    measured(b.equilibrium),
    percent(b.criticalCoupling.value / b.equilibrium.value - 1),
    measured(b.withoutNonThermal),
    ...[b.shares.bosonFluctuation, b.shares.thermal, b.shares.nonThermal].map((s) => valueText(s, "", 4)),
  ]);
  return table(HEAD, rows, [1, 2, 3, 4, 5, 6, 7]);
}
function stateCell(b: BiasRecord): string {
  const state = `${spectrumName(b.spectrum)}; T_e = ${measured(b.te)}, T_B = ${measured(b.tb)}; bath ${b.bath}`;
  return `<b>${escapeHtml(b.closure)}</b><br>${proseHtml(state)}`;
}
