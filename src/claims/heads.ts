import { fn, neg, ONE, splitCoefficient, type Term, ZERO } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Parity } from "./domain.ts";
import { safelyExpanded } from "./expansion.ts";
import { ELEMENTARY, isCausal, ownParity, partner, stemOf, THEORY } from "./parities.ts";

/** Functions with f(z)* = f(z*), binders with real limits among them. */
export const REFLECTED: ReadonlySet<string> = new Set([
  ...Object.keys(ELEMENTARY),
  ...Object.keys(THEORY),
  "int",
  "pv",
  "sum",
  "limit",
]);

/** Functions that every instance draws anew. */
export function isAbstract(head: string): boolean {
  return isCausal(head) || Object.hasOwn(THEORY, head);
}
function parityOf(head: string, known: Assumptions): Parity {
  if (head === "h" && known.generalElectrons) return "none";
  return known.functions.get(head) ?? ownParity(head) ?? "none";
}
/** f(args) with the sign of the argument taken out of odd and even functions, so that equal values have equal forms. */
export function applied(head: string, args: readonly Term[], known: Assumptions): Term {
  if (isCausal(head)) return causal(head, args[0]!, known);
  const parity = parityOf(head, known);
  if (parity === "none" || args.length !== 1)
    return head === "exp" && args[0] === ZERO ? ONE : fn(head, ...args);
  const argument = safelyExpanded(args[0]!);
  if (argument === ZERO && parity === "odd")
    return ZERO_AT_ZERO.has(head) || known.functions.has(head) ? ZERO : fn(head, ZERO);
  if (!isNegative(argument)) return fn(head, argument);
  const mirrored = fn(head, safelyExpanded(neg(argument)));
  return parity === "odd" ? neg(mirrored) : mirrored;
}
/** X^R(−z) = ∓X^A(z) where X is declared odd or even. */
function causal(head: string, a: Term, known: Assumptions): Term {
  const parity = known.causal.get(stemOf(head));
  const argument = parity ? safelyExpanded(a) : a;
  if (!parity || argument === ZERO || !isNegative(argument)) return fn(head, argument);
  const mirrored = fn(partner(head), safelyExpanded(neg(argument)));
  return parity === "odd" ? neg(mirrored) : mirrored;
}
/** Odd functions without a pole at zero. */
const ZERO_AT_ZERO: ReadonlySet<string> = new Set(["tanh", "sinh", "sin", "h", "A", "P_B'"]);

/** Sign of the first coefficient of the term and of its negative: exactly one of the two is the chosen one. */
function isNegative(t: Term): boolean {
  const first = t.kind === "sum" ? [...t.terms].sort((a, b) => (bare(a) < bare(b) ? -1 : 1))[0]! : t;
  const [c] = splitCoefficient(first);
  return c.re.sign() < 0 || (c.re.sign() === 0 && c.im.sign() < 0);
}
function bare(t: Term): string {
  return splitCoefficient(t)[1].key;
}

/** e^a as a term. */
export function exponential(a: Term): Term {
  return a === ZERO ? ONE : fn("exp", a);
}
