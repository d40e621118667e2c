import { rewrite } from "../algebra/rewrite.ts";
import { add, type Fn, fn, ONE, sub, sym, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { type Component, rotate } from "./branches.ts";
import { convolution } from "./convolution.ts";
import { PRODUCT_RULES } from "./product-rules.ts";

const THIRD: readonly Component[] = ["K", "<", ">"];
const ALL: readonly Component[] = ["R", "A", ...THIRD];
const STEP_NAMES: Partial<Record<Component, string>> = { ">": "greater", "<": "lesser" };
const label = (c: Component): string => STEP_NAMES[c] ?? c;

/** Heads of the statement for n factors; `run` is a string of neighbours, 1 where it is empty; `sum` has its end before its summand. */
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
  return fn(sum, n, one);
}

/**
 * The rule for products of any length as an induction: the base, one factor; one factor more than n, n a symbol, by the sum over
 * the one new inner branch; and the strings that this comes to.
 */
export function recordInduction(trace: Trace): void {
  for (const c of ALL) oneFactor(c, trace);
  for (const c of ALL) oneMoreFactor(c, trace);
  for (const c of ALL) nextLength(c, trace);
  for (const c of ALL) everyLength(c, trace);
}

/** P^X(n+1) by the components of P(n) and of the next factor. */
function oneMore(c: Component): Term {
  const { product, factor, n } = INDUCTION;
  const places = new Map<string, Term>([
    [product, n],
    [factor, add(n, ONE)],
  ]);
  return rewrite(convolution(product, factor)[c], (t) => {
    const place = t.kind === "fn" ? places.get(t.head.split("^")[0]!) : undefined;
    return place && t.kind === "fn" ? fn(t.head, place) : undefined;
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

function oneMoreFactor(c: Component, trace: Trace): void {
  const longer = add(INDUCTION.n, ONE);
  const lhs = at(INDUCTION.product, c, longer);
  const branches = rotate(c, (a, b) => fn(`${INDUCTION.product}^${a}${b}`, longer));
  trace.step({
    id: `more-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs,
    rhs: oneMore(c),
    judge: "induction",
    proof: [{ rule: "branch", from: lhs, to: branches }],
    text: `P(n+1) = P(n)∘A(n+1) is one more sum over an inner branch, P^{ab}(n+1) = P^{a+}(n) A^{+b}(n+1) − P^{a−}(n) A^{−b}(n+1); of P(n) nothing is used but that it is a function on the contour.`,
  });
}

function nextLength(c: Component, trace: Trace): void {
  const { product, n } = INDUCTION;
  const needed = isThird(c) ? (["R", c] as const) : [c];
  trace.step({
    id: `every-${label(c)}`,
    rule: PRODUCT_RULES.induction,
    lhs: oneMore(c),
    rhs: strings(c, add(n, ONE)),
    judge: "induction",
    given: Object.fromEntries(needed.map((d) => [`${product}^${d}`, () => strings(d)])),
    text: isThird(c)
      ? `From n to n + 1, with what the rule says of P(n): the n strings get A^A(n+1) at their end, and the string of A^R with A^${c}(n+1) is new. These are the n + 1 strings of P(n+1). The judge looks at n = 1 … 9.`
      : "From n to n + 1, with what the rule says of P(n): the string of n letters becomes one of n + 1. The judge looks at n = 1 … 9.",
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
