import { atomsOf, together } from "../algebra/fraction.ts";
import { findAll, rewrite } from "../algebra/rewrite.ts";
import {
  add,
  type Fn,
  fn,
  I,
  mul,
  num,
  pow,
  type Sym,
  splitCoefficient,
  sym,
  type Term,
} from "../algebra/term.ts";
import { inExponentials } from "../algebra/thermal.ts";
import { isZero } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import type { Assumptions } from "./assumptions.ts";
import { conjugate } from "./conjugate.ts";
import { isExpandable, safelyExpanded } from "./expansion.ts";

/** Larger polynomials are not expanded for a proof. */
const LARGEST = 50_000;
/** i in exponents, so that e^{ix} and e^{x} have real coefficients both. */
const i = sym("i#");
const PI = sym("pi");
const EXPONENTIAL: ReadonlySet<string> = new Set(["exp", "tanh", "coth", "sinh", "cosh", "fermi", "bose"]);

/**
 * Whether the term vanishes identically, shown exactly: hyperbolic, trigonometric and thermal functions in exponentials,
 * (√u)² = u, |u|² = u u*, e^{iπn} = ±1 for integers n, then the zero test over Q(i). False means "not shown".
 */
export function isShownZero(term: Term, known: Assumptions): boolean {
  try {
    const written = inSharedExponentials(term);
    if (written === undefined) return false;
    const reduced = reduce(written, known);
    if (tooLarge(reduced)) return false;
    if (isZero(reduced).zero) return true;
    if (!hasAlgebraic(reduced)) return false;
    const joined = reduce(safelyExpanded(together(reduced)), known);
    return !tooLarge(joined) && isZero(joined).zero;
  } catch (error) {
    if (error instanceof RangeError || error instanceof InternalError) return false;
    throw error;
  }
}

/** tanh, sin and their like as rational functions of exponentials; undefined where an exponent is too large a sum. */
function inSharedExponentials(term: Term): Term | undefined {
  const exponential = rewrite(term, (t) => (t.kind === "fn" ? inPhases(t) : undefined));
  const marked = rewrite(exponential, (t) =>
    t.kind === "fn" && EXPONENTIAL.has(t.head) ? fn(t.head, realCoefficients(t.args[0]!)) : undefined,
  );
  const exponents = findAll(marked, (t) => t.kind === "fn" && EXPONENTIAL.has(t.head));
  const inside = (t: Term): boolean => exponents.some((e) => e !== t && contains(t, e));
  if (exponents.some((t) => t.kind === "fn" && (!isExpandable(t.args[0]!) || inside(t)))) return undefined;
  return inExponentials(marked);
}
/** cos and sin of anything as exponentials of ±i times it. */
export function inPhases(t: Fn): Term | undefined {
  const phase = (sign: 1 | -1): Term => fn("exp", mul(num(sign), I, t.args[0]!));
  if (t.head === "cos") return mul(pow(num(2), -1), add(phase(1), phase(-1)));
  if (t.head !== "sin") return undefined;
  return mul(pow(mul(num(2), I), -1), add(phase(1), mul(num(-1), phase(-1))));
}
/** Exponentials of exponentials are not separated. */
function contains(t: Term, part: Term): boolean {
  return findAll(t, (s) => s === part).length > 0;
}
function realCoefficients(exponent: Term): Term {
  return rewrite(exponent, (t) => {
    if (t.kind !== "num" || t.value.isReal()) return undefined;
    const { re, im } = t.value;
    return add(num(Gaussian.of(re)), mul(num(Gaussian.of(im)), i));
  });
}

/** Even powers of square roots and moduli, and powers of roots of unity, in their simplest form. */
function reduce(term: Term, known: Assumptions): Term {
  return rewrite(term, (t) => {
    const [base, exponent] = t.kind === "pow" ? [t.base, t.exponent] : [t, 1];
    if (base.kind !== "fn") return undefined;
    const u = base.args[0];
    if (base.head === "sqrt" && exponent > 1) return split(base, u!, exponent);
    if (base.head === "sqrt" && exponent < -1) return pow(split(base, u!, -exponent), -1);
    if (base.head === "abs" && exponent > 1) return split(base, mul(u!, conjugate(u!, known)), exponent);
    if (base.head === "abs" && exponent < -1)
      return pow(split(base, mul(u!, conjugate(u!, known)), -exponent), -1);
    return base.head === "exp" ? unityPower(base, exponent, known) : undefined;
  });
}
function split(root: Term, square: Term, exponent: number): Term {
  return mul(pow(square, exponent >> 1), exponent % 2 === 1 ? root : num(1));
}

/** e^{iπc} for 2c a whole number, and e^{iπn…} = ±1 for integer variables. */
function unityPower(base: Term & { kind: "fn" }, exponent: number, known: Assumptions): Term | undefined {
  const [c, rest] = splitCoefficient(base.args[0]!);
  const total = c.mul(num(exponent).value);
  if (!total.isReal()) return undefined;
  if (rest === mul(i, PI)) {
    const quarter = total.re.num * 2n;
    if (quarter % total.re.den !== 0n) return undefined;
    return num(I.value.pow(Number((((quarter / total.re.den) % 4n) + 4n) % 4n)));
  }
  if (!isIntegerPhase(rest, known) || !total.re.isInteger() || !c.isOne()) return undefined;
  return total.re.num % 2n === 0n ? num(1) : exponent === 1 ? undefined : base;
}
function isIntegerPhase(t: Term, known: Assumptions): boolean {
  const factors = t.kind === "prod" ? t.factors : [t];
  const others = factors.filter((f) => f !== i && f !== PI);
  const isInteger = (f: Term): boolean =>
    f.kind === "sym" && known.variables.get((f as Sym).name)?.kind === "integer";
  return factors.length === others.length + 2 && others.length > 0 && others.every(isInteger);
}

function hasAlgebraic(t: Term): boolean {
  return findAll(t, (s) => s.kind === "fn" && ["sqrt", "abs", "exp"].includes(s.head)).length > 0;
}

/** Whether the numerator over a common denominator may have too many monomials. */
function tooLarge(t: Term): boolean {
  const { top, bottom } = degree(t);
  const n = atomsOf(t).length;
  let monomials = 1;
  for (let k = 1; k <= n; k++) monomials = (monomials * (Math.max(top, bottom) + k)) / k;
  return monomials > LARGEST;
}
/** Bounds of the degrees of numerator and denominator. */
function degree(t: Term): { top: number; bottom: number } {
  switch (t.kind) {
    case "num":
      return { top: 0, bottom: 0 };
    case "sum": {
      const parts = t.terms.map(degree);
      const bottom = parts.reduce((n, p) => n + p.bottom, 0);
      return { top: Math.max(...parts.map((p) => p.top + bottom - p.bottom)), bottom };
    }
    case "prod": {
      const parts = t.factors.map(degree);
      return { top: parts.reduce((n, p) => n + p.top, 0), bottom: parts.reduce((n, p) => n + p.bottom, 0) };
    }
    case "pow": {
      const { top, bottom } = degree(t.base);
      const n = Math.abs(t.exponent);
      return t.exponent > 0 ? { top: n * top, bottom: n * bottom } : { top: n * bottom, bottom: n * top };
    }
    default:
      return { top: 1, bottom: 0 };
  }
}
