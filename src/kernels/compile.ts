import { UnsupportedError } from "../errors/errors.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import { kernelArguments } from "./arguments.ts";
import { bindKernel } from "./binding.ts";
import type { BosonKind } from "./catalogue.ts";
import { compiledScript, scriptBody, scriptResult, scriptRuntime } from "./script.ts";
import type { ComplexNumber } from "./vectors.ts";

/** The kernels of one spectrum at T_e, T_B as functions of the point alone; h = tanh(e/2T_e), F_B = coth(x/2T_B). */
export interface CompiledKernels {
  /** A(x); throws UnsupportedError for the Einstein boson, like `aFB`, `xiSource` and `xiRelaxation`. */
  a(x: number): number;
  aFB(x: number): number;
  lambda(re: number, im: number): ComplexNumber;
  matsubara(nu: number): number;
  pB(re: number, im: number): ComplexNumber;
  kernelPhi(omega: number, nu: number): ComplexNumber;
  kernelSigma(omega: number, nu: number): ComplexNumber;
  /** F_B(ω−ν) + h(ν). */
  rateOut(omega: number, nu: number): number;
  localBoson(omega: number, nu: number): ComplexNumber;
  localThermal(omega: number, nu: number): ComplexNumber;
  localNonThermal(omega: number, nu: number): ComplexNumber;
  xiSource(omega: number, nu: number): number;
  xiRelaxation(omega: number, nu: number): number;
}

/** Values of the parameters of a factory. */
export interface Parameters {
  readonly te: number;
  readonly tb: number;
  readonly spectrum: Spectrum;
}
type PointFunction<R> = (...point: number[]) => R;
type Factory = (p: Record<string, unknown>) => PointFunction<never>;

const PARAMETERS = "te, tb, halfWidth, lambda, frequency, width, tableX, tableA";
/** Functions of a table that are made before the points are known. */
const FIELDS = [
  { name: "preparedLambda", maker: "lambdaField", of: "tableX, tableA" },
  { name: "preparedMatsubara", maker: "matsubaraField", of: "tableX, tableA" },
  { name: "preparedHilbert", maker: "hilbertField", of: "tb, tableX, tableA" },
] as const;
const factories = new Map<string, Factory>();

/**
 * Emitted code of one kernel with its parameters fixed: what does not depend on the point is computed once. Complex
 * arguments are passed as two numbers.
 */
export function factory(name: string, boson: BosonKind): Factory {
  const key = `${name} ${boson}`;
  const known = factories.get(key);
  if (known) return known;
  const made = compiledScript<Factory>(factoryText(name, boson));
  factories.set(key, made);
  return made;
}

/** JavaScript of a function from parameters to a function of the point. */
export function factoryText(name: string, boson: BosonKind): string {
  const kernel = bindKernel(name, boson);
  const printed = scriptBody(kernel, { prepared: true });
  const point = kernelArguments(kernel)
    .filter((a) => !PARAMETERS.split(", ").includes(a.name))
    .flatMap((a) => (a.type === "complex" ? [`${a.name}_re`, `${a.name}_im`] : [a.name]));
  const lines = [...printed.invariant, ...printed.varying].join("\n");
  const fields = FIELDS.filter(({ name }) => lines.includes(`${name}(`));
  return [
    scriptRuntime([...printed.calls, ...fields.map(({ maker }) => maker)]),
    `return function ({ ${PARAMETERS} }) {`,
    ...fields.map(({ name, maker, of }) => `const ${name} = ${maker}(${of});`),
    ...printed.invariant,
    `return function (${point.join(", ")}) {`,
    ...printed.varying,
    `return ${scriptResult(kernel, printed)};\n};\n};`,
  ].join("\n");
}

/**
 * All kernels of a spectrum at T_e and T_B, from the emitted JavaScript. λ of the spectrum scales every boson function.
 * On the real axis the Einstein boson has its values off the poles at ω − ν = ±Ω; of a table distant cells are summed
 * for many points at once, and λ and P_B are right to some 1e-15 of their largest value.
 */
export function compileKernels(spectrum: Spectrum, te: number, tb: number): CompiledKernels {
  const values = parameterValues({ spectrum, te, tb });
  const make = <R>(name: string): PointFunction<R> =>
    lazily(() => factory(name, spectrum.kind)(values) as unknown as PointFunction<R>);
  const matsubara = make<number>("matsubara");
  const pair = <R>(name: string): PointFunction<R> =>
    spectrum.kind === "einstein" ? onRealAxis(make<R>(name)) : make<R>(name);
  const smooth = (name: string): PointFunction<number> =>
    spectrum.kind === "einstein" ? refuse(name) : make<number>(name);
  return {
    a: smooth("a"),
    aFB: smooth("aFB"),
    lambda: make("lambda"),
    matsubara: (nu) => matsubara(Math.abs(nu)),
    pB: make("pB"),
    kernelPhi: pair("kernelPhiThermal"),
    kernelSigma: pair("kernelSigmaThermal"),
    rateOut: make("rateOutThermal"),
    localBoson: pair("localBoson"),
    localThermal: pair("localThermalThermal"),
    localNonThermal: pair("localNonThermal"),
    xiSource: smooth("xiSourceThermal"),
    xiRelaxation: smooth("xiRelaxationThermal"),
  };
}

function parameterValues({ spectrum, te, tb }: Parameters): Record<string, unknown> {
  switch (spectrum.kind) {
    case "einstein":
      return { te, tb, lambda: spectrum.lambda, frequency: spectrum.omega };
    case "oscillator":
      return { te, tb, lambda: spectrum.lambda, frequency: spectrum.omega, width: spectrum.kappa };
    case "tabulated":
      return { te, tb, tableX: Float64Array.from(spectrum.x), tableA: Float64Array.from(spectrum.a) };
  }
}

/** Compiles at the first call, then stays out of the way. */
function lazily<R>(make: () => PointFunction<R>): PointFunction<R> {
  let made: PointFunction<R> | undefined;
  return (a, b, c) => {
    made ??= make();
    return made(a!, b!, c!);
  };
}
/** The Einstein kernels take a complex ω: (Re ω, Im ω, ν). */
function onRealAxis<R>(f: PointFunction<R>): PointFunction<R> {
  return (omega, nu) => f(omega!, 0, nu!);
}
function refuse(name: string): PointFunction<number> {
  return () => {
    throw new UnsupportedError(`${name}: A of the Einstein boson is a pair of δ functions`);
  };
}
