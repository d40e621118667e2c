import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { ComplexBall, type RealBall } from "../precision/index.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import { pi } from "../steady/symbols.ts";
import { passing } from "./arguments.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import { bindKernel } from "./binding.ts";
import { fromSpectrum } from "./eval-kernel.ts";
import { tableOnAxis } from "./table-axis.ts";
import { tableLambdaBall } from "./table-balls.ts";

/** λ(iν) of a spectrum for an exact ball ν ≥ 0, as a ball at `bits` bits of working precision. */
export type MatsubaraBall = (nu: RealBall, bits: number) => RealBall;

/**
 * The derived kernel `matsubara` of a spectrum in balls, for many ν: of a model, its term with balls for the symbols; of a
 * table, the sum of its derived cell functions. Numbers of the spectrum are taken as the decimal numbers that they print as.
 */
export function matsubaraBall(spectrum: Spectrum): MatsubaraBall {
  const { values, table } = fromSpectrum(spectrum);
  if (table) {
    const onAxis = tableOnAxis(table);
    return (nu, bits) =>
      nu.isZero() ? tableLambdaBall(Gaussian.of(Rational.ZERO), table, bits).re : onAxis(nu, bits);
  }
  const kernel = bindKernel("matsubara", spectrum.kind);
  const argument = passing(kernel);
  return (nu, bits) =>
    evaluateBall(
      kernel.stable,
      (t) => {
        if (t.kind !== "sym" || t === pi) return undefined;
        const { name } = argument(t.name);
        return name === "nu" ? ComplexBall.of(nu) : ComplexBall.fromGaussian(values[name]!, bits);
      },
      bits,
    ).re;
}
