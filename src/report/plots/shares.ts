import { valueText } from "../numbers.ts";
import type { BiasRecord, Shares } from "../run-record.ts";
import { colour } from "./colours.ts";
import { draw, stacked } from "./draw.ts";
import { plotLibrary } from "./libraries.ts";

const ROWS: readonly { key: keyof Shares; name: string; colour: string }[] = [
  { key: "bosonFluctuation", name: "boson fluctuations", colour: colour("boson") },
  { key: "thermal", name: "thermal mechanism", colour: colour("thermal") },
  { key: "nonThermal", name: "non-thermal glue", colour: colour("glue") },
];

/** The three shares of pairing at the critical coupling; they add up to 1. */
export function sharesPlot(record: BiasRecord): string {
  const bars = ROWS.map((row) => ({ ...row, share: record.shares[row.key] }));
  const low = Math.min(0, ...bars.map((b) => b.share));
  const high = Math.max(0, ...bars.map((b) => b.share));
  const drawing = draw({
    height: 190,
    marginTop: 8,
    marginLeft: 140,
    marginRight: 60,
    x: { label: "share of pairing", grid: true, domain: [low * 1.6, high], nice: true },
    y: { label: null, domain: ROWS.map((r) => r.name), tickSize: 0, padding: 0.3 },
    marks: [
      plotLibrary().barX(bars, { x: "share", y: "name", fill: "colour" }),
      plotLibrary().text(bars, {
        x: (b: { share: number }) => Math.max(b.share, 0),
        y: "name",
        text: (b: { share: number }) => valueText(b.share, "", 4),
        textAnchor: "start",
        dx: 6,
        fontWeight: 600,
      }),
      plotLibrary().ruleX([0]),
    ],
  });
  const words = bars.map((b) => `${b.name} ${valueText(b.share, "", 4)}`).join(", ");
  return stacked(`Shares of pairing, ${record.closure}: ${words}`, [drawing]);
}
