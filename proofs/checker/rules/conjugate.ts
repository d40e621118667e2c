import { Gaussian } from "../../../src/exact/gaussian.ts";
import { binder, integral, opened, rewrite } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { powersOf } from "../polynomial.ts";
import { CONJUGATE_SYMBOLS, CONJUGATION, IMAGINARY, LOWER, REAL, UPPER } from "../vocabulary.ts";
import { type CalculusRule, component, onFunctions } from "./rule.ts";

/** Re f = (f + f̄)/2, Im f = (f − f̄)/2i, |f|² = f f̄ and conj f = f̄, with f̄ by the vocabulary. */
export const conjugate: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onFunctions(field, (head, [f]) => {
        if (!["Re", "Im", "abs2", "conj"].includes(head)) return undefined;
        const bar = conjugated(field, f!);
        if (!bar) return undefined;
        if (head === "conj") return bar;
        if (head === "abs2") return field.mul(f!, bar);
        const half = Gaussian.ratio(1, 2);
        return head === "Re"
          ? field.scale(field.sum([f!, bar]), half)
          : field.scale(field.sub(f!, bar), half.mul(Gaussian.I.neg()));
      }),
    ),
};

/** The complex conjugate for real values of the energies; undefined where an atom has none that is known. */
export function conjugated(field: Field, a: Fraction): Fraction | undefined {
  const image = (p: Fraction["top"]): Fraction | undefined => {
    const terms: Fraction[] = [];
    for (const [m, c] of p) {
      const factors = powersOf(m).map(([id, n]) => {
        const bar = conjugatedAtom(field, field.atoms[id]!);
        return bar && field.power(bar, n);
      });
      if (factors.some((f) => !f)) return undefined;
      terms.push(field.mul(field.number(c.conj()), ...(factors as Fraction[])));
    }
    return field.sum(terms);
  };
  const top = image(a.top);
  const bottoms = [...a.bottom.values()].map(({ base, power }) => {
    const bar = image(base);
    return bar && field.power(bar, -power);
  });
  return top && bottoms.every((b) => b) ? field.mul(top, ...(bottoms as Fraction[])) : undefined;
}
function conjugatedAtom(field: Field, atom: Atom): Fraction | undefined {
  const { kind, name, args } = atom;
  if (kind === "symbol") {
    if (IMAGINARY.has(name)) return field.scale(field.of(atom), Gaussian.ratio(-1));
    if (name in CONJUGATE_SYMBOLS) return field.symbol(CONJUGATE_SYMBOLS[name]!);
    return UPPER.has(name) || LOWER.has(name) || component(name) ? undefined : field.of(atom);
  }
  if (kind === "integral") {
    const { variable, body } = opened(field, atom);
    const bar = conjugated(field, body);
    return bar && integral(field, variable, bar);
  }
  const bars = args.map((f) => conjugated(field, f));
  if (kind === "word" || bars.some((b) => !b)) return undefined;
  if (kind === "binder") return binder(field, name, bars[0]!);
  if (REAL.has(name)) return field.call(name, ...(bars as Fraction[]));
  return retardedConjugate(field, name, bars as Fraction[], args);
}
/** conj X^R = ±X^A at real arguments. */
function retardedConjugate(
  field: Field,
  head: string,
  bars: readonly Fraction[],
  args: readonly Fraction[],
): Fraction | undefined {
  if (!bars.every((b, k) => field.key(b) === field.key(args[k]!))) return undefined;
  if (head === "P_B" || head === "P_B^-") return field.call(head === "P_B" ? "P_B^-" : "P_B", ...bars);
  const [name, which] = component(head) ?? ["", ""];
  const sign = CONJUGATION[name];
  if (!sign || (which !== "R" && which !== "A")) return undefined;
  return field.scale(field.call(`${name}^${which === "R" ? "A" : "R"}`, ...bars), Gaussian.ratio(sign));
}
