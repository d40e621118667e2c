import { integrateByResidues, type Locate } from "../algebra/residue.ts";
import { substitute } from "../algebra/rewrite.ts";
import { div, fn, integral, mul, neg, num, ONE, pow, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { epsilon, z } from "../steady/symbols.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { halfWidth, type Side } from "./density-symbols.ts";
import { antiderivative, between, difference, ln } from "./logarithm.ts";

/**
 * A closure as a part that can be exchanged: the density of states over which energies are summed. Everything the equations
 * need of it is its transform, ∫dε Ĝ^R = unit·c(s)ĝ^R.
 */
export interface Closure {
  readonly name: "local" | "flat" | "wide";
  /** The number of states that multiplies g² in the coupling: one state, or N_F per unit of energy. */
  readonly unit: Term;
  /** ρ(ε)/unit. */
  readonly profile: (e: Term) => Term;
  /** c(z) = ∫dε ρ(ε)/(z − ε) per unit; z is in the upper half plane for a name with ^R, in the lower for one with ^A. */
  readonly transform: (z: Term) => Term;
}

const states = sym("N_F");
/** 1/(z − ε). */
const resolvent = pow(sub(z, epsilon), -1);
const at = (value: Term, point: Term): Term => substitute(value, new Map([[z, point]]));

/** On which side of the real axis a term lies, by the names with ^R and ^A in it; a minus sign exchanges them. */
export function sideOf(term: Term): Side {
  if (term.kind === "prod" && term.factors[0] === num(-1)) return sideOf(neg(term)) === "R" ? "A" : "R";
  const name = term.kind === "sym" ? term.name : term.kind === "fn" ? term.head : "";
  const match = /\^([RA])$/.exec(name);
  if (!match) throw new InternalError(`cannot tell the half plane of ${term.key}`);
  return match[1] as Side;
}

/** One energy, ε = 0: ρ = δ(ε), C = 1/z. */
export const local: Closure = {
  name: "local",
  unit: ONE,
  profile: (e) => fn("delta", e),
  transform: (point) => at(substitute(resolvent, new Map([[epsilon, num(0)]])), point),
};

/** A constant density of states for |ε| < W: C = N_F ln[(z+W)/(z−W)]. */
export const flat: Closure = {
  name: "flat",
  unit: states,
  profile: (e) => mul(fn("theta", sub(e, neg(halfWidth))), fn("theta", sub(halfWidth, e))),
  transform: (point) => joinLogarithms(at(flatAntiderivativeAtEnds(), point)),
};
/** −ln(z − ε) from −W to W. */
export const flatAntiderivative = antiderivative(resolvent, epsilon);
export function flatAntiderivativeAtEnds(): Term {
  return difference(flatAntiderivative, epsilon, neg(halfWidth), halfWidth);
}
/** The box as an integral over the line. */
export const flatIntegral: Term = between(neg(halfWidth), halfWidth, epsilon, resolvent);

/** ln a − ln b as ln(a/b); the reader of the step sees under which condition. */
export function joinLogarithms(term: Term): Term {
  const parts = term.kind === "sum" ? term.terms : [];
  const argument = (sign: Term): Term | undefined => {
    const found = parts.map((t) => mul(sign, t)).find((t) => t.kind === "fn" && t.head === "log");
    return found?.kind === "fn" ? found.args[0] : undefined;
  };
  const [over, under] = [argument(num(1)), argument(num(-1))];
  if (parts.length !== 2 || !over || !under)
    throw new InternalError("expected a difference of two logarithms");
  return ln(div(over, under));
}

/** A constant density of states for all ε: C = −iπN_F above, +iπN_F below the real axis. */
export const wide: Closure = {
  name: "wide",
  unit: states,
  profile: () => ONE,
  transform: (point) => overWholeLine(sideOf(point)),
};
const wideValues = new Map<Side, Term>();
function overWholeLine(side: Side): Term {
  const known =
    wideValues.get(side) ?? integrateByResidues(resolvent, epsilon, half(side), { symmetricCutoff: true });
  wideValues.set(side, known);
  return known;
}
function half(side: Side): Locate {
  return () => (side === "R" ? "upper" : "lower");
}

export const CLOSURES = [local, flat, wide] as const;

/** The transforms of the two closures without a logarithm, from their densities of states. */
export function transformsWithoutLogarithm(trace: Trace): void {
  const point = { R: sym("omega~^R"), A: sym("omega~^A") };
  const record = (closure: Closure, side: Side, text: string): void => {
    const z = point[side];
    trace.step({
      id: `${closure.name}-transform-${side}`,
      rule: DENSITY_RULES.closure,
      lhs: integral(epsilon, mul(closure.profile(epsilon), pow(sub(z, epsilon), -1))),
      rhs: closure.transform(z),
      judge: "poles",
      assumptions: closure.name === "wide" ? ["symmetric cutoff in ε"] : [],
      text,
    });
  };
  record(
    local,
    "R",
    "Local closure, ρ = δ(ε): forward scattering at the Fermi momentum, a flat band or a dot.",
  );
  record(wide, "R", "Wide band, ρ = N_F, per state: c is −iπ everywhere above the real axis.");
  record(wide, "A", "Below the real axis it is iπ: c is odd and has no real part.");
}

/** Names a function C that a closure fills in. */
export function inserted(closure: Closure): { C: (point: Term) => Term } {
  return { C: (point) => closure.transform(point) };
}
