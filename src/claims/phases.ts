import { coefficientOf, dependsOn, findAll, rewrite } from "../algebra/rewrite.ts";
import { add, type Fn, mul, neg, num, type Sym, type Term, ZERO } from "../algebra/term.ts";
import { inPhases } from "./exact-zero.ts";
import { safelyExpanded } from "./expansion.ts";
import { exponential } from "./heads.ts";

const TURNING: ReadonlySet<string> = new Set(["exp", "sin", "cos"]);

/** The addends of a body with sines and cosines of a variable as exponentials; none where it has no phases in it. */
export function phases(body: Term, variable: Sym): readonly Term[] {
  const turns = (t: Term): boolean => t.kind === "fn" && TURNING.has(t.head) && dependsOn(t, variable);
  if (findAll(body, turns).length === 0) return [];
  const written = rewrite(body, (t) => (turns(t) ? inPhases(t as Fn) : undefined));
  const expanded = safelyExpanded(written);
  return (expanded.kind === "sum" ? expanded.terms : [expanded]).map(joined);
}

/** e^a e^b as e^{a+b}, so that waves that cancel are gone. */
function joined(addend: Term): Term {
  if (addend.kind !== "prod") return addend;
  const exponents: Term[] = [];
  const rest: Term[] = [];
  for (const factor of addend.factors) {
    const [base, power] = factor.kind === "pow" ? [factor.base, factor.exponent] : [factor, 1];
    if (base.kind === "fn" && base.head === "exp") exponents.push(mul(num(power), base.args[0]!));
    else rest.push(factor);
  }
  return mul(...rest, exponential(safelyExpanded(add(...exponents))));
}

/** c of the factors e^{cx + …} of an addend, where c does not depend on x. */
export function slopeOf(addend: Term, x: Sym): Term {
  const factors = addend.kind === "prod" ? addend.factors : [addend];
  const slopes = factors.map((factor): Term => {
    const [base, power] = factor.kind === "pow" ? [factor.base, factor.exponent] : [factor, 1];
    if (base.kind !== "fn" || base.head !== "exp") return ZERO;
    const slope = coefficientOf(base.args[0]!, x);
    return dependsOn(slope, x) ? ZERO : mul(num(power), slope);
  });
  return add(...slopes);
}

/** The addend without its factor e^{cx}; where an exponent is not linear in x, something with x stays there. */
export function unturned(addend: Term, x: Sym): Term {
  const factors = addend.kind === "prod" ? addend.factors : [addend];
  const turns = (t: Term): t is Fn => t.kind === "fn" && t.head === "exp" && dependsOn(t, x);
  const exponents = factors.filter(turns).map((t) => t.args[0]!);
  if (exponents.length === 0) return addend;
  const still = exponential(safelyExpanded(add(...exponents, neg(mul(slopeOf(addend, x), x)))));
  return mul(...factors.filter((t) => !turns(t)), still);
}
