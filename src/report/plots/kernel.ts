import { valueText } from "../numbers.ts";
import type { KernelRecord } from "../run-record.ts";
import { axis } from "./axis.ts";
import { colour } from "./colours.ts";
import { draw, legend, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

/** Real and imaginary part of one kernel along ω at fixed ν. */
export function kernelPlot(record: KernelRecord): string {
  const points = record.omega.map((x, k) => ({ x, re: record.re[k] ?? null, im: record.im[k] ?? null }));
  const drawing = draw({
    height: 280,
    x: { label: axis("ω", record.unit) },
    y: { label: null, grid: true, nice: true },
    marks: [
      plotLibrary().ruleY([0], { stroke: colour("faint") }),
      plotLibrary().ruleX([record.nu], { stroke: colour("faint"), strokeDasharray: "4 4" }),
      plotLibrary().lineY(points, { x: "x", y: "re", stroke: colour("boson"), strokeWidth: 2 }),
      plotLibrary().lineY(points, { x: "x", y: "im", stroke: colour("thermal"), strokeWidth: 2 }),
    ],
  });
  const key = legend([
    { label: `Re ${record.name}(ω, ν)`, colour: colour("boson") },
    { label: `Im ${record.name}(ω, ν)`, colour: colour("thermal") },
    { label: `ν = ${valueText(record.nu, record.unit)}`, colour: colour("faint"), dash: "4 4" },
  ]);
  const label = `Real and imaginary part of ${record.name} against ω at ν = ${valueText(record.nu, record.unit)}; ${record.state}`;
  return stacked(label, [key, drawing]);
}
