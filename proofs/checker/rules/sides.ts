import type { Gaussian } from "../../../src/exact/gaussian.ts";
import { powersOf } from "../../../src/exact/polynomial.ts";
import { IMAGINARY, LOWER, POLE_AT_ZERO, POSITIVE, UPPER } from "../data/vocabulary.ts";
import type { Field, Fraction } from "../field.ts";

/** A half plane: +1 above the real axis, −1 below. */
export type Side = 1 | -1;

/** Whether no function stands at a pole, as far as its argument is seen to vanish. */
export function isDefined(field: Field, a: Fraction): boolean {
  return field.atomsOf(a).every((x) => {
    const vanishes = POLE_AT_ZERO.has(x.name) && x.args.some((e) => e.top.size === 0);
    return !vanishes && x.args.every((e) => isDefined(field, e));
  });
}
/** The sign of Im of a polynomial in symbols, 0 where it is real; undefined where that is not known. */
export function sideOf(field: Field, a: Fraction): Side | 0 | undefined {
  if (a.bottom.size > 0) return undefined;
  const signs = new Set<number>();
  for (const [m, c] of a.top) {
    const atoms = powersOf(m).map(([id]) => field.atoms[id]!);
    const [{ name } = { name: "" }] = atoms;
    const isPlain = atoms.every((f) => f.kind === "symbol" && !isOff(f.name));
    const isOne = atoms.length === 1 && powersOf(m)[0]![1] === 1;
    if (isPlain && c.isReal()) continue;
    if (isPlain && atoms.every((f) => POSITIVE.has(f.name)) && c.re.isZero()) signs.add(c.im.sign());
    else if (isOne && c.isReal() && UPPER.has(name)) signs.add(c.re.sign());
    else if (isOne && c.isReal() && LOWER.has(name)) signs.add(-c.re.sign());
    else return undefined;
  }
  return signs.size > 1 ? undefined : (([...signs][0] ?? 0) as Side | 0);
}
function isOff(name: string): boolean {
  return UPPER.has(name) || LOWER.has(name) || IMAGINARY.has(name) || name.includes("^");
}
/** A sum of positive terms: positive numbers times positive symbols. */
export function isPositive(field: Field, a: Fraction): boolean {
  const isTerm = ([m, c]: [string, Gaussian]): boolean => {
    const atoms = powersOf(m).map(([id]) => field.atoms[id]!);
    return c.isReal() && c.re.sign() > 0 && atoms.every((x) => x.kind === "symbol" && POSITIVE.has(x.name));
  };
  return a.bottom.size === 0 && a.top.size > 0 && [...a.top].every(isTerm);
}
