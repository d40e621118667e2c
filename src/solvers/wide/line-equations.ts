import type { BosonKernels, Complex, SpectrumShape } from "../boson-kernels.ts";
import type { QuadratureRule } from "../linear/gauss-legendre.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix, type LinearMap, times, transposedTimes } from "../linear/matrix.ts";
import { SparseMatrix } from "../linear/sparse.ts";
import { type LineResolution, lineGrid } from "./line-grid.ts";
import { type MatsubaraGrid, matsubaraGrid } from "./matsubara-grid.ts";
import { COARSENING, type SpectralMeasure, spectralMeasure } from "./spectral-measure.ts";

/**
 * The linearised wide-band equations on the line z = t + ic, 0 < c < πT_e, at unit coupling. Unknown is f = φ/ω̃, which is
 * analytic for Im z > 0 and obeys f(−z*) = −f(z)*, so t > 0 suffices. Continuing
 * φ(z) = ∫dν ½[P_B(z−ν) + h(ν)λ(z−ν)] Re f(ν), h = tanh(ν/2T_e), by residues gives
 *   φ(z) = iπT_e Σ_{m≥0} [λ(z−iω_m) + λ(z+iω_m)] f(iω_m) + (iπ/2)∫dx A(x)[F_B(x) + h(z−x)] f(z−x),
 *   Σ(z) = −iπT_e Σ_{m≥0} [λ(z−iω_m) − λ(z+iω_m)] − (iπ/2)∫dx A(x)[F_B(x) + h(z−x)],
 * where λ of the lower half plane is λ(−w) = λ(w), and f(iω_m) = ∮ f(s)/(s−iω_m) ds/2πi over the same line. The poles of h(z−x)
 * lie at Im z = ω_m, so that every integrand is analytic in a strip around the line and any spectrum will do.
 *
 * Matrices act on (Re f_1, Im f_1, Re f_2, …) at the nodes of the grid and give φ in the same order.
 */
export interface LineEquations {
  readonly grid: HalfLineGrid;
  /** c = Im z. */
  readonly height: number;
  /** Σ(z) at the nodes. */
  readonly selfEnergy: readonly Complex[];
  /** The sum over Matsubara frequencies. */
  readonly virtual: LinearMap;
  /** (iπ/2)∫A F_B f(z−x). */
  readonly fluctuations: LinearMap;
  /** (iπ/2)∫A [F_B + h(z−x)]f(z−x), one matrix for both. */
  readonly real: LinearMap;
  /** (iπ/2)∫A coth(x/2T_e) f(z−x); made when asked for, and the same as the fluctuations where the boson is at T_e. */
  balanced(): LinearMap;
}

/** Where the line lies: close enough to iπT_e that f is smooth on it, far enough that 1/(s−iω_0) is. */
const HEIGHT = 0.7 * Math.PI;
const POINTS_PER_PANEL = 8;
const ROUNDING = 1e-10;

/** The point masses of a spectrum that serve a line at electron temperature T_e; `tail` as in {@link MeasureOptions}. */
export function lineMeasure(
  kernels: BosonKernels,
  shape: SpectrumShape,
  electronTemperature: number,
  tail: number,
): SpectralMeasure {
  const smoothness = 0.25 * Math.PI * electronTemperature;
  return spectralMeasure(kernels, shape, { electronTemperature, smoothness, order: POINTS_PER_PANEL, tail });
}

/** @param reach the frequency above which f only falls off, in the unit of the temperature. */
export function lineEquations(
  measure: SpectralMeasure,
  shape: SpectrumShape,
  electronTemperature: number,
  reach: number,
  resolution: LineResolution,
): LineEquations {
  const height = HEIGHT * electronTemperature;
  const grid = lineGrid(shape, { smoothness: height, reach }, resolution);
  const axis = matsubaraGrid(electronTemperature, Math.max(shape.top, height), SUMMATION, { solveTo: 1e3 });
  const { selfEnergy, virtual } = matsubaraSums(grid, height, axis, measure);
  const factor = thermalFactor(height, electronTemperature);
  const one = { re: 1, im: 0 };
  addRealBosons(selfEnergy, grid, measure, factor);
  const ofBosons = (masses: QuadratureRule): ShiftTerm => ({ masses, parity: 1, factor: () => one });
  const [fluctuations, real] = shiftMatrices(grid, [
    ofBosons(measure.fluctuations),
    { masses: measure.spectrum, parity: -1, factor },
  ]);
  return {
    grid,
    height,
    selfEnergy,
    virtual,
    fluctuations: fluctuations!,
    real: real!,
    balanced: () =>
      isSame(measure.balanced, measure.fluctuations)
        ? fluctuations!
        : shiftMatrices(grid, [ofBosons(measure.balanced)])[0]!,
  };
}

