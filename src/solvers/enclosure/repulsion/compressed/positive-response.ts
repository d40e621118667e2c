import { DoubleBall } from "../../../../precision/index.ts";
import { points, type Resolution, RIDGE, scales } from "../../compressed/fitted-gap.ts";
import {
  basis,
  type GapFunction,
  gapAt,
  gapFunction,
  type Lorentzians,
  leastGap,
} from "../../compressed/gap-function.ts";
import { leastSquares } from "../../compressed/least-squares.ts";
import { firstOf, type LorentzSum } from "../../compressed/lorentz-sum.ts";
import { PairingRows } from "../../compressed/pairing-row.ts";
import { rowDeviation } from "../../compressed/row-bounds.ts";
import { overlap, overlaps, sourceOf } from "./response-sums.ts";

/**
 * D − C, C = B − τppᵀ, p_n = P(n+½) = λ̃(n+½) of one temperature.
 *
 * Theorem. Where B has the interaction of this temperature, or a larger one, in its pairs, C is not negative off its diagonal for τ ≤ 2g(X²)/λ(0)(1+η)², λ̃ ≤ (1+η)λ,
 * X above all frequencies: with a = n+½ ≠ b = m+½ and λ(iν) = ∫dρ(x) x²/(x²+ν²), ρ ≥ 0, λ(0) = ∫dρ, f_a = x²/(x²+a²), g(u) = 1 + 2.5/u(u+10),
 *   λ_{|n−m|} + λ_{n+m+1} = ∫dρ 2x²(x²+a²+b²)/[(x²+a²+b²)² − 4a²b²] ≥ 2∫dρ g(x²)f_af_b ≥ 2g(X²)∫dρ f_af_b ≥ 2g(X²)∫dρ f_a ∫dρ f_b/∫dρ,
 * the last (Chebyshev) because f_a and f_b both grow with x, the second because g falls. The first, with u = x², S = a²+b², P = a²b², ug = u+δ, δ = 2.5/(u+10), is
 * δ[(u+S)²−4P] ≤ (5u+S)P, hardest where P is smallest at given S: ¼(S−¼), S ≥ 5/2. Times 4(u+10) the right side exceeds the left one there by
 * (5S−11¼)u² + (S²+29¾S−12½)u + 7½S − 2½ > 0.
 */
export interface ShiftedMatrix {
  readonly rows: PairingRows;
  /** λ̃ of p. */
  readonly sum: LorentzSum;
  /** τ, exact. */
  readonly tau: number;
}

/** u > 0 with |(D−C)u − s|_n ≤ εs_n in every row: (D−C)⁻¹s lies between u/(1+ε) and u/(1−ε). */
export interface Response {
  readonly u: GapFunction;
  readonly error: number;
}

/**
 * The answers u of D − C to the sources p and 1, with the proofs of their rows; undefined where u > 0 or ε < 1 cannot be shown.
 *
 * Theorem. One w > 0 with (D−C)w ≥ (1−ε)p > 0 makes x·(D−C)x ≥ (1−ε)Σx_n²p_n/w_n positive (2x_nx_m ≤ x_n²w_m/w_n + x_m²w_n/w_m), so that D − C is an M-matrix:
 * (D−C)⁻¹ ≥ 0, and smaller for every smaller C. Where (D−C)z ≥ 0 and either Σ(2n+1)z_n² < ∞ or z_n > 0 for all large n, z ≥ 0: the negative part z⁻, in the domain of the form
 * in either case, has z⁻·(D−C)z⁻ ≤ −z⁻·(D−C)z ≤ 0. Hence the bounds of u for the source p, whose answer, like u, falls as 1/n³. The answer v to 1 is the limit of v_N to sources
 * cut off at N, which grow with N: u/(1−ε) − v_N > 0 for large n, as u falls as 1/2n; and then (2n+1)v_n → 1, (2n+1)u_n → 1, so that (1+ε)v − u > 0 for large n (ε > 0: radii are).
 */
export function positiveResponse(
  matrix: ShiftedMatrix,
  kind: "p" | "one",
  resolution: Resolution,
): Response | undefined {
  const u = fitted(matrix, kind, resolution);
  if (!isPositive(u)) return undefined;
  const error = residual(matrix, u, kind, resolution.points);
  return error !== undefined && error < 1 ? { u, error } : undefined;
}

