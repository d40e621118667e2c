import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import type { QuadratureRule } from "../linear/gauss-legendre.ts";
import { gaussForMeasure } from "../linear/gauss-measure.ts";
import { gradedEdges, type PanelGrid, panelGrid } from "../linear/panel-grid.ts";

/**
 * Boson weights on x > 0 as point masses: ∫_0^∞ A(x)g(x)dx ≈ Σ weights g(nodes), and likewise with F_B(x)A(x) and
 * with coth(x/2T_e)A(x) in place of A(x). The integrals over x < 0 follow from parity (A odd, the others even).
 */
export interface SpectralMeasure {
  /** A(x)dx. */
  readonly spectrum: QuadratureRule;
  /** A(x)dx with fewer and fewer masses: the k-th for g analytic within {@link COARSENING}^(k+1) times the distance. */
  readonly coarser: readonly QuadratureRule[];
  /** A(x)F_B(x)dx. */
  readonly fluctuations: QuadratureRule;
  /** A(x)coth(x/2T_e)dx: the boson in detailed balance with the electrons. */
  readonly balanced: QuadratureRule;
  /** |λ of the samples/λ(0) − 1| before the samples were scaled to λ(0): how well they resolve A, e.g. the kinks of a table. */
  readonly mismatch: number;
}

/** What the measure has to resolve. */
export interface MeasureOptions {
  readonly electronTemperature: number;
  /** g is analytic within about this distance of the real axis. */
  readonly smoothness: number;
  /** Point masses per panel of length `smoothness`. */
  readonly order: number;
  /** Far above the spectrum panels grow to 1/`tail` of their frequency; there the step of h is not resolved. */
  readonly tail: number;
}

/** How far beyond its top a spectrum with a power-law tail is followed, in units of its top. */
const TAIL = 1e5;
const FINE_ORDER = 12;
/** Ratio of smoothness lengths that follow each other, and how often. */
export const COARSENING = 16;
const LEVELS = [1, 2];

/**
 * The measure of any spectrum. A spectrum of width 0 is one Einstein mode, A = aδ(x−Ω) for x > 0 with Ω its only feature,
 * a = λ(0)Ω/2 and aF_B(Ω) = P_B(iΩ)Ω/i. Other spectra are sampled on panels that end at their features, or the points of a table, and resolve their width;
 * then every panel of length `smoothness` is replaced by its own Gauss rule, which keeps all moments up to degree
 * 2·order − 1 whatever kinks lie inside.
 */
export function spectralMeasure(
  kernels: BosonKernels,
  shape: SpectrumShape,
  options: MeasureOptions,
): SpectralMeasure {
  const balance = (x: number): number => 1 / Math.tanh(x / (2 * options.electronTemperature));
  if (shape.width === 0) return einsteinMeasure(kernels, shape.features[0]!, balance);
  const fine = samplingGrid(kernels, shape, options);
  const sampled = Float64Array.from(fine.nodes, (x) => kernels.a(x));
  const coupling = 2 * fine.weights.reduce((sum, w, i) => sum + (w * sampled[i]!) / fine.nodes[i]!, 0);
  const scale = kernels.matsubara(0) / coupling;
  const density = sampled.map((a) => scale * a);
  const compress = (values: (x: number, i: number) => number): QuadratureRule =>
    compressed(fine, Float64Array.from(fine.nodes, values), shape, options);
  const loose = (level: number): MeasureOptions => ({
    ...options,
    smoothness: COARSENING ** level * options.smoothness,
    tail: options.tail / 4,
  });
  return {
    spectrum: compress((_, i) => density[i]!),
    coarser: LEVELS.map((level) => compressed(fine, density, shape, loose(level))),
    fluctuations: compress((x) => scale * kernels.aFB(x)),
    balanced: compress((x, i) => density[i]! * balance(x)),
    mismatch: Math.abs(1 / scale - 1),
  };
}

function einsteinMeasure(
  kernels: BosonKernels,
  omega: number,
  balance: (x: number) => number,
): SpectralMeasure {
  const nodes = Float64Array.of(omega);
  const weight = (kernels.matsubara(0) * omega) / 2;
  const spectrum = { nodes, weights: Float64Array.of(weight) };
  return {
    spectrum,
    coarser: LEVELS.map(() => spectrum),
    fluctuations: { nodes, weights: Float64Array.of(kernels.pB(0, omega).im * omega) },
    balanced: { nodes, weights: Float64Array.of(weight * balance(omega)) },
    mismatch: 0,
  };
}

/** Whether A goes on above its top, as a power law, instead of vanishing there. */
export function hasTail(kernels: BosonKernels, shape: SpectrumShape): boolean {
  return shape.width > 0 && kernels.a(1.5 * shape.top) !== 0;
}

function samplingGrid(kernels: BosonKernels, shape: SpectrumShape, options: MeasureOptions): PanelGrid {
  const resolutions = shape.features.map((at) => ({ at, width: shape.width }));
  resolutions.push({ at: 0, width: Math.min(options.smoothness, fluctuationScale(kernels)) });
  const end = hasTail(kernels, shape) ? TAIL * shape.top : shape.top;
  const edges = gradedEdges(0, end, resolutions, {
    breaks: [...shape.features, ...(shape.kinks ?? [])],
    growth: 2 / options.tail,
  });
  return panelGrid(edges, FINE_ORDER);
}

/** The scale T_B on which A F_B varies near x = 0, read off from A F_B/A = coth(x/2T_B) at a small x. */
function fluctuationScale(kernels: BosonKernels): number {
  for (let x = 1; x > 1e-200; x /= 4) {
    const ratio = kernels.aFB(x) / kernels.a(x);
    if (ratio > 4) return (ratio * x) / 2;
  }
  return Number.POSITIVE_INFINITY;
}

/** Panels of length `smoothness`, longer where nothing but a tail is left, each with its own Gauss rule. */
function compressed(
  fine: PanelGrid,
  density: Float64Array,
  shape: SpectrumShape,
  { smoothness, order, tail }: MeasureOptions,
): QuadratureRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let start = 0; start < fine.nodes.length; ) {
    const from = fine.nodes[start]!;
    const length = Math.max(smoothness, (from - 4 * shape.top) / tail);
    let end = start + 1;
    while (end < fine.nodes.length && fine.nodes[end]! - from < length) end++;
    const points = { nodes: fine.nodes.slice(start, end), weights: fine.weights.slice(start, end) };
    const mass = points.weights.map((w, i) => w * density[start + i]!);
    const rule = gaussForMeasure({ nodes: points.nodes, weights: mass }, order);
    nodes.push(...rule.nodes);
    weights.push(...rule.weights);
    start = end;
  }
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights) };
}
