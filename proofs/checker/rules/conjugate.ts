import { integral, opened, rewrite } from "../binders.ts";
import { CONJUGATE_SYMBOLS, CONJUGATION, IMAGINARY, LOWER, REAL, UPPER } from "../data/vocabulary.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import { component } from "../schemas.ts";
import type { CalculusRule } from "./rule.ts";
import { isPositive, sideOf } from "./sides.ts";

const BY_CONJUGATES: Readonly<Record<string, string>> = {
  Re: "(#1 + #2)/2",
  Im: "(#1 - #2)/(2*i)",
  abs2: "#1*#2",
  conj: "#2",
};
/** Re f = (f + f̄)/2, Im f = (f − f̄)/2i, |f|² = f f̄ and conj f = f̄, with f̄ by the vocabulary. */
export const conjugate: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(field, a, ({ kind, name, args: [f, ...more] }, n) => {
      const text = kind === "function" && f && more.length === 0 ? BY_CONJUGATES[name] : undefined;
      const bar = text ? conjugated(field, f!) : undefined;
      return bar && field.power(formula(field, text!, [f!, bar]), n);
    }),
};

/** Whether a term is real by the vocabulary. */
export function isReal(field: Field, a: Fraction): boolean {
  const bar = conjugated(field, a);
  return bar !== undefined && field.same(field.reduce(bar), field.reduce(a));
}
/** The complex conjugate for real values of the energies; undefined where an atom has none that is known. */
function conjugated(field: Field, a: Fraction): Fraction | undefined {
  let isKnown = true;
  const image = field.replace(field.conjugate(a), (id, n) => {
    const bar = conjugatedAtom(field, field.atoms[id]!);
    isKnown &&= bar !== undefined;
    return bar && field.power(bar, n);
  });
  return isKnown ? image : undefined;
}
function conjugatedAtom(field: Field, atom: Atom): Fraction | undefined {
  const { kind, name, args } = atom;
  if (kind === "symbol") {
    if (IMAGINARY.has(name)) return field.neg(field.of(atom));
    if (name in CONJUGATE_SYMBOLS) return field.symbol(CONJUGATE_SYMBOLS[name]!);
    return UPPER.has(name) || LOWER.has(name) || name.includes("^") ? undefined : field.of(atom);
  }
  if (kind === "integral") {
    const { variable, body } = opened(field, atom);
    const bar = conjugated(field, body);
    return bar && integral(field, variable, bar);
  }
  const bars = args.map((f) => conjugated(field, f));
  if (kind !== "function" || !bars.every((b) => b !== undefined)) return undefined;
  if (CUT.has(name) && !args.every((f) => isOffCut(field, name, f))) return undefined;
  if (REAL.has(name)) return field.call(name, ...bars);
  return bars.every((b, k) => field.same(b, args[k]!)) ? mirrored(field, name, bars) : undefined;
}
/** Functions with a cut on the real axis, log on its negative half. */
const CUT: ReadonlySet<string> = new Set(["log", "C"]);
function isOffCut(field: Field, name: string, a: Fraction): boolean {
  if (sideOf(field, a)) return true;
  const [top, bottom] = [field.polynomial(a.top), field.denominator(a)];
  const [above, below] = [sideOf(field, top), sideOf(field, bottom)];
  // A quotient of two terms on one side of the axis is not negative.
  const isOneSided = above !== undefined && above !== 0 && above === below;
  return name === "log" && (isOneSided || (isPositive(field, top) && isPositive(field, bottom)));
}
/** conj X^R = ±X^A at real arguments. */
function mirrored(field: Field, head: string, args: readonly Fraction[]): Fraction | undefined {
  if (head === "P_B" || head === "P_B^-") return field.call(head === "P_B" ? "P_B^-" : "P_B", ...args);
  const { name = "", which } = component(head);
  const other = { R: "A", A: "R" }[which ?? ""];
  const sign = CONJUGATION[name];
  return other && sign ? field.mul(field.number(sign), field.call(`${name}^${other}`, ...args)) : undefined;
}
