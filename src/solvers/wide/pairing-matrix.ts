import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { MatsubaraGrid } from "./matsubara-grid.ts";
import type { MatsubaraInteraction } from "./matsubara-interaction.ts";

/** Coulomb repulsion with a sharp cutoff in the Matsubara sum: −μ*θ(cutoff − |ω_m|). */
export interface CoulombRepulsion {
  readonly muStar: number;
  readonly cutoff: number;
}

/** What enters beside λ(iν). */
export interface PairingOptions {
  readonly coulomb?: CoulombRepulsion | undefined;
  /** −Im Σ_b^R of a lead; default 0. */
  readonly halfWidth?: number;
}

/**
 * The linearised gap equation on the Matsubara axis as an eigenvalue problem, wide band, thermal equilibrium.
 *
 * With v_m = Δ_m/(2m+1), m ≥ 0, the equations ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m and
 * Z_nΔ_n = πTΣ_m [λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)] Δ_m/|ω_m| read
 *   (2n+1) v_n = Σ_m {λ_{n−m}(v_m − v_n) + λ_{n+m+1}(v_m + v_n) − 2μ*θ_m v_m},   λ_l = λ(i2πTl).
 * The matrix is that of the right-hand side over √(b_n b_m), b_n = 2n+1, in the basis √(weight·b_n) v: symmetric for
 * μ* = 0, and linear in the coupling, so that its largest eigenvalue is 1/s where s·λ(iν) is critical.
 * A lead adds halfWidth to ω_nZ_n, with v_m = πT·φ_m/(ω_mZ_m) then, and so halfWidth/πT to b_n.
 * Writing λ_{n−m} with the difference v_m − v_n keeps the sum accurate on compressed grids even for ohmic
 * spectra, whose λ(iν) has a cusp at ν = 0. The sum in the diagonal runs over the whole grid.
 */
export function pairingMatrix(
  interaction: MatsubaraInteraction,
  grid: MatsubaraGrid,
  { coulomb, halfWidth = 0 }: PairingOptions = {},
): DenseMatrix {
  const { indices, weights, solved: n } = grid;
  const step = 2 * Math.PI * grid.temperature;
  const bare = indices.map((x) => 2 * x + 1 + (2 * halfWidth) / step);
  const matrix = denseMatrix(n, n);
  for (let i = 0; i < n; i++) {
    const x = indices[i]!;
    let diagonal = 0;
    for (let j = 0; j < indices.length; j++) {
      if (j < i) continue;
      const y = indices[j]!;
      const difference = interaction.at(step * (x - y));
      const sum = interaction.at(step * (x + y + 1));
      if (j !== i) diagonal += weights[j]! * (sum - difference);
      else diagonal += 2 * weights[i]! * sum;
      if (j === i || j >= n) continue;
      const scaled = Math.sqrt((weights[i]! * weights[j]!) / (bare[i]! * bare[j]!));
      matrix.data[i * n + j] = matrix.data[j * n + i] = scaled * (difference + sum);
      matrix.data[j * n + j]! += (weights[i]! * (sum - difference)) / bare[j]!;
    }
    matrix.data[i * n + i]! += diagonal / bare[i]!;
  }
  if (coulomb) addRepulsion(matrix, grid, bare, coulomb);
  return matrix;
}

/** The columns below the cutoff only: the right-hand side sees μ*, whatever n. */
function addRepulsion(
  matrix: DenseMatrix,
  grid: MatsubaraGrid,
  bare: ArrayLike<number>,
  { muStar, cutoff }: CoulombRepulsion,
): void {
  const { indices, weights, solved: n, temperature } = grid;
  for (let j = 0; j < n; j++) {
    const y = indices[j]!;
    if ((2 * y + 1) * Math.PI * temperature > cutoff) break;
    for (let i = 0; i < n; i++) {
      const scaled = Math.sqrt((weights[i]! * weights[j]!) / (bare[i]! * bare[j]!));
      matrix.data[i * n + j]! -= 2 * muStar * scaled;
    }
  }
}
