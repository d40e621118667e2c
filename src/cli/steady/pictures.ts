import type { CurveRecord, CurvesRecord, MapRecord } from "../../report/index.ts";
import type { Units } from "../options/spectrum.ts";
import { shortest } from "../output/quantity.ts";
import type { Series } from "./document.ts";
import type { ScanRow } from "./row.ts";

/** Label with its unit in parentheses. */
function label(symbol: string, unit: string): string {
  return unit === "none" ? symbol : `${symbol} (${unit})`;
}

type Reading = (row: ScanRow) => number | null;

function curve(
  series: Series,
  x: Reading,
  [name, colour, y]: readonly [string, string, Reading],
): CurveRecord {
  const points = series.members.flatMap((row) => {
    const at = x(row);
    return at === null ? [] : [{ x: at, y: y(row) }];
  });
  return { name, colour, points: points.sort((a, b) => a.x - b.x) };
}

/** The three shares against T_B/T_e. */
export function sharesCurves(series: Series, title: string): CurvesRecord {
  const ratio: Reading = (row) => row.ratio;
  const equal = series.members.some((row) => row.ratio < 1) && series.members.some((row) => row.ratio > 1);
  return {
    title: `Shares of pairing against T_B/T_e, ${title}`,
    x: "T_B / T_e",
    y: "share of pairing",
    logarithmic: false,
    zero: true,
    level: 0,
    ...(equal ? { place: 1 } : {}),
    curves: [
      curve(series, ratio, ["boson fluctuations", "boson", (row) => row.shares?.bosonFluctuation ?? null]),
      curve(series, ratio, ["thermal", "thermal", (row) => row.shares?.thermal ?? null]),
      curve(series, ratio, ["non-thermal glue", "glue", (row) => row.shares?.nonThermal ?? null]),
    ],
  };
}

/** Critical couplings of a driven boson against T, relative to the one without drive. */
export function driveCurves(series: Series, title: string, units: Units): CurvesRecord {
  const temperature: Reading = (row) => row.te;
  const relative =
    (key: "criticalCoupling" | "withoutNonThermal" | "driveAlone"): Reading =>
    (row) =>
      row[key] === null || row.equilibrium === null ? null : row[key] / row.equilibrium;
  const full = ["heated electrons, driven boson", "glue", relative("criticalCoupling")] as const;
  const heating = ["heating alone", "thermal", relative("withoutNonThermal")] as const;
  const drive = ["drive alone", "boson", relative("driveAlone")] as const;
  const wide = series.first.closure === "wide";
  return {
    title: `Critical coupling relative to the one without drive, against T, ${title}`,
    x: label("T", units.temperature),
    y: "critical coupling / without drive",
    logarithmic: series.members.length > 1,
    zero: false,
    level: 1,
    curves: (wide ? [full, drive] : [full, heating, drive]).map((one) => curve(series, temperature, one)),
  };
}

/** What of the heating reaches 1/G_c, against T. */
export function fractionCurves(series: Series, title: string, units: Units): CurvesRecord {
  return {
    title: `Fraction of the heating that reaches the critical coupling, against T, ${title}`,
    x: label("T", units.temperature),
    y: "fraction of the heating in 1/G_c",
    logarithmic: series.members.length > 1,
    zero: true,
    curves: [curve(series, (row) => row.te, ["fraction of the heating", "glue", (row) => row.fraction])],
  };
}

/** Colours of lines that differ in T_B/T_e, from cold to hot. */
const COLD_TO_HOT = ["boson", "settled", "single", "thermal", "glue"];

/** The share of the glue against a parameter that tells the series apart, a line for some of the T_B/T_e. */
export function glueCurves(
  group: readonly Series[],
  by: "halfWidth" | "s" | "bathRate",
  title: string,
  units: Units,
): CurvesRecord {
  const ratios = spread([...new Set(group.flatMap(({ members }) => members.map((row) => row.ratio)))]);
  const rows = group.flatMap(({ members }) => members);
  const symbols = { halfWidth: "W", s: "s = Γ_1/(Γ_b + Γ_1)", bathRate: "Γ_b" } as const;
  return {
    title: `Share of the non-thermal glue against ${symbols[by]}, ${title}`,
    x: by === "s" ? symbols.s : label(symbols[by], units.frequency),
    y: "share of the non-thermal glue",
    logarithmic: by !== "s",
    zero: true,
    level: 0,
    curves: ratios.map((ratio, k) => {
      const members = rows.filter((row) => row.ratio === ratio);
      const name = `T_B/T_e = ${shortest(ratio, 3)}`;
      const share: Reading = (row) => row.shares?.nonThermal ?? null;
      return curve({ first: members[0]!, members }, (row) => row[by], [name, COLD_TO_HOT[k]!, share]);
    }),
  };
}

/** At most as many as there are colours, the first and the last among them. */
function spread(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const most = COLD_TO_HOT.length;
  if (sorted.length <= most) return sorted;
  return COLD_TO_HOT.map((_, k) => sorted[Math.round((k * (sorted.length - 1)) / (most - 1))]!);
}

/** Per cent from which on a change has the full colour. */
const DOUBLED = 100;

/** Change of the critical coupling by the drive in per cent, over energy and strength. */
export function heatingMap(series: Series, title: string, units: Units): MapRecord {
  const distinct = (read: Reading) =>
    [...new Set(series.members.map(read))].map((v) => v ?? 0).sort((a, b) => a - b);
  const [columns, rows] = [distinct((row) => row.centre), distinct((row) => row.strength)];
  const at = (centre: number, strength: number): number | null => {
    const row = series.members.find((r) => r.centre === centre && r.strength === strength);
    if (!row || row.criticalCoupling === null || row.equilibrium === null) return null;
    return 100 * (row.criticalCoupling / row.equilibrium - 1);
  };
  return {
    title: `Change of the critical coupling by the drive, ${title}`,
    x: label("energy of the drive", units.frequency),
    y: "strength N",
    value: "change of the critical coupling in per cent",
    full: DOUBLED,
    columns,
    rows,
    values: rows.map((strength) => columns.map((centre) => at(centre, strength))),
  };
}
