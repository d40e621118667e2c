import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { panelGrid } from "../linear/panel-grid.ts";

/** Positive Matsubara frequencies: the first `exact` one by one, the tail by quadrature over the index. */
export interface MatsubaraGrid {
  readonly temperature: number;
  readonly exact: number;
  /** ω_j = 2πT(x_j + ½) with x_j = 0, 1, …, exact − 1, then the (non-integer) tail nodes. */
  readonly frequencies: Float64Array;
  /** Σ_{m≥0} f(ω_m) ≈ Σ_j multiplicities[j] f(ω_j). */
  readonly multiplicities: Float64Array;
}

/** λ(iω_i − iω_j) ∓ λ(iω_i + iω_j) at unit coupling of the given spectrum, without multiplicities. */
export interface MatsubaraMatrices {
  readonly grid: MatsubaraGrid;
  /** Acts on functions odd in ω_n, such as 1/ω̃. */
  readonly odd: DenseMatrix;
  /** Acts on functions even in ω_n, such as φ/ω̃². */
  readonly even: DenseMatrix;
  /** λ(0). */
  readonly static: number;
}

const TAIL_ORDER = 8;
const TAIL_PANELS_PER_OCTAVE = 2;
const TAIL_OCTAVES = 10;
const FEWEST = 256;
const MOST = 640;

/** How many frequencies are summed one by one so that the tail starts beyond `multiple` times the spectrum. */
export function exactFrequencies(temperature: number, shape: SpectrumShape, multiple: number): number {
  const needed = Math.ceil((multiple * shape.top) / (2 * Math.PI * temperature));
  return Math.max(FEWEST, Math.min(MOST, needed));
}

/**
 * Σ_{m≥N} f(m) = ∫_{N−½}^∞ f dm + O(f′/24) by Gauss–Legendre panels over octaves of m. The summands fall as
 * m⁻³ or faster, so the midpoint rule costs O(N⁻⁴) of the whole sum and the end of the last octave less.
 */
export function matsubaraGrid(temperature: number, exact: number): MatsubaraGrid {
  const start = exact - 0.5;
  const panels = TAIL_OCTAVES * TAIL_PANELS_PER_OCTAVE;
  const edges = Array.from({ length: panels + 1 }, (_, p) => start * 2 ** (p / TAIL_PANELS_PER_OCTAVE));
  const tail = panelGrid(edges, TAIL_ORDER);
  const indices = [...Array.from({ length: exact }, (_, m) => m), ...tail.nodes];
  return {
    temperature,
    exact,
    frequencies: Float64Array.from(indices, (x) => 2 * Math.PI * temperature * (x + 0.5)),
    multiplicities: Float64Array.from([...new Array(exact).fill(1), ...tail.weights]),
  };
}

/** Evaluates λ, even in ν, on the grid once for each pair of frequencies; the matrices are linear in the coupling. */
export function matsubaraMatrices(
  kernels: Pick<BosonKernels, "matsubara">,
  grid: MatsubaraGrid,
): MatsubaraMatrices {
  const { frequencies, exact, temperature } = grid;
  const n = frequencies.length;
  const bosonic = Float64Array.from({ length: 2 * exact }, (_, k) =>
    kernels.matsubara(2 * Math.PI * temperature * k),
  );
  const [odd, even] = [denseMatrix(n, n), denseMatrix(n, n)];
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      // Rows below `exact` have j below it too.
      const isExact = i < exact;
      const difference = isExact ? bosonic[i - j]! : kernels.matsubara(frequencies[i]! - frequencies[j]!);
      const sum = isExact ? bosonic[i + j + 1]! : kernels.matsubara(frequencies[i]! + frequencies[j]!);
      odd.data[i * n + j] = difference - sum;
      odd.data[j * n + i] = difference - sum;
      even.data[i * n + j] = difference + sum;
      even.data[j * n + i] = difference + sum;
    }
  return { grid, odd, even, static: kernels.matsubara(0) };
}
