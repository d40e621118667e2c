import { DoubleBall, type DoubleBalls, doubleBalls, lorentzianSums } from "../../../precision/index.ts";
import type { ComplexDoubles } from "./complex-doubles.ts";
import { dampedColumns, dampedRow } from "./damped-row.ts";
import { basis, type GapFunction, gapAt } from "./gap-function.ts";
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
 * With Δ → c_∞ g falls as p⁻³ and gets no further pole: w(p) has the part c_∞/2p, the first sum none.
 * The right-hand side is a function of z, analytic for Re z > 0. Where the diagonal has δ_l in place of λ_l, both are given as combinations Σa_iλ^{(i)},
 * Σb_iλ^{(i)} of such sums: w(z+ix) gets the factor a_i, w(z) the factor b_i, and (a_i − b_i)(W_j/x_j²)w(z) is taken off, the term m = n. A damped mode has a row of
 * its own ({@link dampedRow}).
 */
export class PairingRows {
  readonly parts: readonly RowPart[];
  /** Of the gap functions met so far. */
  private readonly differences = new WeakMap<GapFunction, readonly Differences[]>();

  constructor(parts: readonly RowPart[]) {
    this.parts = parts;
  }

  /** The matrix of one temperature. */
  static of(sum: LorentzSum): PairingRows {
    return new PairingRows([{ sum, pairs: 1, diagonal: 1 }]);
  }

  /** The row of every basis function by itself, in doubles and without bounds. */
  columns(gap: GapFunction, z: number): Float64Array {
    const rows = new Float64Array(gap.s.length);
    for (const part of this.parts) addColumns(rows, part, gap, z);
    return rows;
  }

  /** (Bw)(z). */
  at(gap: GapFunction, z: DoubleBall): DoubleBall {
    const known = this.differences.get(gap) ?? this.parts.map(({ sum }) => differences(sum, gap));
    this.differences.set(gap, known);
    return this.parts.reduce(
      (total, part, i) => total.add(partRow(part, gap, known[i]!, z)),
      DoubleBall.ZERO,
    );
  }
}

/** x_j² − s_k², which may be far smaller than either: for every j, and for every k with the opposite sign; W_j and c_ks_k². */
interface Differences {
  readonly modes: readonly DoubleBalls[];
  readonly functions: readonly DoubleBalls[];
  readonly weight: DoubleBalls;
  readonly amplitude: DoubleBalls;
}

function differences({ x, weight }: LorentzSum, { s, amplitude }: GapFunction): Differences {
  const [modes, functions] = [x, s].map((values) => Array.from(values, (value) => DoubleBall.of(value)));
  const difference = (a: DoubleBall, b: DoubleBall): DoubleBall => a.sub(b).mul(a.add(b));
  return {
    modes: modes!.map((a) => doubleBalls(functions!.map((b) => difference(a, b)))),
    functions: functions!.map((a) => doubleBalls(modes!.map((b) => difference(a, b)))),
    weight: doubleBalls(weight),
    amplitude: doubleBalls(amplitude),
  };
}

function partRow(
  { sum, pairs, diagonal }: RowPart,
  gap: GapFunction,
  { modes, functions, weight, amplitude }: Differences,
  z: DoubleBall,
): DoubleBall {
  const square = z.square();
  const twice = z.shift(1);
  const own = gapAt(gap, z).div(twice);
  const [paired, kept] = [DoubleBall.of(pairs), DoubleBall.of(diagonal)];
  const answers = answersOf(sum, z);
  let total = sum.damped ? dampedRow(sum.damped, gap, z, { pairs, diagonal }) : DoubleBall.ZERO;
  for (let k = 0; pairs !== 0 && k < gap.s.length; k++) {
    const even = lorentzians(weight, functions[k]!, square, twice.mul(DoubleBall.of(gap.s[k]!)));
    total = total.add(even.re.mul(gap.c[k]!).mul(gap.response[k]!).mul(paired));
  }
  for (let j = 0; j < sum.x.length; j++) {
    const x = DoubleBall.of(sum.x[j]!);
    const [re, im] = [ballAt(answers.re, j), ballAt(answers.im, j)];
    let row = im.mul(kept).neg();
    if (pairs !== diagonal) row = row.add(paired.sub(kept).div(x));
    row = row.mul(own);
    if (pairs !== 0) {
      const falling = lorentzians(amplitude, modes[j]!, square, twice.mul(x));
      const delta = { re: falling.re.add(gap.constant), im: falling.im };
      // w = Δ/2P, 1/P = (z − ix)/|P|².
      const wr = delta.re.mul(z).add(delta.im.mul(x));
      const wi = delta.im.mul(z).sub(delta.re.mul(x));
      const modulus = square.add(x.square()).shift(1);
      row = row.add(wi.mul(re).add(wr.mul(im)).div(modulus).mul(paired));
    }
    total = total.sub(row.mul(sum.weight[j]!).div(x));
  }
  return total;
}

