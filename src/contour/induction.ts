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

/** P^X(n) by the strings in which X wanders from the first factor to the last. */
function statement(c: Component): { product: Term; strings: Term } {
  const { n, j } = INDUCTION;
  const run = (which: "R" | "A", from: Term, to: Term): Fn => fn(`${INDUCTION.run}^${which}`, from, to);
  const product = fn(`${INDUCTION.product}^${c}`, n);
  if (c === "R" || c === "A") return { product, strings: run(c, ONE, n) };
  const one = word(run("R", ONE, sub(j, ONE)), fn(`${INDUCTION.factor}^${c}`, j), run("A", add(j, ONE), n));
  return { product, strings: fn(INDUCTION.sum, one) };
}

/**
 * The rule for products of any length as an induction: one more factor after an opaque product, what the rule says of that
 * product put in with one of its strings and the rest of them, and the statement for every n that follows from both and
 * from the rule for one factor, A^X = A^X.
 */
export function recordInduction(trace: Trace): void {
  for (const c of ALL) oneMoreFactor(c, trace);
  for (const c of ALL) ruleOfShorter(c, trace);
  for (const c of ALL) everyLength(c, trace);
}

function oneMore(c: Component): Term {
  const [Y, B] = [(d: Component) => component(SHORTER, d), (d: Component) => component(LAST, d)];
  if (c === "R" || c === "A") return word(Y(c), B(c));
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

function everyLength(c: Component, trace: Trace): void {
  const { product, strings } = statement(c);
  trace.step({
    id: `every-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs: product,
    rhs: strings,
    judge: "induction",
    text: `P(n) = A_1∘…∘A_n for every n ≥ 1: one factor is the rule itself, and steps tail-${label(c)} and inductive-${label(c)} lead from n − 1 to n; run(a,b) is the string from a to b, 1 where it is empty. The judge looks at n = 1 … 9.`,
  });
}
