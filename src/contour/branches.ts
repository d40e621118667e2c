import { solveLinear } from "../algebra/solve.ts";
import { add, type Fn, fn, mul, neg, ONE, sub, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { CONTOUR_RULES } from "./rules.ts";

/** The two branches of the Schwinger–Keldysh contour: forward and backward in time. */
export type Branch = "+" | "-";
export const BRANCHES: readonly Branch[] = ["+", "-"];

/** Sign of dt along the branch: the backward branch is run through against time. */
export function orientation(branch: Branch): 1 | -1 {
  return branch === "+" ? 1 : -1;
}

/** Names of the components of a contour function. */
export type Component = "R" | "A" | "K" | ">" | "<";

/** A component as a function of the arguments given (none: a letter of an ordered product). */
export function component(name: string, which: Component, ...args: Term[]): Fn {
  return fn(`${name}^${which}`, ...args);
}

const theta = fn("theta");
const later = theta;
const earlier = sub(ONE, theta);

/** Branch components by their definition: contour order between the branches, time order within. */
function definition(name: string, a: Branch, b: Branch): Term {
  const greater = component(name, ">");
  const lesser = component(name, "<");
  if (a !== b) return a === "+" ? lesser : greater;
  return a === "+"
    ? add(mul(later, greater), mul(earlier, lesser))
    : add(mul(later, lesser), mul(earlier, greater));
}
function definedComponent(name: string, which: "R" | "A" | "K"): Term {
  const greater = component(name, ">");
  const lesser = component(name, "<");
  if (which === "K") return add(greater, lesser);
  return which === "R" ? mul(later, sub(greater, lesser)) : neg(mul(earlier, sub(greater, lesser)));
}

/** The four branch components of a contour function, written in its R, A and K components. */
export type BranchTable = Readonly<Record<`${Branch}${Branch}`, Term>>;

/**
 * Derives X^{++} = X^R + X^<, X^{−−} = X^< − X^A, X^{−+} = X^> and X^{+−} = X^<, and solves the Keldysh rotation
 * X^K = X^> + X^<, X^R − X^A = X^> − X^< for X^> and X^<. Records each step when a trace is given.
 */
export function branchTable(name: string, trace?: Trace): BranchTable {
  const R = component(name, "R");
  const A = component(name, "A");
  const K = component(name, "K");
  const greater = component(name, ">");
  const lesser = component(name, "<");
  const rotation = solveLinear(
    [sub(add(greater, lesser), K), sub(sub(greater, lesser), sub(R, A))],
    [greater, lesser],
  );
  const given = {
    [R.head]: () => definedComponent(name, "R"),
    [A.head]: () => definedComponent(name, "A"),
    [K.head]: () => definedComponent(name, "K"),
    [`${name}^++`]: () => definition(name, "+", "+"),
    [`${name}^--`]: () => definition(name, "-", "-"),
  };
  const mixed = { greater: rotation.get(greater)!, lesser: rotation.get(lesser)! };
  if (trace) {
    const record = (id: string, lhs: Term, rhs: Term): Term =>
      trace.step({ id, rule: CONTOUR_RULES.branchDefinition, lhs, rhs, judge: "algebra", given });
    record("retarded", R, sub(fn(`${name}^++`), lesser));
    record("advanced", A, sub(lesser, fn(`${name}^--`)));
    for (const [id, lhs, rhs] of [
      ["greater", greater, mixed.greater],
      ["lesser", lesser, mixed.lesser],
    ] as const)
      trace.step({ id, rule: CONTOUR_RULES.keldyshRotation, lhs, rhs, judge: "algebra", given });
  }
  return {
    "+-": mixed.lesser,
    "-+": mixed.greater,
    "++": add(R, mixed.lesser),
    "--": sub(mixed.lesser, A),
  };
}

/**
 * R, A and K components of anything whose branch components are known:
 * C^R = C^{++} − C^{+−}, C^A = C^{+−} − C^{−−}, C^K = C^{−+} + C^{+−}.
 */
export function rotate(which: "R" | "A" | "K", branch: (a: Branch, b: Branch) => Term): Term {
  if (which === "K") return add(branch("-", "+"), branch("+", "-"));
  return which === "R" ? sub(branch("+", "+"), branch("+", "-")) : sub(branch("+", "-"), branch("-", "-"));
}
