import type { Definition } from "../algebra/rewrite.ts";
import { div, fn, I, mul, sub, sym, type Term } from "../algebra/term.ts";
import { BOSON, ELECTRON } from "../steady/distributions.ts";
import { anomalousKeldysh } from "../steady/residual.ts";
import { distribution } from "../steady/symbols.ts";

/** Definitions of the theory, put in one table after the other. */
export type Tables = readonly Readonly<Record<string, Definition>>[];

const named = (from: string, to: string): [string, Definition] => [from, (e) => fn(to, e!)];
/** G_11 = G_22 = G and Ξ = iX: names of the local closure. */
const LOCAL: Readonly<Record<string, Definition>> = Object.fromEntries([
  ...["11", "22"].flatMap((k) => ["R", "A", "K"].map((c) => named(`G_${k}^${c}`, `G^${c}`))),
  ["Xi", (e: Term) => mul(I, fn("X", e))],
]);
/** (g²N_F)D^R = −λ^R and so on, g^K = h(g^R − g^A), f^K = h(f^R − f^A). */
const PER_STATE: Readonly<Record<string, Definition>> = Object.fromEntries([
  ...Object.entries(BOSON).map(([head, d]) => [head, (e: Term) => div(d(e), sym("N_F"))] as const),
  ...["g", "f"].map((name) => [`${name}^K`, keldyshOf(name)] as const),
]);
function keldyshOf(name: string): Definition {
  return (e) => mul(distribution(e!), sub(fn(`${name}^R`, e!), fn(`${name}^A`, e!)));
}

/**
 * What a step may use without saying so: first nothing, then the distributions, then those of the gap equations, the names
 * of the local closure, and the wide band. A lemma lists as hypotheses what it used.
 */
export function standingDefinitions(): readonly Tables[] {
  const components = { ...BOSON, ...ELECTRON };
  const anomalous = { ...components, "F^K": anomalousKeldysh() };
  return [[], [components], [anomalous], [anomalous, LOCAL], [PER_STATE]];
}
