import { InternalError } from "../../errors/errors.ts";
import type { Complex } from "../boson-kernels.ts";
import { EndLogarithms } from "../linear/end-logarithms.ts";
import { gaussLegendre } from "../linear/gauss-legendre.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { cellResolutions, gradedEdges } from "../linear/panel-grid.ts";
import { PanelPolynomials } from "../linear/panel-polynomials.ts";
import { ParityFunctions } from "../linear/parity-functions.ts";

/** The wide-band kernels for any value of h(ν). */
export interface ValuedKernels {
  /** K(ω,ν) = ½[P_B(ω−ν) + h(ν)λ^R(ω−ν)]. */
  kernelPhi(omega: number, nu: number, hNu: number): Complex;
  /** −K(ω,ν). */
  kernelSigma(omega: number, nu: number, hNu: number): Complex;
}

/** The two parts of K(ω,ν) = S(x) + h(ν)D(x), x = ω − ν, at one x, filled by {@link KernelTable.at}. */
export interface KernelParts {
  sRe: number;
  sIm: number;
  dRe: number;
  dIm: number;
}

/** On panels of 0.7 distances to the nearest pole the interpolation error is ρ^{−16} = 5e-13, ρ = 5.9. */
const ORDER = 16;
const CHECK_POINTS = [
  [0.3, 0.1],
  [-0.7, 0.45],
  [1.1, -0.2],
  [0.05, 1],
] as const;
const CHECK_TOLERANCE = 1e-5;

/** Nodes on each panel, none of them those of the table, at which what it misses is measured. */
const MEASURED = gaussLegendre(3);

/** The edges with further ones, so that a kink is at least as far from a panel that it does not end as the panel is long. */
function towards(kinks: readonly number[], edges: readonly number[]): readonly number[] {
  if (kinks.length === 0) return edges;
  return gradedEdges(0, edges[edges.length - 1]!, cellResolutions(kinks), { breaks: edges, growth: 1 });
}

/**
 * The generated wide-band kernel as a function of x = ω − ν, interpolated on panels that resolve the boson.
 *
 * In a steady state K(ω,ν) depends on ν beside x only through the occupation, linearly in h(ν); parity, K(−ω,−ν) = −K(ω,ν)*,
 * gives S(−x) = −S(x)* and D(−x) = D(x)*. The constructor compares kernelPhi and −kernelSigma with S + hD at points in between and refuses
 * kernels that do not have this form.
 */
export class KernelTable {
  readonly grid: HalfLineGrid;
  /** Ascending edges in |x|, starting with 0, between which S and D are smooth but for logarithms at the edges themselves; the last panel is unbounded. */
  readonly edges: readonly number[];
  private readonly values: Float64Array;
  private readonly polynomials: PanelPolynomials;
  /** Re S, Im S, Re D and Im D of the difference ω − ν, for many points at once. */
  readonly functions: ParityFunctions;
  private readonly found = new Float64Array(4);
  private readonly logarithms: EndLogarithms | null;
  /** What the interpolation misses between its nodes, as an integral over x, relative to that of |D|. */
  readonly error: number;

  /**
   * @param edges panels that resolve the boson, see {@link bosonPanels}.
   * @param kinks of A, among the edges: S and D have logarithms there.
   * @throws InternalError if the kernels are not of the form S + hD.
   */
  constructor(kernels: ValuedKernels, edges: readonly number[], kinks: readonly number[] = []) {
    this.edges = towards(kinks, edges);
    this.grid = new HalfLineGrid(this.edges, ORDER);
    this.values = new Float64Array(4 * this.grid.size);
    this.grid.nodes.forEach((x, i) => {
      const empty = kernels.kernelPhi(x, 0, 0);
      const full = kernels.kernelPhi(x, 0, 1);
      this.values.set([empty.re, empty.im, full.re - empty.re, full.im - empty.im], 4 * i);
    });
    const rest = this.values.slice();
    const ends = new Set(kinks.filter((x) => x > 0));
    this.logarithms = ends.size > 0 ? new EndLogarithms(this.grid, 4, rest, ends) : null;
    this.polynomials = new PanelPolynomials(this.grid, 4, rest);
    this.functions = new ParityFunctions(this.grid, [-1, 1, 1, -1], rest, this.logarithms);
    this.check(kernels);
    this.error = this.missed(kernels);
  }

  /** Whether S and D have logarithms at edges. */
  get hasLogarithms(): boolean {
    return this.logarithms !== null;
  }

  /** S and D at any x. */
  at(x: number, into: KernelParts): void {
    const { found } = this;
    const panel = this.polynomials.at(Math.abs(x), found);
    this.logarithms?.add(Math.abs(x), panel, found);
    into.sRe = x < 0 ? -found[0]! : found[0]!;
    into.sIm = found[1]!;
    into.dRe = found[2]!;
    into.dIm = x < 0 ? -found[3]! : found[3]!;
  }

  /** ∫_{−∞}^{∞} Im S(x)dx = 2∫_0^∞ Im S. */
  totalFluctuation(): number {
    let sum = 0;
    this.grid.weights.forEach((weight, i) => {
      sum += 2 * weight * this.values[4 * i + 1]!;
    });
    return sum;
  }

  /** λ(0) = 2 Re D(0), the coupling of the given spectrum. */
  staticCoupling(): number {
    const parts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
    this.at(0, parts);
    return 2 * parts.dRe;
  }

  private missed(kernels: ValuedKernels): number {
    const { edges, weights } = this.grid;
    const parts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
    let sum = 0;
    for (let p = 0; p + 1 < edges.length; p++) {
      const [a, b] = [edges[p]!, edges[p + 1]!];
      MEASURED.nodes.forEach((t, k) => {
        const x = (a + b) / 2 + ((b - a) / 2) * t;
        this.at(x, parts);
        const empty = kernels.kernelPhi(x, 0, 0);
        const full = kernels.kernelPhi(x, 0, 1);
        const s = Math.hypot(parts.sRe - empty.re, parts.sIm - empty.im);
        const d = Math.hypot(parts.dRe - (full.re - empty.re), parts.dIm - (full.im - empty.im));
        sum += ((b - a) / 2) * MEASURED.weights[k]! * (s + d);
      });
    }
    let whole = 0;
    for (let i = 0; i < (edges.length - 1) * ORDER; i++)
      whole += weights[i]! * Math.hypot(this.values[4 * i + 2]!, this.values[4 * i + 3]!);
    return sum / whole;
  }

  private check(kernels: ValuedKernels): void {
    const parts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
    let scale = 0;
    for (const value of this.values) scale = Math.max(scale, Math.abs(value));
    for (const [a, h] of CHECK_POINTS) {
      const i = Math.floor(Math.abs(a) * 0.5 * this.grid.size);
      const x = Math.sign(a) * this.grid.nodes[i]!;
      const nu = h * x;
      this.at(x, parts);
      const phi = kernels.kernelPhi(x + nu, nu, h);
      const sigma = kernels.kernelSigma(x + nu, nu, h);
      const miss = Math.hypot(parts.sRe + h * parts.dRe - phi.re, parts.sIm + h * parts.dIm - phi.im);
      if (!(Math.max(miss, Math.hypot(phi.re + sigma.re, phi.im + sigma.im)) <= CHECK_TOLERANCE * scale)) {
        throw new InternalError(
          `kernels at ω = ${x + nu}, ν = ${nu} are not of the form S(ω−ν) + h(ν)D(ω−ν)`,
        );
      }
    }
  }
}
