import { expect, it } from "vitest";
import { criticalPoint } from "../../../src/cli/critical/critical-point.ts";
import { Equilibria } from "../../../src/cli/critical/equilibria.ts";
import type { SteadyStateProblem } from "../../../src/cli/critical/problem.ts";
import { SILENT } from "../../../src/cli/output/terminal.ts";

const state: SteadyStateProblem = {
  spectrum: { kind: "oscillator", lambda: 1, omega: 1, kappa: 0.5 },
  electronTemperature: 0.1,
  bosonTemperature: 0.05,
  bath: { kind: "lead", rate: 0.05 },
  bar: SILENT,
};

it("are solved for once for every route, T_e, bath and band", () => {
  const equilibria = new Equilibria();
  let solved = 0;
  const at = (route: string, change: Partial<SteadyStateProblem> = {}) =>
    equilibria.at(route, { ...state, ...change }, () => ++solved);
  expect([at("a"), at("a"), at("a", { bosonTemperature: 0.3 })]).toEqual([1, 1, 1]);
  expect(at("b")).toBe(2);
  expect(at("a", { electronTemperature: 0.2 })).toBe(3);
  expect(at("a", { bath: { kind: "lead", rate: 0.1 } })).toBe(4);
  expect(at("a", { halfWidth: 1 })).toBe(5);
  expect(at("a", { bath: { kind: "lead", rate: 0.1 } })).toBe(4);
});

it("know λ on the real axis, whichever state asks, and leave the rest to the one that asks", () => {
  const equilibria = new Equilibria();
  let evaluated = 0;
  const lambdaOf = (state: number) =>
    equilibria.lambda((re, im) => ({ re: ++evaluated + re, im: state * im }));
  const [one, other] = [lambdaOf(1), lambdaOf(2)];
  expect([one(0.5, 0), other(0.5, 0), other(0.7, 0)]).toEqual([
    { re: 1.5, im: 0 },
    { re: 1.5, im: 0 },
    { re: 2.7, im: 0 },
  ]);
  expect([one(0.5, 1), other(0.5, 1)]).toEqual([
    { re: 3.5, im: 1 },
    { re: 4.5, im: 2 },
  ]);
});

it("leave every point of a scan what it is alone", () => {
  const equilibria = new Equilibria();
  for (const closure of ["local", "flat"] as const) {
    const problem = closure === "flat" ? { ...state, halfWidth: 0.5 } : state;
    criticalPoint(closure, { ...problem, bosonTemperature: 0.2, equilibria });
    expect(criticalPoint(closure, { ...problem, equilibria })).toEqual(criticalPoint(closure, problem));
  }
}, 60_000);
