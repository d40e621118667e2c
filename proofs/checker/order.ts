import { leastPower } from "../../src/exact/parts.ts";
import { FIXED } from "./data/vocabulary.ts";
import type { Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/** Whether a term vanishes as far as the order says: to first order in functions that are named, or as s tends to 0. */
export function vanishes(field: Field, a: Fraction, order: string): boolean {
  const first = /^to first order in (.+)$/.exec(order)?.[1]?.split(" ");
  demand(first || order === "as s tends to 0", 'an order is "to first order in …" or "as s tends to 0"');
  const small = first ?? ["s"];
  const isFixed = small.some((name) => FIXED.has(name) || name.startsWith("$"));
  demand(!isFixed, "what is fixed or bound is not small");
  const powers = (f: Fraction, isInside: boolean): number =>
    leastPower(f, (id, isBelow) => {
      const { kind, name, args, free } = field.atoms[id]!;
      if (![...free].some((part) => small.includes(field.atoms[part]!.name))) return 0;
      if (!isInside || !isBelow) {
        if (free.has(id) && small.includes(name)) return 1;
        if (kind === "binder" && name === "int") return powers(args[0]!, true);
      }
      // Functions O_f(x) are unknown and bounded near x = 0; what they are multiplied with need not be integrable.
      const isRest = kind === "function" && name.startsWith("O_") && args.length === 1;
      const isBounded = isRest && !isInside && !isBelow && powers(args[0]!, false) > 0;
      demand(isBounded, `what becomes of ${name} with what is small is not known`);
      return 0;
    });
  const below = field.below(a).map((f) => powers(f, false));
  demand(!first || below.every((n) => n === 0), "a denominator vanishes with what is small");
  return powers(a, false) > (first ? 1 : 0);
}
