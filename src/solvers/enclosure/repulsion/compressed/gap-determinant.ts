import type { Rational } from "../../../../exact/rational.ts";
import { DoubleBall, RealBall } from "../../../../precision/index.ts";
import type { Resolution } from "../../compressed/fitted-gap.ts";
import type { LorentzSum } from "../../compressed/lorentz-sum.ts";
import { PairingRows } from "../../compressed/pairing-row.ts";
import { rangeMatrix } from "../../compressed/temperature-ranges.ts";
import { positiveResponse, type Response, type ShiftedMatrix } from "./positive-response.ts";
import { overlap, total, totalBelow } from "./response-sums.ts";

/**
 * The sign that tells whether the linearised equations with repulsion have a solution.
 *
 * With v_n = Δ_n/(2n+1), θ_n = 1 for n < M and 0 beyond, q = 2μ*: (D − B)v = −q(θ·v)1. With D − B = (D − C) − τppᵀ of {@link ShiftedMatrix} and G = (D−C)⁻¹ ≥ 0,
 * v = τ(p·v)Gp − q(θ·v)G1, and the determinant of the two equations for p·v and θ·v is (1+qd)h,
 *   h = 1 − τa + qτbc/(1+qd),   a = p·Gp,   b = 1·Gp,   c = θ·Gp,   d = θ·G1,   all ≥ 0.
 * There is a solution where h = 0 and nowhere else. h → 1 where G → 0. If h < 0, the gap map Δ_n → Z_n⁻¹πTΣ_m[λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)]Δ_m/|ω_m|, in which the
 * term m = n and its share of Z_n (Anderson: they cancel) are left out, has a real eigenvalue above one: D + tE − B, E_n = 2n+1+2Σ_{l=1}^nλ_l ≥ 2n+1, has
 * G_t = (D−C+tE)⁻¹, continuous in t and → 0.
 */
export class GapDeterminant {
  private readonly q: DoubleBall;
  private readonly coupling: number;

  /** `coupling` is an upper bound of λ(0). */
  constructor(muStar: Rational, coupling: number) {
    this.q = DoubleBall.from(RealBall.fromRational(muStar, 80)).shift(1);
    this.coupling = coupling;
  }

  /** Bounds of h at one temperature. */
  at(sum: LorentzSum, count: number, resolution: Resolution): SignBounds | undefined {
    const matrix = this.matrix(PairingRows.of(sum), sum);
    const [one, other] = [
      positiveResponse(matrix, "p", resolution),
      positiveResponse(matrix, "one", resolution),
    ];
    if (!one || !other) return undefined;
    const first = { least: one, most: one };
    const flat = { least: other, most: other };
    return {
      lower: this.lower(matrix, first, flat, [count, count]),
      upper: this.upper(matrix, first, flat, count),
      functions: Math.max(one.u.s.length, other.u.s.length),
    };
  }

  /**
   * A lower bound of h for all T₁ ≤ T ≤ T₂ and all numbers M of frequencies in the range: p and τ are those of T₂, the pairs of B lie between λ(T₂) and λ(T₁), its
   * diagonal has λ(T₁) and λ(T₂); a and d grow with C, b and c too.
   */
  over(
    [here, there]: readonly [LorentzSum, LorentzSum],
    counts: readonly [number, number],
    resolution: Resolution,
  ): number | undefined {
    const above = this.matrix(rangeMatrix(here, there), there);
    const below = this.matrix(rangeMatrix(there, here), there);
    const most = positiveResponse(above, "p", resolution);
    const flat = positiveResponse(above, "one", resolution);
    const least = positiveResponse(below, "p", resolution);
    if (!most || !flat || !least) return undefined;
    return this.lower(above, { least, most }, { most: flat }, counts);
  }

  private matrix(rows: PairingRows, sum: LorentzSum): ShiftedMatrix {
    const alone = sum.alone ?? sum;
    return { rows, sum: alone, tau: rankOneFactor(alone, this.coupling) };
  }

  /** For each number of frequencies by itself, or from c of the fewest and d of the most. */
  private lower(
    matrix: ShiftedMatrix,
    first: Ends,
    flat: Pick<Ends, "most">,
    [fewest, most]: readonly [number, number],
  ): number {
    const bound = (few: number, many: number): number => {
      const d = highest(totalBelow(flat.most.u, many), flat.most);
      const answer = lowest(total(first.least.u), first.least).mul(
        lowest(totalBelow(first.least.u, few), first.least),
      );
      const a = highest(overlap(matrix.sum, first.most.u), first.most);
      return this.sign(matrix, a, answer, d).lower();
    };
    if (most - fewest > MOST_COUNTS) return bound(fewest, most);
    return Math.min(...Array.from({ length: most - fewest + 1 }, (_, i) => bound(fewest + i, fewest + i)));
  }

  private upper(matrix: ShiftedMatrix, { least, most }: Ends, flat: Ends, count: number): number {
    const a = lowest(overlap(matrix.sum, least.u), least);
    const answer = highest(total(most.u), most).mul(highest(totalBelow(most.u, count), most));
    return this.sign(matrix, a, answer, lowest(totalBelow(flat.least.u, count), flat.least)).upper();
  }

  /** 1 − τa + qτbc/(1+qd). */
  private sign({ tau }: ShiftedMatrix, a: DoubleBall, answer: DoubleBall, d: DoubleBall): DoubleBall {
    const t = DoubleBall.of(tau);
    const repelled = this.q.mul(t).mul(answer).div(this.q.mul(d).add(DoubleBall.ONE));
    return DoubleBall.ONE.sub(t.mul(a)).add(repelled);
  }
}

/** τ ≤ 2g(X²)/λ(0)(1+η)², rounded downwards; `coupling` is an upper bound of λ(0). */
export function rankOneFactor({ share, top }: LorentzSum, coupling: number): number {
  const square = DoubleBall.ONE.add(DoubleBall.of(share)).square();
  return DoubleBall.of(2).mul(softFactor(top)).div(DoubleBall.of(coupling).mul(square)).lower();
}

/** g(X²) = 1 + 2.5/X²(X²+10); one where the spectrum has no end. */
function softFactor(top: number | undefined): DoubleBall {
  if (top === undefined) return DoubleBall.ONE;
  const square = DoubleBall.of(top).square();
  return DoubleBall.of(2.5)
    .div(square.mul(square.add(DoubleBall.of(10))))
    .add(DoubleBall.ONE);
}

/** Bounds of h, and the number of functions that the responses are made of. */
export interface SignBounds {
  readonly lower: number;
  readonly upper: number;
  readonly functions: number;
}

/** Responses that are not larger and not smaller than those of all matrices of a range, up to their errors. */
interface Ends {
  readonly least: Response;
  readonly most: Response;
}

/** More numbers of frequencies in a range than these are bounded together. */
const MOST_COUNTS = 8;

function lowest(value: DoubleBall, { error }: Response): DoubleBall {
  return value.div(DoubleBall.ONE.add(DoubleBall.of(error)));
}

function highest(value: DoubleBall, { error }: Response): DoubleBall {
  return value.div(DoubleBall.ONE.sub(DoubleBall.of(error)));
}