/** Whether two sets of masses differ by rounding alone. */
function isSame(one: QuadratureRule, other: QuadratureRule): boolean {
  const near = (a: Float64Array, b: Float64Array): boolean =>
    a.length === b.length && a.every((value, i) => Math.abs(value - b[i]!) <= ROUNDING * Math.abs(value));
  return near(one.nodes, other.nodes) && near(one.weights, other.weights);
}

/** −(iπ/2)∫dx A(x)[F_B(x) + h(z−x)] at the nodes. */
function addRealBosons(
  selfEnergy: readonly MutableComplex[],
  grid: HalfLineGrid,
  { spectrum, fluctuations }: SpectralMeasure,
  factor: (x: number) => Complex,
): void {
  const emission = fluctuations.weights.reduce((sum, weight) => sum + weight, 0);
  grid.nodes.forEach((t, j) => {
    const value = selfEnergy[j]!;
    value.im -= Math.PI * emission;
    for (let k = 0; k < spectrum.nodes.length; k++) {
      const x = spectrum.nodes[k]!;
      const below = factor(t - x);
      const above = factor(t + x);
      const weight = (Math.PI / 2) * spectrum.weights[k]!;
      value.re += weight * (below.im - above.im);
      value.im -= weight * (below.re - above.re);
    }
  });
}

/** The kernels of the sums have their poles at Im = ±c: panels may double from the first frequencies on. */
const SUMMATION = { order: 12, explicit: 24, panel: 0, resolved: 0 };

interface MutableComplex {
  re: number;
  im: number;
}

function matsubaraSums(
  grid: HalfLineGrid,
  height: number,
  axis: MatsubaraGrid,
  measure: SpectralMeasure,
): { selfEnergy: MutableComplex[]; virtual: LinearMap } {
  const { temperature, indices, weights, solved } = axis;
  // The masses serve the distance of the line from iω_0; iω_m is that many times as far.
  const spectrumFor = (omega: number): QuadratureRule => {
    const further = (omega - height) / (Math.PI * temperature - height);
    const level = Math.floor(Math.log(further) / Math.log(COARSENING));
    return level < 1 ? measure.spectrum : measure.coarser[Math.min(level, measure.coarser.length) - 1]!;
  };
  const interactions = denseMatrix(2 * grid.size, solved);
  const selfEnergy: MutableComplex[] = [];
  const spectra = Array.from(indices, (index) => spectrumFor((2 * index + 1) * Math.PI * temperature));
  grid.nodes.forEach((t, j) => {
    const sigma = { re: 0, im: 0 };
    for (let m = 0; m < indices.length; m++) {
      const omega = (2 * indices[m]! + 1) * Math.PI * temperature;
      const weight = Math.PI * temperature * weights[m]!;
      const spectrum = spectra[m]!;
      const below = interaction(spectrum, t, height - omega);
      const above = interaction(spectrum, t, height + omega);
      sigma.re += weight * (below.im - above.im);
      sigma.im -= weight * (below.re - above.re);
      if (m >= solved) continue;
      interactions.data[2 * j * solved + m] = weight * (below.re + above.re);
      interactions.data[(2 * j + 1) * solved + m] = weight * (below.im + above.im);
    }
    selfEnergy.push(sigma);
  });
  return { selfEnergy, virtual: product(interactions, continuation(grid, height, axis)) };
}

