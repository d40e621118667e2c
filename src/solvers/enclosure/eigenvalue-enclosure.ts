import { InternalError } from "../../errors/errors.ts";
import { RealBall } from "../../precision/index.ts";
import { ballOfFixed, fixedDouble, fixedSequence } from "./fixed-point.ts";
import { imageOf, type Rows } from "./matrix-image.ts";
import type { PairingMatrix } from "./pairing-matrix.ts";

/** Proved bounds lower ≤ κ ≤ upper, as exact balls. */
export interface Bounds {
  readonly lower: RealBall;
  readonly upper: RealBall;
}

/** What the bounds rest on. */
export interface EigenvalueProblem {
  /** The matrix of one temperature, with l < 3N at least. */
  readonly matrix: Omit<PairingMatrix, "reduced">;
  /** Any trial vector u_n ≥ 0, n < N; taken as the binary numbers that its doubles are, cut at 2^-84. */
  readonly trial: Float64Array;
  /** A proved bound on all eigenvalues but the largest. */
  readonly second: RealBall;
  /** Working precision in bits. */
  readonly bits: number;
}

const TRIAL_PLACES = 84;

/**
 * The largest eigenvalue κ of B v = κ D v for the matrix B of {@link PairingMatrix} and D = diag(2n+1), n ≥ 0.
 *
 * Theorem (Rayleigh, Temple, Kato). A = D^{−1/2}BD^{−1/2} is compact and self-adjoint. For a vector y ≠ 0 let
 * ρ = y·Ay/y·y and ε² = ‖(A−ρ)y‖²/y·y. If every eigenvalue but the largest is ≤ b < ρ, then ρ ≤ κ ≤ ρ + ε²/(ρ−b).
 * Proof: (α−κ)(α−b) ≥ 0 on the spectrum, hence 0 ≤ ⟨y,(A−κ)(A−b)y⟩/y·y = ε² + (ρ−κ)(ρ−b).
 *
 * With y = D^{1/2}u and finite u, ε²·u·Du = Σ_n [(Bu)_n − ρ(2n+1)u_n]²/(2n+1). Rows n < 2N are summed in exact integers
 * (an error of at most `slack` for each λ_l is added to every row); for n ≥ 2N ≥ 2(m+1), 1/(n−m)² ≤ (1+6m/n)/n² gives
 * (Bu)_n ≤ (m̄/n²)G with G = Σ_m u_m(2+3m/N) and m̄ the strength, and the rows sum to less than m̄²G²/(8(2N−½)⁴).
 *
 * Throws InternalError where b ≥ ρ or where λ does not reach far enough.
 */
export function eigenvalueEnclosure(problem: EigenvalueProblem): Bounds {
  const { matrix, trial, second, bits } = problem;
  const { lambda } = matrix;
  const size = trial.length;
  if (lambda.length < 3 * size) throw new InternalError("too few λ_l for the rows of the trial vector");
  const places = bits - lambda[1]!.exp - lambda[1]!.man.toString(2).length;
  const fixed = fixedSequence(lambda.slice(0, 3 * size), places);
  const u = Array.from(trial, (value) => fixedDouble(value, TRIAL_PLACES));
  const rows = imageOf(fixed, u, 2 * size);
  const norm = ballOfFixed(
    u.reduce((sum, value, n) => sum + odd(n) * value * value, 0n),
    2 * TRIAL_PLACES,
  );
  const { numerator, slack } = rayleigh(rows, u);
  const quotient = ballOfFixed(numerator, places + 2 * TRIAL_PLACES)
    .widen(ballOfFixed(slack, places + 2 * TRIAL_PLACES), Infinity)
    .div(norm, bits + 32);
  const distance = quotient.sub(second, bits);
  if (!distance.isPositive()) throw new InternalError("the bound of the second eigenvalue is too large");
  const near = residualSquared(rows, u, nearest(quotient, places));
  const residual = ballOfFixed(near, 2 * (places + TRIAL_PLACES)).add(tail(problem, u), bits);
  const excess = residual.div(norm, bits).div(distance, bits);
  return { lower: quotient.lower(), upper: quotient.add(excess, bits + 32).upper() };
}

function rayleigh({ values, errors }: Rows, u: readonly bigint[]): { numerator: bigint; slack: bigint } {
  const over = (row: readonly bigint[]): bigint => u.reduce((sum, value, n) => sum + value * row[n]!, 0n);
  return { numerator: over(values), slack: over(errors) };
}

/** Σ_{n<2N} of the squared residual of the fixed-point number ρ over 2n+1, rounded upwards. */
export function residualSquared({ values, errors }: Rows, u: readonly bigint[], rho: bigint): bigint {
  return values.reduce((sum, value, n) => {
    const residual = value - rho * odd(n) * (u[n] ?? 0n);
    const size = (residual < 0n ? -residual : residual) + errors[n]!;
    return sum + (size * size) / odd(n) + 1n;
  }, 0n);
}

function tail({ matrix, bits }: EigenvalueProblem, u: readonly bigint[]): RealBall {
  const size = BigInt(u.length);
  const weight = u.reduce((sum, value, m) => sum + value * (2n * size + 3n * BigInt(m)), 0n);
  const g = ballOfFixed(weight, TRIAL_PLACES).div(RealBall.integer(size), bits);
  const far = RealBall.integer(4n * size - 1n)
    .pow(4, bits)
    .shift(-1);
  return matrix.strength.mul(g, bits).square(bits).div(far, bits);
}

/** Any number near ρ serves: the residual is smallest at ρ itself. */
function nearest(x: RealBall, places: number): bigint {
  const shift = x.exp + places;
  return shift >= 0 ? x.man << BigInt(shift) : x.man >> BigInt(-shift);
}

function odd(n: number): bigint {
  return BigInt(2 * n + 1);
}
