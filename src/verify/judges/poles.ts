import { dependsOn, findAll } from "../../algebra/rewrite.ts";
import { type Fn, sym, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { PARTICLE_HOLE } from "../../closures/rules.ts";
import { buildModel, type ModelOptions } from "../oracle/model.ts";
import { modelData } from "../oracle/model-data.ts";
import { exactValue } from "../oracle/value.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

/** Names that exist only with particle–hole symmetry. */
const LOCAL = new Set(["G^R", "G^A", "X", "abs2"]);

/** Both sides in random causal pole-sum models, every integral an exact residue sum. */
export function judgeByPoles(step: Step, effort: Effort): Judgement {
  const sides = sidesOf(step);
  const options = optionsFor([sides.lhs, sides.rhs], step.assumptions, false);
  return exactProperty(
    modelData,
    (data) => {
      const model = buildModel(data, options);
      return [{ lhs: exactValue(sides.lhs, model), rhs: exactValue(sides.rhs, model) }];
    },
    effort,
    "random causal pole-sum models",
  );
}

export function optionsFor(
  terms: readonly Term[],
  assumptions: readonly string[],
  truncatedThermal: boolean,
): ModelOptions {
  const perState = terms.some((t) => dependsOn(t, sym("N_F")));
  const heads = terms.flatMap((t) => findAll(t, (s) => s.kind === "fn")).map((f) => (f as Fn).head);
  return {
    symmetric: assumptions.includes(PARTICLE_HOLE) || heads.some((h) => LOCAL.has(h)),
    truncatedThermal,
    perState,
  };
}
