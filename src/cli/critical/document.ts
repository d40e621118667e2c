import type { DistributionFlags } from "../options/distributions.ts";
import { type ChosenSpectrum, energyToTemperature, suffix } from "../options/spectrum.ts";
import { atDigits, type Quantity, quantityText, shortest } from "../output/quantity.ts";
import type { CriticalPoint, SteadyStateProblem } from "./problem.ts";
import { routeAgreement, routeNames } from "./route-agreement.ts";
import { isBalanced } from "./steady-line.ts";

/** What was asked: the spectrum, and the rest in the unit of the spectrum. */
export interface CriticalQuestion
  extends Pick<
      SteadyStateProblem,
      "electronTemperature" | "bosonTemperature" | "bath" | "drive" | "halfWidth"
    >,
    DistributionFlags {
  readonly chosen: ChosenSpectrum;
}

/** Which writing of the gap map the split belongs to: see {@link BosonSplit}. */
const SPLIT_FORM =
  "contributions to Re f^R on the real axis: virtual and detailedBalance are not retarded by themselves and depend on this choice, mismatch does not";

/** The critical point as a JSON document; temperatures in K and the rest in meV for a spectrum file. */
export function criticalDocument(point: CriticalPoint, question: CriticalQuestion, digits = 15) {
  const { chosen, electronTemperature, bosonTemperature } = question;
  const { withoutNonThermal, routes } = point;
  const wide = point.closure === "wide";
  const [critical, equilibrium] = [point.criticalCoupling, point.equilibrium].map((q) => atDigits(q, digits));
  const parts = rounded({ withoutNonThermal }, digits);
  const { line, ...axes } = routes;
  const byRoute = rounded(wide ? { ...axes, line } : axes, digits);
  const temperature = (value: number) => energyToTemperature(value, chosen.units);
  const { halfWidth, bosonDistribution, electronDistribution } = question;
  return {
    criticalCoupling: critical!.value,
    error: critical!.error,
    closure: point.closure,
    ...bathAndDrive(question),
    ...(halfWidth === undefined ? {} : { halfWidth }),
    ...(bosonDistribution === undefined ? {} : { bosonDistribution }),
    ...(electronDistribution === undefined ? {} : { electronDistribution }),
    spectrum: chosen.source,
    lambda: chosen.lambda,
    te: temperature(electronTemperature),
    tb: temperature(bosonTemperature),
    equilibrium: equilibrium!.value,
    ...parts.values,
    shares: point.shares,
    ...(wide ? { split: point.split ?? null, splitForm: point.split ? SPLIT_FORM : null } : {}),
    electronTemperature: temperature(point.electronTemperature ?? electronTemperature),
    linewidth: point.linewidth,
    routes: byRoute.values,
    routesAgree: routeAgreement(routes, isBalanced(question)).agree,
    errors: { equilibrium: equilibrium!.error, ...parts.errors, ...byRoute.errors },
    limit: point.limit,
    units: {
      ...chosen.units,
      criticalCoupling: wide ? "none" : chosen.units.frequency,
      linewidth: chosen.units.frequency,
    },
    notes: [...chosen.notes, ...point.notes],
  };
}

/** The bath and the drive in a JSON document. */
export function bathAndDrive({
  bath = { kind: "fixed" },
  drive,
}: Pick<SteadyStateProblem, "bath" | "drive">) {
  return {
    bath: bath.kind,
    ...(bath.kind === "lead" ? { bathRate: bath.rate } : {}),
    ...(drive ? { drive } : {}),
  };
}

/** Values and errors of quantities by name; null where a quantity is missing. */
function rounded(quantities: Readonly<Record<string, Quantity | null>>, digits: number) {
  const entries = Object.entries(quantities).map(
    ([name, quantity]) => [name, quantity && atDigits(quantity, digits)] as const,
  );
  const pick = (key: keyof Quantity) =>
    Object.fromEntries(entries.map(([name, quantity]) => [name, quantity?.[key] ?? null]));
  return { values: pick("value"), errors: pick("error") };
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
  const balanced = isBalanced(question);
  const names = routeNames(balanced);
  const row = (label: string, text: string) => `  ${label.padEnd(22)}${text}`;
  const optional = (label: string, value: Quantity | null, tail = unit) =>
    value ? [row(label, `${quantityText(value)}${tail}`)] : [];
  return [
    `${TITLES[point.closure]}, ${chosen.source}, T_e = ${te}${kelvin}, T_B = ${tb}${kelvin} (${stateText(question)})`,
    row(name, `${quantityText(point.criticalCoupling)}${unit}`),
    ...optional("at T_B = T_e", point.equilibrium),
    ...optional("without the glue", point.withoutNonThermal),
    ...sharesRows(point, row),
    ...temperatureRow(point, question, row),
    ...(point.linewidth === null
      ? []
      : [row("linewidth", `${shortest(point.linewidth, 4)}${energy} (full: −2 Im Σ^R(0))`)]),
    ...(["realAxis", "matsubara", "line"] as const).flatMap((route) =>
      optional(names[route], point.routes[route]),
    ),
    row("routes", routeAgreement(point.routes, balanced).text),
    "",
  ].join("\n");
}

const TITLES = { wide: "Wide band", flat: "Flat band", local: "Local closure" } as const;

type StateQuestion = Pick<
  CriticalQuestion,
  "chosen" | "bath" | "drive" | "halfWidth" | keyof DistributionFlags
>;

/** The bath, the drive and the band in words. */
export function stateText({ chosen, bath, drive, halfWidth, ...files }: StateQuestion): string {
  const energy = suffix(chosen.units.frequency);
  const kind = bath?.kind ?? "fixed";
  const baths = {
    fixed: "electrons fixed at T_e",
    none: "electrons from the boson alone",
    lead: bath?.kind === "lead" ? `lead at T_e of rate ${shortest(bath.rate)}${energy}` : "",
  };
  return [
    ...(halfWidth === undefined ? [] : [`W = ${shortest(halfWidth)}${energy}`]),
    files.electronDistribution === undefined ? baths[kind] : `h from ${files.electronDistribution}`,
    ...(files.bosonDistribution === undefined ? [] : [`F_B from ${files.bosonDistribution}`]),
    ...(drive ? [`drive ${shortest(drive.strength)} at ${shortest(drive.centre)}${energy}`] : []),
  ].join(", ");
}

/** The electrons' temperature where h is not given but solved for. */
function temperatureRow(
  { electronTemperature }: CriticalPoint,
  { chosen }: CriticalQuestion,
  row: (label: string, text: string) => string,
): string[] {
  if (electronTemperature === undefined) return [];
  const { units } = chosen;
  const value = shortest(energyToTemperature(electronTemperature, units), 8);
  return [row("1/(2h′(0))", `${value}${suffix(units.temperature)}`)];
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
    const parts = list([
      ["virtual", virtual],
      ["in balance", detailedBalance],
      ["mismatch", mismatch],
    ]);
    rows.push(row("bosons", `${parts} (of Re f^R on the real axis: --help)`));
  }
  return rows;
}
