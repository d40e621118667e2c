import type { Rational } from "../../exact/rational.ts";
import { matsubaraBall } from "../../kernels/matsubara-ball.ts";
import { type Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { decimalText, RealBall } from "../../precision/index.ts";
import { lowestFrequency, type Spectrum } from "../../spectra/spectrum.ts";
import { type AxisScale, cuspTooNear, jumpTooFar, type PreciseAxis, preciseAxis } from "./axis.ts";
import { type GaplessAxis, gaplessAxis, panelLevels, unknownsOf } from "./gapless-axis.ts";
import { gaplessEigenvalue } from "./gapless-eigenvalue.ts";
import { GaplessForm } from "./gapless-form.ts";
import { gaplessResponse } from "./gapless-response.ts";
import { PreciseInteraction } from "./interaction.ts";
import { PairingForm } from "./pairing-form.ts";
import { repulsionResponse } from "./repulsion-response.ts";
import {
  beyondJump,
  type LevelResolution,
  levelResolution,
  requireDigits,
  withoutJump,
  workingBits,
} from "./resolution.ts";
import { topEigenvalue } from "./top-eigenvalue.ts";
import type { Watch } from "./watch.ts";

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
  private readonly gaplessAxes = new Map<number, GaplessAxis>();

  /** With a repulsion below a cutoff, `count` is the number of frequencies ω_m > 0 below it. */
  constructor(spectrum: Spectrum, near: number, digits: number, count = 0) {
    requireDigits(digits);
    const step = 2 * Math.PI * near;
    const highest = frequencyScale(spectrum);
    const width = highest / step;
    this.digits = digits;
    this.fp = new FixedPoint(
      workingBits(digits, Math.max(Math.abs(Math.log2(width)), Math.abs(Math.log2(near)))),
    );
    this.scale = { width, strip: lowestFrequency(spectrum) / step, jump: count };
    const { bits } = levelResolution(digits, LAST);
    this.interaction = new PreciseInteraction(matsubaraBall(spectrum), this.fp, bits, highest);
  }

  /** μ(T). */
  eigenvalue(temperature: Fixed, level: number, watch?: Watch): Fixed {
    const { bits } = this.resolution(level);
    const gapless = this.gaplessAxis(level);
    if (gapless)
      return gaplessEigenvalue(new GaplessForm(this.interaction, gapless, temperature, watch), bits);
    return topEigenvalue(this.form(temperature, level), bits).value;
  }

  /** R(T) of {@link repulsionResponse} for λ(iν) of coupling `strength`; for a problem with a repulsion. */
  response(temperature: Fixed, level: number, strength: Fixed, watch?: Watch): Fixed {
    const { bits } = this.resolution(level);
    const { jump } = this.scale;
    const gapless = this.gaplessAxis(level);
    if (gapless) {
      const form = new GaplessForm(this.interaction, gapless, temperature, watch);
      return gaplessResponse(form, strength, jump, bits);
    }
    return repulsionResponse(this.form(temperature, level), strength, jump, bits);
  }

  /**
   * Where frequencies are too many for one by one and λ(iν) is not smooth enough at ν = 0 for sums across it, or where a repulsion
   * reaches far, as the solution here does not jump at its end; and at every other
   * level, if it is not dear, as a second route: the difference of two levels then is that of two formulations as well.
   */
  private gaplessAxis(level: number): GaplessAxis | undefined {
    const { fp, scale } = this;
    const resolution = this.resolution(level);
    const needed =
      (cuspTooNear(scale, resolution) || jumpTooFar(scale, resolution)) && panelLevels(scale, resolution) > 0;
    const second = level % 2 === 1 && unknownsOf(scale, resolution) <= SECOND_ROUTE;
    if (!needed && !second) return undefined;
    const axis = this.gaplessAxes.get(level) ?? gaplessAxis(fp, scale, resolution);
    this.gaplessAxes.set(level, axis);
    return axis;
  }

  private form(temperature: Fixed, level: number): PairingForm {
    let axis = this.axes.get(level);
    if (!axis) {
      axis = preciseAxis(this.fp, this.scale, this.resolution(level));
      this.axes.set(level, axis);
    }
    return new PairingForm(this.interaction, axis, temperature);
  }

  private resolution(level: number): LevelResolution {
    const whole = levelResolution(this.digits, level);
    const choose = this.scale.jump > 0 ? beyondJump : withoutJump;
    return choose(whole, this.digits, level);
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
/** With more unknowns the collocation on panels is not tried as a second route. */
const SECOND_ROUTE = 500;

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
