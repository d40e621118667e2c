import { type ChosenSpectrum, energyToTemperature, suffix } from "../options/spectrum.ts";
import { atDigits, type Quantity, quantityText, shortest } from "../output/quantity.ts";
import type { CriticalPoint } from "./problem.ts";

/** What was asked: the spectrum, and temperatures in the unit of the spectrum. */
export interface CriticalQuestion {
  readonly chosen: ChosenSpectrum;
  readonly electronTemperature: number;
  readonly bosonTemperature: number;
}

/** The critical point as a JSON document; temperatures in K and the rest in meV for a spectrum file. */
export function criticalDocument(point: CriticalPoint, question: CriticalQuestion, digits = 15) {
  const { chosen, electronTemperature, bosonTemperature } = question;
  const round = (quantity: Quantity | null) => quantity && atDigits(quantity, digits);
  const [critical, equilibrium] = [
    atDigits(point.criticalCoupling, digits),
    atDigits(point.equilibrium, digits),
  ];
  const [without, realAxis] = [round(point.withoutNonThermal), round(point.routes.realAxis)];
  const [matsubara, line] = [round(point.routes.matsubara), round(point.routes.line)];
  const temperature = (value: number) => energyToTemperature(value, chosen.units);
  return {
    criticalCoupling: critical.value,
    error: critical.error,
    closure: point.closure,
    bath: "fixed",
    spectrum: chosen.source,
    lambda: chosen.lambda,
    te: temperature(electronTemperature),
    tb: temperature(bosonTemperature),
    equilibrium: equilibrium.value,
    withoutNonThermal: without?.value ?? null,
    shares: point.shares,
    ...(point.closure === "wide" ? { split: point.split ?? null } : {}),
    electronTemperature: temperature(electronTemperature),
    linewidth: point.linewidth,
    routes: {
      realAxis: realAxis?.value ?? null,
      matsubara: matsubara?.value ?? null,
      ...(point.closure === "wide" ? { line: line?.value ?? null } : {}),
    },
    errors: {
      equilibrium: equilibrium.error,
      withoutNonThermal: without?.error ?? null,
      realAxis: realAxis?.error ?? null,
      matsubara: matsubara?.error ?? null,
      ...(point.closure === "wide" ? { line: line?.error ?? null } : {}),
    },
    units: {
      ...chosen.units,
      criticalCoupling: point.closure === "wide" ? "none" : chosen.units.frequency,
      linewidth: chosen.units.frequency,
    },
    notes: [...chosen.notes, ...point.notes],
  };
}

/** The critical point for people. */
export function criticalText(point: CriticalPoint, question: CriticalQuestion): string {
  const { chosen } = question;
  const wide = point.closure === "wide";
  const name = wide ? "λ_c" : "G_c";
  const energy = suffix(chosen.units.frequency);
  const unit = wide ? "" : energy;
  const kelvin = suffix(chosen.units.temperature);
  const [te, tb] = [question.electronTemperature, question.bosonTemperature].map((t) =>
    shortest(energyToTemperature(t, chosen.units)),
  );
  const row = (label: string, text: string) => `  ${label.padEnd(22)}${text}`;
  const optional = (label: string, value: Quantity | null, tail = unit) =>
    value ? [row(label, `${quantityText(value)}${tail}`)] : [];
  return [
    `${wide ? "Wide band" : "Local closure"}, ${chosen.source}, T_e = ${te}${kelvin}, T_B = ${tb}${kelvin} (electrons fixed at T_e)`,
    row(name, `${quantityText(point.criticalCoupling)}${unit}`),
    ...optional("at T_B = T_e", point.equilibrium),
    ...optional("without the glue", point.withoutNonThermal),
    ...sharesRows(point, row),
    ...(point.linewidth === null ? [] : [row("linewidth", `${shortest(point.linewidth, 4)}${energy}`)]),
    ...optional("real axis", point.routes.realAxis),
    ...optional("Matsubara axis", point.routes.matsubara),
    ...optional("line Im z > 0", point.routes.line),
    "",
  ].join("\n");
}

function sharesRows(point: CriticalPoint, row: (label: string, text: string) => string): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const list = (parts: readonly (readonly [string, number])[]) =>
    parts.map(([label, share]) => `${label} ${percent(share)}`).join(", ");
  const rows: string[] = [];
  if (point.shares) {
    const { bosonFluctuation, thermal, nonThermal } = point.shares;
    rows.push(
      row(
        "shares",
        list([
          ["boson fluctuations", bosonFluctuation],
          ["thermal", thermal],
          ["non-thermal glue", nonThermal],
        ]),
      ),
    );
  }
  if (point.split) {
    const { virtual, detailedBalance, mismatch } = point.split;
    rows.push(
      row(
        "bosons",
        list([
          ["virtual", virtual],
          ["in balance", detailedBalance],
          ["mismatch", mismatch],
        ]),
      ),
    );
  }
  return rows;
}
