import { expand, unfold } from "../algebra/rewrite.ts";
import { add, mul, num, ONE, splitCoefficient, sub, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { type Component, component, rotate } from "./branches.ts";
import { branchChain, nestedProduct } from "./nested.ts";
import { PRODUCT_RULES } from "./product-rules.ts";
import { DYSON_PREMISE, dysonLines } from "./relation-lines.ts";
import { DYSON } from "./relations.ts";
import { factorAround, letters, replacePrefix, summands } from "./words.ts";

/** The component that carries occupation: each obeys the same rule. */
export type Third = "K" | "<" | ">";
const THIRD_NAMES: Readonly<Record<Third, string>> = { K: "K", "<": "lesser", ">": "greater" };

const [free, self, full] = ["G_0", "Sigma", "G"];
const premise = (third: Third, first: "G" | "G_0" = "G") => ({
  assumptions: DYSON,
  given: DYSON_PREMISE,
  proof: dysonLines(third, first),
});
const at = (name: string, c: Component): Term => component(name, c);
const dressing = add(ONE, word(at(full, "R"), at(self, "R")));
const bare = sub(ONE, word(at(free, "R"), at(self, "R")));

/** G^X of the Dyson equation: the part that Σ^X drives and the part that remembers G_0^X. */
export interface DysonRule {
  /** (1 + G^RΣ^R) G_0^X (1 + Σ^AG^A) + G^RΣ^XG^A. */
  readonly whole: Term;
  /** G^RΣ^XG^A. */
  readonly driven: Term;
  /** (1 + G^RΣ^R) G_0^X (1 + Σ^AG^A). */
  readonly boundary: Term;
}

/** G^R = G_0^R + G_0^RΣ^RG^R and the two identities that solve the equations of the other components. */
export function recordResolvent(trace: Trace): void {
  const component2 = (names: readonly string[], c: "R" | "A"): Term =>
    add(at(free, c), nestedProduct(names)[c]);
  for (const c of ["R", "A"] as const)
    trace.step({
      id: `dyson-${c}`,
      rule: PRODUCT_RULES.dyson,
      lhs: at(full, c),
      rhs: component2([free, self, full], c),
      judge: "contour",
      ...premise("K", "G_0"),
      text: `The ${c} component closes on itself.`,
    });
  const inverse = word(dressing, bare);
  trace.step({
    id: "resolvent-inverse",
    rule: PRODUCT_RULES.resolvent,
    lhs: inverse,
    rhs: fromOtherEnd(inverse),
    judge: "contour",
    ...premise("K", "G_0"),
    text: "1 + G^RΣ^R inverts 1 − G_0^RΣ^R.",
  });
  const dressedFree = word(dressing, at(free, "R"));
  trace.step({
    id: "resolvent-dresses",
    rule: PRODUCT_RULES.resolvent,
    lhs: dressedFree,
    rhs: fromOtherEnd(dressedFree),
    judge: "contour",
    ...premise("K", "G_0"),
    text: "The same factor turns G_0^R into G^R: the Dyson equation read from the other end.",
  });
}

/** G^RΣ^RG_0^R = G^R − G_0^R: the Dyson equation read from the other end. */
function fromOtherEnd(t: Term): Term {
  const [G, S, G0] = [at(full, "R"), at(self, "R"), at(free, "R")];
  const words = summands(expand(t)).map(splitCoefficient);
  return expand(add(...words.map(([c, w]) => mul(num(c), replacePrefix(w, [G, S, G0], sub(G, G0))))));
}

/**
 * G^X = (1 + G^RΣ^R) G_0^X (1 + Σ^AG^A) + G^RΣ^XG^A, X = K, <, >: the X component of G = G_0 + G_0∘Σ∘G multiplied with
 * 1 + G^RΣ^R from the left.
 */
export function dysonRule(third: Third, trace?: Trace): DysonRule {
  const unknown = at(full, third);
  const rhs = add(at(free, third), nestedProduct([free, self, full])[third]);
  trace?.step({
    id: `dyson-${THIRD_NAMES[third]}`,
    rule: PRODUCT_RULES.dyson,
    lhs: unknown,
    rhs,
    judge: "contour",
    ...premise(third),
    text: `The ${third} component, by the rule for three factors.`,
  });
  const returning = word(at(free, "R"), at(self, "R"), unknown);
  const source = add(...summands(rhs).filter((t) => t !== returning));
  const multiplied = add(...summands(source).map((t) => expand(dressed(t))));
  const whole = factorAround(multiplied, at(free, third));
  trace?.step({
    id: `dyson-${THIRD_NAMES[third]}-solved`,
    rule: PRODUCT_RULES.resolvent,
    lhs: unknown,
    rhs: whole,
    judge: "contour",
    ...premise(third),
    text: `G_0^RΣ^RG^${third} brought to the left and multiplied with 1 + G^RΣ^R: what Σ^${third} drives, and what G_0^${third} leaves behind.`,
  });
  const driven = word(at(full, "R"), at(self, third), at(full, "A"));
  return { whole, driven, boundary: sub(whole, driven) };
}
/** (1 + G^RΣ^R) from the left, with (1 + G^RΣ^R)G_0^R = G^R used where G_0^R stands first. */
function dressed(t: Term): Term {
  const short = replacePrefix(t, [at(free, "R")], at(full, "R"));
  return short === t ? word(dressing, t) : short;
}

/** Orders of the series that are compared one by one. */
const ORDERS = 3;

/** The letters of G_n = G_0∘(Σ∘G_0)^n. */
function chain(n: number): string[] {
  return [free, ...new Array<readonly string[]>(n).fill([self, free]).flat()];
}

/**
 * Order by order up to `orders`: G_n = G_0∘Σ∘G_{n−1} against the term of order n in the closed form, in the given
 * component. The first order is the sum over branches, each further one goes on from the order before.
 */
export function recordSeries(third: Third, orders: number, trace: Trace): void {
  const closed = dysonRule(third).whole;
  for (let n = 1; n <= orders; n++) {
    const first = n === 1;
    const before = `G_${n - 1}`;
    const given = Object.fromEntries(
      (["R", "A", third] as const).map((c) => [`${before}^${c}`, () => nestedProduct(chain(n - 1))[c]]),
    );
    trace.step({
      id: `series-${THIRD_NAMES[third]}-${n}`,
      rule: PRODUCT_RULES.series,
      lhs: first
        ? rotate(third, (a, b) => branchChain(chain(1), a, b))
        : nestedProduct([free, self, before])[third],
      rhs: orderOf(closed, n),
      judge: "contour",
      given: first ? {} : given,
      text: first
        ? "First order in Σ: the sum over the inner branches of G_0∘Σ∘G_0 is the linear term of the closed form."
        : `Order ${n} in Σ: G_${n} = G_0∘Σ∘${before} is the term of that order in the closed form.`,
    });
  }
}

/** The term of order n in Σ of a rule in G, with G^R and G^A as their own series to that order. */
function orderOf(closed: Term, n: number): Term {
  const series = (c: "R" | "A"): Term =>
    add(
      ...Array.from({ length: n + 1 }, (_, k) =>
        word(...new Array<Term>(k).fill(word(at(free, c), at(self, c))), at(free, c)),
      ),
    );
  const inFree = unfold(closed, { [`${full}^R`]: () => series("R"), [`${full}^A`]: () => series("A") });
  const order = (t: Term): number =>
    letters(t).filter((l) => l.kind === "fn" && l.head.startsWith(self)).length;
  return add(...summands(expand(inFree)).filter((t) => order(t) === n));
}

/** (1 − G_0^RΣ^R)·Σ_{n≤N}(G_0^RΣ^R)^n G_0^R = G_0^R − (G_0^RΣ^R)^{N+1}G_0^R: what the partial sum leaves. */
export function recordRemainder(trace: Trace): void {
  const unit = word(at(free, "R"), at(self, "R"));
  const powers = Array.from({ length: ORDERS + 1 }, (_, k) =>
    word(...new Array<Term>(k).fill(unit), at(free, "R")),
  );
  const lhs = word(bare, add(...powers));
  trace.step({
    id: "series-remainder",
    rule: PRODUCT_RULES.series,
    lhs,
    rhs: expand(lhs),
    judge: "contour",
    text: "The sum up to third order solves the retarded equation up to a remainder of fourth order; the closed form sums the series wherever 1 − G_0^RΣ^R can be inverted.",
  });
}
