import { InternalError } from "../../errors/errors.ts";
import type { SpectrumShape, WideBandKernels } from "../boson-kernels.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { gradedEdges } from "../linear/panel-grid.ts";
import { isTable } from "./line-grid.ts";

/** The two parts of K(ω,ν) = S(x) + h(ν)D(x), x = ω − ν, at one x, filled by {@link KernelTable.at}. */
export interface KernelParts {
  sRe: number;
  sIm: number;
  dRe: number;
  dIm: number;
}

const ORDER = 12;
/** Twelve nodes on four cells of a table lie closer than its points: the kinks are sampled, not resolved. */
const CELLS_PER_PANEL = 4;
const CHECK_POINTS = [
  [0.3, 0.1],
  [-0.7, 0.45],
  [1.1, -0.2],
  [0.05, 1.7],
] as const;
const CHECK_TOLERANCE = 1e-6;

/**
 * The generated wide-band kernel as a function of x = ω − ν, interpolated on panels that resolve the spectrum.
 *
 * In a steady state K(ω,ν) depends on ν beside x only through the occupation, linearly in h(ν). For ν ≫ T_e, where
 * h = 1 to double precision, kernelPhi(x+ν, ν) = S(x) + D(x); parity, K(−ω,−ν) = −K(ω,ν)*, gives S(−x) = −S(x)* and
 * D(−x) = D(x)*, so one distant ν suffices. The constructor compares kernelPhi and −kernelSigma with S + hD at points in
 * between and refuses kernels that do not have this form.
 */
export class KernelTable {
  readonly grid: HalfLineGrid;
  /** Ascending panel edges in |x|, starting with 0; the last panel is unbounded. */
  readonly edges: readonly number[];
  private readonly values: Float64Array;
  private readonly lagrange = new Float64Array(ORDER);

  /** @throws InternalError if the kernels are not of the form S + hD. */
  constructor(kernels: WideBandKernels, shape: SpectrumShape, electronTemperature: number, centre: number) {
    const width = isTable(shape) ? CELLS_PER_PANEL * shape.width : shape.width;
    const breaks = isTable(shape) ? [] : shape.features;
    const resolutions = shape.features.map((at) => ({ at, width }));
    resolutions.push({ at: 0, width: centre });
    this.edges = gradedEdges(0, 8 * shape.top, resolutions, { breaks });
    this.grid = new HalfLineGrid(this.edges, ORDER);
    const distant = 2 ** Math.ceil(Math.log2(60 * electronTemperature));
    this.values = new Float64Array(4 * this.grid.size);
    this.grid.nodes.forEach((x, i) => {
      const plus = kernels.kernelPhi(x + distant, distant);
      const minus = kernels.kernelPhi(distant - x, distant);
      this.values.set(
        [
          (plus.re - minus.re) / 2,
          (plus.im + minus.im) / 2,
          (plus.re + minus.re) / 2,
          (plus.im - minus.im) / 2,
        ],
        4 * i,
      );
    });
    this.check(kernels, shape.top, electronTemperature);
  }

  /** S and D at any x. */
  at(x: number, into: KernelParts): void {
    const first = 4 * this.grid.interpolate(Math.abs(x), this.lagrange);
    let [sRe, sIm, dRe, dIm] = [0, 0, 0, 0];
    for (let i = 0, at = first; i < ORDER; i++, at += 4) {
      const weight = this.lagrange[i]!;
      sRe += weight * this.values[at]!;
      sIm += weight * this.values[at + 1]!;
      dRe += weight * this.values[at + 2]!;
      dIm += weight * this.values[at + 3]!;
    }
    into.sRe = x < 0 ? -sRe : sRe;
    into.sIm = sIm;
    into.dRe = dRe;
    into.dIm = x < 0 ? -dIm : dIm;
  }

  /** ∫_{−∞}^{∞} Im S(x)dx = 2∫_0^∞ Im S. */
  totalFluctuation(): number {
    let sum = 0;
    this.grid.weights.forEach((weight, i) => {
      sum += 2 * weight * this.values[4 * i + 1]!;
    });
    return sum;
  }

  private check(kernels: WideBandKernels, top: number, temperature: number): void {
    const parts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
    let scale = 0;
    for (const value of this.values) scale = Math.max(scale, Math.abs(value));
    for (const [a, b] of CHECK_POINTS) {
      const nu = b * temperature;
      const i = Math.floor(Math.abs(a) * 0.5 * this.grid.size);
      const x = Math.sign(a) * Math.min(this.grid.nodes[i]!, 4 * top);
      this.at(x, parts);
      const h = Math.tanh(nu / (2 * temperature));
      const phi = kernels.kernelPhi(x + nu, nu);
      const sigma = kernels.kernelSigma(x + nu, nu);
      const miss = Math.hypot(parts.sRe + h * parts.dRe - phi.re, parts.sIm + h * parts.dIm - phi.im);
      if (!(Math.max(miss, Math.hypot(phi.re + sigma.re, phi.im + sigma.im)) <= CHECK_TOLERANCE * scale)) {
        throw new InternalError(
          `kernels at ω = ${x + nu}, ν = ${nu} are not of the form S(ω−ν) + h(ν)D(ω−ν)`,
        );
      }
    }
  }
}
