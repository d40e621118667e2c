import { NotConvergedError } from "../../errors/errors.ts";
import { gmres } from "../linear/gmres.ts";
import { denseMatrix, isDense, type Matrix, maximumNorm, times } from "../linear/matrix.ts";
import type { Collisions } from "./collisions.ts";

/** A lead: exchange of electrons at rate Γ_b with a distribution h_b, given at the same nodes as h. */
export interface KineticLead {
  readonly rate: number;
  readonly distribution: Float64Array;
}

/** h at the nodes and how well it solves the equation. */
export interface KineticSolution {
  readonly h: Float64Array;
  /** max |in − h·out| over max out, at the nodes. */
  readonly residual: number;
  /** Total rate Γ_b + out at the nodes: −2 Im Σ^R with the lead. */
  readonly rate: Float64Array;
  readonly steps: number;
}

const STEPS = 60;
/** Rounding of sums of some hundred terms of one size. */
const ROUND_OFF = 4e-15;
const NEARLY = 1e-11;
const HALVINGS = 30;
/**
 * Newton's method squares the residual, and more of a correction than that is lost: it is as good as the residual is small, or as rounding asks for.
 * What is left of 60 dimensions is left to the next one too.
 */
const CORRECTION = { dimension: 60, worst: 1e-2, best: 1e-8 };

/**
 * The kinetic equation [Γ_b + out(h)]h = Γ_b h_b + in(h), Keldysh component of Dyson's equation, by Newton's method with halved
 * steps where the residual would grow. in and out are linear in h.
 *
 * @param coupling multiplies the collisions, not the lead.
 * @param start h at the nodes, e.g. tanh(ω/2T).
 * @param reduction what is left of the residual of the start may be this, default rounding.
 * @throws NotConvergedError if the residual does not fall to round-off, or some |h| > 1.
 */
export function kineticSolution(
  collisions: Collisions,
  lead: KineticLead | null,
  coupling: number,
  start: Float64Array,
  reduction = 0,
): KineticSolution {
  let state = evaluated(collisions, lead, coupling, start);
  const enough = Math.max(ROUND_OFF, reduction * state.residual);
  for (let steps = 0; steps < STEPS; steps++) {
    if (state.residual <= enough) return accepted(state, steps);
    const next = improved(collisions, lead, coupling, state);
    if (!next) {
      if (state.residual <= NEARLY) return accepted(state, steps);
      break;
    }
    state = next;
  }
  throw new NotConvergedError(
    `the kinetic equation did not settle: last residual ${state.residual.toExponential(1)}, up to ${NEARLY} is accepted`,
  );
}

interface State {
  readonly h: Float64Array;
  readonly defect: Float64Array;
  readonly rate: Float64Array;
  readonly residual: number;
}

function evaluated(
  { inConstant, inLinear, outConstant, outLinear }: Collisions,
  lead: KineticLead | null,
  coupling: number,
  h: Float64Array,
): State {
  const [into, out] = [times(inLinear, h), times(outLinear, h)];
  const lost = lead?.rate ?? 0;
  const rate = out.map((value, i) => lost + coupling * (outConstant[i]! + value));
  const gain = into.map(
    (value, i) => coupling * (inConstant[i]! + value) + lost * (lead?.distribution[i] ?? 0),
  );
  const defect = gain.map((value, i) => value - rate[i]! * h[i]!);
  const scale = maximumNorm(rate);
  return { h, defect, rate, residual: maximumNorm(defect) / scale };
}

/** The first of the full, half, quarter … Newton step that lowers the residual. */
function improved(
  collisions: Collisions,
  lead: KineticLead | null,
  coupling: number,
  state: State,
): State | null {
  const step = correction(collisions, coupling, state);
  for (let k = 0, factor = 1; k < HALVINGS; k++, factor /= 2) {
    const h = state.h.map((value, i) => value + factor * step[i]!);
    const next = evaluated(collisions, lead, coupling, h);
    if (next.residual < state.residual) return next;
  }
  return null;
}

/**
 * δ with [Γ_b + out(h)]δ + h·out(δ) − in(δ) = Γ_b h_b + in(h) − [Γ_b + out(h)]h, in and out of δ without their constants, by minimal residuals. Over the rates
 * it is 1 plus an integral operator, and what is left of it is an error of h at every energy, however small its rate.
 */
function correction(
  { inLinear, outLinear }: Collisions,
  coupling: number,
  { h, rate, defect, residual }: State,
): Float64Array {
  const [own, per] = [rate.map((r) => -coupling / r), h.map((value, i) => (coupling * value) / rate[i]!)];
  const integral = rowCombination(inLinear, own, outLinear, per);
  const { dimension, worst, best } = CORRECTION;
  return gmres(
    (v) => integral(v).map((value, i) => v[i]! + value),
    defect.map((value, i) => value / rate[i]!),
    { dimension, tolerance: Math.min(worst, Math.max(residual, best, ROUND_OFF / (2 * residual))) },
  );
}

/** p_i (Av)_i + q_i (Bv)_i: of two dense matrices by one, which takes as long to make as a product with both, and half of that a product. */
function rowCombination(
  a: Matrix,
  p: Float64Array,
  b: Matrix,
  q: Float64Array,
): (v: Float64Array) => Float64Array {
  if (!isDense(a) || !isDense(b))
    return (v) => {
      const [av, bv] = [times(a, v), times(b, v)];
      return av.map((value, i) => p[i]! * value + q[i]! * bv[i]!);
    };
  const { rows, columns } = a;
  const sum = denseMatrix(rows, columns);
  for (let i = 0, at = 0; i < rows; i++)
    for (let j = 0; j < columns; j++, at++) sum.data[at] = p[i]! * a.data[at]! + q[i]! * b.data[at]!;
  return (v) => times(sum, v);
}

/** On a grid that does not resolve h yet its interpolation may carry |h| a little past 1. */
const EXCESS = 1e-6;

function accepted({ h, residual, rate }: State, steps: number): KineticSolution {
  const beyond = maximumNorm(h);
  if (beyond > 1 + EXCESS)
    throw new NotConvergedError(
      `the distribution of the electrons leaves |h| ≤ 1: it reaches ${beyond}, up to 1 + ${EXCESS} is accepted`,
    );
  return { h, residual, rate, steps };
}
