import { type Rule, type Step, Trace } from "../../algebra/trace.ts";
import { PARTICLE_HOLE } from "../../closures/rules.ts";
import { analytic } from "./analytic.ts";
import { closures } from "./closures.ts";
import { detailedBalance } from "./detailed-balance.ts";
import { models } from "./models.ts";
import { parities } from "./parities.ts";
import type { Row } from "./row.ts";
import { sumRules } from "./sum-rules.ts";

const IDENTITY: Rule = {
  name: "identity",
  statement: "An identity of the theory.",
  conditions: [],
  source: "structure of the equations",
};

/** Identities, parities and sum rules that hold for every h, F_B and A; judged like the steps of a derivation. */
export function identities(): readonly Step[] {
  const trace = new Trace();
  const record = (rows: readonly Row[], assumptions: readonly string[] = []): void => {
    for (const [id, text, judge, lhs, rhs, proof = []] of rows)
      trace.step({ id, rule: IDENTITY, lhs, rhs, judge, text, assumptions, proof });
  };
  record(analytic());
  record(parities(), [PARTICLE_HOLE]);
  for (const rows of [detailedBalance(), sumRules(), closures(), models()]) record(rows);
  return trace.recorded;
}
