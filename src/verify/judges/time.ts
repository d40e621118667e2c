import fc from "fast-check";
import { evaluate } from "../../algebra/evaluate.ts";
import { type Fn, neg, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { TIME } from "../../contour/pointwise.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import { time } from "../../steady/symbols.ts";
import { fractionField } from "../oracle/value.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

/** Both sides at a random positive and at a random negative time difference, from X^>, X^< and θ alone. */
export function judgeInTime(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) =>
      [1, -1].map((sign) => {
        const values = lazyValues(new ExactRandom(seed));
        const at = (side: Term): GaussianFraction => valueInTime(side, sign as 1 | -1, values);
        return { lhs: at(lhs), rhs: at(rhs) };
      }),
    effort,
    "random functions of time at t > 0 and t < 0",
  );
}

function lazyValues(
  random: ExactRandom,
): (key: string) => { greater: GaussianFraction; lesser: GaussianFraction } {
  const drawn = new Map<string, { greater: GaussianFraction; lesser: GaussianFraction }>();
  return (key) => {
    const known = drawn.get(key) ?? {
      greater: GaussianFraction.from(random.gaussian()),
      lesser: GaussianFraction.from(random.gaussian()),
    };
    drawn.set(key, known);
    return known;
  };
}

function valueInTime(term: Term, sign: 1 | -1, values: ReturnType<typeof lazyValues>): GaussianFraction {
  return evaluate(term, fractionField, (t) => {
    if (t.kind !== "fn" || !t.head.startsWith(TIME)) throw new InternalError(`no value in time of ${t.key}`);
    return componentAt(t, sign, values);
  });
}
/** The component at its own argument: t, or −t written as a product. */
function componentAt(f: Fn, sign: 1 | -1, values: ReturnType<typeof lazyValues>): GaussianFraction {
  const reversed = f.args[0] === neg(time);
  if (!reversed && f.args[0] !== time)
    throw new InternalError("a function of time at another argument than t or −t");
  const positive = (sign === 1) !== reversed;
  const cut = f.head.indexOf("^");
  const { greater, lesser } = values(`${f.head.slice(0, cut)}${reversed ? "(-t)" : "(t)"}`);
  const none = GaussianFraction.ZERO;
  const table: Readonly<Record<string, GaussianFraction>> = {
    ">": greater,
    "-+": greater,
    "<": lesser,
    "+-": lesser,
    "++": positive ? greater : lesser,
    "--": positive ? lesser : greater,
    R: positive ? greater.sub(lesser) : none,
    A: positive ? none : lesser.sub(greater),
    K: greater.add(lesser),
  };
  const found = table[f.head.slice(cut + 1)];
  if (!found) throw new InternalError(`no component ${f.head}`);
  return found;
}
