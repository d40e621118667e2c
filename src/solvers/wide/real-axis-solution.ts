import { NotConvergedError } from "../../errors/errors.ts";
import type { Complex } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { dualInterpolatedTo, interpolatedTo } from "../linear/interpolation.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { type DenseMatrix, denseMap, denseMatrix, dot, type LinearMap } from "../linear/matrix.ts";
import type { ComplexProduct } from "./complex-map.ts";
import type { RealAxisEquations } from "./real-axis-equations.ts";

const ROUNDS = 20;
const SETTLED = 1e-12;
/** The same where equations that move with the factor are not trusted any more, so that they will be made anew there. */
const ROUGH = 1e-2;
/** After so small a step, relative, the vectors are kept: the quotient squares what they have moved by. */
const KEPT = 1e-7;
/** Relative distance over which equations are continued linearly in the factor. */
export const TRUSTED = 0.1;
/**
 * The two-sided quotient squares the errors of the vectors, so that Ritz values may settle to less than s has to. Tables beside leads
 * settle in nine vectors, which is seen where the dimension has grown: six are asked for first.
 */
export const KRYLOV = { dimension: 6, growth: 1.5, first: 1e-3, last: 1e-9 };

/** The critical point on one grid: y normalised arbitrarily, χ the left eigenvector. */
export interface RealAxisSolution {
  readonly equations: RealAxisEquations;
  readonly scale: number;
  readonly right: Float64Array;
  readonly left: Float64Array;
  /** s/(ω + iγ_b − sΣ^R) at the nodes. */
  readonly propagator: readonly Complex[];
  /** dμ/ds of the eigenvalue μ. */
  readonly slope: number;
  /** The map for √w y whose eigenvectors these are, at a factor that is relatively 1e-7 away at most. */
  readonly map: LinearMap;
}

/** How a solution is looked for. */
export interface SolutionStart {
  readonly scale: number;
  /** The factor that the equations, if they depend on it, are given at; default where the search starts. */
  readonly reference?: number;
  /** Relative change of a Ritz value that counts as settled; default 1e-9. Shares are as good as the vectors. */
  readonly settled?: number;
  /** −Im Σ_b^R of a lead, 0 without. */
  readonly halfWidth: number;
  /** The solution on another grid or at another factor, whose eigenvectors are close. */
  readonly like?: Pick<RealAxisSolution, "equations" | "right" | "left"> | undefined;
}

/**
 * Newton's method for μ(s) = 1, the largest real eigenvalue of y ↦ Re[s∫K y dν/(ω + iγ_b − sΣ^R)], iγ_b = −Σ_b^R of a lead, with dμ/ds = χ(dM/ds)y/χy.
 * The eigenpair is found for √w y, w the weights of the grid: its Euclidean norm is that of y in L², whereas weights over many decades
 * (panels down to a narrow line) make the eigenvalue of the map between plain values ill conditioned by as much.
 *
 * Equations with a slope are taken as linear in s, up to a tenth of the factor they are given at; the solution has them at its own. One that is further from where
 * the search starts is good to a hundredth.
 *
 * @throws NotConvergedError if s does not settle.
 */
export function realAxisSolution(given: RealAxisEquations, start: SolutionStart): RealAxisSolution {
  const root = given.grid.weights.map(Math.sqrt);
  const { reference = start.scale, settled = KRYLOV.last } = start;
  let { scale } = start;
  let vectors = start.like ? carriedTo(given.grid, start.like) : null;
  let tolerance = vectors ? settled : KRYLOV.first;
  let map: LinearMap | null = null;
  let isKept = false;
  let reached = "";
  for (let round = 0; round < ROUNDS; round++) {
    const moved = movedTo(given, reference, scale);
    const propagator = propagatorAt(given.grid, moved.selfEnergy, scale, start.halfWidth);
    // Those of another grid say already where to look.
    const isCarried = round === 0 && vectors !== null;
    if (!isCarried && !isKept) {
      map = gapMap(moved, propagator, root);
      vectors = eigenvectors(map, root, tolerance, vectors);
    }
    const at = { nodes: given.grid.nodes, scale, propagator, halfWidth: start.halfWidth };
    const { value, slope } = quotients(moved, at, vectors!);
    const step = (1 - value) / slope;
    const isAway = !moved.free && given.slope && reference === start.scale && Math.abs(step) <= ROUGH * scale;
    if (map && ((Math.abs(step) <= SETTLED * scale && tolerance === settled) || isAway))
      return { equations: moved, scale, ...vectors!, propagator, slope, map };
    isKept = map !== null && Math.abs(step) <= KEPT * scale && tolerance === settled;
    tolerance = Math.abs(step) < 0.1 * scale ? settled : KRYLOV.first;
    reached = `${value.toPrecision(6)} at a factor of ${scale.toPrecision(3)} (slope d ln μ/d ln s = ${((slope * scale) / value).toExponential(1)})`;
    // Far from the root μ(s) is concave: a step never more than halves or doubles s.
    scale = Math.min(2 * scale, Math.max(scale / 2, scale + step));
  }
  // For s → ∞ the map does not depend on s any more.
  throw new NotConvergedError(
    `no coupling at which the largest eigenvalue μ of the gap map is 1 was found in ${ROUNDS} steps: it is ${reached} on the given coupling; at strong coupling it hardly depends on the coupling, and grids cannot tell where it is 1: expected a lower T_e, T_B or drive`,
  );
}

