import { measured, percent, symbolText, valueText } from "./numbers.ts";
import { spectrumName } from "./prose.ts";
import type { BiasRecord } from "./run-record.ts";

/** Relative changes below this are called none. */
const UNCHANGED = 1e-6;

/** The result that leads the report: one in which the residual feeds back, if there is one. */
export function leading(bias: readonly BiasRecord[]): BiasRecord | undefined {
  return bias.find(feedsBack) ?? bias[0];
}
export function feedsBack(b: BiasRecord): boolean {
  return b.shares.nonThermal !== 0 || b.withoutNonThermal.value !== b.criticalCoupling.value;
}

/** What the run found, in one or two sentences. */
export function headline(bias: readonly BiasRecord[]): string {
  const b = leading(bias);
  if (!b) return "The equations were derived, emitted as kernels and verified.";
  const change = b.criticalCoupling.value / b.equilibrium.value - 1;
  // The leading result may belong to a model beside the spectrum of the run: the sentence says whose it is.
  const whose = `${spectrumName(b.spectrum)}, ${b.closure}:`;
  return `${whose.charAt(0).toUpperCase()}${whose.slice(1)} ${first(b, change)} ${glue(b, change)}`.trim();
}

function first(b: BiasRecord, change: number): string {
  const boson = bosonWords(b);
  const effect = Math.abs(change) < UNCHANGED ? "leaves" : change < 0 ? "strengthens" : "weakens";
  if (effect === "leaves") return `${boson} leaves pairing as it is.`;
  const moved = change < 0 ? "falls" : "rises";
  return `${boson} ${effect} pairing: the critical coupling ${symbolText(b.symbol)} ${moved} by ${percent(Math.abs(change))}, from ${measured(b.equilibrium, 4)} to ${measured(b.criticalCoupling, 4)}.`;
}
function bosonWords(b: BiasRecord): string {
  if (b.tb.value === b.te.value) return "a boson as warm as the electrons";
  const ratio = valueText(b.tb.value / b.te.value, "", 3);
  return `a boson ${b.tb.value < b.te.value ? "colder" : "hotter"} than the electrons (T_B = ${ratio} T_e)`;
}

function glue(b: BiasRecord, change: number): string {
  if (!feedsBack(b)) return `In the ${b.closure} the non-thermal residual does not feed back.`;
  const without = b.withoutNonThermal.value / b.equilibrium.value - 1;
  if (Math.abs(change) < UNCHANGED) return "";
  const part = 1 - without / change;
  const rest = `without it ${symbolText(b.symbol)} would be ${measured(b.withoutNonThermal, 4)}`;
  return part > 0 && part <= 1
    ? `Of this change ${percent(part)} is the work of the non-thermal glue: ${rest}.`
    : `The non-thermal glue acts ${part > 1 ? "with it, against the rest" : "against it"}: ${rest}.`;
}