/** The map x ↦ B(Cx): the sum over Matsubara frequencies has far fewer terms than the line has nodes. */
function product(b: DenseMatrix, c: DenseMatrix): LinearMap {
  return {
    size: b.rows,
    times: (x) => times(b, times(c, x)),
    transposedTimes: (y) => transposedTimes(c, transposedTimes(b, y)),
  };
}

/** Rows of i f(iω_m) = (1/π)∫dt Re[f(t+ic)/(t−i(ω_m−c))]. */
function continuation(grid: HalfLineGrid, height: number, axis: MatsubaraGrid): DenseMatrix {
  const n = 2 * grid.size;
  const matrix = denseMatrix(axis.solved, n);
  for (let m = 0; m < axis.solved; m++) {
    const above = (2 * axis.indices[m]! + 1) * Math.PI * axis.temperature - height;
    grid.nodes.forEach((t, l) => {
      const factor = grid.weights[l]! / (Math.PI * (t * t + above * above));
      matrix.data[m * n + 2 * l] = factor * t;
      matrix.data[m * n + 2 * l + 1] = -factor * above;
    });
  }
  return matrix;
}

/** λ(w) = ∫_0^∞ 2xA(x)/(x²−w²)dx for w away from the real axis. */
export function interaction({ nodes, weights }: QuadratureRule, re: number, im: number): Complex {
  const squareRe = re * re - im * im;
  const squareIm = 2 * re * im;
  let sumRe = 0;
  let sumIm = 0;
  for (let k = 0; k < nodes.length; k++) {
    const x = nodes[k]!;
    const gap = x * x - squareRe;
    const factor = (2 * weights[k]! * x) / (gap * gap + squareIm * squareIm);
    sumRe += factor * gap;
    sumIm += factor * squareIm;
  }
  return { re: sumRe, im: sumIm };
}

/** tanh((x+iy)/2T) as a function of x, without overflow. */
function thermalFactor(y: number, temperature: number): (x: number) => Complex {
  const twiceCos = 2 * Math.cos(y / temperature);
  const twiceSin = 2 * Math.sin(y / temperature);
  return (x) => {
    const e = Math.exp(-Math.abs(x) / temperature);
    const denominator = 1 + e * twiceCos + e * e;
    return { re: ((x < 0 ? -1 : 1) * (1 - e * e)) / denominator, im: (e * twiceSin) / denominator };
  };
}

interface ShiftTerm {
  readonly masses: QuadratureRule;
  readonly parity: 1 | -1;
  readonly factor: (x: number) => Complex;
}

/** (iπ/2)Σ_k w_k [g(z−x_k)f(z−x_k) + parity·g(z+x_k)f(z+x_k)], with f interpolated along the line: of the first term, of the first two … */
function shiftMatrices(grid: HalfLineGrid, terms: readonly ShiftTerm[]): LinearMap[] {
  const n = 2 * grid.size;
  const matrices = terms.map(() => new SparseMatrix(n));
  const lagrange = new Float64Array(grid.order);
  const [rowRe, rowIm] = [new Float64Array(n), new Float64Array(n)];
  const add = (x: number, weight: number, g: Complex): void => {
    const re = (-Math.PI / 2) * weight * g.im;
    const im = (Math.PI / 2) * weight * g.re;
    const mirror = x < 0 ? -1 : 1;
    const first = grid.interpolate(Math.abs(x), lagrange);
    for (let i = 0, l = 2 * first; i < lagrange.length; i++, l += 2) {
      const share = lagrange[i]!;
      rowRe[l]! += re * mirror * share;
      rowRe[l + 1]! -= im * share;
      rowIm[l]! += im * mirror * share;
      rowIm[l + 1]! += re * share;
    }
  };
  for (const t of grid.nodes) {
    rowRe.fill(0);
    rowIm.fill(0);
    terms.forEach(({ masses, parity, factor }, term) => {
      for (let k = 0; k < masses.nodes.length; k++) {
        const x = masses.nodes[k]!;
        add(t - x, masses.weights[k]!, factor(t - x));
        add(t + x, parity * masses.weights[k]!, factor(t + x));
      }
      matrices[term]!.addRow(rowRe);
      matrices[term]!.addRow(rowIm);
    });
  }
  return matrices.map((matrix) => matrix.cheapest());
}