/** y and its dual at the nodes. */
interface Vectors {
  readonly right: Float64Array;
  readonly left: Float64Array;
}

/** The vectors of the largest real eigenvalue of the map for √w y, from others that are close where there are any. */
function eigenvectors(map: LinearMap, root: Float64Array, tolerance: number, near: Vectors | null): Vectors {
  const pair = krylovEigenpair(map, {
    dimension: KRYLOV.dimension,
    growth: KRYLOV.growth,
    tolerance,
    ...(near
      ? {
          start: near.right.map((y, i) => y * root[i]!),
          leftStart: near.left.map((chi, i) => chi / root[i]!),
        }
      : {}),
  });
  return {
    right: pair.right.map((entry, i) => entry / root[i]!),
    left: pair.left.map((entry, i) => entry * root[i]!),
  };
}

/** y and χ at the nodes of another grid. */
function carriedTo(
  grid: HalfLineGrid,
  { equations, right, left }: NonNullable<SolutionStart["like"]>,
): Vectors {
  if (equations.grid === grid) return { right, left };
  return {
    right: interpolatedTo(grid, equations.grid, right),
    left: dualInterpolatedTo(grid, equations.grid, left),
  };
}

/** The equations at a factor, linear in it around the one they are given at, and constant further than that is trusted from there. */
interface Moved extends RealAxisEquations {
  /** Whether a further step moves them further. */
  readonly free: boolean;
}

function movedTo(given: RealAxisEquations, reference: number, scale: number): Moved {
  const { slope } = given;
  if (!slope) return { ...given, free: false };
  const most = TRUSTED * reference;
  const by = Math.min(most, Math.max(-most, scale - reference));
  return {
    ...given,
    occupation: given.occupation.map((h, j) => h + by * slope.occupation[j]!),
    selfEnergy: given.selfEnergy.map(({ re, im }, i) => {
      const change = slope.selfEnergy[i]!;
      return { re: re + by * change.re, im: im + by * change.im };
    }),
    free: Math.abs(by) < most,
  };
}

function propagatorAt(
  { nodes }: RealAxisEquations["grid"],
  selfEnergy: readonly Complex[],
  scale: number,
  halfWidth: number,
): Complex[] {
  return selfEnergy.map(({ re, im }, i) => {
    const [a, b] = [nodes[i]! - scale * re, halfWidth - scale * im];
    const size = a * a + b * b;
    return { re: (scale * a) / size, im: (-scale * b) / size };
  });
}

