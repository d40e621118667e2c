import type { Complex } from "../boson-kernels.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { SparseMatrix } from "../linear/sparse.ts";
import type { PointEquations } from "./critical-scale.ts";
import { matsubaraGrid } from "./matsubara-grid.ts";

/**
 * A boson whose λ(z) is a pair of poles, with a thermal F_B: λ(z) = C/(z−p₋) − C/(z−p₊), p_± = ±Ω − iκ, C = λ(0)(Ω²+κ²)/2Ω. The Einstein
 * boson has κ = 0.
 */
export interface PolePair {
  readonly omega: number;
  readonly kappa: number;
  /** λ(0). */
  readonly coupling: number;
  /** T_B. */
  readonly temperature: number;
}

/** How finely the rays are covered. */
export interface RayResolution {
  /** Nodes per panel; panels double in Im z. */
  readonly order: number;
  /** Rays at Re z = lΩ, l = 0 … rays. */
  readonly rays: number;
  /** The Im z above which f only falls off. */
  readonly reach: number;
}

/** The equations on rays. */
export interface RayEquations extends PointEquations {
  /** f at these points from the solution on other rays, 0 beyond the last of them. */
  carriedOver(from: RayEquations, vector: Float64Array): Float64Array;
  readonly rays: readonly Ray[];
}

/** z = lΩ + iy, y ≥ start. */
interface Ray {
  readonly l: number;
  readonly start: number;
  /** Of y − start. */
  readonly grid: HalfLineGrid;
  /** Index of the first node among all points. */
  readonly first: number;
}

/**
 * The Matsubara axis of the electrons with what closes it off the axis, for a pair of poles. In φ(z) on a line in the upper half plane (see
 * {@link LineEquations}) the integral over x closes below, where A and F_B have poles, h(z−x) those at z−x = iω_m, and f(z−x) none:
 *   φ(z) = Σ_p ρ_p {iπT_e Σ_{m≥0} 2w/(w²+ω_m²) [f(iω_m) − f(w)] − (iπ/2)F_B(p) f(w)} + 2π²T_B Σ_{k≥1} A(−iν_k) f(z+iν_k),
 *   Σ(z) = Σ_p ρ_p {2πiT_e Σ_{m≥0} 1/(w+iω_m) + (iπ/2)F_B(p)} − 2π²T_B Σ_{k≥1} A(−iν_k),
 * w = z − p, ρ_± = ∓C, ν_k = 2πT_B k. With h(w) = 2T_e Σ_m 2w/(w²+ω_m²) its poles have become differences: every summand is smooth. From iω_m one
 * reaches iω_m + iν_k ± Ω + iκ and so on, always upwards: f is needed on the rays z = lΩ + iy, y ≥ πT_e + lκ, alone, where it is analytic
 * down to y = 0, so that panels may double. f(−z*) = −f(z)* gives the rays with l < 0. Ray l is fed by l emissions in a row, and falls with
 * l faster than any power.
 */
export function rayEquations(
  boson: PolePair,
  electronTemperature: number,
  resolution: RayResolution,
): RayEquations {
  const rays = raysOf(boson, electronTemperature, resolution);
  const points = rays.flatMap(({ l, start, grid }) =>
    Array.from(grid.nodes, (u) => ({ re: l * boson.omega, im: start + u })),
  );
  const rows = new RowAssembly(rays, points.length);
  const sums = sumsOf(boson, electronTemperature);
  const matrix = new SparseMatrix(2 * points.length);
  const selfEnergy: Complex[] = [];
  for (const { l, start, grid } of rays) {
    for (const u of grid.nodes) {
      const z = { re: l * boson.omega, im: start + u };
      rows.clear();
      selfEnergy.push(addRow(rows, boson, sums, l, z));
      rows.appendTo(matrix);
    }
  }
  return {
    points,
    selfEnergy,
    total: matrix.cheapest(),
    rays,
    carriedOver: carriedOver(rays, points.length),
  };
}

/** Sums over frequencies as few terms. */
interface FrequencySums {
  readonly temperature: number;
  readonly omegas: Float64Array;
  readonly weights: Float64Array;
  /** 2πT_e times the number of terms: the rest of the sums beyond is an integral. */
  readonly end: number;
  /** ν_k and 2π²T_B iA(−iν_k), with the weights of the sum. */
  readonly nus: Float64Array;
  readonly thermal: Float64Array;
}

