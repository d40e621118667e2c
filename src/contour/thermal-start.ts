import { unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, fn, neg, sub, sym, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { solveFromLeft } from "./inverse.ts";
import { PRODUCT_RULES } from "./product-rules.ts";
import { CONTOUR_RELATIONS } from "./relations.ts";
import { thermalConvolution } from "./thermal-branch.ts";
import { summands } from "./words.ts";

/** Components of G after a thermal start; products over real times run from the start t_0. */
export interface ThermalStart {
  /** G^⌉ = −iG^R(Σ^⌉ + J^⌉)G^M and G^⌈ = −iG^M(Σ^⌈ + J^⌈)G^A. */
  readonly right: Term;
  readonly left: Term;
  /** G^< = G^RΣ^<G^A − iG^R(Σ^⌉ + J^⌉)G^⌈, G^K with twice the last term. */
  readonly lesser: Term;
  readonly keldysh: Term;
}

const assumptions = [CONTOUR_RELATIONS.thermal];
/** What is not R, A or M in L = G_0^{-1} − Σ is −Σ, but for the joint J of the branches at t_0. */
const SELF_ENERGY = Object.fromEntries(
  [
    ["K", ["Sigma"]],
    ["<", ["Sigma"]],
    ["⌉", ["Sigma", "J"]],
    ["⌈", ["Sigma", "J"]],
  ].map(([c, names]) => [`L^${c}`, () => neg(add(...(names as string[]).map((n) => fn(`${n}^${c}`))))]),
);

/** Solves L∘G = 1 on the three branches: G^M closes on itself, everything else follows from G^R, G^A and G^M. */
export function recordThermalStart(trace: Trace): ThermalStart {
  const product = thermalConvolution("L", "G");
  const mirrored = thermalConvolution("G", "L");
  trace.step({
    id: "start-matsubara",
    rule: PRODUCT_RULES.thermalBranch,
    lhs: product.M,
    rhs: unitOfThermalBranch(),
    judge: "contour",
    assumptions,
    text: "The unit is iδ(τ − τ') on the thermal branch: G^M is the equilibrium function and knows nothing of later times.",
  });
  const solve = (id: string, which: "K" | "<" | "⌉", text: string): Term => {
    const source = unfold(product[which], SELF_ENERGY);
    const rhs = solveFromLeft(source, "L^R", "G^R", fn(`G^${which}`));
    const known = { rule: PRODUCT_RULES.thermalBranch, judge: "contour", assumptions } as const;
    return trace.step({ ...known, id, lhs: fn(`G^${which}`), rhs, text });
  };
  const right = solve("start-right", "⌉", "L^RG^⌉ − iL^⌉G^M = 0, multiplied with G^R from the left.");
  const left = recordLeft(unfold(mirrored["⌈"], SELF_ENERGY), trace);
  const lesser = solve(
    "start-lesser",
    "<",
    "The lesser component: what Σ^< drives, and the correlations of the start.",
  );
  const keldysh = solve("start-keldysh", "K", "The Keldysh component: the start counts twice.");
  return { right, left, lesser, keldysh };
}

/** c in (c∘X)^M = X^M. */
function unitOfThermalBranch(): Term {
  const [c, X] = [sym("c"), fn("X^M")];
  return solveFor(sub(unfold(thermalConvolution("delta", "X").M, { "delta^M": () => c }), X), c);
}

/** G^⌈L^A + rest = 0 multiplied with G^A from the right. */
function recordLeft(equation: Term, trace: Trace): Term {
  const known = word(fn("G^⌈"), fn("L^A"));
  const rest = summands(equation).filter((t) => t !== known);
  if (rest.length !== summands(equation).length - 1) throw new InternalError("no term G^⌈L^A");
  return trace.step({
    id: "start-left",
    rule: PRODUCT_RULES.thermalBranch,
    lhs: fn("G^⌈"),
    rhs: add(...rest.map((t) => neg(word(t, fn("G^A"))))),
    judge: "contour",
    assumptions,
    text: "G^⌈L^A − iG^ML^⌈ = 0, from G∘L = 1, multiplied with G^A from the right.",
  });
}
