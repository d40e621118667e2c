import { describe, expect, it } from "vitest";
import {
  type CurvesRecord,
  curvesPlot,
  type MapRecord,
  mapPlot,
  standaloneSvg,
} from "../../src/report/index.ts";

const curves: CurvesRecord = {
  title: "Shares against W",
  x: "W (meV)",
  y: "share",
  logarithmic: true,
  zero: true,
  level: 0,
  curves: [
    {
      name: "T_B/T_e = 0.5",
      colour: "glue",
      points: [
        { x: 0.01, y: 0.3 },
        { x: 1, y: null },
        { x: 100, y: 0.1 },
      ],
    },
    {
      name: "law",
      colour: "faint",
      points: [
        { x: 0.01, y: 0.2 },
        { x: 100, y: 0.2 },
      ],
      dashed: true,
    },
  ],
};

describe("curvesPlot", () => {
  const svg = curvesPlot(curves);

  it("says what it shows, and names axes and lines", () => {
    expect(svg).toContain("<title>Shares against W</title>");
    for (const text of ["W (meV)", "share", "law"]) expect(svg).toContain(text);
  });

  it("draws the points that were reached and leaves a gap for the others", () => {
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("writes every point below a logarithmic axis while they are few, near a power of ten or not", () => {
    const widths = [0.001, 0.3, 7, 30];
    const points = widths.map((x) => ({ x, y: x }));
    const written = curvesPlot({ ...curves, curves: [{ ...curves.curves[0]!, points }] });
    for (const width of widths) expect(written).toMatch(new RegExp(`>${width}</text>`));
  });

  it("breaks a legend that is wider than the picture into rows", () => {
    const many = Array.from({ length: 5 }, (_, k) => ({
      ...curves.curves[0]!,
      name: `a rather long name ${k}`,
    }));
    const heights = [curves, { ...curves, curves: many }].map((r) =>
      Number(/ height="(\d+)"/.exec(curvesPlot(r))![1]),
    );
    // Two of them fit beside each other: three rows of 24 pixels in place of one.
    expect(heights[1]! - heights[0]!).toBe(48);
  });

  it("stands on its own as a file without variables, with what it shows written in lines below", () => {
    const title = `Shares against W, ${"a spectrum of a long name, ".repeat(6)}T_e = 0.04`;
    const file = standaloneSvg(curvesPlot({ ...curves, title }));
    expect(file).not.toContain("var(--");
    const picture = standaloneSvg(svg);
    const height = (text: string) => Number(/ height="(\d+)"/.exec(text)![1]);
    // Two more lines of 16 pixels.
    expect(height(file) - height(picture)).toBe(32);
    const written = [...file.matchAll(/<text x="20" [^>]*>(.*?)<\/text>/g)].map(([, line]) => line!);
    const plain = written.map((line) => line.replace(/<[^>]*>|\u200b/g, ""));
    expect(plain.slice(-3).join(" ")).toBe(title.replace("T_e", "Te"));
    for (const y of file.matchAll(/<text x="20" y="([\d.]+)"/g))
      expect(Number(y[1])).toBeLessThan(height(file));
  });

  it("marks a place, and writes a single point as it is", () => {
    const one = { ...curves.curves[0]!, points: [{ x: 0.04, y: 1 }] };
    const written = curvesPlot({ ...curves, logarithmic: false, curves: [one] });
    expect(written).toContain(">0.04</text>");
    expect(written).not.toContain("0.040000");
    const dashes = (text: string) => text.match(/stroke-dasharray="2 3"/g)?.length ?? 0;
    expect(dashes(curvesPlot({ ...curves, place: 1 })) - dashes(svg)).toBe(1);
  });
});

describe("mapPlot", () => {
  const record: MapRecord = {
    title: "Change",
    x: "energy",
    y: "strength",
    value: "per cent",
    full: 100,
    columns: [1, 2],
    rows: [0.1, 0.2],
    values: [
      [-2, 0],
      [4, null],
    ],
  };

  it("writes every value in its cell, a dash where there is none", () => {
    const svg = mapPlot(record);
    for (const text of ["−2", ">0<", ">4<", "–", "per cent"]) expect(svg).toContain(text);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("keeps the colours of the others beside one far beyond the full colour", () => {
    const svg = mapPlot({ ...record, values: [[20_000, 50]] });
    for (const level of ["level-12", "level-9"]) expect(svg).toContain(level);
  });

  it("gives the largest change the strongest colour, and opposite signs opposite sides", () => {
    const svg = mapPlot(record);
    expect(svg).toContain("var(--level-12)");
    expect(svg).toMatch(/var\(--level-3\)/);
    expect(
      mapPlot({
        ...record,
        values: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toContain("var(--level-6)");
  });
});
