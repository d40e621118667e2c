import { evaluate } from "../../algebra/evaluate.ts";
import { atomsOf } from "../../algebra/fraction.ts";
import type { Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { isZero } from "../../algebra/zero.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import { fractionField } from "../oracle/value.ts";
import { type Effort, type Judgement, proved, refuted, undecided } from "../verdict.ts";
import { difference, entrywise, sidesOf } from "./sides.ts";

/** Rational identity: the zero test proves it, plain evaluation at random points of Q(i) must agree. */
export function judgeByAlgebra(step: Step, effort: Effort): Judgement {
  return proveZero(entrywise(sidesOf(step)).map(difference), effort);
}

/** All terms identically zero as rational functions of their atoms? Two routes that must say the same. */
export function proveZero(terms: readonly Term[], effort: Effort): Judgement {
  for (const term of terms) {
    const witness = evaluateAtPoints(term, effort);
    const test = isZero(term, effort.seed);
    if (witness && !test.zero) return refuted("differs as a rational function", witness, effort.runs);
    if (witness || !test.zero) return undecided("zero test and plain evaluation disagree");
  }
  return proved("identically zero over Q(i), exact expansion and random points agree", effort.runs);
}

/** undefined when the term vanishes at every point tried. */
function evaluateAtPoints(term: Term, effort: Effort): string | undefined {
  const atoms = atomsOf(term);
  const random = new ExactRandom(effort.seed);
  for (let run = 0; run < effort.runs; run++) {
    const point = new Map<Term, GaussianFraction>(
      atoms.map((a) => [a, GaussianFraction.from(random.gaussian())]),
    );
    const value = valueAtPoint(term, point);
    if (value && !value.isZero()) return `lhs − rhs = ${value} at ${describe(point)}`;
  }
  return undefined;
}
function valueAtPoint(term: Term, point: ReadonlyMap<Term, GaussianFraction>): GaussianFraction | undefined {
  try {
    return evaluate(term, fractionField, (t) => point.get(t)!);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
function describe(point: ReadonlyMap<Term, GaussianFraction>): string {
  return [...point].map(([t, v]) => `${t.key.replaceAll("$", "")} = ${v}`).join(", ");
}
