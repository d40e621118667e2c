import { valueText } from "../numbers.ts";
import type { SpectrumRecord } from "../run-record.ts";
import { axis } from "./axis.ts";
import { colour } from "./colours.ts";
import { draw, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

/** α²F(ω) as a filled curve, with ω_log marked. */
export function spectrumPlot(record: SpectrumRecord): string {
  const points = record.omega.map((x, k) => ({ x, y: record.a2f[k] ?? 0 }));
  const log = { x: record.omegaLog };
  const drawing = draw({
    height: 290,
    x: { label: axis("ω", record.unit), domain: [0, points.at(-1)?.x ?? 1] },
    y: { label: "α²F(ω)", grid: true, zero: true },
    marks: [
      plotLibrary().areaY(points, { x: "x", y: "y", fill: colour("boson"), fillOpacity: 0.22 }),
      plotLibrary().lineY(points, { x: "x", y: "y", stroke: colour("boson"), strokeWidth: 2 }),
      plotLibrary().ruleX([log], { x: "x", stroke: colour("faint"), strokeDasharray: "4 4" }),
      plotLibrary().text([log], {
        x: "x",
        text: () => "ω_log",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -5,
        textAnchor: "middle",
        fill: colour("faint"),
      }),
      plotLibrary().ruleY([0]),
    ],
  });
  const label = `Spectrum α²F of ${record.name}: λ = ${valueText(record.lambda)}, ω_log = ${valueText(record.omegaLog, record.unit)}`;
  return stacked(label, [drawing]);
}
