import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import type { Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import { lazyTable } from "../oracle/lazy-table.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

const { ZERO } = GaussianFraction;
/** Points of the discrete contour. */
const POINTS = [0, 1, 2] as const;

/** a + bη with η² = 0. */
interface Dual {
  readonly value: GaussianFraction;
  readonly slope: GaussianFraction;
}
const dualField: Field<Dual> = {
  fromGaussian: (g) => ({ value: GaussianFraction.from(g), slope: ZERO }),
  add: (a, b) => ({ value: a.value.add(b.value), slope: a.slope.add(b.slope) }),
  mul: (a, b) => ({ value: a.value.mul(b.value), slope: a.value.mul(b.slope).add(a.slope.mul(b.value)) }),
  inverse: () => {
    throw new InternalError("the functional is no polynomial");
  },
};

/** A discrete contour: random weights of its points, random symbols, and a matrix for every function of two points. */
interface Contour {
  weight(point: number): GaussianFraction;
  symbol(name: string): GaussianFraction;
  entry(head: string, a: number, b: number): Dual;
}
type Places = ReadonlyMap<Term, number>;

/**
 * Functionals as polynomials in matrix entries. ∫_C dz is a sum over three points with random weights, a function of two points
 * a random matrix (D and its variation symmetric ones). What the step calls small is η times such a matrix with η² = 0:
 * values and slopes of both sides are compared.
 */
export function judgeFunctional(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const contour = discreteContour(new ExactRandom(seed), step.small);
      const free = freePoints(lhs, rhs);
      return placements(free).flatMap((places) => {
        const [left, right] = [lhs, rhs].map((t) => valueOn(t, contour, places)) as [Dual, Dual];
        return (["value", "slope"] as const).map((part) => ({ lhs: left[part], rhs: right[part] }));
      });
    },
    effort,
    "random discrete contours",
  );
}

function discreteContour(random: ExactRandom, small: readonly string[]): Contour {
  const draw = lazyTable(() => GaussianFraction.from(random.gaussian()));
  const weights = lazyTable(() => GaussianFraction.of(random.positive()));
  const isSymmetric = (head: string): boolean => head === "D" || head === "deltaD";
  return {
    weight: (k) => weights(`w${k}`),
    symbol: (name) => draw(name),
    entry: (head, a, b) => {
      const drawn = draw(isSymmetric(head) && a > b ? `${head}${b},${a}` : `${head}${a},${b}`);
      return small.includes(head) ? { value: ZERO, slope: drawn } : { value: drawn, slope: ZERO };
    },
  };
}

/** Points of the contour that occur free: arguments of functions that no integral binds. */
function freePoints(...terms: readonly Term[]): Term[] {
  const found = new Set<Term>();
  const visit = (t: Term, bound: ReadonlySet<Term>): void => {
    if (t.kind === "fn") for (const a of t.args) if (a.kind === "sym" && !bound.has(a)) found.add(a);
    if (t.kind === "integral") visit(t.body, new Set([...bound, t.variable]));
    else if (t.kind === "sum") for (const s of t.terms) visit(s, bound);
    else if (t.kind === "prod") for (const s of t.factors) visit(s, bound);
    else if (t.kind === "pow") visit(t.base, bound);
  };
  for (const t of terms) visit(t, new Set());
  return [...found];
}
function placements(points: readonly Term[]): Places[] {
  const grow = (list: Map<Term, number>[], p: Term): Map<Term, number>[] =>
    list.flatMap((m) => POINTS.map((k) => new Map([...m, [p, k]])));
  return points.reduce(grow, [new Map()]);
}

function valueOn(term: Term, contour: Contour, places: Places): Dual {
  return evaluate(term, dualField, (t) => {
    if (t.kind === "sym") return { value: contour.symbol(t.name), slope: ZERO };
    if (t.kind === "integral")
      return POINTS.map((k) => {
        const inside = valueOn(t.body, contour, new Map([...places, [t.variable, k]]));
        const w = contour.weight(k);
        return { value: inside.value.mul(w), slope: inside.slope.mul(w) };
      }).reduce((x, y) => dualField.add(x, y));
    if (t.kind !== "fn") throw new InternalError(`no value of a ${t.kind}`);
    const [a, b] = t.args.map((arg) => places.get(arg));
    if (a === undefined || b === undefined) throw new InternalError(`${t.head} at no point of the contour`);
    return contour.entry(t.head, a, b);
  });
}
