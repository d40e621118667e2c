/**
 * Integrals of a function that is linear between points, in closed form for each cell.
 *
 * For a cell [x₀, x₁] with values a₀, a₁ let y = (x₁−x₀)/(x₁+x₀), T = artanh y = ½ln(x₁/x₀), R = (T−y)/y and
 * g = ½ln(x₀x₁). Then
 *   ∫A/x dx = (a₀+a₁)T − (a₁−a₀)R,   ∫ln x·A/x dx = g∫A/x dx + (a₁−a₀)R,
 *   ∫xA dx = (x₁−x₀)[(x₀+x₁)(a₀+a₁)/4 + (a₁−a₀)(x₁−x₀)/12],
 * and for a first cell that starts at (0, 0): a₁, a₁(ln x₁ − 1), a₁x₁²/3. R is a power series in y² for narrow
 * cells, so that no difference of nearly equal numbers is taken.
 */

/** λ = 2∫A/x dx, ⟨ω²⟩ = (2/λ)∫xA dx and ω_log = exp[(2/λ)∫ln x·A/x dx], in units of x. */
export interface TableMoments {
  readonly lambda: number;
  readonly meanSquare: number;
  readonly omegaLog: number;
}

/**
 * Moments of the piecewise-linear A with A(x[i]) = a[i], x strictly increasing from x[0] = 0 with a[0] = 0, zero
 * above the last point. Rounding error of λ is below 2e-15·(number of cells)·λ for a ≥ 0. The values may be
 * negative (λ of a table before clipping); ⟨ω²⟩ and ω_log then have no meaning and may be NaN.
 */
export function tableMoments(x: readonly number[], a: readonly number[]): TableMoments {
  const top = x[x.length - 1]!;
  const sum = { inverse: 0, logarithm: 0, first: 0 };
  for (let i = 1; i < x.length; i++) {
    const [x0, x1, a0, a1] = [x[i - 1]! / top, x[i]! / top, a[i - 1]!, a[i]!];
    if (a0 === 0 && a1 === 0) continue;
    const cell = x0 === 0 ? cellFromOrigin(x1, a1) : cellAbove(x0, x1, a0, a1);
    sum.inverse += cell.inverse;
    sum.logarithm += cell.logarithm;
    sum.first += cell.first;
  }
  return {
    lambda: 2 * sum.inverse,
    meanSquare: (sum.first / sum.inverse) * top * top,
    omegaLog: top * Math.exp(sum.logarithm / sum.inverse),
  };
}

interface CellIntegrals {
  readonly inverse: number;
  readonly logarithm: number;
  readonly first: number;
}

function cellFromOrigin(x1: number, a1: number): CellIntegrals {
  return { inverse: a1, logarithm: a1 * (Math.log(x1) - 1), first: (a1 * x1 * x1) / 3 };
}

function cellAbove(x0: number, x1: number, a0: number, a1: number): CellIntegrals {
  const y = (x1 - x0) / (x1 + x0);
  const excess = artanhExcess(y, Math.log(x1) - Math.log(x0));
  const inverse = (a0 + a1) * (y + y * excess) - (a1 - a0) * excess;
  return {
    inverse,
    logarithm: 0.5 * (Math.log(x0) + Math.log(x1)) * inverse + (a1 - a0) * excess,
    first: (x1 - x0) * (((x0 + x1) * (a0 + a1)) / 4 + ((a1 - a0) * (x1 - x0)) / 12),
  };
}

/** (artanh y − y)/y = y²/3 + y⁴/5 + …; ten terms leave less than 1e-17 for y < 0.15. */
function artanhExcess(y: number, logRatio: number): number {
  if (y > 0.15) return (0.5 * logRatio) / y - 1;
  let sum = 0;
  for (let k = 10; k >= 1; k--) sum = y * y * (sum + 1 / (2 * k + 1));
  return sum;
}