/** By collocation in doubles; nothing about it needs to be true. */
function fitted({ rows, sum, tau }: ShiftedMatrix, kind: "p" | "one", resolution: Resolution): GapFunction {
  const scale = Math.max(1, ...rows.parts.map((part) => part.sum.scale));
  const start = gapFunction(scales(rows, 0, scale, resolution));
  const z = points(start.s.at(-1)!, resolution);
  const p = z.map((value) => gapAt(sourceOf(sum, DoubleBall.ONE), DoubleBall.of(value)).mid);
  const { each, constant } = overlaps(sum, start);
  const size = kind === "p" ? p : p.map(() => 1);
  const matrix = z.map((value, i) =>
    rows
      .columns(start, value)
      .map((row, k) => (row - basis(start.s[k]!, value) - tau * each[k]!.mid * p[i]!) / size[i]!),
  );
  const flat = gapFunction(new Float64Array(), new Float64Array(), DoubleBall.ONE);
  const right = z.map((value, i) =>
    kind === "p" ? -p[i]! : tau * constant.mid * p[i]! - rows.at(flat, DoubleBall.of(value)).mid,
  );
  const solve = leastSquares(matrix, RIDGE);
  const c = solve(Float64Array.from(right, (value, i) => value / size[i]!));
  return gapFunction(start.s, c, kind === "p" ? DoubleBall.ZERO : DoubleBall.ONE);
}

/** Rows that are taken one by one. */
const SINGLE = 16;
const MOST_PANELS = 100;

/** Δ > 0 in every row. */
export function isPositive(gap: Lorentzians): boolean {
  for (let n = 0; n < SINGLE; n++) if (!(gapAt(gap, DoubleBall.of(n + 0.5)).lower() > 0)) return false;
  for (let panel = 0, a = SINGLE; panel < MOST_PANELS; panel++, a *= 2) {
    if (isPositiveBeyond(gap, a)) return true;
    if (!((leastGap(gap, a, 2 * a) ?? 0) > 0)) return false;
  }
  return false;
}

/** p²Δ ≥ c_∞p² + Σc_ks_k² − Σ|c_k|s_k⁴/p², which grows with p. */
function isPositiveBeyond({ amplitude, square, constant }: Lorentzians, p: number): boolean {
  const own = DoubleBall.of(p).square();
  const bound = amplitude.reduce(
    (sum, value, k) => sum.add(value).sub(value.mul(square[k]!).abs().div(own)),
    constant.mul(own),
  );
  return constant.mid >= constant.rad && bound.lower() > 0;
}

/**
 * ε of the exact interaction: the rows with λ̃ by {@link rowDeviation}; |λ_l − λ̃_l| ≤ ηλ_l changes (Bu)_n by at most η times the sum of its moduli,
 * (Bu)_n + 4Σ_{l≤n}λ_lu_n ≤ (Bu)_n + 2λ_1Δ, and Bu is known from the rows.
 */
function residual(
  { rows, sum, tau }: ShiftedMatrix,
  u: GapFunction,
  kind: "p" | "one",
  points: number,
): number | undefined {
  const repelled = overlap(sum, u).mul(DoubleBall.of(tau));
  const p = sourceOf(sum, DoubleBall.ONE);
  const one = sourceOf(NONE, DoubleBall.ONE, DoubleBall.ONE);
  const [against, source, sourceSize] =
    kind === "p"
      ? [p, sourceOf(sum, repelled.sub(DoubleBall.ONE)), repelled.sub(DoubleBall.ONE)]
      : [
          one,
          sourceOf(sum, repelled, DoubleBall.ONE.neg()),
          gapAt(p, DoubleBall.of(0.5)).mul(repelled).abs().add(DoubleBall.ONE),
        ];
  const problem = { gap: u, kappa: 1, shift: DoubleBall.ZERO, points, against };
  const own = rowDeviation({ ...problem, rows, source });
  const size = rowDeviation({ ...problem, rows: new PairingRows([]) });
  if (own === undefined || size === undefined) return undefined;
  const share = DoubleBall.of(Math.max(...rows.parts.map((part) => part.sum.share)));
  const first = rows.parts.reduce(
    (most, part) => most.add(firstOf(part.sum).mul(DoubleBall.of(Math.abs(part.diagonal)))),
    DoubleBall.ZERO,
  );
  const moduli = first
    .shift(1)
    .add(DoubleBall.ONE)
    .mul(DoubleBall.of(size))
    .add(sourceSize.abs())
    .add(DoubleBall.of(own));
  return moduli.mul(share).div(DoubleBall.ONE.sub(share)).add(DoubleBall.of(own)).magnitude();
}

const NONE: LorentzSum = { x: new Float64Array(), weight: [], share: 0, defect: [], scale: 0, top: 0 };
