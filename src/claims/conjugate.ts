import { add, children, fn, I, mul, num, pow, ratio, rebuild, sub, type Term } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import { conjugateVariable, isRealKind, variable } from "./domain.ts";
import { applied, REFLECTED } from "./heads.ts";
import { isCausal, partner } from "./parities.ts";

/**
 * Complex conjugate of a term whose variables have the given domains: f(z)* = f(z*) for functions that are real on the
 * real axis, X^R ↔ X^A for causal ones. Where a branch cut may matter the term stays whole under the head `conj`.
 */
export function conjugate(term: Term, known: Assumptions): Term {
  const done = new Map<Term, Term>();
  const visit = (t: Term): Term => {
    const before = done.get(t);
    if (before) return before;
    const result = compute(t);
    done.set(t, result);
    return result;
  };
  const compute = (t: Term): Term => {
    if (t.kind === "num") return num(t.value.conj());
    if (t.kind === "sym") return conjugateSymbol(t.name, t, known);
    if (t.kind !== "fn") return rebuild(t, children(t).map(visit));
    if (t.head === "abs") return t;
    if (t.head === "conj") return t.args[0]!;
    if (isCausal(t.head)) return applied(partner(t.head), [visit(t.args[0]!)], known);
    if (REFLECTED.has(t.head) || known.functions.has(t.head))
      return applied(t.head, t.args.map(visit), known);
    if (t.head === "sqrt" && isPositive(t.args[0]!, known)) return t;
    if (t.head === "log" && isPositive(t.args[0]!, known)) return t;
    return fn("conj", t);
  };
  return visit(term);
}

function conjugateSymbol(name: string, t: Term, known: Assumptions): Term {
  if (name.startsWith("conj ")) return variable(name.slice(5));
  if (name.startsWith("@")) return fn("conj", t);
  const drawn = known.variables.get(name);
  return drawn && !isRealKind(drawn.kind) ? conjugateVariable(name) : t;
}

export function isReal(t: Term, known: Assumptions): boolean {
  return conjugate(t, known) === t;
}
export function realPart(t: Term, known: Assumptions): Term {
  return mul(ratio(1, 2), add(t, conjugate(t, known)));
}
export function imaginaryPart(t: Term, known: Assumptions): Term {
  return mul(pow(mul(num(2), I), -1), sub(t, conjugate(t, known)));
}

/** Whether the form alone shows that the term is a non-negative real number. */
export function isPositive(t: Term, known: Assumptions): boolean {
  switch (t.kind) {
    case "num":
      return t.value.isReal() && t.value.re.sign() >= 0;
    case "sym": {
      const low = known.variables.get(t.name)?.low;
      return t.name === "pi" || t.name === "EulerGamma" || (low !== undefined && low.sign() >= 0);
    }
    case "sum":
      return t.terms.every((s) => isPositive(s, known));
    case "prod":
      return t.factors.every((s) => isPositive(s, known));
    case "pow":
      return (t.exponent % 2 === 0 && isReal(t.base, known)) || isPositive(t.base, known);
    case "fn":
      if (t.head === "abs") return true;
      if (t.head === "sqrt") return isPositive(t.args[0]!, known);
      return (t.head === "exp" || t.head === "cosh") && isReal(t.args[0]!, known);
    default:
      return false;
  }
}
