import { NotConvergedError } from "../../errors/errors.ts";
import type { CriticalCoupling } from "./critical-coupling-matsubara.ts";
import { criticalScale } from "./critical-scale.ts";
import { limitOf } from "./estimate.ts";
import { positiveFinite } from "./positive.ts";
import { type PolePair, type RayEquations, rayEquations } from "./ray-equations.ts";

/** A boson of two poles beside thermal electrons without broadening. */
export interface OffAxisProblem {
  readonly boson: PolePair;
  readonly electronTemperature: number;
  /** The factor on the coupling to start from: that of equilibrium at T_e. */
  readonly guess: number;
  /** Relative accuracy aimed at, default 1e-8; the stated error decides. */
  readonly accuracy?: number;
}

/** λ_c, and why its error is more than was aimed at, where it is. */
export interface OffAxisCritical extends CriticalCoupling {
  readonly limit: string | null;
}

/** Differences between two resolutions that both converge like ρ⁻ⁿ understate the error of neither; the rest is for what they share. */
const SAFETY = 4;
const ROUNDING = 1e3 * Number.EPSILON;
/** Panels [a, 2a] that are analytic down to 0 have Bernstein ellipses of this size, and n nodes leave errors of some 10ρ⁻ⁿ. */
const ELLIPSE = 3 + Math.sqrt(8);
const FIRST_ERROR = 100;
const ACCURACY = 1e-8;
/** Refused when the two grids differ by more than this, relative, as in the other closures. */
const LARGEST = 1e-3;
/** Nodes that the fine grid has more on each panel: 10⁻³ of the error. */
const MORE_NODES = 4;
/** Rays at first and at most, and how many more at a time. */
const RAYS = { first: 8, most: 100, growth: 1.5 };
/** κ/Ω up to which the residues ∓C of the poles, larger by as much than their sum, leave digits after some emissions: 15 does, 20 does not. */
const MOST_DAMPED = 15;
/** Nodes of rough solutions that only start others. */
const ROUGH = 8;
/** How often the way from T_e to T_B is halved where the coupling of equilibrium is no start. */
const HALVINGS = 3;

/**
 * λ_c of the wide band at T_B ≠ T_e by the equations on the Matsubara axis of the electrons with the off-axis term, h = tanh(ω/2T_e), for a
 * boson of two poles (see {@link rayEquations}): nothing is evaluated near the real axis, and no integral is left. `error` is four
 * times the difference of two grids, of which the fine one has four nodes more on each panel and half as many rays again, plus rounding.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T_e = 0.1, T_B = 0.05: value 0.88919399331.
 *
 * @throws InputError for T_e ≤ 0; NotConvergedError for κ > 15Ω, where the poles cancel, and where more rays do not settle the coupling to 1e-3.
 */
export function criticalCouplingOffAxis(problem: OffAxisProblem): OffAxisCritical {
  const { boson, electronTemperature, accuracy = ACCURACY } = problem;
  positiveFinite("electron temperature", electronTemperature);
  if (boson.kappa > MOST_DAMPED * boson.omega)
    throw new NotConvergedError(
      `the poles of λ cancel for κ = ${boson.kappa / boson.omega} Ω: up to ${MOST_DAMPED} Ω is accepted`,
    );
  const order = Math.ceil(Math.log(FIRST_ERROR / accuracy) / Math.log(ELLIPSE));
  const { coarse, fine } = settled(problem, order, startOf(problem, HALVINGS));
  const difference = SAFETY * Math.abs(1 - coarse.scale / fine.scale);
  const error = difference + ROUNDING;
  return {
    value: fine.scale * boson.coupling,
    error: error * fine.scale * boson.coupling,
    scale: fine.scale,
    limit: limitOf(
      { "what its two grids differ by": difference, rounding: ROUNDING },
      accuracy,
      "rounding or the number of rays ends its refinement",
    ),
  };
}

interface Solved {
  readonly scale: number;
  readonly equations: RayEquations;
  readonly right: Float64Array;
}

/**
 * Two grids of which the fine one has more of all, nodes and rays, in every round: neither error is shared by both. They end where their difference
 * is what was asked for or falls no more.
 */
function settled(
  problem: OffAxisProblem,
  order: number,
  start: number,
): { readonly coarse: Solved; readonly fine: Solved } {
  const { accuracy = ACCURACY } = problem;
  let [coarse, last] = [solvedOn(problem, { order, rays: RAYS.first }, start), Number.POSITIVE_INFINITY];
  let nodes = order;
  for (let rays = more(RAYS.first); rays <= RAYS.most; rays = more(rays)) {
    nodes += MORE_NODES;
    const fine = solvedOn(problem, { order: nodes, rays }, coarse.scale, coarse);
    const change = Math.abs(1 - coarse.scale / fine.scale);
    const isLast = change >= last || more(rays) > RAYS.most;
    if (SAFETY * change <= accuracy || (isLast && change <= LARGEST)) return { coarse, fine };
    [coarse, last] = [fine, Math.min(last, change)];
    if (isLast) break;
  }
  throw new NotConvergedError(
    `off the Matsubara axis ${RAYS.most} rays at most leave a change of the coupling of ${last.toExponential(1)} (relative), up to ${LARGEST} is accepted`,
  );
}

const more = (rays: number): number => Math.ceil(RAYS.growth * rays);

function solvedOn(
  { boson, electronTemperature }: OffAxisProblem,
  { order, rays }: { readonly order: number; readonly rays: number },
  guess: number,
  before?: Solved,
): Solved {
  // What goes on up to lΩ on the real axis is seen up to as high above it.
  const reach = RAYS.growth * rays * Math.hypot(boson.omega, boson.kappa);
  const equations = rayEquations(boson, electronTemperature, { order, rays, reach });
  const start = before && equations.carriedOver(before.equations, before.right);
  const { scale, vectors } = criticalScale(equations, guess, start);
  return { scale, equations, right: vectors.right };
}

/** The coupling on few nodes: from that of equilibrium, or along bosons at temperatures between T_e and T_B. */
function startOf(problem: OffAxisProblem, halvings: number): number {
  const { boson, electronTemperature, guess } = problem;
  try {
    return solvedOn(problem, { order: ROUGH, rays: RAYS.first }, guess).scale;
  } catch (error) {
    if (!(error instanceof NotConvergedError) || halvings === 0) throw error;
  }
  const temperature = Math.sqrt(boson.temperature * electronTemperature);
  const between = startOf({ ...problem, boson: { ...boson, temperature } }, halvings - 1);
  return startOf({ ...problem, guess: between }, halvings - 1);
}
