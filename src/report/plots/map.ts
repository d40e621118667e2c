import { DIVERGING } from "../data/palette.ts";
import { valueText } from "../numbers.ts";
import type { MapRecord } from "../scan-records.ts";
import { colour } from "./colours.ts";
import { draw, legend, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

/** One cell a point with its value written in it; colours run from negative over zero to positive. */
export function mapPlot(record: MapRecord): string {
  const cells = record.values.flatMap((line, j) =>
    line.map((value, i) => ({ x: record.columns[i]!, y: record.rows[j]!, value })),
  );
  const sizes = cells.map(({ value }) => Math.min(Math.abs(value ?? 0), record.full));
  const largest = Math.max(...sizes, Number.MIN_VALUE);
  const drawing = draw({
    height: 90 + 44 * record.rows.length,
    marginLeft: 70,
    x: { label: record.x, type: "band", tickFormat: short, labelAnchor: "center", labelArrow: "none" },
    y: { label: record.y, type: "band", tickFormat: short, reverse: true },
    marks: [
      plotLibrary().cell(cells, {
        x: "x",
        y: "y",
        inset: 1,
        fill: ({ value }: Cell) => shade(value, largest),
      }),
      plotLibrary().text(cells, {
        x: "x",
        y: "y",
        text: ({ value }: Cell) => written(value),
        fill: ink(largest),
      }),
    ],
  });
  const key = legend([
    { label: record.value, colour: colour(`level-${DIVERGING.length - 2}`), filled: true },
  ]);
  return stacked(`${record.title}; in the cells: ${record.value}`, [key, drawing]);
}

interface Cell {
  readonly value: number | null;
}

function short(value: number): string {
  return valueText(value, "", 3);
}
function written(value: number | null): string {
  return value === null ? "–" : valueText(value, "", 3);
}

function level(value: number, largest: number): number {
  const within = Math.max(-1, Math.min(1, value / largest));
  return Math.round(((within + 1) / 2) * (DIVERGING.length - 1));
}
function shade(value: number | null, largest: number): string {
  return value === null ? colour("panel") : colour(`level-${level(value, largest)}`);
}
/** Levels so far from the middle that letters need the colour of paper. */
const STRONG = 4;

function ink(largest: number): (cell: Cell) => string {
  return ({ value }) => {
    const middle = (DIVERGING.length - 1) / 2;
    const strong = value !== null && Math.abs(level(value, largest) - middle) >= STRONG;
    return colour(strong ? "paper" : "ink");
  };
}
