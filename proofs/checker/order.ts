import { leastPower } from "../../src/exact/parts.ts";
import { FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

const FIRST = "to first order in ";
const LIMIT = "as s tends to 0";

/** Whether a term vanishes as far as the order says: to first order in functions that are named, or as s tends to 0. */
export function vanishes(field: Field, a: Fraction, order: string): boolean {
  const isLimit = order === LIMIT;
  demand(isLimit || order.startsWith(FIRST), `an order is "${FIRST}…" or "${LIMIT}"`);
  const small = new Set(isLimit ? ["s"] : order.slice(FIRST.length).split(" "));
  demand(![...small].some((name) => FIXED.has(name)), "what is fixed is not small");
  const isSmall = (x: Atom): boolean => small.has(x.name) && ["symbol", "function"].includes(x.kind);
  const contains = (x: Atom): boolean => isSmall(x) || x.args.some((f) => field.atomsOf(f).some(contains));
  const powers = (f: Fraction, isInside: boolean): number =>
    leastPower(f, (id, isBelow) => {
      const x = field.atoms[id]!;
      if (!contains(x)) return 0;
      const isFree = !isInside || !isBelow;
      if (isFree && isSmall(x)) return 1;
      if (isFree && x.kind === "binder" && x.name === "int") return powers(x.args[0]!, true);
      // Functions O_f(x) are unknown and bounded near x = 0; what they are multiplied with need not be integrable.
      const isRest = x.kind === "function" && x.name.startsWith("O_") && x.args.length === 1;
      const isBounded = isRest && !isInside && !isBelow && powers(x.args[0]!, false) > 0;
      demand(isBounded, `what becomes of ${x.name} with what is small is not known`);
      return 0;
    });
  const below = field.below(a).map((f) => powers(f, false));
  demand(isLimit || below.every((n) => n === 0), "a denominator vanishes with what is small");
  return powers(a, false) > (isLimit ? 0 : 1);
}
