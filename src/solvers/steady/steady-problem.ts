import type { GivenBoson } from "../../kernels/general/given-boson.ts";
import type { SpectrumShape } from "../boson-kernels.ts";
import type { ClosureFunctions } from "./closure-functions.ts";

/** A normal lead: Σ_b^R(ω) is the constant −iΓ_b/2, and its electrons have h_b = tanh(ω/2T_e). */
export interface LeadFunctions {
  /** −Im Σ_b^R. */
  readonly halfWidth: number;
  /** iΣ_b^K(ω), the rate of scattering in. */
  rateIn(omega: number): number;
}

/** A steady state on the real axis, in the unit of the spectrum. */
export interface SteadyProblem {
  readonly boson: GivenBoson;
  readonly closure: ClosureFunctions;
  /** T_e, of the electrons where they are given and of the lead. */
  readonly electronTemperature: number;
  readonly bosonTemperature: number;
  /** h(ω) where it is given, and where the kinetic equation starts. */
  distribution(omega: number): number;
  /** Ascending, > 0: where a given h has kinks; default none. */
  readonly distributionKinks?: readonly number[];
  /** Whether h is solved for (kinetic equation) or given. */
  readonly kinetic: boolean;
  readonly lead?: LeadFunctions;
  readonly shape: SpectrumShape;
  /** Where A F_B has structure beyond that of `shape` and T_B: kinks as breaks, and peaks of a drive. */
  readonly breaks: readonly number[];
  readonly features: readonly { readonly at: number; readonly width: number }[];
  /** Panels are those of the spectrum, whatever the line blurs. */
  readonly isGraded?: boolean;
}

/** Where A F_B has kinks, so that λ^R and P_B have logarithms: the points of a table, and 0 where a drive reaches it. */
export function kinksOf({ shape, breaks }: SteadyProblem): readonly number[] {
  return [...(breaks[0] === 0 ? [0] : []), ...(shape.kinks ?? [])];
}

/** Whether there is an edge beside ω = 0 at which G^R of the closure is not analytic. */
export function hasBandEdge({ closure }: SteadyProblem): boolean {
  return closure.branchPoints.some((point) => point > 0);
}

const MANY_KINKS = 100;

/** Whether the boson is a table of so many points that its cells are short beside anything else. */
export function hasManyKinks({ breaks }: SteadyProblem): boolean {
  return breaks.length > MANY_KINKS;
}

/** Fewer points that a lead blurs all the same: more than these, with cells up to so many half widths of the lead long. The strong kinks of fewer points are closest to what is stated. */
const BLURRED = { points: 24, longest: 6 };

/** Whether what is solved for is so blurred by the line that kinks of the boson leave no structure of their own: those of many points, or of fewer beside a lead. */
export function isBlurred(problem: SteadyProblem): boolean {
  if (problem.isGraded) return false;
  if (hasManyKinks(problem)) return true;
  const { lead, shape } = problem;
  const { kinks = [] } = shape;
  if (!lead || kinks.length <= BLURRED.points) return false;
  if (!shape.features.every((at) => kinks.includes(at))) return false;
  const longest = kinks.reduce((most, at, i) => Math.max(most, at - (kinks[i - 1] ?? 0)), 0);
  return longest <= BLURRED.longest * lead.halfWidth;
}

/**
 * With ten nodes on each panel the largest grid, of matrices (beside kinks of the boson, where panels of no common length have no other products) or of
 * compressed products, has a hundred panels more than these.
 */
const MOST_BREAKS = { matrices: 80, compressed: 500 };

/** Where panels of the unknowns end because h has kinks; more of them than a grid can have panels, each of them weak, are left to refinement. */
export function distributionBreaks(problem: SteadyProblem): readonly number[] {
  const { distributionKinks = [] } = problem;
  const most = kinksOf(problem).length > 0 ? MOST_BREAKS.matrices : MOST_BREAKS.compressed;
  return distributionKinks.length > most ? [] : distributionKinks;
}

/** Lines below this share of the temperature are not expected anywhere. */
const NARROWEST = 1e-4;
/** A coupling at which a flat band may be superconducting whatever its width, as good as any to start from. */
const BAND_COUPLING = 0.3;

/** Frequencies above the spectrum at which Im P_B(iy) = (∫A F_B dx)/y. */
const FAR = 8;

/**
 * Where a search starts: the weak-coupling law of the local closure per state, and the one-boson line at it. That is no wider than where the boson is
 * static, Σ^R = (g/2)∫A F_B dx G^R: −Im Σ^R(0) = √(g/2 ∫A F_B dx) per state.
 */
export function guessedLine(problem: SteadyProblem, given?: number): { guess: number; halfWidth: number } {
  const { boson, closure, electronTemperature, bosonTemperature, lead, shape, features } = problem;
  const law = 8 / (1 / electronTemperature + 1 / bosonTemperature) / boson.matsubara(0) / closure.states;
  const band = hasBandEdge(problem) ? BAND_COUPLING / boson.matsubara(0) : 0;
  const guess = given ?? law + band;
  const coldest = Math.min(electronTemperature, bosonTemperature);
  const strength = (guess * Math.min(1, closure.states)) / 2;
  const oneBoson = strength * Math.PI * boson.aFB(0);
  const far = FAR * features.reduce((most, { at }) => Math.max(most, at), shape.top);
  const scattered = Math.min(oneBoson, Math.sqrt(strength * far * boson.pB(0, far).im));
  return { guess, halfWidth: (lead?.halfWidth ?? 0) + Math.max(scattered, NARROWEST * coldest) };
}
