import type * as Plot from "@observablehq/plot";
import { DIVERGING } from "../data/palette.ts";
import { valueText } from "../numbers.ts";
import type { DefectRecord } from "../run-record.ts";
import { axis } from "./axis.ts";
import { colour } from "./colours.ts";
import { type Drawing, draw, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

const BINS = DIVERGING.length;

/** The KMS defect as a map with one colour a level; zero has the colour of the page. */
export function defectPlot(record: DefectRecord): string {
  const { omega, nu, values } = record;
  const largest = Math.max(...values.flat().map(Math.abs), Number.MIN_VALUE);
  const edges = Array.from({ length: BINS }, (_, k) => largest * ((2 * k) / BINS - 1));
  const box = outline(omega, nu);
  const map = draw({
    height: 440,
    x: { label: axis("ω", record.unit), domain: [box.x1, box.x2] },
    y: { label: axis("ν", record.unit), domain: [box.y1, box.y2] },
    color: levels(edges),
    marks: [
      plotLibrary().contour(Float64Array.from(values.flat()), {
        width: omega.length,
        height: nu.length,
        ...box,
        fill: plotLibrary().identity,
        thresholds: edges,
      }),
      plotLibrary().frame({ stroke: colour("rule") }),
    ],
  });
  const label = `Map of the KMS defect N(ω,ν); ${record.state}; largest size ${valueText(largest)}`;
  return stacked(label, [map, key(edges, largest)]);
}

function levels(edges: readonly number[]): Plot.ScaleOptions {
  return { type: "threshold", domain: edges.slice(1), range: DIVERGING.map((_, k) => colour(`level-${k}`)) };
}
function ends(grid: readonly number[]): [number, number] {
  return [grid[0] ?? 0, grid.at(-1) ?? 1];
}
/** Samples sit in the middle of their cells. */
function outline(
  x: readonly number[],
  y: readonly number[],
): { x1: number; x2: number; y1: number; y2: number } {
  const [left, right] = ends(x);
  const [low, high] = ends(y);
  const dx = (right - left) / Math.max(x.length - 1, 1) / 2;
  const dy = (high - low) / Math.max(y.length - 1, 1) / 2;
  return { x1: left - dx, x2: right + dx, y1: low - dy, y2: high + dy };
}

function key(edges: readonly number[], largest: number): Drawing {
  const step = (2 * largest) / BINS;
  const cells = edges.map((from) => ({ from, to: from + step }));
  return draw({
    height: 58,
    marginTop: 4,
    marginBottom: 38,
    x: { label: "N(ω,ν)", ticks: 5, domain: [-largest, largest], labelAnchor: "center" },
    y: { axis: null },
    color: levels(edges),
    marks: [
      plotLibrary().rect(cells, { x1: "from", x2: "to", fill: "from" }),
      plotLibrary().frame({ stroke: colour("rule") }),
    ],
  });
}
