import type * as Plot from "@observablehq/plot";
import type { CurveRecord, CurvesRecord } from "../scan-records.ts";
import { colour } from "./colours.ts";
import { draw, type LegendEntry, legends, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

/** Lines with the points that were computed. */
export function curvesPlot(record: CurvesRecord): string {
  const drawing = draw({
    height: 330,
    marginLeft: 64,
    x: { label: record.x, type: record.logarithmic ? "log" : "linear", ...ticks(record) },
    y: { label: record.y, grid: true, nice: true, zero: record.zero },
    marks: [...fewTicks(record), ...levelMarks(record), ...record.curves.flatMap(marks)],
  });
  return stacked(record.title, [...legends(record.curves.map(entry)), drawing]);
}

/** Decades of a logarithmic axis, with one format for all of them. */
function ticks({ logarithmic }: CurvesRecord): Plot.ScaleOptions {
  return logarithmic ? { ticks: 5, tickFormat: (value: number) => plain(value) } : { nice: true };
}

/**
 * The points themselves on a logarithmic axis while they are few, and a single one on any. Texts of an axis of its own: the
 * format of a logarithmic scale leaves out what is not near a power of ten, and that of a single point has six decimals.
 */
function fewTicks({ logarithmic, curves }: CurvesRecord): Plot.Markish[] {
  const points = [...new Set(curves.flatMap(({ points }) => points.map(({ x }) => x)))];
  return points.length <= (logarithmic ? FEW : 1) ? [plotLibrary().axisX(points, { text: plain })] : [];
}
const FEW = 5;
function plain(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function levelMarks({ level, place }: CurvesRecord): Plot.Markish[] {
  const style = { stroke: colour("faint") };
  return [
    ...(level === undefined ? [] : [plotLibrary().ruleY([level], style)]),
    ...(place === undefined ? [] : [plotLibrary().ruleX([place], { ...style, strokeDasharray: "2 3" })]),
  ];
}

function marks({ points, colour: name, dashed }: CurveRecord): Plot.Markish[] {
  const stroke = colour(name);
  const data = points.map(({ x, y }) => ({ x, y }));
  const line = plotLibrary().lineY(data, {
    x: "x",
    y: "y",
    stroke,
    strokeWidth: 2.2,
    ...(dashed ? { strokeDasharray: "5 4" } : {}),
  });
  return dashed ? [line] : [line, plotLibrary().dot(data, { x: "x", y: "y", fill: stroke, r: 2.8 })];
}

function entry({ name, colour: key, dashed }: CurveRecord): LegendEntry {
  return { label: name, colour: colour(key), ...(dashed ? { dash: "5 4" } : {}) };
}
