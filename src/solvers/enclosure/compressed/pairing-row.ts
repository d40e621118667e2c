import { type Bounded, basis, type GapFunction } from "./gap-function.ts";
import type { LorentzSum } from "./lorentz-sum.ts";
import { responseAt } from "./response.ts";

/** A Lorentz sum with its factors in the pairs and on the diagonal of the matrix. */
export interface RowPart {
  readonly sum: LorentzSum;
  readonly pairs: number;
  readonly diagonal: number;
}

/**
 * Rows of the pairing matrix on a {@link GapFunction}, summed over all frequencies without a cut.
 *
 * Theorem. For λ_l = ΣW_j/(l²+x_j²) and w(p) = Δ(p)/2p, at p = z = n + ½
 *   (Bw)_n = Σ_k c_k[Re ψ(½+is_k) − ψ(½)] Re λ(z−is_k) − Σ_j (W_j/x_j) Im{[w(z+ix_j) − w(z)]Θ(z, x_j)},   λ(ζ) = ΣW_j/(ζ²+x_j²).
 * *Proof.* g(p) = [1/((z−p)²+x²) + 1/((z+p)²+x²)]w(p) is odd and falls as p⁻⁵; its poles are 0, ±is_k and ±z ± ix, and Σ_{p=½,3/2,…}g(p) =
 * −ΣR_iψ(½−p_i) with ΣR_i = 0. The pairs at ±is_k, ±(z+ix) have equal residues, −½c_kRe(…) and w(z+ix)/2ix; ψ(½−z−ix) = ψ(½+z+ix) − iπ coth πx as
 * z−½ is an integer. The term m = n has λ_0, which the diagonal takes off again with 2Σ_{l≤n}λ_l: together −Im Θ/x for each mode. ∎
 * The right-hand side is a function of z, analytic for Re z > 0. Where the diagonal has δ_l in place of λ_l, both are given as combinations Σa_iλ^{(i)},
 * Σb_iλ^{(i)} of such sums: w(z+ix) gets the factor a_i, w(z) the factor b_i, and (a_i − b_i)(W_j/x_j²)w(z) is taken off, the term m = n.
 */
export class PairingRows {
  readonly parts: readonly RowPart[];

  constructor(parts: readonly RowPart[]) {
    this.parts = parts;
  }

  /** The matrix of one temperature. */
  static of(sum: LorentzSum): PairingRows {
    return new PairingRows([{ sum, pairs: 1, diagonal: 1 }]);
  }

  /** The row of every basis function by itself, without bounds. */
  columns({ s, response }: GapFunction, z: number): Float64Array {
    const rows = new Float64Array(s.length);
    for (const { sum, pairs, diagonal } of this.parts) {
      if (pairs !== 0)
        for (let k = 0; k < s.length; k++) rows[k]! += pairs * response[k]! * shifted(sum, z, s[k]!).value;
      for (let j = 0; j < sum.x.length; j++) {
        const x = sum.x[j]!;
        const { re, im } = responseAt(z, x, sum.defect[j]!);
        const factor = sum.weight[j]! / x;
        const own = diagonal * im - (pairs - diagonal) / x;
        for (let k = 0; k < s.length; k++) {
          const w = continued(z, x, s[k]!);
          const kept = basis(s[k]!, z) / (2 * z);
          rows[k]! -= factor * (pairs * (w.im * re + w.re * im) - kept * own);
        }
      }
    }
    return rows;
  }

  /** (Bw)(z). Sums of N terms that are right to 2⁻⁴⁶ are right to 2⁻⁴⁵ + N2⁻⁵³ of the sum of their moduli. */
  at(gap: GapFunction, z: number): Bounded {
    let [value, error, terms] = [0, 0, gap.s.length];
    for (const part of this.parts) {
      const own = partRow(part, gap, z);
      value += own.value;
      error += own.error;
      terms += part.sum.x.length;
    }
    return { value, error: error * (2 ** -44 + terms * 2 ** -52) };
  }
}

/** The value, and the sum of the moduli of its terms as `error`. */
function partRow({ sum, pairs, diagonal }: RowPart, gap: GapFunction, z: number): Bounded {
  const { s, c, response, responseSize } = gap;
  const { x, weight, defect } = sum;
  let [value, error] = [0, 0];
  let [own, ownSize] = [0, 0];
  for (let k = 0; k < s.length; k++) {
    const term = (c[k]! * basis(s[k]!, z)) / (2 * z);
    own += term;
    ownSize += Math.abs(term);
    if (pairs === 0) continue;
    const even = shifted(sum, z, s[k]!);
    value += pairs * c[k]! * response[k]! * even.value;
    error += Math.abs(pairs * c[k]!) * responseSize[k]! * even.error;
  }
  for (let j = 0; j < x.length; j++) {
    const { re, im, reSize, imSize } = responseAt(z, x[j]!, defect[j]!);
    let [wr, wi, size] = [-diagonal * own, 0, 0];
    for (let k = 0; pairs !== 0 && k < s.length; k++) {
      const w = continued(z, x[j]!, s[k]!);
      wr += pairs * c[k]! * w.re;
      wi += pairs * c[k]! * w.im;
      size += Math.abs(pairs * c[k]!) * w.size;
    }
    const factor = weight[j]! / x[j]!;
    const zeroth = (pairs - diagonal) / x[j]!;
    value -= factor * (wi * re + wr * im + zeroth * own);
    error +=
      Math.abs(factor) *
      (size * reSize + (size + Math.abs(diagonal) * ownSize) * imSize + Math.abs(zeroth) * ownSize);
  }
  return { value, error };
}

/** Re λ(z−is), and the sum of the moduli of its terms: |(z−is)²+x²| = |z+i(x−s)||z−i(x+s)|. */
function shifted({ x, weight }: LorentzSum, z: number, s: number): Bounded {
  let [value, error] = [0, 0];
  for (let j = 0; j < x.length; j++) {
    const re = z * z + (x[j]! - s) * (x[j]! + s);
    const square = re * re + 4 * z * z * s * s;
    value += (weight[j]! * re) / square;
    error += Math.abs(weight[j]!) / Math.sqrt(square);
  }
  return { value, error };
}

/** s²/2P(P²+s²) at P = z+ix, with its modulus. */
function continued(z: number, x: number, s: number): { re: number; im: number; size: number } {
  const [ar, ai] = [z * z - (x - s) * (x + s), 2 * z * x];
  const [dr, di] = [z * ar - x * ai, z * ai + x * ar];
  const square = dr * dr + di * di;
  const factor = (0.5 * s * s) / square;
  return { re: factor * dr, im: -factor * di, size: factor * Math.sqrt(square) };
}
