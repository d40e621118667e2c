import type { Rational } from "../exact/rational.ts";
import { ComplexBall, pi, RealBall } from "../precision/index.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import { passing } from "./arguments.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import { bindKernel } from "./binding.ts";
import { fromSpectrum } from "./eval-kernel.ts";
import { exactStrength } from "./exact-strength.ts";
import { TableOnAxis } from "./table-on-axis.ts";

/** The interaction on the bosonic Matsubara frequencies of one temperature, as balls. */
export interface MatsubaraSequence {
  /** λ(0). */
  readonly atZero: RealBall;
  /** λ_l = λ(i2πTl) for an integer l ≥ 1. */
  at(l: number): RealBall;
  /** m = λ⟨ω²⟩/(2πT)²: λ_l ≤ m/l² for every l ≥ 1. */
  readonly strength: RealBall;
}

/** The radius of ν enters every cell of a table separately, while their sum cancels. */
const GUARD = 64;

/**
 * λ_l = λ(i2πTl) from the derived kernel `matsubara`, in balls at `bits` bits of working precision, for an exact
 * temperature in the unit of the spectrum's frequencies. Numbers of the spectrum are taken as the decimals that
 * they print as. Every ball contains the exact value; its relative radius is of order 2^-bits.
 *
 * Example: Einstein, λ = Ω = 1, T = 1/10: λ_1 = 1/(1 + 4π²/100) = 0.71697….
 */
export function matsubaraSequence(
  spectrum: Spectrum,
  temperature: Rational,
  bits: number,
): MatsubaraSequence {
  const wide = bits + GUARD;
  const step = pi(wide).mul(RealBall.fromRational(temperature, wide), wide).shift(1);
  const strength = RealBall.fromRational(exactStrength(spectrum), bits).div(step.square(bits), bits);
  const onAxis = interactionBall(spectrum, bits);
  const frequency = (l: number): RealBall => step.mul(RealBall.integer(l), wide);
  return { atZero: couplingBall(spectrum, bits), at: (l) => onAxis(frequency(l)), strength };
}

/** λ(0) of the derived kernel. */
export function couplingBall(spectrum: Spectrum, bits: number): RealBall {
  return interactionBall(spectrum, bits)(RealBall.ZERO);
}

/** λ(iν) of the derived kernel for balls ν ≥ 0; a ball is either the exact zero or holds positive numbers. */
export function interactionBall(spectrum: Spectrum, bits: number): (nu: RealBall) => RealBall {
  const { table } = fromSpectrum(spectrum);
  if (!table) return modelFunction(spectrum, bits);
  const onAxis = new TableOnAxis(table, bits);
  return (nu) => onAxis.at(nu);
}

/** The kernel of a model with its parameters and ν as balls: each is rounded once, nothing cancels on the axis. */
function modelFunction(spectrum: Spectrum, bits: number): (nu: RealBall) => RealBall {
  const kernel = bindKernel("matsubara", spectrum.kind);
  const values = new Map(
    Object.entries(fromSpectrum(spectrum).values).map(
      ([name, value]) => [name, ComplexBall.fromGaussian(value, bits + 8)] as const,
    ),
  );
  const argument = passing(kernel);
  return (nu) => {
    const point = new Map(values).set("nu", ComplexBall.of(nu));
    return evaluateBall(
      kernel.stable,
      (t) => (t.kind === "sym" ? point.get(argument(t.name).name) : undefined),
      bits,
    ).re;
  };
}
