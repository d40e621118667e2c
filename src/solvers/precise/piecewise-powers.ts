import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { absolute } from "../../precision/integer.ts";
import { type ChebyshevFit, clenshaw } from "./chebyshev-series.ts";

/** The unit interval falls into 2^this pieces. */
export const PIECES = 6;

/** A polynomial in u ∈ [−1, 1]: powers in fixed point, and the higher ones in doubles, in units of the last place. */
interface Piece {
  readonly powers: readonly Fixed[];
  readonly higher: Float64Array;
}

/** Sums of doubles are right to so many bits. */
const DOUBLE_BITS = 46;

/**
 * A Chebyshev series on t ∈ [0, 1] for many evaluations to 2^-targetBits: on each of 2⁶ pieces, built on first use, the powers of a local
 * u ∈ [−1, 1], whose coefficients fall by some seven bits from one to the next where the series has ρ = 3+√8. Horner's rule
 * has a third of the terms of the whole series; those that begin below 2^-(targetBits−46) are summed in doubles.
 */
export class PiecewisePowers {
  private readonly fp: FixedPoint;
  private readonly series: readonly Fixed[];
  private readonly fit: ChebyshevFit;
  private readonly pieces: (Piece | undefined)[] = new Array(2 ** PIECES);
  private readonly places: bigint;
  private readonly pieceBits: bigint;
  /** From below this size on coefficients are doubles. */
  private readonly small: Fixed;
  private readonly unit: number;

  constructor(fp: FixedPoint, series: readonly Fixed[], fit: ChebyshevFit, targetBits: number) {
    this.fp = fp;
    this.series = series;
    this.fit = fit;
    this.places = BigInt(fp.bits);
    this.pieceBits = BigInt(fp.bits - PIECES);
    this.small = fp.one >> BigInt(Math.max(0, targetBits - DOUBLE_BITS));
    this.unit = 2 ** -fp.bits;
  }

  /** The value at t ∈ [0, 1], or next to its ends. */
  at(t: Fixed): Fixed {
    const { fp, places } = this;
    const index = Math.max(0, Math.min(Number(t >> this.pieceBits), 2 ** PIECES - 1));
    this.pieces[index] ??= this.piece(index);
    const { powers, higher } = this.pieces[index];
    const origin = BigInt(index) << this.pieceBits;
    const u = ((t - origin) << BigInt(PIECES + 1)) - fp.one;
    let value = 0n;
    if (higher.length > 0) {
      const x = Number(u) * this.unit;
      let sum = 0;
      for (let k = higher.length - 1; k >= 0; k--) sum = higher[k]! + x * sum;
      value = BigInt(Math.round(sum));
    }
    for (let k = powers.length - 1; k >= 0; k--) value = powers[k]! + ((u * value) >> places);
    return value;
  }

  private piece(index: number): Piece {
    const origin = BigInt(index) << this.pieceBits;
    const powers = this.fit.powers((t) => clenshaw(this.fp, this.series, origin + (t >> BigInt(PIECES))));
    let count = powers.length;
    while (count > 0 && absolute(powers[count - 1]!) < this.small) count--;
    return { powers: powers.slice(0, count), higher: Float64Array.from(powers.slice(count), Number) };
  }
}
