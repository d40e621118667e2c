import { describe, expect, it } from "vitest";
import type { SteadyNormalState } from "../../../src/solvers/steady/iterate.ts";
import { kineticChecks } from "../../../src/solvers/steady/kinetic-checks.ts";
import { integralsOn, resolutionsOf } from "../../../src/solvers/steady/line-resolution.ts";
import { startFrom, steadyInstability } from "../../../src/solvers/steady/steady-crossing.ts";
import { flat, LOCAL, type Scenario, solvedLine } from "./line-models.ts";

const DRIVE = { strength: 0.2, centre: 2, width: 0.3 };
const stateOf = (scenario: Scenario): SteadyNormalState => solvedLine(scenario).instability.full.state;
const driven = stateOf({ te: 0.04, drive: DRIVE, kinetic: true });

const thermal = stateOf({ te: 0.04, rate: 0.02, closure: LOCAL });

/** The same state beside a boson whose function at x > 0 is a little larger than at −x. */
function lopsided(state: SteadyNormalState, excess: number): SteadyNormalState {
  const { boson } = state.problem;
  const a = (x: number): number => boson.a(x) * (x > 0 ? 1 + excess : 1);
  return { ...state, problem: { ...state.problem, boson: { ...boson, a } } };
}

describe("the kinetic equation between the nodes", () => {
  it.each([
    ["local closure, driven, no bath", driven],
    ["flat band, biased, beside a lead", stateOf({ te: 0.04, tb: 0.02, rate: 0.02, closure: flat(0.5) })],
    ["local closure at one temperature", thermal],
  ] as const)("conserves electrons and holds: %s", (_, state) => {
    const { error, weighted, numberDefect } = kineticChecks(state)!;
    // Rounding of sums of some thousand terms; h off the nodes is what a grid for B h resolves, worst where B is small.
    expect(numberDefect).toBeLessThan(1e-13);
    expect(error).toBeLessThan(1e-6);
    // What is aimed at for the coupling.
    expect(weighted).toBeLessThan(1e-8);
  });

  it("sees a boson whose A is not odd, and an h or a coupling that is not that of the state", () => {
    expect(kineticChecks(lopsided(driven, 1e-6))!.numberDefect).toBeGreaterThan(1e-8);
    const cooled = driven.distribution.map((h) => h * (1 - 1e-4));
    const seen = kineticChecks({ ...driven, distribution: cooled })!;
    expect(seen.error).toBeGreaterThan(1e-5);
    expect(seen.weighted).toBeGreaterThan(1e-6);
    expect(seen.weighted).toBeLessThan(seen.error);
    const lead = stateOf({ te: 0.04, tb: 0.02, rate: 0.02 });
    expect(kineticChecks({ ...lead, factor: 1.01 * lead.factor })!.error).toBeGreaterThan(1e-5);
  });

  it("sees one value of h that is off by 1e-9, on any panel", () => {
    const { integrals, distribution } = thermal;
    const { order, size } = integrals.grid;
    const whole = kineticChecks(thermal)!.error;
    for (let first = 0; first < size - order; first += order) {
      const h = distribution.slice();
      h[first + order / 2]! += 1e-9;
      const { error } = kineticChecks({ ...thermal, distribution: h })!;
      expect(error).toBeGreaterThan(4 * whole);
      expect(error).toBeGreaterThan(3e-10);
    }
  });

  it("sees electrons that are scattered in with the wrong sign", () => {
    const { boson } = thermal.problem;
    const change = { ...boson, a: (x: number) => -boson.a(x) };
    const seen = kineticChecks({ ...thermal, problem: { ...thermal.problem, boson: change } })!;
    expect(seen.weighted).toBeGreaterThan(1e-2);
  });

  it("sees a panel that is too long for h", () => {
    const { instability } = solvedLine({ te: 0.04, tb: 0.02, rate: 0.02 });
    const { state, map } = instability.full;
    const { problem } = state;
    const edges = [...state.integrals.grid.edges];
    const at = edges.findIndex((edge) => edge > 0.08);
    const integrals = integralsOn(problem, edges.toSpliced(at, 1), resolutionsOf(problem).fine);
    const start = startFrom(instability, integrals.grid);
    const longer = steadyInstability(problem, integrals, map.feedback, start).full.state;
    expect(kineticChecks(longer)!.weighted).toBeGreaterThan(10 * kineticChecks(state)!.weighted);
  });

  it("is not asked of a given h", () => {
    expect(kineticChecks(stateOf({ te: 0.04, tb: 0.02 }))).toBeNull();
  });
});
