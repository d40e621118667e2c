import { type Definition, findAll } from "../algebra/rewrite.ts";
import { add, type Fn, fn, I, mul, neg, ONE, type Term, word, ZERO } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { CONTOUR_RELATIONS } from "../contour/relations.ts";

/** The letter that stands for i. */
export const UNIT = "imaginary";
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
  if (step.assumptions.includes(CONTOUR_RELATIONS.dyson))
    return { definitions: {}, equations: [...inverses("L", "G"), ...inverses("L_0", "G_0")] };
  if (step.assumptions.includes(CONTOUR_RELATIONS.thermal))
    return { definitions: startSource(), equations: started() };
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
/** L∘G = G∘L = 1 on the three branches of a thermal start: its unit is i on the thermal one, of measure −i dτ. */
function started(): Relation[] {
  const left = word(at("L", "R"), at("G", "<"));
  const joined = (a: Term, b: Term): Term => mul(I, word(a, b));
  return [
    ...inverses("L", "G").filter(({ to }) => to === ONE),
    { from: word(at("L", "M"), at("G", "M")), to: neg(ONE) },
    { from: word(at("G", "M"), at("L", "M")), to: neg(ONE) },
    { from: word(at("L", "R"), at("G", "⌉")), to: joined(at("L", "⌉"), at("G", "M")) },
    { from: word(at("G", "⌈"), at("L", "A")), to: joined(at("G", "M"), at("L", "⌈")) },
    { from: add(left, word(at("L", "<"), at("G", "A"))), to: joined(at("L", "⌉"), at("G", "⌈")) },
    ...unit(["L", "G"].flatMap((name) => ["R", "A", "<", "M", "⌉", "⌈"].map((c) => at(name, c)))),
    ...unit(["⌉", "⌈"].map((c) => at("J", c))).slice(1),
  ];
}
/** i² = −1, and i commutes with these letters. */
function unit(letters: readonly Term[]): Relation[] {
  const i = fn(UNIT);
  return [{ from: word(i, i), to: neg(ONE) }, ...letters.map((x) => ({ from: word(i, x), to: word(x, i) }))];
}
/** Σ = −L off the diagonal but for the joint J of the branches. */
function startSource(): Record<string, Definition> {
  const { "Sigma^K": K, "Sigma^<": lesser } = source();
  const mixed = ["⌉", "⌈"].map((c) => [`Sigma^${c}`, () => neg(add(at("L", c), at("J", c)))] as const);
  return { "Sigma^K": K!, "Sigma^<": lesser!, ...Object.fromEntries(mixed) };
}
/** Σ = −L off the diagonal. */
function source(): Record<string, Definition> {
  return Object.fromEntries(
    ["R", "A", "K", "<", ">"].map((c) => [`Sigma^${c}`, () => neg(at("L", c))] as const),
  );
}
const at = (name: string, c: string): Fn => fn(`${name}^${c}`);