/** Every summand of the electrons' sums is smooth, and so is that of the boson's if its poles at ν = κ ± iΩ are seen. */
const SUMMATION = { order: 12, explicit: 24, panel: 1 };

function sumsOf(
  { omega, kappa, coupling, temperature }: PolePair,
  electronTemperature: number,
): FrequencySums {
  const size = Math.hypot(omega, kappa);
  const axis = matsubaraGrid(electronTemperature, omega, { ...SUMMATION, resolved: 0 }, { solveTo: 1e4 });
  const terms = axis.weights.reduce((sum, weight) => sum + weight, 0);
  const bosons = matsubaraGrid(
    temperature,
    omega,
    { ...SUMMATION, resolved: (4 * kappa) / omega },
    { solveTo: (1e3 * size) / omega },
  );
  const nus = bosons.indices.map((index) => 2 * Math.PI * temperature * (index + 1));
  // iA(−iν) = (2λκW²/π) ν/[(ν²+W²)² − 4κ²ν²], W² = Ω² + κ².
  const square = size * size;
  const density = (nu: number): number =>
    ((2 * coupling * kappa * square) / Math.PI) *
    (nu / ((nu * nu + square) ** 2 - 4 * kappa * kappa * nu * nu));
  return {
    temperature: electronTemperature,
    omegas: axis.indices.map((index) => (2 * index + 1) * Math.PI * electronTemperature),
    weights: axis.weights,
    end: 2 * Math.PI * electronTemperature * terms,
    nus,
    thermal: nus.map((nu, k) => 2 * Math.PI ** 2 * temperature * bosons.weights[k]! * density(nu)),
  };
}

/** A difference quotient of f over less than this share of ω is a derivative, by a central difference of as much. */
const CLOSE = Math.cbrt(Number.EPSILON);

/** Adds the row of φ(z) on ray l and returns Σ(z). */
function addRow(rows: RowAssembly, boson: PolePair, sums: FrequencySums, l: number, z: Complex): Complex {
  const { omega, kappa, coupling, temperature } = boson;
  const { omegas, weights, end, nus, thermal } = sums;
  const strength = (coupling * (omega * omega + kappa * kappa)) / (2 * omega);
  const unit = Math.PI * sums.temperature;
  const sigma = { re: 0, im: 0 };
  for (const sign of [1, -1]) {
    const rho = -sign * strength;
    const to = l - sign;
    const w = { re: to * omega, im: z.im + kappa };
    const boundary = thermalBoson(sign * omega, -kappa, temperature);
    // The coefficient of −ρf(w): iπT Σ 2w/(w²+ω²), its rest beyond the end, iw/end, and (iπ/2)F_B(p).
    let re = -w.im / end - (Math.PI / 2) * boundary.im;
    let im = w.re / end + (Math.PI / 2) * boundary.re;
    sigma.re -= rho * (Math.PI / 2) * boundary.im;
    sigma.im += rho * (Math.PI / 2) * boundary.re;
    for (let i = 0; i < omegas.length; i++) {
      const at = omegas[i]!;
      const weight = unit * weights[i]!;
      // 1/(w+iω).
      const far = w.re * w.re + (w.im + at) ** 2;
      let kernelRe = w.re / far;
      let kernelIm = -(w.im + at) / far;
      sigma.re -= 2 * rho * weight * kernelIm;
      sigma.im += 2 * rho * weight * kernelRe;
      if (to === 0 && Math.abs(w.im - at) < CLOSE * at) {
        // iπT [f(iω) − f(w)]/(w − iω) = −πT df/dy.
        const half = CLOSE * at;
        rows.add(0, w.im + half, (-rho * weight) / (2 * half), 0);
        rows.add(0, w.im - half, (rho * weight) / (2 * half), 0);
      } else {
        const near = w.re * w.re + (w.im - at) ** 2;
        kernelRe += w.re / near;
        kernelIm -= (w.im - at) / near;
      }
      re -= weight * kernelIm;
      im += weight * kernelRe;
      rows.addSample(i, -rho * weight * kernelIm, rho * weight * kernelRe);
    }
    rows.add(to, w.im, -rho * re, -rho * im);
    // The rest of Σ: Σ_p ρ_p iw/end.
    sigma.re -= (rho * w.im) / end;
    sigma.im += (rho * w.re) / end;
  }
  rows.spread(omegas);
  for (let k = 0; k < nus.length; k++) {
    rows.add(l, z.im + nus[k]!, 0, -thermal[k]!);
    sigma.im += thermal[k]!;
  }
  return sigma;
}

