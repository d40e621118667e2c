import type { Fraction, Fractions } from "./fraction.ts";
import { Gaussian } from "./gaussian.ts";
import { monomialOf, type Polynomial, powersOf } from "./polynomial.ts";

/** The whole number that a fraction is; throws RangeError where it is none. */
export function integerOf({ top, bottom }: Fraction): number {
  const c = top.size === 0 ? Gaussian.ZERO : top.get("");
  const isNumber = bottom.size === 0 && top.size < 2;
  if (!isNumber || !c?.isReal() || !c.re.isInteger()) throw new RangeError("not a whole number");
  return c.re.toNumber();
}
/** slope and rest of a = slope·v + rest; undefined where a is not linear in v. */
export function linear(
  field: Fractions,
  a: Fraction,
  id: number,
): { readonly slope: Fraction; readonly rest: Fraction } | undefined {
  const powers = field.coefficients(a, id);
  if (!powers || [...powers.keys()].some((n) => n > 1)) return undefined;
  const [rest, slope] = [0, 1].map((n) => powers.get(n) ?? field.number(0)) as [Fraction, Fraction];
  return { slope, rest };
}
/** a = Σ part·rest: parts are single monomials of the variables that are picked, over the factors that contain one of them. */
export function partsOf(
  field: Fractions,
  a: Fraction,
  isPicked: (id: number) => boolean,
): readonly (readonly [part: Fraction, rest: Fraction])[] {
  const { top, bottom } = field.reduce(a);
  const isInside = (base: Polynomial): boolean => field.variablesOf(field.polynomial(base)).some(isPicked);
  const [inside, outside] = [true, false].map(
    (is) => new Map([...bottom].filter(([, f]) => isInside(f.base) === is)),
  );
  const groups = new Map<string, Map<string, Gaussian>>();
  for (const [m, c] of top) {
    const [own, rest] = [true, false].map((is) =>
      monomialOf(powersOf(m).filter(([id]) => isPicked(id) === is)),
    ) as [string, string];
    groups.set(own, (groups.get(own) ?? new Map()).set(rest, c));
  }
  return [...groups].map(([own, rest]) => [
    { top: new Map([[own, Gaussian.ONE]]), bottom: inside! },
    { top: rest, bottom: outside! },
  ]);
}
/** The least of the powers of the terms, where a variable counts `weight`; of a factor of the denominator (`isBelow`) subtracted. */
export function leastPower(
  { top, bottom }: Fraction,
  weight: (id: number, isBelow: boolean) => number,
): number {
  const of = (p: Polynomial, isBelow: boolean): number =>
    Math.min(
      ...[...p.keys()].map((m) => powersOf(m).reduce((sum, [id, n]) => sum + n * weight(id, isBelow), 0)),
    );
  return [...bottom.values()].reduce((n, f) => n - f.power * of(f.base, true), of(top, false));
}
