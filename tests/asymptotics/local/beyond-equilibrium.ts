import type { Term } from "../../../src/index.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { ComplexBall, halfLineIntegral, RealBall } from "../../../src/precision/index.ts";
import { lineCritical } from "../../../src/solvers/local/line-critical.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { rescale, type Spectrum } from "../../../src/spectra/spectrum.ts";
import { oscillatorSlope } from "../../solvers/local/local-kernels.ts";
import type { Remainder } from "./remainder-order.ts";

const BITS = 80;
/** A derived term with an integral over t as a ball, by quadrature, with more bits where poles and powers of t cancel. */
export function integralValue(term: Term, values: Readonly<Record<string, number>>): RealBall {
  const deep = (v: RealBall): number => 2 * BITS + 4 * Math.ceil(Math.abs(Math.log2(v.toNumber())));
  const of = (part: Term, bits: number, node?: RealBall): ComplexBall =>
    evaluateBall(
      part,
      (t) => {
        if (t.kind === "sym" && t.name === "t") return ComplexBall.of(node!);
        if (t.kind === "sym" && t.name !== "pi") return ComplexBall.of(RealBall.fromDouble(values[t.name]!));
        if (t.kind !== "fn" || t.head !== "int_0 dt") return undefined;
        return halfLineIntegral((v) => of(t.args[0]!, deep(v), v.midpoint()), BITS);
      },
      bits,
    );
  return of(term, 2 * BITS).re;
}

/** Two ohmic spectra with λ(0) = 1 and energies of order 1; the table starts linearly. */
export const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const points = { x: [0, 0.5, 1, 1.5, 2], a: [0, 0.3, 0.8, 0.2, 0] };
export const table = rescale({ kind: "tabulated", ...points, unit: "none" } satisfies Spectrum, 1);
export function slopeOf(s: Spectrum): number {
  if (s.kind === "tabulated") return s.a[1]! / s.x[1]!;
  return s.kind === "oscillator" ? oscillatorSlope(1, s.kappa) : 0;
}

/** 1/G_c at the bias less its leading law, less the same of the equilibrium at T_B, less J, per a. */
export function beyondEquilibrium(spectrum: Spectrum, te: number, ratio: number, J: number): Remainder {
  const shape = spectrumShape(spectrum);
  const tb = ratio * te;
  const atBias = lineCritical({
    kernels: compileKernels(spectrum, te, tb),
    shape,
    electronTemperature: te,
    bosonTemperature: tb,
  });
  const rest = matsubaraCritical({ kernels: compileKernels(spectrum, tb, tb), shape, temperature: tb });
  const law = (1 / te + 1 / tb) / 8;
  const beyond = 1 / atBias.factor - law - (1 / rest.factor - 1 / (4 * tb));
  const left = beyond / slopeOf(spectrum) - J;
  return { temperature: te, left, smallness: 1 / (atBias.factor * law) - 1 };
}