/** coth((x+iy)/2T) for x ≠ 0. */
function thermalBoson(x: number, y: number, temperature: number): Complex {
  const e = Math.exp(-Math.abs(x) / temperature);
  const angle = y / temperature;
  const denominator = 1 - 2 * e * Math.cos(angle) + e * e;
  return { re: (Math.sign(x) * (1 - e * e)) / denominator, im: (-2 * e * Math.sin(angle)) / denominator };
}

function raysOf(
  { kappa }: PolePair,
  electronTemperature: number,
  { order, rays, reach }: RayResolution,
): Ray[] {
  let first = 0;
  return Array.from({ length: rays + 1 }, (_, l) => {
    const start = Math.PI * electronTemperature + l * kappa;
    const edges = [0];
    for (let y = 2 * start; y - start < reach || edges.length < 2; y *= 2) edges.push(y - start);
    const grid = new HalfLineGrid(edges, order);
    const ray = { l, start, grid, first };
    first += grid.size;
    return ray;
  });
}

/** A row of the real form, two of them for one complex number. */
class RowAssembly {
  private readonly rays: readonly Ray[];
  private readonly re: Float64Array;
  private readonly im: Float64Array;
  private readonly lagrange: Float64Array;
  private samples: Float64Array = new Float64Array(0);

  constructor(rays: readonly Ray[], points: number) {
    this.rays = rays;
    this.re = new Float64Array(2 * points);
    this.im = new Float64Array(2 * points);
    this.lagrange = new Float64Array(rays[0]!.grid.order);
  }

  clear(): void {
    this.re.fill(0);
    this.im.fill(0);
    this.samples.fill(0);
  }

  /** Adds (re + i im) f(lΩ + iy); there is no f beyond the last ray. */
  add(l: number, y: number, re: number, im: number): void {
    const ray = this.rays[Math.abs(l)];
    if (!ray) return;
    const { re: rowRe, im: rowIm, lagrange } = this;
    const first = ray.first + ray.grid.interpolate(Math.max(0, y - ray.start), lagrange);
    // f(−z*) = −f(z)*; on the axis f is imaginary.
    const real = Math.sign(l);
    for (let i = 0, at = 2 * first; i < lagrange.length; i++, at += 2) {
      const weight = lagrange[i]!;
      rowRe[at]! += real * weight * re;
      rowRe[at + 1]! -= weight * im;
      rowIm[at]! += real * weight * im;
      rowIm[at + 1]! += weight * re;
    }
  }

  /** Adds (re + i im) f(iω_i), kept until {@link spread}. */
  addSample(i: number, re: number, im: number): void {
    if (this.samples.length < 2 * (i + 1)) {
      const longer = new Float64Array(4 * (i + 1));
      longer.set(this.samples);
      this.samples = longer;
    }
    this.samples[2 * i]! += re;
    this.samples[2 * i + 1]! += im;
  }

  spread(omegas: Float64Array): void {
    omegas.forEach((omega, i) => {
      this.add(0, omega, this.samples[2 * i]!, this.samples[2 * i + 1]!);
    });
  }

  appendTo(matrix: SparseMatrix): void {
    matrix.addRow(this.re);
    matrix.addRow(this.im);
  }
}

function carriedOver(rays: readonly Ray[], points: number): RayEquations["carriedOver"] {
  return (from, vector) => {
    const out = new Float64Array(2 * points);
    for (const { l, start, grid, first } of rays) {
      const source = from.rays[l];
      if (!source) break;
      const lagrange = new Float64Array(source.grid.order);
      grid.nodes.forEach((u, j) => {
        const at = source.first + source.grid.interpolate(Math.max(0, start + u - source.start), lagrange);
        lagrange.forEach((weight, i) => {
          out[2 * (first + j)]! += weight * vector[2 * (at + i)]!;
          out[2 * (first + j) + 1]! += weight * vector[2 * (at + i) + 1]!;
        });
      });
    }
    return out;
  };
}
