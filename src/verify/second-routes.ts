import { type Rule, type Step, Trace } from "../algebra/trace.ts";
import { type Route, secondRoutes } from "../routes/index.ts";
import type { Claim } from "./claim.ts";
import { judgeStep } from "./judge.ts";

const ROUTE: Rule = {
  name: "second-route",
  statement: "Two derivations that share no step give one result.",
  conditions: [],
  source: "independent derivation",
};

/** Each second route as a step, first = second, for the judges and their seeded mistakes. */
export function routeSteps(): readonly Step[] {
  return stepsOf(secondRoutes());
}
/** The same for the given routes. */
export function stepsOf(routes: readonly Route[]): readonly Step[] {
  const trace = new Trace();
  for (const { name, statement, first, second, result: _, ...rest } of routes)
    trace.step({ id: name, rule: ROUTE, lhs: first, rhs: second, text: statement, ...rest });
  return trace.recorded;
}

/** Results that are derived twice, compared by the zero test or in exact models. */
export function secondRouteClaims(): Claim[] {
  return routeSteps().map((step) => ({
    id: `route/${step.id}`,
    statement: step.text,
    judge: step.judge,
    decide: (effort) => judgeStep(step, effort),
  }));
}