/** √w_i Re[propagator_i (∫S y + ∫hD y)_i] for y = x/√w. */
function gapMap(equations: RealAxisEquations, propagator: readonly Complex[], root: Float64Array): LinearMap {
  const { fluctuations, thermal, occupation } = equations;
  if (fluctuations.matrices && thermal.matrices)
    return denseMap(explicit(fluctuations.matrices, thermal.matrices, { occupation, propagator, root }));
  if (equations.products) {
    const re = root.map((value, i) => value * propagator[i]!.re);
    const im = root.map((value, i) => -value * propagator[i]!.im);
    const odd = root.map((value) => 1 / value);
    const even = occupation.map((value, j) => value / root[j]!);
    return equations.products.sum([
      { f: 0, parity: -1, left: re, right: odd },
      { f: 1, parity: -1, left: im, right: odd },
      { f: 2, parity: 1, left: re, right: even },
      { f: 3, parity: 1, left: im, right: even },
    ]);
  }
  return {
    size: root.length,
    times: (x) => {
      const phi = gapOf(
        equations,
        x.map((value, j) => value / root[j]!),
      );
      return phi.re.map((re, i) => root[i]! * (propagator[i]!.re * re - propagator[i]!.im * phi.im[i]!));
    },
    transposedTimes: (x) => {
      const uv = {
        re: x.map((value, i) => root[i]! * propagator[i]!.re * value),
        im: x.map((value, i) => -root[i]! * propagator[i]!.im * value),
      };
      const [s, d] = [fluctuations.transposedTimes(uv), thermal.transposedTimes(uv)];
      return s.map((value, j) => (value + occupation[j]! * d[j]!) / root[j]!);
    },
  };
}

interface Factors {
  readonly occupation: Float64Array;
  readonly propagator: readonly Complex[];
  readonly root: Float64Array;
}

/** The same as a matrix, which takes half as many operations a product as its parts. */
function explicit(
  [sRe, sIm]: readonly [DenseMatrix, DenseMatrix],
  [dRe, dIm]: readonly [DenseMatrix, DenseMatrix],
  { occupation, propagator, root }: Factors,
): DenseMatrix {
  const n = root.length;
  const map = denseMatrix(n, n);
  for (let i = 0, at = 0; i < n; i++) {
    const [a, b] = [root[i]! * propagator[i]!.re, root[i]! * propagator[i]!.im];
    for (let j = 0; j < n; j++, at++) {
      const h = occupation[j]!;
      const re = sRe.data[at]! + h * dRe.data[at]!;
      const im = sIm.data[at]! + h * dIm.data[at]!;
      map.data[at] = (a * re - b * im) / root[j]!;
    }
  }
  return map;
}

/** ∫S y + ∫hD y. */
function gapOf({ fluctuations, thermal, occupation }: RealAxisEquations, y: Float64Array): ComplexProduct {
  const [s, d] = [fluctuations.times(y), thermal.times(product(occupation, y))];
  return { re: s.re.map((value, i) => value + d.re[i]!), im: s.im.map((value, i) => value + d.im[i]!) };
}

/** Entry by entry. */
export function product(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, j) => value * b[j]!);
}

interface Place {
  readonly nodes: Float64Array;
  readonly scale: number;
  readonly propagator: readonly Complex[];
  readonly halfWidth: number;
}

/** χ Re[p(∫S y + ∫hD y)]/χy, and its derivative: with p = s/(ω + iγ_b − sΣ), dp/ds = p²[(ω + iγ_b)/s² + dΣ/ds]. */
function quotients(
  equations: Moved,
  { nodes, scale, propagator, halfWidth }: Place,
  { left, right }: Vectors,
): { readonly value: number; readonly slope: number } {
  const phi = gapOf(equations, right);
  const slope = equations.free ? equations.slope! : null;
  const change = slope && equations.thermal.times(product(slope.occupation, right));
  let [value, sum] = [0, 0];
  propagator.forEach((p, i) => {
    const sigma = slope ? slope.selfEnergy[i]! : { re: 0, im: 0 };
    const a = nodes[i]! / (scale * scale) + sigma.re;
    const b = halfWidth / (scale * scale) + sigma.im;
    const [squareRe, squareIm] = [p.re * p.re - p.im * p.im, 2 * p.re * p.im];
    const [dRe, dIm] = [a * squareRe - b * squareIm, a * squareIm + b * squareRe];
    const moved = change ? p.re * change.re[i]! - p.im * change.im[i]! : 0;
    value += left[i]! * (p.re * phi.re[i]! - p.im * phi.im[i]!);
    sum += left[i]! * (dRe * phi.re[i]! - dIm * phi.im[i]! + moved);
  });
  const overlap = dot(left, right);
  return { value: value / overlap, slope: sum / overlap };
}

/** f^R = pφ^R at the nodes. */
export function gapFunction({ equations, propagator, right }: RealAxisSolution): ComplexProduct {
  const { re, im } = gapOf(equations, right);
  return {
    re: re.map((value, i) => propagator[i]!.re * value - propagator[i]!.im * im[i]!),
    im: re.map((value, i) => propagator[i]!.re * im[i]! + propagator[i]!.im * value),
  };
}
