/** λ as the programs that write spectra compute it. */

/**
 * λ = Σ 2 α²F(ω_i)/ω_i Δω over the rows with ω > 0, the rectangle rule of EPW, matdyn.x and lambda.x on their
 * uniform grids. `spacing` is Δω where the file states it; otherwise it is the mean spacing of the rows. Returns
 * null when the rows are not evenly spaced (to 5 % of Δω, which leaves room for printed digits).
 */
export function fileRuleCoupling(
  x: readonly number[],
  a: readonly number[],
  spacing: number | null,
): number | null {
  const mean = (x[x.length - 1]! - x[0]!) / (x.length - 1);
  const step = spacing ?? mean;
  if (x.some((value, i) => Math.abs(value - x[0]! - i * step) > 0.05 * step)) return null;
  return x.reduce((sum, value, i) => (value > 0 ? sum + (2 * a[i]! * step) / value : sum), 0);
}
