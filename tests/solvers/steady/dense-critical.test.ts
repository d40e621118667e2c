import { describe, expect, it } from "vitest";
import { steadyCritical } from "../../../src/solvers/steady/steady-critical.ts";
import { guessedLine, isBlurred, type SteadyProblem } from "../../../src/solvers/steady/steady-problem.ts";
import type { SteadyCritical } from "../../../src/solvers/steady/steady-result.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { flat, lineProblem, type Scenario } from "./line-models.ts";

/** Peaks with a kink at every point, and the same function with points between, where it is a straight line: what decides how it is solved. */
function table(cells: number, parts: number): Spectrum {
  const at = (k: number) => (k === cells ? 0 : (k / cells) ** 2 * (1 + 0.5 * Math.cos(7 * k)));
  const x: number[] = [];
  const a: number[] = [];
  for (let k = 0; k < cells; k++)
    for (let p = 0; p < parts; p++) {
      x.push((k + p / parts) / cells);
      a.push(at(k) + (p / parts) * (at(k + 1) - at(k)));
    }
  return { kind: "tabulated", unit: "none", x: [...x, 1], a: [...a, 0] };
}

const states: readonly (readonly [string, number, Scenario])[] = [
  ["beside a lead", 1e-8, { te: 0.1, tb: 0.05, rate: 0.1 }],
  ["with a hot boson", 1e-6, { te: 0.05, tb: 0.1, rate: 0.1 }],
  ["with a drive", 1e-8, { te: 0.1, rate: 0.1, drive: { strength: 0.1, centre: 0.8, width: 0.2 } }],
  ["in a flat band", 1e-6, { te: 0.1, tb: 0.05, rate: 0.1, closure: flat(0.5) }],
];

describe("a table of many points", () => {
  it.each(states)(
    "has the critical coupling of the same table of fewer points, %s, to %s",
    (_, accuracy, scenario) => {
      const [few, many] = [1, 4].map((parts) => {
        const problem = {
          ...lineProblem({ ...scenario, spectrum: table(30, parts) }),
          isGraded: parts === 1,
        };
        return steadyCritical(problem, { ...guessedLine(problem), accuracy });
      }) as [SteadyCritical, SteadyCritical];
      expect(Math.abs(many.factor - few.factor)).toBeLessThan(many.error + few.error);
      expect(many.error).toBeLessThanOrEqual(accuracy * many.factor);
      const [without, other] = [many.withoutNonThermal!, few.withoutNonThermal!];
      expect(Math.abs(without.factor - other.factor)).toBeLessThan(without.error + other.error);
    },
  );
});

describe("a table of some fifty points beside a lead", () => {
  it.each<readonly [string, Scenario]>([
    ["local closure", { te: 0.1, tb: 0.05, rate: 0.1 }],
    ["flat band, cold", { te: 0.02, tb: 0.03, rate: 0.03, closure: flat(0.2) }],
    ["drive", { te: 0.05, tb: 0.03, rate: 0.05, drive: { strength: 0.1, centre: 0.8, width: 0.06 } }],
  ])("has on panels of the line the critical coupling of graded panels, %s", (_, scenario) => {
    const problem = lineProblem({ ...scenario, spectrum: table(50, 1) });
    const solved = (on: SteadyProblem, accuracy: number): SteadyCritical =>
      steadyCritical(on, { ...guessedLine(on), accuracy });
    const graded = solved({ ...problem, isGraded: true }, 1e-8);
    for (const accuracy of [1e-6, 1e-8]) {
      const found = solved(problem, accuracy);
      expect(Math.abs(found.factor - graded.factor)).toBeLessThan(found.error + graded.error);
      expect(found.error).toBeLessThanOrEqual(accuracy * found.factor);
      const [without, other] = [found.withoutNonThermal!, graded.withoutNonThermal!];
      expect(Math.abs(without.factor - other.factor)).toBeLessThan(without.error + other.error);
    }
  });

  it("has graded panels where those of the line state more than is asked for", () => {
    const problem = lineProblem({ te: 0.1, tb: 0.05, rate: 0.1, spectrum: table(26, 1) });
    const solved = (accuracy: number): SteadyCritical =>
      steadyCritical(problem, { ...guessedLine(problem), accuracy });
    const [line, graded] = [solved(1e-6), solved(4e-9)];
    expect(line.instability.full.state.problem.isGraded).toBeUndefined();
    expect(line.error).toBeGreaterThan(5e-9 * line.factor);
    expect(graded.instability.full.state.problem.isGraded).toBe(true);
    expect(graded.error).toBeLessThan(line.error);
    expect(Math.abs(graded.factor - line.factor)).toBeLessThan(line.error + graded.error);
  });

  it("is not blurred where points are fewer, and cells longer than six half widths", () => {
    const scenario: Scenario = { te: 0.1, rate: 0.1, spectrum: table(50, 1) };
    expect(isBlurred(lineProblem(scenario))).toBe(true);
    expect(isBlurred(lineProblem({ ...scenario, spectrum: table(24, 1) }))).toBe(false);
    expect(isBlurred(lineProblem({ ...scenario, rate: 0.0066 }))).toBe(false);
    expect(isBlurred(lineProblem({ ...scenario, rate: 0.0067 }))).toBe(true);
    const { rate: _, ...held } = scenario;
    expect(isBlurred(lineProblem(held))).toBe(false);
    expect(isBlurred({ ...lineProblem(scenario), isGraded: true })).toBe(false);
  });
});
