import type { Quantity } from "../output/quantity.ts";
import type { Routes } from "./problem.ts";

type RouteName = keyof Routes;

/** What the routes are called; `balanced`: at T_B = T_e, where the off-axis term vanishes. */
export function routeNames(balanced: boolean): Readonly<Record<RouteName, string>> {
  return {
    realAxis: "real axis",
    matsubara: balanced ? "Matsubara axis" : "Matsubara + off-axis",
    line: "line Im z > 0",
  };
}

/** Whether the routes to one number agree within the sum of their stated errors, two by two. */
export interface RouteAgreement {
  /** Null where there is but one route. */
  readonly agree: boolean | null;
  /** In words. */
  readonly text: string;
}

/** The pair of routes that is furthest apart in units of its stated errors decides; one without a number agrees with none. */
export function routeAgreement(routes: Routes, balanced: boolean): RouteAgreement {
  const names = routeNames(balanced);
  const found = (Object.keys(names) as RouteName[]).flatMap((name) => {
    const quantity = routes[name];
    return quantity ? [{ name: names[name], ...quantity }] : [];
  });
  const pairs = found.flatMap((one, i) => found.slice(i + 1).map((other) => apart(one, other)));
  if (pairs.length === 0) return { agree: null, text: "one route only" };
  const worst = pairs.reduce((most, pair) => (pair.ratio > most.ratio ? pair : most));
  const { one, other, distance, allowed } = worst;
  const [by, errors] = [distance, allowed].map((value) => value.toExponential(1));
  const which = `${one.name} and ${other.name}: ${by} apart, stated errors ${errors} together`;
  return worst.ratio <= 1
    ? { agree: true, text: `agree (${which})` }
    : { agree: false, text: `disagree (${which})` };
}

interface Named extends Quantity {
  readonly name: string;
}

function apart(one: Named, other: Named) {
  const distance = Math.abs(one.value - other.value);
  const allowed = one.error + other.error;
  const ratio = distance === 0 && allowed === 0 ? 0 : distance / allowed;
  return { one, other, distance, allowed, ratio: Number.isNaN(ratio) ? Infinity : ratio };
}
