import { Rational } from "../exact/rational.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import { fromSpectrum } from "./eval-kernel.ts";
import type { ExactTable } from "./table-balls.ts";

/**
 * λ⟨ω²⟩ = ∫dx x A(x) over the whole line, exactly, with the numbers of the spectrum as the decimals that they print as:
 * λΩ² (Einstein), λ(Ω²+κ²) (oscillator), and for a table the sum over the cells of the piecewise-linear function.
 * Unit: that of the frequencies, squared. It bounds the interaction, λ(iν) ≤ λ⟨ω²⟩/ν², and is the limit of λ(iν)ν².
 *
 * Example: A = ½[δ(x−2) − δ(x+2)], that is λ = ½ and Ω = 2: 2.
 */
export function exactStrength(spectrum: Spectrum): Rational {
  const { table, values } = fromSpectrum(spectrum);
  if (table) return tableStrength(table);
  const square = (name: string): Rational => values[name]?.re.pow(2) ?? Rational.ZERO;
  return values.lambda!.re.mul(square("frequency").add(square("width")));
}

/** 2Σ∫xA dx with ∫xA dx = (x₁−x₀)[x₀(2a₀+a₁) + x₁(a₀+2a₁)]/6 for a cell. */
function tableStrength({ x, a }: ExactTable): Rational {
  const two = Rational.of(2);
  const cells = x.slice(1).map((right, i) => {
    const [left, low, high] = [x[i]!, a[i]!, a[i + 1]!];
    const inner = left.mul(two.mul(low).add(high)).add(right.mul(low.add(two.mul(high))));
    return right.sub(left).mul(inner).div(Rational.of(3));
  });
  return cells.reduce((sum, cell) => sum.add(cell), Rational.ZERO);
}
