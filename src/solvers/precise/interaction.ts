import { InputError, InternalError } from "../../errors/errors.ts";
import type { MatsubaraBall } from "../../kernels/matsubara-ball.ts";
import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { RealBall } from "../../precision/index.ts";
import { bitLength, shifted } from "../../precision/integer.ts";
import { ChebyshevFit } from "./chebyshev-series.ts";
import { dyadicOrder, pieceOrder } from "./orders.ts";
import { PIECES, PiecewisePowers } from "./piecewise-powers.ts";

/** A fit of n values makes their errors larger by some n. */
const FIT_GUARD = 16;

/**
 * λ(iν)/λ(0) in fixed point: Chebyshev interpolation of the derived kernel on the panels [2ᵏ, 2ᵏ⁺¹], built on first use
 * from balls, and short polynomials on pieces of these.
 *
 * As a function of ν > 0, λ(iν) is singular only on the imaginary ν axis, whatever the spectrum. Each panel therefore
 * has a Bernstein ellipse with ρ = 3+√8, and n nodes leave a relative error below 4ρ⁻ⁿ/(ρ−1). From `far` on, at least
 * four times the highest frequency of the spectrum, ν²λ(iν) is expanded in far/ν on [0, 1], where it is analytic.
 */
export class PreciseInteraction {
  readonly fp: FixedPoint;
  /** λ(0). */
  readonly atZero: RealBall;
  private readonly kernel: MatsubaraBall;
  private readonly panels = new Map<number, PiecewisePowers>();
  /** Bits of the values that are interpolated. */
  private readonly valueBits: number;
  private readonly wholeFit: ChebyshevFit;
  private readonly pieceFit: ChebyshevFit;
  /** log₂ of the frequency beyond which one expansion serves. */
  private readonly far: number;
  private farPanel: PiecewisePowers | undefined;

  /** @throws InputError unless λ(0) is positive. */
  constructor(kernel: MatsubaraBall, fp: FixedPoint, targetBits: number, highest: number) {
    this.fp = fp;
    this.kernel = kernel;
    this.far = 2 + Math.ceil(Math.log2(highest));
    this.valueBits = Math.min(fp.bits, targetBits + FIT_GUARD);
    // Twice the order of a Gauss rule that is exact to twice the degree.
    this.wholeFit = new ChebyshevFit(fp, 2 * dyadicOrder(targetBits));
    this.pieceFit = new ChebyshevFit(fp, pieceOrder(targetBits, PIECES));
    this.atZero = kernel(RealBall.ZERO, 2 * fp.bits);
    if (!this.atZero.isPositive())
      throw new InputError({
        where: "spectrum",
        received: `λ(0) = ${this.atZero}`,
        accepted: "a positive coupling",
      });
  }

  /** λ(iν)/λ(0), even in ν. */
  at(nu: Fixed): Fixed {
    const v = nu < 0n ? -nu : nu;
    if (v === 0n) return this.fp.one;
    // The top panel index such that 2ᵉ ≤ ν < 2ᵉ⁺¹; bitLength may be one too large, which the next panel absorbs.
    const exponent = bitLength(v) - 1 - this.fp.bits;
    if (exponent >= this.far) return this.beyond(v);
    let panel = this.panels.get(exponent);
    if (!panel) {
      panel = this.expand((t) => this.value(t + this.fp.one, exponent, this.fp.one));
      this.panels.set(exponent, panel);
    }
    return panel.at(shifted(v, -exponent) - this.fp.one);
  }

  /** λ(iν) from the expansion of (ν/far)²λ(iν) in far/ν. */
  private beyond(v: Fixed): Fixed {
    const { fp } = this;
    this.farPanel ??= this.expand((t) => this.value(fp.div(fp.one, t), this.far, t));
    const t = fp.div(shifted(fp.one, this.far), v);
    return fp.mul(this.farPanel.at(t), fp.mul(t, t));
  }

  /** A function of t ∈ [0, 1]. */
  private expand(f: (t: Fixed) => Fixed): PiecewisePowers {
    return new PiecewisePowers(this.fp, this.wholeFit.coefficients(f), this.pieceFit, this.valueBits);
  }

  /** λ(iν)/λ(0)/divisor² at ν = t·2^exponent from the kernel; the precision is raised until the ball is fine enough. */
  private value(t: Fixed, exponent: number, divisor: Fixed): Fixed {
    const { fp, valueBits } = this;
    const nu = RealBall.raw(t, exponent - fp.bits, 0);
    const unit = RealBall.raw(divisor, -fp.bits, 0);
    for (let bits = valueBits + 32; bits <= 16 * valueBits; bits *= 2) {
      const ball = this.kernel(nu, bits).div(this.atZero.mul(unit.square(bits), bits), bits);
      if (ball.radius().shift(valueBits).toNumber() < 1) return fp.fromBall(ball);
    }
    throw new InternalError(`λ(iν) at ν = ${nu.toNumber()} loses too many digits`);
  }
}
