import { describe, expect, it } from "vitest";
import { dominantEigenvalue } from "../../../src/solvers/local/dominant-eigenpair.ts";
import { GapMap } from "../../../src/solvers/local/gap-map.ts";
import { integralsOn, resolutionsOf } from "../../../src/solvers/steady/line-resolution.ts";
import { firstStart } from "../../../src/solvers/steady/normal-start.ts";
import { steadyNormalState } from "../../../src/solvers/steady/normal-state.ts";
import { pairingState } from "../../../src/solvers/steady/pairing-state.ts";
import { steadyCritical } from "../../../src/solvers/steady/steady-critical.ts";
import { fallenBeyond } from "../../../src/solvers/steady/steady-crossing.ts";
import { firstEdges } from "../../../src/solvers/steady/steady-grid.ts";
import { guessedLine } from "../../../src/solvers/steady/steady-problem.ts";
import { LOCAL, lineProblem, type Scenario } from "./line-models.ts";

const TEMPERATURE = 0.04;
/** G_c in equilibrium. */
const ORIGIN = 0.28607506;

const driven = (strength: number): Scenario => ({
  te: TEMPERATURE,
  drive: { strength, centre: 2, width: 0.3 },
  kinetic: true,
});

/** Some states at couplings far beyond take a hundred times as many for one point. */
const MOST = 1e6;

/** The critical coupling with the evaluations of G^R that it took; more than a bound are an error, not a wait. */
function counted(strength: number) {
  let count = 0;
  const closure = {
    ...LOCAL,
    green: (re: number, im: number) => {
      if (++count > MOST) throw new Error(`more than ${MOST} evaluations of G^R`);
      return LOCAL.green(re, im);
    },
  };
  const problem = lineProblem({ ...driven(strength), closure });
  return { ...steadyCritical(problem, guessedLine(problem, ORIGIN)), count };
}

/** The largest eigenvalue of the gap map without the feedback of Ξ, on panels that resolve it to some 1e-4. */
function heatedEigenvalue(factor: number, strength: number): number {
  const problem = lineProblem(driven(strength));
  const { halfWidth } = guessedLine(problem, factor);
  const integrals = integralsOn(problem, firstEdges(problem, halfWidth), resolutionsOf(problem).coarse);
  const start = firstStart(problem, integrals.grid, halfWidth);
  const state = steadyNormalState(problem, integrals, factor, start, 1e-8);
  return dominantEigenvalue(new GapMap(pairingState(state), false), undefined, 1e-8).value;
}

/** The strength at which heating alone makes a coupling critical: the branch that starts at strength 0, followed in the coupling, single-valued at its end too. */
function criticalStrength(factor: number, guess: number): number {
  let [a, b] = [guess, guess + 0.02];
  let fa = heatedEigenvalue(factor, a) - 1;
  for (let step = 0; step < 3; step++) {
    const fb = heatedEigenvalue(factor, b) - 1;
    [a, b, fa] = [b, b - (fb * (b - a)) / (fb - fa), fb];
  }
  return b;
}

describe("heating alone, local closure", () => {
  it("has a critical coupling up to the end of its branch and none beyond, with the glue at both", () => {
    const [before, around, after] = [0.4, 0.57, 0.9].map((factor) => criticalStrength(factor, 0.72));
    // The strength has its maximum near 0.57, where the branch turns back.
    expect(around).toBeGreaterThan(before!);
    expect(around).toBeGreaterThan(after!);
    // The panels of the eigenvalue miss 1e-4.
    expect(counted(before!).withoutNonThermal!.factor).toBeCloseTo(0.4, 3);
    const beyond = counted(around! + 0.02);
    expect(beyond.withoutNonThermal).toBeNull();
    expect(beyond.withoutRefusal).toMatch(/rises to (0\.99|1) at a factor of 0\.5\d? /);
    expect(beyond.factor).toBeLessThan(0.4);
  });

  it("costs no more where it has none: evaluations of G^R at strengths 0.6 and 1", () => {
    const [little, much] = [counted(0.6), counted(1)];
    expect(much.withoutRefusal).toMatch(/rises to 0\.89 at a factor of 0\.5\d? /);
    expect(much.count).toBeLessThan(10 * little.count);
    expect(much.error).toBeLessThan(1e-8 * much.factor);
  });

  it("says where a coupling is the first of several", () => {
    const { instability } = counted(0.6);
    expect(fallenBeyond(instability.full)).toBeNull();
    const { factor, value } = fallenBeyond(instability.without!)!;
    expect(value).toBeLessThan(1);
    expect(factor).toBeCloseTo(3 * instability.without!.factor, 10);
  });
});
