import { findAll } from "../../algebra/rewrite.ts";
import { type Fn, sub, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { eulerGamma, halfLine, halfSum, small } from "../../asymptotics/symbols.ts";
import { UnsupportedError } from "../../errors/errors.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { evaluateBall } from "../../kernels/ball-evaluation.ts";
import {
  arctangent,
  bitsForDigits,
  ComplexBall,
  eulerGamma as eulerBall,
  halfLineIntegral,
  halfLineSum,
  ln,
  pi as piBall,
  RealBall,
} from "../../precision/index.ts";
import { pi } from "../../steady/symbols.ts";
import { certified, type Effort, type Judgement, refuted } from "../verdict.ts";
import { sidesOf } from "./sides.ts";

/** Largest power of v or 1/v that may cancel in an integrand. */
const POWERS = 3;
/** Random instances at each precision. */
const RUNS = 3;
/** The small symbol s = 10^−k at which a remainder is looked at. */
const SCALES = [10, 20] as const;
/** A remainder of order s shrinks by 10^−10 between them; a factor 10³ is left for its coefficient and logarithms. */
const SHRINK = 1e-7;

/**
 * Real numbers on both sides: positive parameters at random, ln, arctan, ψ and Euler's γ as balls, integrals over the half line
 * by quadrature, sums over n ≥ 0 by the Abel–Plana formula, at half and at full precision. Where the small symbol s occurs,
 * the difference must vanish with s at least to first order.
 */
export function judgeByValues(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const difference = sub(lhs, rhs);
  const runs = hasParameters(difference) ? Math.min(effort.runs, RUNS) : 1;
  const vanishes = findAll(difference, (t) => t === small).length > 0;
  const precisions = vanishes ? [effort.digits] : [Math.ceil(effort.digits / 2), effort.digits];
  for (const digits of precisions)
    for (let run = 0; run < runs; run++) {
      const failure = (vanishes ? remains : differs)(difference, digits, effort.seed + run);
      if (failure) return refuted("differs in value", `${failure} at seed ${effort.seed + run}`, run + 1);
    }
  return vanishes
    ? certified(`remainder of first order in s at ${runs} random instances`, runs, SCALES[0])
    : certified(`two methods agree at ${precisions.join(" and ")} digits`, runs, effort.digits);
}

/** Whether random instances differ at all. */
function hasParameters(term: Term): boolean {
  const bound = findAll(term, (t) => t.kind === "fn").map((t) => halfLine.variableOf((t as Fn).head));
  const fixed = new Set<Term | undefined>([pi, eulerGamma, small, halfSum.index, ...bound]);
  return findAll(term, (t) => t.kind === "sym" && !fixed.has(t)).length > 0;
}

/** undefined when the ball of the difference holds zero and is narrower than 10^{2−digits}. */
function differs(difference: Term, digits: number, seed: number): string | undefined {
  const bits = bitsForDigits(digits) + 16;
  const gap = value(difference, seed, bits);
  const fits = gap.containsZero() && gap.magnitude().isBelow(RealBall.parse(`1e${2 - digits}`, bits));
  return fits ? undefined : `lhs − rhs = ${gap.toString()}`;
}

/** undefined when the difference shrinks with s. */
function remains(difference: Term, digits: number, seed: number): string | undefined {
  const [first, second] = SCALES.map((k) => {
    const bits = bitsForDigits(digits + 4 * k);
    const at = new Map([[small, ComplexBall.of(RealBall.parse(`1e-${k}`, bits))]]);
    return value(difference, seed, bits, at).magnitude().toNumber();
  });
  if (second! <= SHRINK * first!) return undefined;
  return `|lhs − rhs| = ${first} at s = 1e-${SCALES[0]}, ${second} at s = 1e-${SCALES[1]}`;
}

type Known = ReadonlyMap<Term, ComplexBall>;

function value(term: Term, seed: number, bits: number, fixed: Known = new Map()): ComplexBall {
  return new Instance(seed, bits).at(term, fixed);
}

/** One random choice of the parameters, at one precision. */
class Instance {
  private readonly drawn = new Map<Term, Rational>();
  private readonly random: ExactRandom;
  private readonly bits: number;
  private readonly wide: number;

  constructor(seed: number, bits: number) {
    this.random = new ExactRandom(seed);
    this.bits = bits;
    this.wide = bits + 40;
  }

  /** The value of a term where the given symbols have values. */
  at(term: Term, known: Known, bits = this.wide): ComplexBall {
    return evaluateBall(term, (t, of) => known.get(t) ?? this.atom(t, of, known, bits), bits);
  }

  private atom(t: Term, of: (s: Term) => ComplexBall, known: Known, bits: number): ComplexBall | undefined {
    if (t === eulerGamma) return ComplexBall.of(eulerBall(bits));
    if (t.kind === "sym" && t !== pi) return ComplexBall.of(RealBall.fromRational(this.parameter(t), bits));
    if (t.kind !== "fn") return undefined;
    if (t.head === "arctan") return arctan(of(t.args[0]!), bits);
    if (t.head === "log") return logarithm(of(t.args[0]!), bits);
    if (t.head === "dilog") return dilogarithm(of(t.args[0]!), this.bits);
    return this.overHalfLine(t, known);
  }

  private parameter(t: Term): Rational {
    const known = this.drawn.get(t);
    if (known) return known;
    // Elevenths keep parameters off the removable singularities of closed forms, which sit at simple fractions and where two are equal.
    const value = this.random.positive(5).add(Rational.of(1, 11));
    if ([...this.drawn.values()].some((other) => other.equals(value))) return this.parameter(t);
    this.drawn.set(t, value);
    return value;
  }

  private overHalfLine(t: Fn, known: Known): ComplexBall | undefined {
    const inside = (variable: Term, z: ComplexBall, bits = this.wide): ComplexBall =>
      this.at(t.args[0]!, new Map([...known, [variable, z]]), bits);
    if (t.head === halfSum.head) return halfLineSum((z) => inside(halfSum.index, z), this.bits);
    const variable = halfLine.variableOf(t.head);
    // Next to zero an integrand may be a difference of poles, far out one of powers: the node is a number, and more bits are kept.
    const deep = (v: RealBall): number => this.wide + POWERS * Math.ceil(Math.abs(Math.log2(v.toNumber())));
    return (
      variable && halfLineIntegral((v) => inside(variable, ComplexBall.of(v.midpoint()), deep(v)), this.bits)
    );
  }
}

/** A quotient of real balls keeps an imaginary part 0 ± radius; the number itself is real. */
function realPartOf(x: ComplexBall, what: string): RealBall {
  if (!x.im.containsZero()) throw new UnsupportedError(`${what} off the real axis`);
  return x.re;
}
function arctan(x: ComplexBall, bits: number): ComplexBall {
  return ComplexBall.of(arctangent(realPartOf(x, "arctan"), bits));
}
/** ln|x|, with iπ where x < 0: a claim that needs the logarithm of a negative number is not a claim between real numbers. */
function logarithm(x: ComplexBall, bits: number): ComplexBall {
  const real = realPartOf(x, "ln");
  return ComplexBall.of(ln(real.abs(), bits), real.isNegative() ? piBall(bits) : RealBall.ZERO);
}

/** Li_2(z) = −∫_0^∞ ln(1 − z/(1+x))/(1+x) dx for real z ≤ 1. */
function dilogarithm(z: ComplexBall, bits: number): ComplexBall {
  const wide = bits + 24;
  return halfLineIntegral((x) => {
    const far = x.add(RealBall.ONE, wide);
    // 1 − z/(1+x) as (x + 1 − z)/(1 + x), so that nothing cancels near x = 0 where z = 1.
    const rest = RealBall.ONE.sub(z.re, wide);
    const inside = (rest.isZero() ? x : x.add(rest, wide)).div(far, wide);
    return ComplexBall.of(ln(inside, wide).div(far, wide));
  }, bits).neg();
}
