import { rewrite, unfold } from "../algebra/rewrite.ts";
import { add, children, type Matrix2, mul, num, ONE, type Term, ZERO } from "../algebra/term.ts";
import type { Derivation } from "../algebra/trace.ts";
import { equations } from "../closures/equations.ts";
import { kernelNames, kernelNode } from "../kernels/index.ts";
import { mapEntries } from "../nambu/matrix.ts";
import { type Route, secondRoutes } from "../routes/index.ts";

/** A term that the program derives, under every name that it has. */
export interface Component {
  /** `derivation.result`, `kernel name` or `equations.part`. */
  readonly names: readonly string[];
  readonly term: Term;
}
/** A second route that reaches a component: the component is one of its sides, or stands in its first side, read or unread. */
export interface Reach {
  readonly route: Route;
  readonly as: "side" | "part";
}

/**
 * Every derived component: the results of the derivations, the nodes of the kernels, and every part of the derived equations.
 * Nothing is listed by hand, so that a new result appears here by itself.
 */
export function derivedComponents(derivations: readonly Derivation[]): Component[] {
  const named = [
    ...derivations.flatMap((d) => Object.entries(d.results).map(([k, t]) => [`${d.name}.${k}`, t] as const)),
    ...kernelNames().map((name) => [`kernel ${name}`, kernelNode(name)] as const),
    ...leaves("equations", equations({ selfConsistentBoson: true })),
  ];
  const byKey = new Map<string, { names: string[]; term: Term }>();
  for (const [name, term] of named) {
    const known = byKey.get(term.key);
    if (known) known.names.push(name);
    else byKey.set(term.key, { names: [name], term });
  }
  return [...byKey.values()];
}

/** The terms of a tree of records, with the way to them. */
function leaves(path: string, tree: object): (readonly [string, Term])[] {
  if ("kind" in tree && "key" in tree) return [[path, tree as Term]];
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? leaves(`${path}.${key}`, value) : [],
  );
}

/**
 * The routes that reach a component. A number or a mere symbol is reached only as a side that the route says is this component: the same
 * number stands in many terms that have nothing to do with it.
 */
export function routesTo(component: Component, routes: readonly Route[] = secondRoutes()): Reach[] {
  const { term, names } = component;
  const sides = routes.filter((r) =>
    isBare(term) ? r.result && names.includes(r.result) : r.first === term || r.second === term,
  );
  const parts = isBare(term) ? [] : routes.filter((r) => !sides.includes(r) && holding(r, term));
  return [
    ...sides.map((route): Reach => ({ route, as: "side" })),
    ...parts.map((route): Reach => ({ route, as: "part" })),
  ];
}
const isBare = (t: Term): boolean => t.kind === "num" || t.kind === "sym";
/** The first side that holds the term as it is: as it is written, or as it is read for the judge. */
function holding(route: Route, term: Term): Term | undefined {
  return [route.first, unfold(route.first, route.given ?? {})].find((side) => contains(side, term));
}
const contains = (whole: Term, part: Term): boolean =>
  whole === part || children(whole).some((c) => contains(c, part));

/** The route with a mistake in the component: twice its value, or 1 for 0. */
export function mistaken({ route, as }: Reach, { term }: Component): Route {
  const wrong = term === ZERO ? ONE : twice(term);
  const replace = (t: Term): Term => rewrite(t, (s) => (s === term ? wrong : undefined));
  if (as === "part") return { ...route, first: replace(holding(route, term)!) };
  const side = route.second === term && route.first !== term ? "second" : "first";
  return { ...route, [side]: wrong };
}
const twice = (t: Term): Term =>
  t.kind === "matrix" ? mapEntries(t as Matrix2, (e) => add(e, e)) : mul(num(2), t);
