import type * as Plot from "@observablehq/plot";
import { symbolText, valueText } from "../numbers.ts";
import type { ScanRecord } from "../run-record.ts";
import { axis } from "./axis.ts";
import { colour } from "./colours.ts";
import { draw, type LegendEntry, legends, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

interface Point {
  readonly x: number;
  readonly y: number | null;
  readonly without: number | null;
  readonly law: number | null;
  readonly corrected: number | null;
}

const DASHED = "5 4";
const DOTTED = "1.5 3";

/** Critical coupling against T_B/T_e; the band between the curves is what the glue does. */
export function scanPlot(record: ScanRecord): string {
  const points: Point[] = record.ratio.map((x, k) => ({
    x,
    y: record.critical[k] ?? null,
    without: record.withoutNonThermal?.[k] ?? null,
    law: record.weakCoupling?.[k] ?? null,
    corrected: record.weakCouplingCorrected?.[k] ?? null,
  }));
  const symbol = symbolText(record.symbol);
  const drawing = draw({
    height: 330,
    x: { label: "T_B / T_e", nice: true },
    y: {
      label: axis(symbol, record.unit),
      grid: true,
      nice: true,
      zero: record.withoutNonThermal !== undefined,
    },
    marks: [...equalMark(record.ratio), ...glueMarks(record, points), ...fullMarks(points)],
  });
  const state = `T_e = ${valueText(record.te.value, record.te.unit)}`;
  const label = `Critical coupling ${symbol} against T_B/T_e, ${record.closure}, ${record.spectrum}, ${state}`;
  return stacked(label, [...legends(entries(record)), drawing]);
}

/** Where both temperatures are one, if that is within the scan. */
function equalMark(ratio: readonly number[]): Plot.Markish[] {
  const within = Math.min(...ratio) < 1 && Math.max(...ratio) > 1;
  return within ? [plotLibrary().ruleX([1], { stroke: colour("faint"), strokeDasharray: "2 3" })] : [];
}

function fullMarks(points: readonly Point[]): Plot.Markish[] {
  return [
    plotLibrary().lineY(points, { x: "x", y: "y", stroke: colour("glue"), strokeWidth: 2.5 }),
    plotLibrary().dot(points, { x: "x", y: "y", fill: colour("glue"), r: 2.8 }),
  ];
}
function glueMarks(record: ScanRecord, points: readonly Point[]): Plot.Markish[] {
  const without = [
    plotLibrary().areaY(points, { x: "x", y1: "y", y2: "without", fill: colour("glue"), fillOpacity: 0.12 }),
    plotLibrary().lineY(points, { x: "x", y: "without", stroke: colour("boson"), strokeWidth: 2.5 }),
  ];
  const law = (y: "law" | "corrected", strokeDasharray: string) =>
    plotLibrary().lineY(points, { x: "x", y, stroke: colour("faint"), strokeWidth: 1.8, strokeDasharray });
  return [
    ...(record.withoutNonThermal ? without : []),
    ...(record.weakCoupling ? [law("law", DASHED)] : []),
    ...(record.weakCouplingCorrected ? [law("corrected", DOTTED)] : []),
  ];
}
function entries(record: ScanRecord): LegendEntry[] {
  const glue = record.withoutNonThermal !== undefined;
  return [
    { label: glue ? "with the non-thermal glue" : "critical coupling", colour: colour("glue") },
    ...(glue ? [{ label: "without it", colour: colour("boson") }] : []),
    ...(record.weakCoupling ? [{ label: "weak-coupling law", colour: colour("faint"), dash: DASHED }] : []),
    ...(record.weakCouplingCorrected
      ? [{ label: "law with its first correction", colour: colour("faint"), dash: DOTTED }]
      : []),
  ];
}
