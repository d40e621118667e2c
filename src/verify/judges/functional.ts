import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import type { Fn, Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import { lazyTable } from "../oracle/lazy-table.ts";
import { fractionField } from "../oracle/value.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

const { ZERO, ONE } = GaussianFraction;
const HALF = GaussianFraction.ratio(1, 2);
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
  entry(head: string, a: number, b: number): GaussianFraction;
}
type Places = ReadonlyMap<Term, number>;

/**
 * Functionals as polynomials in matrix entries. ∫_C dz is a sum over three points with random weights w, a function of
 * two points a random matrix (D a symmetric one), and `dPhi/dX`(x,y) is ∂Φ/∂X_xy/(w_x w_y) of the functional that the
 * step gives, by dual numbers entry by entry.
 */
export function judgeFunctional(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const contour = discreteContour(new ExactRandom(seed));
      const functional = step.given.Phi?.();
      const at = (t: Term, places: Places): GaussianFraction => valueOn(t, contour, places, functional);
      const free = freePoints(lhs, rhs);
      return placements(free).map((places) => ({ lhs: at(lhs, places), rhs: at(rhs, places) }));
    },
    effort,
    "random discrete contours",
  );
}

function discreteContour(random: ExactRandom): Contour {
  const draw = lazyTable(() => GaussianFraction.from(random.gaussian()));
  const weights = lazyTable(() => GaussianFraction.of(random.positive()));
  return {
    weight: (k) => weights(`w${k}`),
    symbol: (name) => draw(name),
    entry: (head, a, b) => draw(head === "D" && a > b ? `D${b},${a}` : `${head}${a},${b}`),
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

function valueOn(
  term: Term,
  contour: Contour,
  places: Places,
  functional: Term | undefined,
): GaussianFraction {
  return evaluate(term, fractionField, (t) => {
    if (t.kind === "sym") return contour.symbol(t.name);
    if (t.kind === "integral")
      return POINTS.map((k) =>
        contour.weight(k).mul(valueOn(t.body, contour, new Map([...places, [t.variable, k]]), functional)),
      ).reduce((a, b) => a.add(b));
    if (t.kind !== "fn") throw new InternalError(`no value of a ${t.kind}`);
    const [a, b] = t.args.map((arg) => places.get(arg));
    if (a === undefined || b === undefined) throw new InternalError(`${t.head} at no point of the contour`);
    if (!t.head.startsWith("dPhi/d")) return contour.entry(t.head, a, b);
    if (!functional) throw new InternalError("the step gives no functional");
    return slopeOf(functional, t.head.slice("dPhi/d".length), a, b, contour);
  });
}

/** ∂Φ/∂X_ab/(w_a w_b); a symmetric function is varied symmetrically. */
function slopeOf(functional: Term, head: string, a: number, b: number, contour: Contour): GaussianFraction {
  const share = (f: Fn, i: number, j: number): GaussianFraction => {
    if (f.head !== head) return ZERO;
    const direct = i === a && j === b ? ONE : ZERO;
    if (head !== "D") return direct;
    return direct.add(i === b && j === a ? ONE : ZERO).mul(HALF);
  };
  const dual = (t: Term, places: Places): Dual =>
    evaluate(t, dualField, (s) => {
      if (s.kind === "sym") return { value: contour.symbol(s.name), slope: ZERO };
      if (s.kind === "integral")
        return POINTS.map((k) => {
          const inside = dual(s.body, new Map([...places, [s.variable, k]]));
          const w = contour.weight(k);
          return { value: inside.value.mul(w), slope: inside.slope.mul(w) };
        }).reduce((x, y) => dualField.add(x, y));
      if (s.kind !== "fn") throw new InternalError(`no value of a ${s.kind}`);
      const [i, j] = s.args.map((arg) => places.get(arg)!) as [number, number];
      return { value: contour.entry(s.head, i, j), slope: share(s, i, j) };
    });
  return dual(functional, new Map()).slope.div(contour.weight(a).mul(contour.weight(b)));
}
