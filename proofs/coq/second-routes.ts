import { children, type Term } from "../../src/algebra/term.ts";
import type { Derivation } from "../../src/algebra/trace.ts";
import { type Route, secondRoutes } from "../../src/routes/index.ts";
import { type Component, derivedComponents, type Reach, routesTo } from "../../src/verify/components.ts";
import { WITHOUT_ROUTE } from "../../src/verify/without-route.ts";

/** Routes that are named beside a component; the others reach it too. */
const NAMED = 3;

/** The section of docs/coverage.md that says which results are reached twice, and which component by which route. */
export function secondRoutesSection(derivations: readonly Derivation[]): string {
  const routes = secondRoutes();
  const components = derivedComponents(derivations).map((c) => ({ c, reached: routesTo(c, routes) }));
  const stands = stepsByTerm(derivations);
  const placesOf = (r: Route): string[] => {
    const steps = stepsOf(r, stands);
    if (steps.length > 0) return steps;
    const reads = components.filter(({ reached }) => reached.some(({ route }) => route === r));
    return reads.slice(0, NAMED).map(({ c }) => c.names[0]!);
  };
  const lacking = components.filter(({ reached }) => reached.length === 0).length;
  return [
    "## Second routes",
    "",
    "Results that are reached twice, by ways that share no step but those that are named; `verify` compares them, by an exact zero",
    "test, in random models or numerically: that is the judge and no third way. The last column names the steps, at most",
    "three, in which one of the two terms stands as it is, those in which it is a whole side first; where it stands in none, the components",
    "below that it is made of or that it reads in other units, at a point or under an integral.",
    "",
    ...table(
      ["route", "what is compared, and how", "stands in"],
      routes.map((r) => [r.name, r.statement, placesOf(r).join(", ")]),
    ),
    "## Components",
    "",
    "Every derived component, found by the program: the results of the derivations, the nodes of the kernels and the parts of the",
    "derived equations, one row per term, and the second routes that reach it, at most three. A component is a side of its route as it",
    "stands, or a part of the first side (*in part*); a test doubles it there and sees the route refused. A variant of a kernel for",
    "thermal electrons is the same node.",
    "",
    `Reached a second time: ${components.length - lacking} of ${components.length}; the others with their reason.`,
    "",
    ...table(
      ["component", "second routes"],
      components.map(({ c, reached }) => [c.names.join(", "), reachedBy(c, reached)]),
    ),
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line), ""];
}
function reachedBy(component: Component, reached: readonly Reach[]): string {
  if (reached.length === 0) return `none: ${component.names.map((n) => WITHOUT_ROUTE[n]).find((r) => r)}`;
  return reached
    .slice(0, NAMED)
    .map(({ route, as }) => (as === "side" ? route.name : `${route.name} (in part)`))
    .join(", ");
}

type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** Steps by the keys of their sides, and by those of what the sides contain. */
function stepsByTerm(derivations: readonly Derivation[]): { sides: Places; parts: Places } {
  const sides = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  const note = (places: Map<string, Set<string>>, t: Term, step: string): void => {
    places.set(t.key, (places.get(t.key) ?? new Set()).add(step));
  };
  for (const derivation of derivations)
    for (const { id, lhs, rhs } of derivation.steps) {
      const step = `${derivation.name}/${id}`;
      const visit = (t: Term): void => {
        note(parts, t, step);
        children(t).forEach(visit);
      };
      for (const side of [lhs, rhs]) {
        note(sides, side, step);
        visit(side);
      }
    }
  return { sides, parts };
}
function stepsOf({ first, second }: Route, { sides, parts }: ReturnType<typeof stepsByTerm>): string[] {
  // A number stands in many steps that have nothing to do with it.
  const terms = [first, second].filter((t) => t.kind !== "num");
  const found = [sides, parts].flatMap((places) => terms.flatMap((t) => [...(places.get(t.key) ?? [])]));
  return [...new Set(found)].slice(0, 3);
}
