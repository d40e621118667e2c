import { cancel } from "../algebra/fraction.ts";
import { rewrite, unfold } from "../algebra/rewrite.ts";
import { solveFor, solveLinear } from "../algebra/solve.ts";
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

/** Which third component goes with R and A: the Keldysh, lesser or greater one. */
export type Third = "K" | "<" | ">";

/** The four branch components of a contour function, written in its R, A and a third component. */
export type BranchTable = Readonly<Record<`${Branch}${Branch}`, Term>>;

/**
 * Derives X^{++} = X^R + X^<, X^{−−} = X^< − X^A, X^{−+} = X^> and X^{+−} = X^<, and solves the Keldysh rotation
 * X^K = X^> + X^<, X^R − X^A = X^> − X^< for what is not the third component. Records each step when a trace is given.
 */
export function branchTable(name: string, trace?: Trace, third: Third = "K"): BranchTable {
  const { greater, lesser, forward, backward } = rotation(name, third);
  if (trace) recordBranches(name, { greater, lesser }, trace);
  return { "+-": lesser, "-+": greater, "++": forward, "--": backward };
}

/** X^> and X^< of a contour function. */
interface Mixed {
  readonly greater: Term;
  readonly lesser: Term;
}
/** The same with X^{++} and X^{−−}. */
interface Rotation extends Mixed {
  readonly forward: Term;
  readonly backward: Term;
}
/** Solutions by name and third component: products of many factors ask for the same ones again and again. */
const rotations = new Map<string, Rotation>();

function rotation(name: string, third: Third): Rotation {
  const key = `${name}^${third}`;
  const found = rotations.get(key) ?? solveRotation(name, third);
  rotations.set(key, found);
  return found;
}
/** X^> and X^< from X^K = X^> + X^<, X^R − X^A = X^> − X^<, given R, A and the third component. */
function solveRotation(name: string, third: Third): Rotation {
  const known = component(name, third);
  const unknown = (["K", "<", ">"] as const).filter((c) => c !== third).map((c) => component(name, c));
  const [R, A, K] = [component(name, "R"), component(name, "A"), component(name, "K")];
  const [greater, lesser] = [component(name, ">"), component(name, "<")];
  const solved = solveLinear([sub(add(greater, lesser), K), sub(sub(greater, lesser), sub(R, A))], unknown);
  const value = (c: Term): Term => (c === known ? c : solved.get(c)!);
  const own = (which: "R" | "A", branch: Branch): Term => {
    const equation = sub(byBranch(name, which, branch), component(name, which));
    const solution = solveFor(equation, fn(`${name}^${branch}${branch}`));
    return unfold(solution, { [`${name}^<`]: () => value(lesser) });
  };
  return {
    greater: value(greater),
    lesser: value(lesser),
    forward: own("R", "+"),
    backward: own("A", "-"),
  };
}

function recordBranches(name: string, mixed: Mixed, trace: Trace): void {
  const [R, A] = [component(name, "R"), component(name, "A")];
  const [greater, lesser] = [component(name, ">"), component(name, "<")];
  const given = {
    ...Object.fromEntries(
      (["R", "A", "K"] as const).map((c) => [`${name}^${c}`, () => definedComponent(name, c)]),
    ),
    [`${name}^++`]: () => definition(name, "+", "+"),
    [`${name}^--`]: () => definition(name, "-", "-"),
  };
  const rows = [
    ["retarded", CONTOUR_RULES.branchDefinition, R, byBranch(name, "R", "+")],
    ["advanced", CONTOUR_RULES.branchDefinition, A, byBranch(name, "A", "-")],
    ["greater", CONTOUR_RULES.keldyshRotation, greater, mixed.greater],
    ["lesser", CONTOUR_RULES.keldyshRotation, lesser, mixed.lesser],
  ] as const;
  for (const [id, rule, lhs, rhs] of rows) trace.step({ id, rule, lhs, rhs, judge: "algebra", given });
}

/** X^R by X^{++} and X^<, X^A by X^{−−} and X^<: the branch component solved for X^>, which the definition then loses. */
function byBranch(name: string, which: "R" | "A", branch: Branch): Term {
  const greater = component(name, ">");
  const equation = sub(definition(name, branch, branch), fn(`${name}^${branch}${branch}`));
  const solved = solveFor(equation, greater);
  return cancel(unfold(definedComponent(name, which), { [`${name}^>`]: () => solved }));
}

/** Writes every branch component `X^ab` of the named functions, at whatever arguments, by their tables. */
export function writeBranches(term: Term, tables: ReadonlyMap<string, Partial<BranchTable>>): Term {
  return rewrite(term, (t) => {
    const match = t.kind === "fn" ? /^(.*)\^([+-][+-])$/.exec(t.head) : null;
    const entry = match ? tables.get(match[1]!)?.[match[2] as keyof BranchTable] : undefined;
    return entry && t.kind === "fn" ? withArguments(entry, t.args) : undefined;
  });
}
function withArguments(term: Term, args: readonly Term[]): Term {
  if (args.length === 0) return term;
  return rewrite(term, (t) => (t.kind === "fn" && t.args.length === 0 ? fn(t.head, ...args) : undefined));
}

/** {@link rotate} in words, for the printed steps. */
export const ROTATION_TEXT: Readonly<Record<Component, string>> = {
  R: "C^R = C^{++} − C^{+-}",
  A: "C^A = C^{+-} − C^{--}",
  K: "C^K = C^{-+} + C^{+-}",
  ">": "C^> = C^{-+}",
  "<": "C^< = C^{+-}",
};

/**
 * Components of anything whose branch components are known: C^R = C^{++} − C^{+−}, C^A = C^{+−} − C^{−−},
 * C^K = C^{−+} + C^{+−}, C^> = C^{−+}, C^< = C^{+−}.
 */
export function rotate(which: Component, branch: (a: Branch, b: Branch) => Term): Term {
  switch (which) {
    case "R":
      return sub(branch("+", "+"), branch("+", "-"));
    case "A":
      return sub(branch("+", "-"), branch("-", "-"));
    case "K":
      return add(branch("-", "+"), branch("+", "-"));
    case ">":
      return branch("-", "+");
    case "<":
      return branch("+", "-");
  }
}
