import { coefficientOf, dependsOn, expand, substitute } from "../../algebra/rewrite.ts";
import { div, type Fn, type Integral, mul, neg, num, type Sym, sub, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { InternalError, NotConvergedError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { type BallAtoms, evaluateBall } from "../../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, integrate, RealBall } from "../../precision/index.ts";
import { certified, type Effort, type Judgement, refuted } from "../verdict.ts";
import { sidesOf } from "./sides.ts";

/** Random instances; each costs integrals at two precisions. */
const RUNS = 3;
/** Panels of the Gauss–Legendre rule between two steps of θ, more where they do not suffice. */
const PANELS = [8, 32, 128] as const;

/**
 * Logarithms and integrals over a band: both sides in balls, principal logarithms on one side against quadrature between
 * the steps of θ on the other, at half and at full precision. Retarded energies lie above the axis, advanced ones are their
 * conjugates, widths are positive.
 */
export function judgeOverBand(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const runs = Math.min(effort.runs, RUNS);
  const half = Math.ceil(effort.digits / 2);
  for (const digits of [half, effort.digits])
    for (let run = 0; run < runs; run++) {
      const failure = compare(sub(lhs, rhs), digits, effort.seed + run);
      if (failure) return refuted("differs over the band", failure, run + 1);
    }
  return certified(`two methods agree at ${half} and ${effort.digits} digits`, runs, effort.digits);
}

/**
 * The difference must be a ball around zero, narrower than 10^{2−digits}. A ball around zero that is wider only says that a
 * pole lies close to the path: the panels are made shorter.
 */
function compare(difference: Term, digits: number, seed: number): string | undefined {
  const bits = bitsForDigits(digits) + 16;
  const bound = RealBall.parse(`1e${2 - digits}`, bits);
  for (const panels of PANELS) {
    const gap = valueAt(difference, { point: drawPoint(seed), bound: new Map(), bits, panels });
    if (!gap.containsZero()) return `lhs − rhs = ${gap.toString()} at seed ${seed}`;
    if (gap.magnitude().isBelow(bound)) return undefined;
  }
  throw new NotConvergedError(`the quadrature over the band did not reach ${digits} digits at seed ${seed}`);
}

type PointOf = (name: string) => Gaussian;
const ABOVE = /^(z|omega~.*\^R|s\^R)$/;
const BELOW = /^(omega~.*|s)\^A$/;
/** Energies at least 1 above the axis, so that the quadrature converges; widths and parts of order one. */
function drawPoint(seed: number): PointOf {
  const random = new ExactRandom(seed);
  const drawn = new Map<string, Gaussian>();
  const draw = (name: string): Gaussian => {
    // Elevenths keep real parts, and sums of them, off zero.
    if (ABOVE.test(name))
      return Gaussian.of(random.rational(5).add(Rational.of(1, 11)), random.positive(5).add(Rational.ONE));
    // A distance from the axis, like that of the energies above.
    if (name === "y") return Gaussian.of(random.positive(5).add(Rational.ONE));
    return Gaussian.of(random.positive(5).add(Rational.of(1, 11)));
  };
  const point = (name: string): Gaussian => {
    if (BELOW.test(name)) return point(`${name.slice(0, -1)}R`).conj();
    const known = drawn.get(name) ?? draw(name);
    drawn.set(name, known);
    return known;
  };
  return point;
}

/** What an evaluation is about, handed down unchanged but for the variables bound by integrals. */
interface Context {
  readonly point: PointOf;
  readonly bound: ReadonlyMap<Term, ComplexBall>;
  readonly bits: number;
  readonly panels: number;
}

function valueAt(term: Term, context: Context): ComplexBall {
  const wide = context.bits + 40;
  const atoms: BallAtoms = (t) => {
    const known = context.bound.get(t);
    if (known) return known;
    if (t.kind === "sym" && t.name !== "pi") return ComplexBall.fromGaussian(context.point(t.name), wide);
    return t.kind === "integral" ? overSteps(t, context) : undefined;
  };
  return evaluateBall(term, atoms, wide);
}

/** ∫dv θ(v − a)θ(b − v) body by Gauss–Legendre panels from a to b. */
function overSteps({ variable, body }: Integral, context: Context): ComplexBall {
  const expanded = expand(body);
  const terms = expanded.kind === "sum" ? expanded.terms : [expanded];
  return terms.map((t) => overPanels(t, variable, context)).reduce((a, b) => a.add(b, context.bits + 16));
}

function overPanels(product: Term, variable: Sym, context: Context): ComplexBall {
  const { panels } = context;
  const bits = context.bits + 16;
  const factors = product.kind === "prod" ? product.factors : [product];
  const steps = factors.filter((f): f is Fn => f.kind === "fn" && f.head === "theta");
  const rest = mul(...factors.filter((f) => !steps.includes(f as Fn)));
  const { from, to } = range(steps, variable, (e) => valueAt(e, context).re);
  const width = to.sub(from, bits);
  const breaks = Array.from({ length: panels + 1 }, (_, k) =>
    from.add(width.mul(RealBall.fromRational(Rational.of(k, panels), bits), bits), bits),
  );
  const inside = (e: RealBall): ComplexBall =>
    valueAt(rest, { ...context, bits, bound: new Map([...context.bound, [variable, ComplexBall.of(e)]]) });
  return integrate(inside, breaks, Math.ceil(context.bits / 2), bits);
}

/** Where θ(v − a) and θ(b − v) step. */
function range(
  steps: readonly Fn[],
  variable: Sym,
  value: (t: Term) => RealBall,
): { from: RealBall; to: RealBall } {
  const ends = steps.map((s) => {
    const slope = coefficientOf(s.args[0]!, variable);
    const rest = substitute(s.args[0]!, new Map([[variable, num(0)]]));
    if (slope.kind !== "num" || dependsOn(rest, variable))
      throw new InternalError("θ of a term that is not linear");
    return { rising: slope.value.re.sign() > 0, at: value(neg(div(rest, slope))) };
  });
  const [from, to] = [ends.find((e) => e.rising), ends.find((e) => !e.rising)];
  if (ends.length !== 2 || !from || !to)
    throw new InternalError("an integral over a band needs its two ends");
  return { from: from.at, to: to.at };
}
