import { lower } from "../lowering.ts";
import { print, type Syntax } from "../printing.ts";
import { compiledScript, hideTypes, SCRIPT_SYNTAX, scriptRuntime } from "../script.ts";
import { bindGiven, type GivenKernel } from "./given-binding.ts";
import type { ComplexValue, GivenBoson } from "./given-boson.ts";

/** The kernels of a boson in any steady state, for any values of h; the catalogue states each equation. */
export interface GivenKernels extends GivenBoson {
  kernelPhi(omega: number, nu: number, hNu: number): ComplexValue;
  kernelSigma(omega: number, nu: number, hNu: number): ComplexValue;
  localBoson(omega: number, nu: number): ComplexValue;
  localThermal(omega: number, nu: number, hNu: number): ComplexValue;
  localNonThermal(omega: number, nu: number): ComplexValue;
  xiSource(omega: number, nu: number, hOmega: number, hNu: number): number;
  xiRelaxation(omega: number, nu: number, hOmega: number): number;
  rateIn(omega: number, nu: number, hNu: number): number;
  rateOut(omega: number, nu: number, hNu: number): number;
  kmsDefect(omega: number, nu: number, hOmega: number, hNu: number): number;
  /** πA(ω−ν)[1 + h(ν)F_B(ω−ν)]: its integral with B(ν) is iΣ^K(ω). */
  scatteringIn(omega: number, nu: number, hNu: number): number;
  /** πA(ω−ν)[F_B(ω−ν) + h(ν)]: its integral with B(ν) is i(Σ^R − Σ^A)(ω), the rate −2 Im Σ^R. */
  scatteringOut(omega: number, nu: number, hNu: number): number;
}

const NAMES = [
  "kernelPhi",
  "kernelSigma",
  "localBoson",
  "localThermal",
  "localNonThermal",
  "xiSource",
  "xiRelaxation",
  "rateIn",
  "rateOut",
  "kmsDefect",
  "scatteringIn",
  "scatteringOut",
] as const satisfies readonly (keyof GivenKernels)[];

const FUNCTIONS = "a, aFB, distribution, lambda, pB";
const SYNTAX: Syntax = {
  ...SCRIPT_SYNTAX,
  builtIn: {
    ...SCRIPT_SYNTAX.builtIn,
    givenA: "a",
    givenFluctuation: "aFB",
    givenDistribution: "distribution",
    givenLambda: "lambda",
    givenHilbert: "pB",
  },
};

type PointFunction = (...point: number[]) => unknown;
type Factory = (boson: GivenBoson) => PointFunction;
const factories = new Map<string, Factory>();

/** JavaScript of a function from the functions of a boson to a function of the point and the values of h. */
export function givenFactoryText(name: string): string {
  const kernel: GivenKernel = bindGiven(name);
  const printed = print(
    lower(kernel.term, (symbol) => ({ name: symbol, complex: false, invariant: false })),
    SYNTAX,
  );
  const result = kernel.complex ? `{ re: ${printed.re}, im: ${printed.im} }` : printed.re;
  return hideTypes(
    [
      scriptRuntime(printed.calls),
      `return function ({ ${FUNCTIONS} }) {`,
      ...printed.invariant,
      `return function (${kernel.arguments.join(", ")}) {`,
      ...printed.varying,
      `return ${result};\n};\n};`,
    ].join("\n"),
  );
}

function factory(name: string): Factory {
  const known = factories.get(name);
  if (known) return known;
  const made = compiledScript<Factory>(givenFactoryText(name));
  factories.set(name, made);
  return made;
}

/**
 * All kernels of a boson that is known by its functions, from emitted code of the derived nodes. Nothing is assumed of h: its
 * values are arguments.
 *
 * Example: compileGiven(boson).rateIn(ω, ν, 0) is 1 for every boson, because 1 + hF_B is.
 */
export function compileGiven(boson: GivenBoson): GivenKernels {
  const shared = { ...boson, lambda: remembered(boson.lambda), pB: remembered(boson.pB) };
  const kernels = Object.fromEntries(NAMES.map((name) => [name, factory(name)(shared)]));
  return { ...boson, ...kernels } as unknown as GivenKernels;
}

/** The same function, which knows its latest value: kernels are asked for several h in a row at one place, and a table sums over all its cells. */
function remembered(f: (re: number, im: number) => ComplexValue): (re: number, im: number) => ComplexValue {
  let [re, im, value] = [Number.NaN, Number.NaN, { re: Number.NaN, im: Number.NaN }];
  return (x, y) => {
    if (x !== re || y !== im) [re, im, value] = [x, y, f(x, y)];
    return value;
  };
}
