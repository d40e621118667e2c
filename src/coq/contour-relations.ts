import { type Definition, findAll } from "../algebra/rewrite.ts";
import { add, type Fn, fn, neg, ONE, type Term, word, ZERO } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { CONTOUR_RELATIONS } from "../contour/relations.ts";

/** from = to between components, as a hypothesis. */
export interface Relation {
  readonly from: Term;
  readonly to: Term;
}
/** What is put in by definition, and what is used as an equation. */
export interface Relations {
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly equations: readonly Relation[];
}

/** The components R, A and < of what a step assumes of its contour functions; K and > follow from them. */
export function assumedRelations(step: Step): Relations {
  const heads = [step.lhs, step.rhs]
    .flatMap((t) => findAll(t, (s) => s.kind === "fn"))
    .map((f) => (f as Fn).head);
  const named = (base: string): boolean => heads.some((h) => h.startsWith(`${base}^`));
  if (step.assumptions.includes(CONTOUR_RELATIONS.inverse))
    return { definitions: {}, equations: inverses("A", "C") };
  if (step.assumptions.includes(CONTOUR_RELATIONS.dyson)) return { definitions: {}, equations: dyson() };
  if (named("Sigma") && named("G")) return { definitions: source(), equations: inverses("L", "G") };
  return { definitions: {}, equations: [] };
}

/** a∘c = c∘a = 1. */
function inverses(a: string, c: string): Relation[] {
  return [
    [a, c],
    [c, a],
  ].flatMap(([p, q]) => [
    { from: word(at(p!, "R"), at(q!, "R")), to: ONE },
    { from: word(at(p!, "A"), at(q!, "A")), to: ONE },
    {
      from: add(word(at(p!, "R"), at(q!, "<")), word(at(p!, "<"), at(q!, "A"))),
      to: ZERO,
    },
  ]);
}
/** G = G_0 + G_0∘Σ∘G = G_0 + G∘Σ∘G_0. */
function dyson(): Relation[] {
  return [
    ["G_0", "Sigma", "G"],
    ["G", "Sigma", "G_0"],
  ].flatMap((names) => {
    const product = (...which: string[]): Term => word(...names.map((n, k) => at(n, which[k]!)));
    const lesser = add(product("R", "R", "<"), product("R", "<", "A"), product("<", "A", "A"));
    return [
      { from: at("G", "R"), to: add(at("G_0", "R"), product("R", "R", "R")) },
      { from: at("G", "A"), to: add(at("G_0", "A"), product("A", "A", "A")) },
      { from: at("G", "<"), to: add(at("G_0", "<"), lesser) },
    ];
  });
}
/** Σ = −L off the diagonal. */
function source(): Record<string, Definition> {
  return Object.fromEntries(
    ["R", "A", "K", "<", ">"].map((c) => [`Sigma^${c}`, () => neg(at("L", c))] as const),
  );
}
const at = (name: string, c: string): Fn => fn(`${name}^${c}`);
