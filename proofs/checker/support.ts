import { powersOf } from "../../src/exact/polynomial.ts";
import { integral, opened, rewrite } from "./binders.ts";
import type { Atom, Field, Fraction } from "./field.ts";

/** At one time difference the supports of retarded and advanced functions meet at t = 0 only: their product is dropped. */
export function dropAcausal(field: Field, a: Fraction): Fraction {
  const inside = rewrite(field, a, (atom, n) => {
    if (atom.kind !== "integral") return undefined;
    const { variable, body } = opened(field, atom);
    return field.power(integral(field, variable, kept(field, body)), n);
  });
  return kept(field, inside);
}
function kept(field: Field, a: Fraction): Fraction {
  const terms = [...a.top].filter(([m]) => {
    const lines = powersOf(m).flatMap(([id]) => halfLine(field, field.atoms[id]!) ?? []);
    return lines.every((x) => lines.every((y) => !field.same(x, field.neg(y))));
  });
  return { top: new Map(terms), bottom: a.bottom };
}
/** What is positive where a function of time does not vanish: the argument of a retarded one, minus that of an advanced one. */
function halfLine(field: Field, { kind, name, args, free }: Atom): Fraction | undefined {
  if (kind !== "function" || !/^time:.*\^[RA]$/.test(name) || args.length !== 1 || free.size === 0)
    return undefined;
  return name.endsWith("R") ? args[0]! : field.neg(args[0]!);
}
