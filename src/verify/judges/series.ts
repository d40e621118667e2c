import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import { atomsOf } from "../../algebra/fraction.ts";
import type { Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

/** a + bη with η² = 0 over Q(i): first-order perturbation theory as arithmetic. */
interface Dual {
  readonly value: GaussianFraction;
  readonly linear: GaussianFraction;
}
const dualField: Field<Dual> = {
  fromGaussian: (value) => ({ value: GaussianFraction.from(value), linear: GaussianFraction.ZERO }),
  add: (a, b) => ({ value: a.value.add(b.value), linear: a.linear.add(b.linear) }),
  mul: (a, b) => ({
    value: a.value.mul(b.value),
    linear: a.value.mul(b.linear).add(a.linear.mul(b.value)),
  }),
  inverse: (a) => {
    const value = a.value.inverse();
    return { value, linear: value.mul(value).mul(a.linear).neg() };
  },
};

/** Both sides to first order in the small functions, exactly, at random values of everything else. */
export function judgeBySeries(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const atoms = [...new Set([...atomsOf(lhs), ...atomsOf(rhs)])];
  const isSmall = (t: Term): boolean => t.kind === "fn" && step.small.includes(t.head);
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const random = new ExactRandom(seed);
      const point = new Map<Term, Dual>(
        atoms.map((a) => {
          const drawn = GaussianFraction.from(random.gaussian());
          return [
            a,
            isSmall(a)
              ? { value: GaussianFraction.ZERO, linear: drawn }
              : { value: drawn, linear: GaussianFraction.ZERO },
          ];
        }),
      );
      const [left, right] = [lhs, rhs].map((side) => evaluate(side, dualField, (t) => point.get(t)!));
      return [
        { lhs: left!.linear, rhs: right!.linear },
        { lhs: left!.value, rhs: right!.value },
      ];
    },
    effort,
    "random points, to first order",
  );
}