/** Θ(z, x_j) for every j. */
interface Answers {
  readonly rad: number;
  readonly re: DoubleBalls;
  readonly im: DoubleBalls;
}

/** Of the sums and points met so far: every gap function and every matrix of a range asks for the same. */
const known = new WeakMap<LorentzSum, Map<number, Answers>>();

function answersOf(sum: LorentzSum, z: DoubleBall): Answers {
  const all = known.get(sum) ?? new Map<number, Answers>();
  known.set(sum, all);
  const stored = all.get(z.mid);
  if (stored?.rad === z.rad) return stored;
  const each = Array.from(sum.x, (x, j) => responseAt(z, DoubleBall.of(x), sum.defect[j]!));
  const found = {
    rad: z.rad,
    re: doubleBalls(each.map(({ re }) => re)),
    im: doubleBalls(each.map(({ im }) => im)),
  };
  all.set(z.mid, found);
  return found;
}

/** Σ_i a_i/(t_i + iv), t_i = u − d_i. */
function lorentzians(a: DoubleBalls, d: DoubleBalls, u: DoubleBall, v: DoubleBall): ComplexDoubles {
  const { first, zeroth } = lorentzianSums(a, d, u, v.square());
  return { re: first, im: zeroth.mul(v).neg() };
}

function ballAt({ mid, rad }: DoubleBalls, j: number): DoubleBall {
  return DoubleBall.of(mid[j]!, rad[j]!);
}

function addColumns(
  rows: Float64Array,
  { sum, pairs, diagonal }: RowPart,
  gap: Pick<GapFunction, "s" | "square" | "response">,
  z: number,
): void {
  const { s, response } = gap;
  if (sum.damped) {
    const damped = dampedColumns(sum.damped, gap, z);
    for (let k = 0; k < s.length; k++)
      rows[k]! += pairs * damped.pairs[k]! + diagonal * damped.diagonal * basis(s[k]!, z);
  }
  const weight = sum.weight.map(({ mid }) => mid);
  const answers = answersOf(sum, DoubleBall.of(z));
  for (let k = 0; pairs !== 0 && k < s.length; k++) {
    let even = 0;
    for (let j = 0; j < sum.x.length; j++) {
      const t = z * z + (sum.x[j]! - s[k]!) * (sum.x[j]! + s[k]!);
      even += (weight[j]! * t) / (t * t + 4 * z * z * s[k]! * s[k]!);
    }
    rows[k]! += pairs * response[k]!.mid * even;
  }
  for (let j = 0; j < sum.x.length; j++) {
    const x = sum.x[j]!;
    const [re, im] = [answers.re.mid[j]!, answers.im.mid[j]!];
    const own = diagonal * im - (pairs - diagonal) / x;
    const modulus = z * z + x * x;
    for (let k = 0; k < s.length; k++) {
      const [t, v] = [z * z - (x - s[k]!) * (x + s[k]!), 2 * z * x];
      const factor = (0.5 * s[k]! * s[k]!) / (t * t + v * v) / modulus;
      const [wr, wi] = [factor * (t * z - v * x), -factor * (v * z + t * x)];
      const kept = basis(s[k]!, z) / (2 * z);
      rows[k]! -= (weight[j]! / x) * (pairs * (wi * re + wr * im) - kept * own);
    }
  }
}
