import fc from "fast-check";
import { dependsOn, expand, findAll, rewrite } from "../../algebra/rewrite.ts";
import {
  add,
  fn,
  I,
  type Integral,
  integral,
  mul,
  neg,
  num,
  pow,
  ratio,
  type Term,
} from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import type { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { convolutionOf } from "../oracle/convolve.ts";
import { buildModel, type Model } from "../oracle/model.ts";
import { type ModelData, modelData } from "../oracle/model-data.ts";
import { scaled } from "../oracle/pole-function.ts";
import { exactValue } from "../oracle/value.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { optionsFor } from "./poles.ts";
import { sidesOf } from "./sides.ts";

/** A double integral is a few hundred exact residues; a wrong one survives a single instance with vanishing probability. */
const MOST_RUNS = 8;
/** Models tried until one hits no pole. */
const FIRST_MODELS = 5;

/**
 * Both sides in random causal models with Green functions of weight one, double integrals included: an inner integral that
 * depends on the outer variable is done in partial fractions and becomes one more function of the model.
 */
export function judgeNestedIntegrals(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const options = { ...optionsFor([lhs, rhs], step.assumptions, false), normalised: true };
  const sides = [lhs, rhs].map(withoutParts);
  const instance = (data: ModelData) => {
    const model = buildModel(data, options);
    const [left, right] = sides.map((t) => nestedValue(t, model));
    return [{ lhs: left!, rhs: right! }];
  };
  // What the partial fractions cannot do shows at the first usable model; a search would draw and shrink many.
  fc.sample(modelData, { seed: effort.seed, numRuns: FIRST_MODELS }).some((data) =>
    isUsable(() => instance(data)),
  );
  return exactProperty(
    modelData,
    instance,
    { ...effort, runs: Math.min(effort.runs, MOST_RUNS) },
    "random causal models of weight one",
  );
}

/** Whether no pole is hit; any other error is passed on. */
function isUsable(compute: () => unknown): boolean {
  try {
    compute();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Re X = (X^R ± X^A)/2 and Im likewise: conj f^R = −f^A, conj g^R = −g^A, conj X^R = X^A for all others. */
function withoutParts(term: Term): Term {
  return rewrite(term, (t) => {
    const inner = t.kind === "fn" && (t.head === "Re" || t.head === "Im") ? t.args[0]! : undefined;
    if (t.kind !== "fn" || inner?.kind !== "fn" || !inner.head.endsWith("^R")) return undefined;
    const advanced = fn(inner.head.replace(/R$/, "A"), ...inner.args);
    const conjugate = /^[fg]\^/.test(inner.head) ? neg(advanced) : advanced;
    return t.head === "Re"
      ? mul(ratio(1, 2), add(inner, conjugate))
      : mul(pow(mul(num(2), I), -1), add(inner, neg(conjugate)));
  });
}

function nestedValue(term: Term, model: Model): GaussianFraction {
  const functions = new Map(model.functions);
  const perPi = model.symbol("pi");
  let count = 0;
  const flat = (t: Integral): Term => {
    const isInner = (s: Term): boolean => s.kind === "integral" && dependsOn(s, t.variable);
    if (findAll(t.body, isInner).length === 0) return t;
    const body = expand(t.body);
    const inner = findAll(body, isInner) as Integral[];
    const names = new Map<Term, Term>(
      inner.map((s) => {
        const head = `convolution ${++count}`;
        functions.set(head, scaled(convolutionOf(s, t.variable, model), perPi));
        return [s, fn(head, t.variable)];
      }),
    );
    return integral(
      t.variable,
      rewrite(body, (s) => names.get(s)),
    );
  };
  const outermost = (t: Term): Term => {
    if (t.kind === "integral") return flat(t);
    if (t.kind === "sum") return add(...t.terms.map(outermost));
    return t.kind === "prod" ? mul(...t.factors.map(outermost)) : t;
  };
  return exactValue(outermost(term), { ...model, functions });
}
