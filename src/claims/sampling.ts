import fc from "fast-check";
import { findAll } from "../algebra/rewrite.ts";
import type { Term } from "../algebra/term.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Variable } from "./domain.ts";
import { isAbstract } from "./heads.ts";
import { Model } from "./model.ts";
import { modelData, PLAIN_MODEL } from "./model-data.ts";
import { isCausal, stemOf } from "./parities.ts";
import { Point } from "./point.ts";

/** Numbers from which one variable is made. */
type Draw = readonly [number, number, number, number, number];

/** What the terms of a claim depend on. */
export interface Inventory {
  readonly variables: readonly string[];
  readonly heads: ReadonlySet<string>;
  /** Abstract functions occur. */
  readonly usesFunctions: boolean;
  /** Neither variables nor abstract functions: there is one instance only. */
  readonly isConstant: boolean;
}

/** The free variables and the function heads of the terms. */
export function inventory(terms: readonly Term[], known: Assumptions): Inventory {
  const variables = new Set<string>();
  const heads = new Set<string>();
  for (const term of terms)
    for (const t of findAll(term, (s) => s.kind === "sym" || s.kind === "fn")) {
      if (t.kind === "fn") heads.add(t.head);
      if (t.kind !== "sym") continue;
      const name = t.name.replace(/^conj /, "");
      if (known.variables.has(name)) variables.add(name);
    }
  const abstract = [...heads].some((head) => isAbstract(head) || known.functions.has(head));
  return {
    variables: [...variables].sort(),
    heads,
    usesFunctions: abstract,
    isConstant: variables.size === 0 && !abstract,
  };
}

const draw: fc.Arbitrary<Draw> = fc.tuple(
  fc.integer({ min: -12, max: 12 }),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 7 }),
  fc.constantFrom(0, 0, 0, 0, 1, -1, -2),
);

/** Random instances in the stated domain; the conditions that relate several variables are left to the caller. */
export function points(needs: Inventory, known: Assumptions): fc.Arbitrary<Point> {
  const names = functionNames(needs, known);
  const draws = fc.array(draw, { minLength: needs.variables.length, maxLength: needs.variables.length });
  // What the claim does not use is not drawn, so that nothing is lost on shrinking it.
  return fc.tuple(draws, needs.usesFunctions ? modelData : fc.constant(PLAIN_MODEL)).map(([drawn, data]) => {
    const values = needs.variables.map((name, k): [string, Gaussian] => [
      name,
      drawnValue(known.variables.get(name)!, drawn[k]!),
    ]);
    return new Point(new Map(values), new Model(data, known, names));
  });
}
function functionNames(needs: Inventory, known: Assumptions): string[] {
  const stems = [...needs.heads]
    .filter((head) => isCausal(head) || known.functions.has(head))
    .map((head) => (isCausal(head) ? stemOf(head) : head));
  return [...new Set(stems)].sort();
}

/** Zero, where strict inequalities fail most often, comes at this denominator beside a vanishing numerator. */
const ZERO_DRAWN = 9;

function drawnValue(v: Variable, [a, b, c, d, scale]: Draw): Gaussian {
  const size = Rational.of(10).pow(scale);
  switch (v.kind) {
    case "integer":
      return Gaussian.ratio(b === ZERO_DRAWN ? 0 : a);
    case "real":
      return Gaussian.of(between(v, a, b, c, d, size));
    default: {
      const re = Rational.of(a, b).mul(size);
      if (v.kind === "complex") return Gaussian.of(re, Rational.of(b % 2 === 0 ? 1 - c : c - 1, d).mul(size));
      const im = Rational.of(c, d).mul(size);
      return Gaussian.of(re, v.kind === "upper" ? im : im.neg());
    }
  }
}
/** A rational number between the bounds; where they belong to the domain, one of them now and then. */
function between(v: Variable, a: number, b: number, c: number, d: number, size: Rational): Rational {
  const ends = (v.ends ?? []).filter((end) => isWithin(v, end));
  if (ends.length > 0 && b % 3 === 0) return ends[c % ends.length]!;
  if (v.low && v.high) return v.low.add(v.high.sub(v.low).mul(Rational.of(c, c + d)));
  if (v.low) return v.low.add(Rational.of(c, d).mul(size));
  if (v.high) return v.high.sub(Rational.of(c, d).mul(size));
  return b === ZERO_DRAWN ? Rational.ZERO : Rational.of(a, b).mul(size);
}
function isWithin(v: Variable, x: Rational): boolean {
  return !(v.low && x.compare(v.low) < 0) && !(v.high && x.compare(v.high) > 0);
}
