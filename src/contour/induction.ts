import { add, type Fn, fn, ONE, sub, sym, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { type Component, component, rotate } from "./branches.ts";
import { branchChain } from "./nested.ts";
import { PRODUCT_RULES } from "./product-rules.ts";
import { CONTOUR_RULES } from "./rules.ts";

/** The product of the first n − 1 factors, of which nothing is known but that it obeys the rule. */
const SHORTER = "Y";
const LAST = "B";
const THIRD: readonly Component[] = ["K", "<", ">"];
const ALL: readonly Component[] = ["R", "A", ...THIRD];
const STEP_NAMES: Partial<Record<Component, string>> = { ">": "greater", "<": "lesser" };
const label = (c: Component): string => STEP_NAMES[c] ?? c;

/** Heads of the statement for n factors; `run` is a string of neighbours, 1 where it is empty. */
export const INDUCTION = {
  product: "P",
  factor: "A",
  run: "run",
  sum: "sum_j",
  n: sym("n"),
  j: sym("j"),
} as const;

const at = (name: string, c: Component, ...places: Term[]): Fn => fn(`${name}^${c}`, ...places);
const isThird = (c: Component): boolean => c !== "R" && c !== "A";

/** The rule for n factors: one string of letters R or A, or the strings in which X wanders from the first factor to the last. */
function strings(c: Component, n: Term = INDUCTION.n): Term {
  const { run, factor, sum, j } = INDUCTION;
  if (!isThird(c)) return at(run, c, ONE, n);
  const one = word(at(run, "R", ONE, sub(j, ONE)), at(factor, c, j), at(run, "A", add(j, ONE), n));
  return fn(sum, one);
}

/**
 * The rule for products of any length as an induction: one more factor after an opaque product, what the rule says of that
 * product put in with one of its strings and the rest of them; then the base, one factor, and the step from n to n + 1 with
 * n a symbol, which is the rule for two factors applied to the product of n.
 */
export function recordInduction(trace: Trace): void {
  for (const c of ALL) oneMoreFactor(c, trace);
  for (const c of ALL) ruleOfShorter(c, trace);
  for (const c of ALL) oneFactor(c, trace);
  for (const c of ALL) oneMoreOfMany(c, trace);
  for (const c of ALL) nextLength(c, trace);
  for (const c of ALL) everyLength(c, trace);
}

/** (Y∘B)^X by the components of both. */
function oneMore(
  c: Component,
  Y = (d: Component): Term => component(SHORTER, d),
  B = (d: Component): Term => component(LAST, d),
): Term {
  if (!isThird(c)) return word(Y(c), B(c));
  return add(word(Y("R"), B(c)), word(Y(c), B("A")));
}

function oneMoreFactor(c: Component, trace: Trace): void {
  trace.step({
    id: `tail-${label(c)}`,
    rule: CONTOUR_RULES.branchSum,
    lhs: rotate(c, (a, b) => branchChain([SHORTER, LAST], a, b)),
    rhs: oneMore(c),
    judge: "contour",
    text: `(Y∘B)^${c} for any contour function Y, from the sum over one inner branch.`,
  });
}

/** Y^R and Y^A are strings S, and Y^X = its string with X at place j, and the others E^X. */
function ruleOfShorter(c: Component, trace: Trace): void {
  const [retarded, advanced, others, front, back, letter] = [
    "S^R",
    "S^A",
    `E^${c}`,
    "F^R",
    `H^A`,
    `C^${c}`,
  ].map((h) => fn(h)) as [Term, Term, Term, Term, Term, Term];
  const string = word(front, letter, back);
  const shorter = c === "R" ? retarded : c === "A" ? advanced : add(string, others);
  const last = (d: Component): Term => component(LAST, d);
  const rhs =
    c === "R" || c === "A"
      ? word(c === "R" ? retarded : advanced, last(c))
      : add(word(retarded, last(c)), word(front, letter, back, last("A")), word(others, last("A")));
  const given: Record<string, () => Term> = { [`${SHORTER}^${c}`]: () => shorter };
  if (c !== "R" && c !== "A") given[`${SHORTER}^R`] = () => retarded;
  trace.step({
    id: `inductive-${label(c)}`,
    rule: PRODUCT_RULES.nestedProduct,
    lhs: oneMore(c),
    rhs,
    judge: "contour",
    given,
    assumptions: ["Y = A_1∘…∘A_{n−1} obeys the rule, B = A_n"],
    text:
      c === "R" || c === "A"
        ? `The string of n − 1 letters ${c} becomes one of n.`
        : `Every string F^R C^${c} H^A of Y gets B^A at its end, so ${c} stays where it was; the new string has all letters R before B^${c}.`,
  });
}

function oneFactor(c: Component, trace: Trace): void {
  trace.step({
    id: `base-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs: at(INDUCTION.product, c, ONE),
    rhs: strings(c, ONE),
    judge: "induction",
    text: `The product of one factor is the factor: its one string is A^${c}(1).`,
  });
}

function oneMoreOfMany(c: Component, trace: Trace): void {
  const { product, n } = INDUCTION;
  trace.step({
    id: `more-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs: at(product, c, add(n, ONE)),
    rhs: oneMore(c, (d) => at(product, d, n), nextFactor),
    judge: "induction",
    text: `The rule for two factors (tail-${label(c)}) for P(n) = A_1∘…∘A_n and one more factor.`,
  });
}
const nextFactor = (c: Component): Term => at(INDUCTION.factor, c, add(INDUCTION.n, ONE));

function nextLength(c: Component, trace: Trace): void {
  const { product, n } = INDUCTION;
  const needed = isThird(c) ? (["R", c] as const) : [c];
  trace.step({
    id: `every-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs: oneMore(c, (d) => at(product, d, n), nextFactor),
    rhs: strings(c, add(n, ONE)),
    judge: "induction",
    given: Object.fromEntries(needed.map((d) => [`${product}^${d}`, () => strings(d)])),
    text: isThird(c)
      ? `From n to n + 1, with what the rule says of P(n): the n strings get A^A(n+1) at their end, and the string of A^R with A^${c}(n+1) is new. These are the n + 1 strings of P(n+1). run(a,b) is the string from a to b, 1 where it is empty. The judge looks at n = 1 … 9.`
      : "From n to n + 1, with what the rule says of P(n): the string of n letters becomes one of n + 1. run(a,b) is the string from a to b. The judge looks at n = 1 … 9.",
  });
}

function everyLength(c: Component, trace: Trace): void {
  const [base, more, next] = ["base", "more", "every"].map((part) => `${part}-${label(c)}`) as [
    string,
    string,
    string,
  ];
  trace.step({
    id: `all-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs: at(INDUCTION.product, c, INDUCTION.n),
    rhs: strings(c),
    judge: "induction",
    induction: { base, more, next },
    text: `Hence for every n ≥ 1: ${base} is this at 1, and ${more} with ${next} takes it from n to n + 1${isThird(c) ? ", with what all-R says of P^R(n)" : ""}. The judge looks at n = 1 … 9.`,
  });
}
