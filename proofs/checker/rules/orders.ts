import { powersOf } from "../../../src/exact/polynomial.ts";
import { rewrite, substitute } from "../binders.ts";
import { TAYLOR } from "../data/schemas.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import { demand } from "../refusal.ts";
import type { CalculusRule } from "./rule.ts";

/** What is left of first order in the functions named, whose denominators must not vanish with them. */
export const firstOrder: CalculusRule = {
  witness: ["small"],
  rewrite: (a, field, { small }) => {
    const names = new Set(String(small).split(" "));
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

const BOUNDED = "?bounded ";

/**
 * The limit s → 0 of a term rational in s, with f(x) = form·(1 + O(x)) for the functions of {@link TAYLOR}, each remainder an
 * unknown bounded function.
 */
export const leadingOrder: CalculusRule = {
  witness: [],
  rewrite: (a, field) => {
    const s = field.atom("symbol", "s");
    const expanded = rewrite(field, a, ({ kind, name, args: [e, ...more] }, n) => {
      const form = kind === "function" && e && more.length === 0 ? TAYLOR[name] : undefined;
      if (!form) return undefined;
      const atZero = substitute(field, e!, s, field.number(0));
      demand(field.dependsOn(e!, s) && atZero.top.size === 0, "a Taylor form away from zero");
      const rest = field.symbol(`${BOUNDED}${name} ${field.key(e!)}`);
      return field.power(formula(field, `${form}*(1 + #1*#2)`, [e!, rest]), n);
    });
    for (const x of field.atomsOf(expanded))
      demand(x === s || !x.free.has(s.id), `what becomes of ${x.name} as s → 0 is not known`);
    const top = lowest(field, expanded.top);
    const bottom = [...expanded.bottom.values()].reduce(
      (order, { base, power }) => order + power * lowest(field, base, true),
      0,
    );
    demand(top >= bottom, "the term diverges as s → 0");
    return top > bottom ? field.number(0) : a;
  },
};
/** The lowest power of s; `exact` asks that its coefficient is free of unknown functions. */
function lowest(field: Field, p: Fraction["top"], exact = false): number {
  const powers = field.coefficients(field.polynomial(p), field.atom("symbol", "s").id)!;
  const least = Math.min(...powers.keys());
  const isUnknown = exact && field.atomsOf(powers.get(least)!).some((f) => f.name.startsWith(BOUNDED));
  demand(!isUnknown, "an unknown function in a leading denominator");
  return least;
}
