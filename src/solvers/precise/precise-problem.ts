import type { Rational } from "../../exact/rational.ts";
import { matsubaraBall } from "../../kernels/matsubara-ball.ts";
import { type Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { decimalText, RealBall } from "../../precision/index.ts";
import { lowestFrequency, type Spectrum } from "../../spectra/spectrum.ts";
import { type AxisScale, type PreciseAxis, preciseAxis } from "./axis.ts";
import { PreciseInteraction } from "./interaction.ts";
import { PairingForm } from "./pairing-form.ts";
import { levelResolution, requireDigits, workingBits } from "./resolution.ts";
import { topEigenvalue } from "./top-eigenvalue.ts";

/** A decimal number: |value − exact| ≤ error, both as decimal strings. */
export interface DigitsAnswer {
  readonly value: string;
  readonly error: string;
  /** The digits asked for. */
  readonly digits: number;
}

/**
 * The equilibrium pairing problem of one spectrum near one temperature, in the unit of the spectrum's frequencies, set up
 * for `digits` digits. The largest eigenvalue μ(T) of the gap equation for λ(iν)/λ(0) can be had at several levels of
 * resolution.
 */
export class PreciseProblem {
  readonly fp: FixedPoint;
  readonly digits: number;
  readonly interaction: PreciseInteraction;
  private readonly scale: AxisScale;
  private readonly axes = new Map<number, PreciseAxis>();

  constructor(spectrum: Spectrum, near: number, digits: number) {
    requireDigits(digits);
    const step = 2 * Math.PI * near;
    const highest = frequencyScale(spectrum);
    const width = highest / step;
    this.digits = digits;
    this.fp = new FixedPoint(
      workingBits(digits, Math.max(Math.abs(Math.log2(width)), Math.abs(Math.log2(near)))),
    );
    this.scale = { width, strip: lowestFrequency(spectrum) / step };
    const { bits } = levelResolution(digits, LAST);
    this.interaction = new PreciseInteraction(matsubaraBall(spectrum), this.fp, bits, highest);
  }

  /** μ(T). */
  eigenvalue(temperature: Fixed, level: number): Fixed {
    const resolution = levelResolution(this.digits, level);
    let axis = this.axes.get(level);
    if (!axis) {
      axis = preciseAxis(this.fp, this.scale, resolution);
      this.axes.set(level, axis);
    }
    return topEigenvalue(new PairingForm(this.interaction, axis, temperature), resolution.bits).value;
  }

  /** Below this, differences of results are those of rounding and of the rules of summation. */
  floorOf(value: Fixed): Fixed {
    return value / 10n ** BigInt(this.digits + 2);
  }

  fromRational(x: Rational): Fixed {
    return this.fp.ratio(x.num, x.den);
  }

  answer(value: Fixed, error: Fixed): DigitsAnswer {
    const { bits } = this.fp;
    const ball = RealBall.of(value, -bits, 0, Infinity).widen(RealBall.of(error, -bits, 0, 64), Infinity);
    return { ...decimalText(ball, this.digits + 2), digits: this.digits };
  }
}

const LAST = 4;

/** The highest frequency of the spectrum: beyond a few of it the gap is a series in the inverse frequency. */
function frequencyScale(spectrum: Spectrum): number {
  switch (spectrum.kind) {
    case "einstein":
      return spectrum.omega;
    case "oscillator":
      return Math.hypot(spectrum.omega, spectrum.kappa);
    case "tabulated":
      return spectrum.x[spectrum.x.length - 1]!;
  }
}
