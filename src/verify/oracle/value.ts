import { evaluate, type Field } from "../../algebra/evaluate.ts";
import { rewrite, substitute } from "../../algebra/rewrite.ts";
import { type Fn, fn, num, sym, type Term } from "../../algebra/term.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { integrateExactly } from "./integrate.ts";
import type { Model } from "./model.ts";
import { type PoleFunction, valueAt } from "./pole-function.ts";

export const fractionField: Field<GaussianFraction> = {
  fromGaussian: GaussianFraction.from,
  add: (a, b) => a.add(b),
  mul: (a, b) => a.mul(b),
  inverse: (a) => a.inverse(),
};

/** The exact value of a term in a model: symbols and functions from the model, integrals by residues. */
export function exactValue(term: Term, model: Model): GaussianFraction {
  return evaluate(term, fractionField, (t, value) => {
    if (t.kind === "sym") return model.symbol(t.name);
    if (t.kind === "integral") return integrateExactly(t.body, t.variable, model, exactValue);
    if (t.kind !== "fn") throw new InternalError(`no value of a ${t.kind}`);
    return functionValue(t, model, value);
  });
}

function functionValue(t: Fn, model: Model, value: (s: Term) => GaussianFraction): GaussianFraction {
  if (t.head === "sum_n") return matsubaraSum(t.args[0]!, model);
  if (t.head === "Im" || t.head === "Re" || t.head === "abs2") {
    const inner = value(t.args[0]!);
    if (t.head === "abs2") return inner.mul(inner.conj());
    return t.head === "Re" ? inner.realPart() : inner.imaginaryPart();
  }
  if (t.args.length === 0) return model.symbol(t.head);
  const at = value(t.args[0]!);
  const found = lookup(t.head, at, model);
  if (!found) throw new InternalError(`the model has no function ${t.head}`);
  return valueAt(found, at);
}
/** λ of complex argument: its two branches. */
function lookup(head: string, at: GaussianFraction, model: Model): PoleFunction | undefined {
  if (head === "lambda") return model.functions.get(at.side() >= 0 ? "lambda^R" : "lambda^A");
  return model.functions.get(head);
}

/** Σ_n over the thermal poles of the model: retarded functions above, advanced below the axis. */
function matsubaraSum(summand: Term, model: Model): GaussianFraction {
  const advanced = rewrite(summand, (t) =>
    t.kind === "fn" && t.head.endsWith("^R") ? fn(t.head.replace(/\^R$/, "^A"), ...t.args) : undefined,
  );
  const at = (t: Term, point: GaussianFraction): GaussianFraction =>
    exactValue(substitute(t, new Map([[sym("iomega_n"), num(point.toGaussian())]])), model);
  return model.matsubara
    .map((p) => at(summand, p).add(at(advanced, p.neg())))
    .reduce((a, b) => a.add(b), GaussianFraction.ZERO);
}
