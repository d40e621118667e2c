import type { Field, Fraction } from "../field.ts";
import { powersOf } from "../polynomial.ts";
import { IMAGINARY, LOWER, POSITIVE, UPPER } from "../vocabulary.ts";
import { component } from "./rule.ts";

/** A half plane: +1 above the real axis, −1 below. */
export type Side = 1 | -1;

const POLE_AT_ZERO: ReadonlySet<string> = new Set(["coth", "bose", "F_B", "F_ref", "log", "digamma"]);
/** Whether no function stands at a pole, as far as its argument is seen to vanish. */
export function isDefined(field: Field, a: Fraction): boolean {
  return field.atomsOf(a).every((x) => {
    const vanishes = POLE_AT_ZERO.has(x.name) && x.args.some((e) => e.top.size === 0);
    return !vanishes && x.args.every((e) => isDefined(field, e));
  });
}

/** The sign of Im of a polynomial of degree one in symbols; undefined where it is not known or zero (0 when `real` is asked for). */
export function sideOf(field: Field, a: Fraction, real: true): Side | 0 | undefined;
export function sideOf(field: Field, a: Fraction): Side | undefined;
export function sideOf(field: Field, a: Fraction, real?: true): Side | 0 | undefined {
  if (a.bottom.size > 0) return undefined;
  const signs = new Set<number>();
  for (const [m, c] of a.top) {
    const names = powersOf(m).map(([id, n]) => ({
      name: field.atoms[id]!.name,
      n,
      kind: field.atoms[id]!.kind,
    }));
    if (names.some((f) => f.kind !== "symbol")) return undefined;
    const off = names.filter(
      ({ name }) => UPPER.has(name) || LOWER.has(name) || IMAGINARY.has(name) || component(name),
    );
    const positive = names.every(({ name }) => POSITIVE.has(name));
    if (off.length === 0 && c.isReal()) continue;
    if (off.length === 0 && positive && c.re.isZero()) signs.add(c.im.sign());
    else if (names.length === 1 && names[0]!.n === 1 && c.isReal() && UPPER.has(names[0]!.name))
      signs.add(c.re.sign());
    else if (names.length === 1 && names[0]!.n === 1 && c.isReal() && LOWER.has(names[0]!.name))
      signs.add(-c.re.sign());
    else return undefined;
  }
  if (signs.size === 0) return real ? 0 : undefined;
  return signs.size === 1 ? ([...signs][0] as Side) : undefined;
}
