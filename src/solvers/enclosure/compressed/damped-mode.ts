import { fromSpectrum } from "../../../kernels/eval-kernel.ts";
import { DoubleBall, RealBall } from "../../../precision/index.ts";
import type { OscillatorSpectrum } from "../../../spectra/spectrum.ts";
import type { ComplexDoubles } from "./complex-doubles.ts";
import { digammaAt } from "./response.ts";

/** λ_l = L/[(l+k)² + w²] = −(L/w) Im 1/(l+a), a = k + iw: a damped oscillator in units of 2πT, k = κ/2πT, w = Ω/2πT, L = λ(0)|a|². */
export interface DampedMode {
  readonly k: DoubleBall;
  readonly w: DoubleBall;
  readonly strength: DoubleBall;
  /** |a|. */
  readonly modulus: DoubleBall;
  /** L/w. */
  readonly factor: DoubleBall;
  /** ψ(1+a). */
  readonly first: ComplexDoubles;
}

/** `step` is 2πT. */
export function dampedMode(spectrum: OscillatorSpectrum, step: RealBall, bits: number): DampedMode {
  const { frequency, width, lambda } = fromSpectrum(spectrum).values;
  const inUnits = (value: RealBall): RealBall => value.div(step, bits);
  const [k, w] = [width!, frequency!].map((value) => inUnits(RealBall.fromRational(value.re, bits)));
  const square = k!.square(bits).add(w!.square(bits), bits);
  const strength = RealBall.fromRational(lambda!.re, bits).mul(square, bits);
  const [ownWidth, ownFrequency] = [DoubleBall.from(k!), DoubleBall.from(w!)];
  return {
    k: ownWidth,
    w: ownFrequency,
    strength: DoubleBall.from(strength),
    modulus: DoubleBall.from(square).sqrt(),
    factor: DoubleBall.from(strength.div(w!, bits)),
    first: digammaAt(ownWidth.add(DoubleBall.of(0.5)), ownFrequency),
  };
}

/** λ at z ≥ 0. */
export function dampedAt({ k, w, strength }: DampedMode, z: DoubleBall): DoubleBall {
  return strength.div(z.add(k).square().add(w.square()));
}
