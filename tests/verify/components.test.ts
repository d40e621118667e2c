import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import { fn, ONE } from "../../src/algebra/term.ts";
import type { Derivation } from "../../src/algebra/trace.ts";
import { secondRoutes } from "../../src/routes/index.ts";
import { derivedComponents, mistaken, routesTo } from "../../src/verify/components.ts";
import { judgeStep } from "../../src/verify/judge.ts";
import { stepsOf } from "../../src/verify/second-routes.ts";
import { hasFailed } from "../../src/verify/verdict.ts";
import { WITHOUT_ROUTE } from "../../src/verify/without-route.ts";

const routes = secondRoutes();
const derivations = DERIVATIONS.map((derive) => derive());
const components = derivedComponents(derivations).map((component) => ({
  component,
  reached: routesTo(component, routes),
}));

describe("every derived component", () => {
  it("is reached by a second route, or is listed with the reason why not", () => {
    const lacking = components.filter((c) => c.reached.length === 0).map((c) => c.component.names);
    expect(lacking.filter((names) => !names.some((n) => n in WITHOUT_ROUTE))).toEqual([]);
  });
  it("is listed only where it exists and no route reaches it", () => {
    const lacking = components.filter((c) => c.reached.length === 0).flatMap((c) => c.component.names);
    expect(Object.keys(WITHOUT_ROUTE).filter((n) => !lacking.includes(n))).toEqual([]);
  });
  it("comes from the derivations themselves: a new result appears as lacking", () => {
    const term = fn("new", ONE);
    const added: Derivation = { ...derivations[0]!, name: "new", results: { term } };
    const [found] = derivedComponents([added]);
    expect(found).toEqual({ names: ["new.term"], term });
    expect(routesTo(found!, routes)).toEqual([]);
  });
});

const effort = { runs: 2, digits: 14, seed: 3, shrink: false };

describe("a mistake in a component", () => {
  for (const { component, reached } of components.filter((c) => c.reached.length > 0))
    it(`is seen by what reaches ${component.names[0]}`, () => {
      const asleep = reached.filter(({ route, as }) => {
        const [step] = stepsOf([mistaken({ route, as }, component)]);
        return !hasFailed(judgeStep(step!, effort).verdict);
      });
      expect(asleep.map(({ route }) => route.name)).toEqual([]);
    });
});
