import { derivative, linearise } from "../algebra/linearise.ts";
import { substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import { biasLogarithm } from "../asymptotics/local/bias-logarithm.ts";
import { drivenLogarithm } from "../asymptotics/local/driven-logarithm.ts";
import { fixedDriveLogarithm } from "../asymptotics/local/fixed-drive-logarithm.ts";
import { frequency, ln } from "../asymptotics/symbols.ts";
import { equations } from "../closures/equations.ts";
import {
  type FixedDrive,
  fedBySidebands,
  fixedDriveLaw,
  lossToSidebands,
} from "../closures/weak-coupling/fixed-drive.ts";
import { drivenLaw } from "../closures/weak-coupling/law.ts";
import { coupling, ohmicSlope, slope } from "../closures/weak-coupling/line.ts";
import { leadRate, occupation, slopeAsRate, twoBosonRate } from "../closures/weak-coupling/symbols.ts";
import { temperature } from "../steady/symbols.ts";
import { lineBalance, sidebandLoss } from "./line-balance.ts";
import type { Route } from "./route.ts";

const G = coupling;
/** L = ∫dν/ν over the shell. */
const L = fn("L");
const LOGARITHM = ln(div(frequency, temperature));
const HOW = "line and shell in > and < as one linear system for (φ^R, φ^K), without h, Ξ or shares";

/**
 * What runs with the logarithm of the first correction, and the law at fixed h with a drive, a second time: the first way takes the
 * distribution of the shell, X there and on the sidebands, and the gap on them; this way knows none of these.
 */
export function runningRoutes(): Route[] {
  const derived = equations();
  const law = drivenLaw(derived);
  const fixed = fixedDriveLaw(derived);
  const line = lineBalance(L);
  const driven = drivenLogarithm(derived, law);
  const fixedDriven = fixedDriveLogarithm(derived, fixed);
  const ofDrive = perLogarithm(line.inverse, law.inverse);
  const ofFixed = perLogarithm(heldInverse(L), fixed.inverse);
  return [
    ...fixedDriveRoutes(fixed),
    route(
      "bias",
      "1/G_c at T_B ≠ T_e with fixed h and its logarithm",
      biasLogarithm(derived).inverse,
      withLogarithm(undriven(heldLaw()), undriven(ofFixed)),
    ),
    route(
      "drive",
      "What multiplies −a ln(Ω/T) in 1/G_c with a lead and a drive",
      driven.coefficient,
      ofDrive,
    ),
    route(
      "drive-inverse",
      "1/G_c with a lead and a drive and its logarithm",
      driven.inverse,
      withLogarithm(atRest(line.inverse), ofDrive),
    ),
    route(
      "fixed-drive",
      "What multiplies −a ln(Ω/T) in 1/G_c at fixed h with a drive",
      fixedDriven.coefficient,
      ofFixed,
    ),
    route(
      "fixed-drive-inverse",
      "1/G_c at fixed h with a drive and its logarithm",
      fixedDriven.inverse,
      withLogarithm(heldLaw(), ofFixed),
    ),
  ];
}
function route(name: string, statement: string, first: Term, second: Term, given?: Route["given"]): Route {
  const rest = given ? { given } : {};
  return {
    name: `running-${name}`,
    statement: `${statement}: ${HOW}.`,
    first,
    second,
    judge: "algebra",
    ...rest,
  };
}

const withLogarithm = (law: Term, coefficient: Term): Term =>
  sub(law, mul(ohmicSlope, coefficient, LOGARITHM));
const atRest = (t: Term): Term => unfold(t, { L: () => ZERO });

const undriven = (term: Term): Term =>
  tidy(substitute(term, new Map<Sym, Term>([lossToSidebands, fedBySidebands].map((s) => [s, ZERO]))));

/** The sidebands take F^≷ from the line and give it back whatever holds h there: Γ_h + ½GS is Γ_2. */
function fixedDriveRoutes(fixed: FixedDrive): Route[] {
  const bothSides = mul(num(2), sidebandLoss());
  return [
    route(
      "fixed-rates",
      "The integrands of Γ_h and S as Γ_h + ½GS, against that of Γ_2",
      add(fixed.ofLoss, mul(HALF, G, fn("per x", fixed.ofSource))),
      unfold(bothSides, { F_B: (e) => add(ONE, mul(num(2), occupation(e!))) }),
      // A name for the integrand of S, which the sum would take apart.
      { "per x": (t) => t! },
    ),
    route("fixed-law", "1/G_c at fixed h with a drive", fixed.inverse, heldLaw()),
  ];
}

/** 1/G = inverse(G) where h is held: Σ^K = h(Σ^R − Σ^A), and the line loses Γ_h to the sidebands, nothing to the shell. */
function heldInverse(logarithm: Term): Term {
  const line = lineBalance(logarithm);
  const none = new Map<Sym, Term>([leadRate, twoBosonRate].map((rate) => [rate, ZERO]));
  const width = add(substitute(line.halfWidth, none), mul(HALF, line.weight, lossToSidebands));
  const pulled = div(mul(num(2), slope, width), line.weight);
  const back = add(lossToSidebands, mul(HALF, G, fedBySidebands));
  return substitute(line.inverseAt(width, pulled), new Map<Sym, Term>([[twoBosonRate, back]]));
}

/** 1/G_c of it without the logarithm. */
const heldLaw = (): Term => pow(solveFor(sub(pow(heldInverse(ZERO), -1), G), G), -1);

/** −d(1/G)/(a dL) at L = 0 of 1/G = inverse(G, L), by 1/G at L = 0. */
function perLogarithm(inverse: Term, atRest: Term): Term {
  const { value, linear } = linearise(inverse, new Set([L]));
  const ofItself = add(ONE, mul(pow(G, 2), derivative(value, G)));
  const running = div(unfold(linear, { L: () => ONE }), ofItself);
  return tidy(substitute(tidy(neg(div(running, slopeAsRate))), new Map([[G, pow(atRest, -1)]])));
}
