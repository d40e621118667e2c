import { expand, unfold } from "../algebra/rewrite.ts";
import { add, fn, mul, num, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { BRANCHES, type Branch, type Component, component, orientation, rotate } from "./branches.ts";
import { convolution, type ProductRule } from "./convolution.ts";
import { CONTOUR_RULES } from "./rules.ts";

/** The letter that stands for the product of all factors but the last. */
const PRODUCT = "P";
const COMPONENTS: readonly Component[] = ["R", "A", "K", ">", "<"];

/** The words of (A_1∘…∘A_n)^{ab}: one inner branch between neighbours, each with its sign. */
export function branchChain(names: readonly string[], a: Branch, b: Branch): Term {
  const continued = (left: Branch, rest: readonly string[]): Term => {
    const [first, ...others] = rest;
    if (others.length === 0) return fn(`${first}^${left}${b}`);
    return add(
      ...BRANCHES.map((c) =>
        mul(num(orientation(c)), word(fn(`${first}^${left}${c}`), continued(c, others))),
      ),
    );
  };
  return expand(continued(a, names));
}

/**
 * Components of A_1∘A_2∘…∘A_n by induction: if the product P of the first n−1 factors obeys the rule, P∘A_n is one more
 * convolution, and
 * (A_1…A_n)^R = A_1^R…A_n^R, (A_1…A_n)^X = Σ_j A_1^R…A_{j−1}^R A_j^X A_{j+1}^A…A_n^A for X = K, <, >.
 * Throws InternalError for an empty list.
 */
export function nestedProduct(names: readonly string[]): ProductRule {
  if (names.length === 0) throw new InternalError("a product of no factors");
  const last = names.at(-1)!;
  if (names.length === 1) return rule((c) => component(last, c));
  const first = nestedProduct(names.slice(0, -1));
  const pair = convolution(PRODUCT, last);
  return rule((c) => expand(unfold(pair[c], premise(first))));
}
function rule(derive: (c: Component) => Term): ProductRule {
  return { R: derive("R"), A: derive("A"), K: derive("K"), ">": derive(">"), "<": derive("<") };
}
/** P^X as what the rule says of the shorter product. */
function premise(first: ProductRule): Record<string, () => Term> {
  return Object.fromEntries(COMPONENTS.map((c) => [`${PRODUCT}^${c}`, () => first[c]]));
}

const STEP_NAMES: Partial<Record<Component, string>> = { ">": "greater", "<": "lesser" };
const label = (c: Component): string => STEP_NAMES[c] ?? c;

/** Records the rule for these factors against the sum over all inner branches. */
export function recordChain(
  names: readonly string[],
  which: readonly Component[],
  id: string,
  trace: Trace,
): ProductRule {
  const derived = nestedProduct(names);
  for (const c of which)
    trace.step({
      id: `${id}-${label(c)}`,
      rule: CONTOUR_RULES.branchSum,
      lhs: rotate(c, (a, b) => branchChain(names, a, b)),
      rhs: derived[c],
      judge: "contour",
      text: `(${names.join("")})^${c} from the sum over the ${2 ** (names.length - 1)} choices of inner branches, each backward one with a minus sign.`,
    });
  return derived;
}
