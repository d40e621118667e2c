import { Gaussian } from "../../../src/exact/gaussian.ts";
import { rewrite, substitute } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { type Polynomial, powersOf } from "../polynomial.ts";
import { demand } from "../refusal.ts";
import { type CalculusRule, onUnary } from "./rule.ts";

/** What is left of first order in the functions named, whose denominators must not vanish with them. */
export const firstOrder: CalculusRule = {
  witness: ["small"],
  rewrite: (a, field, { small }) => {
    const names = new Set((small as string).split(" "));
    const degree = (m: string): number =>
      powersOf(m).reduce((sum, [id, n]) => sum + (names.has(field.atoms[id]!.name) ? n : 0), 0);
    demand(!names.has("pi"), "pi is not small");
    const isKnown = (x: Atom): boolean => x.kind === "symbol" || x.kind === "function";
    const isPlain = (x: Atom): boolean =>
      x.args.every((f) => field.atomsOf(f).every((y) => !(isKnown(y) && names.has(y.name)) && isPlain(y)));
    for (const x of field.atomsOf(a)) {
      demand(isKnown(x) || !names.has(x.name), `${x.name} is no function`);
      demand(isPlain(x), "a function of a small function");
    }
    for (const { base } of a.bottom.values())
      demand(
        [...base.keys()].some((m) => degree(m) === 0),
        "a denominator vanishes with the small functions",
      );
    return { top: new Map([...a.top].filter(([m]) => degree(m) < 2)), bottom: a.bottom };
  },
};

/**
 * The limit s → 0 of a term rational in s, with A(x) = G a x(1 + O(x)), F_B(x) = 2T_B/x·(1 + O(x)), h(x) = h'(0)x(1 + O(x)),
 * tanh(x) = x(1 + O(x)) and λ^R(x) = G(1 + O(x)), each remainder an unknown bounded function.
 */
export const leadingOrder: CalculusRule = {
  witness: [],
  rewrite: (a, field) => {
    const s = field.atom("symbol", "s");
    const expanded = rewrite(
      field,
      a,
      onUnary(field, (head, [e]) => {
        const form = taylorForm(field, head, e);
        if (!form) return undefined;
        demand(field.dependsOn(e, s) && isZeroAt(field, e), "a Taylor form away from zero");
        const rest = field.symbol(`?bounded ${head} ${field.key(e)}`);
        return field.mul(form, field.sum([field.number(1), field.mul(e, rest)]));
      }),
    );
    for (const x of field.atomsOf(expanded))
      demand(x === s || !x.free.has(s.id), `what becomes of ${x.name} as s → 0 is not known`);
    const [top, bottom] = [lowest(field, expanded.top), bottomOrder(field, expanded)];
    demand(top >= bottom, "the term diverges as s → 0");
    return top > bottom ? field.number(0) : a;
  },
};
function isZeroAt(field: Field, e: Fraction): boolean {
  return substitute(field, e, field.atom("symbol", "s"), field.number(0)).top.size === 0;
}
function taylorForm(field: Field, head: string, e: Fraction): Fraction | undefined {
  const [G, a, slope, T] = ["G", "a", "h'(0)", "T_B"].map((n) => field.symbol(n));
  if (head === "A") return field.mul(G!, a!, e);
  if (head === "F_B") return field.scale(field.mul(T!, field.inverse(e)), Gaussian.ratio(2));
  if (head === "h") return field.mul(slope!, e);
  if (head === "tanh") return e;
  return head === "lambda^R" ? G : undefined;
}
function powerOfScale(field: Field, m: string): number {
  return powersOf(m).find(([id]) => field.atoms[id]!.name === "s")?.[1] ?? 0;
}
function lowest(field: Field, p: Polynomial): number {
  return Math.min(Number.POSITIVE_INFINITY, ...[...p.keys()].map((m) => powerOfScale(field, m)));
}
/** The order of the denominator; its leading coefficient must be free of unknown functions. */
function bottomOrder(field: Field, a: Fraction): number {
  let order = 0;
  for (const { base, power } of a.bottom.values()) {
    const own = lowest(field, base);
    for (const m of base.keys())
      demand(
        powerOfScale(field, m) > own ||
          powersOf(m).every(([id]) => !field.atoms[id]!.name.startsWith("?bounded ")),
        "an unknown function in a leading denominator",
      );
    order += own * power;
  }
  return order;
}
