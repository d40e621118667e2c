import { neg, type Term } from "../algebra/term.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { bitsForDigits, ComplexBall, DomainError, topExponent } from "../precision/index.ts";
import type { Approach, ClaimEffort, NumericClaim } from "./claim.ts";
import { type Finding, type Look, outsideDomain } from "./comparison.ts";
import { Evaluator } from "./evaluator.ts";
import { type JudgedNumerically, numericVerdict, SLOW_HEADS } from "./judge-numeric.ts";
import {
  asymptoticFinding,
  distancesText,
  LADDERS,
  type Ladder,
  limitFinding,
  type Sample,
  type Seen,
} from "./limit-finding.ts";
import { Point } from "./point.ts";
import { type Inventory, inventory, points } from "./sampling.ts";
import { lookAgain } from "./second-look.ts";
import { INFINITY } from "./spectral.ts";
import { type LookAt, surveyInstances } from "./survey.ts";
import { Unsettled, Work } from "./work.ts";

const TOO_SMALL: Seen = {
  kind: "loose",
  reason: "the stated order is too small a number at these distances",
  unresolved: true,
};

type LimitClaim = NumericClaim & { readonly approach: Approach };

/** Close to 1, but no decimal fraction: powers of ten alone would all meet the same phase of sin(πx) and its like. */
const OFF_DECIMAL = Rational.of(7919, 7907);
/** Digits of the values beyond those of the claim: the fourth power of the last distance. */
const SPARE_DIGITS = 4 * 24;
/** Digits where a quadrature or an infinite sum has to give them, beyond what counts as zero. */
const SLOW_DIGITS = 60;
/** Digits close to the point, where e^{−x} is small and not yet negligible: e^{−4000} is 10^−1738. */
const NEAR_DIGITS = 1800;
/** By how many the second look has more. */
const MORE_DIGITS = 40;
const SLOWLY_MORE_DIGITS = 12;
/** Bits that a small remainder may ask for in addition. */
const MOST_SPARE_BITS = 8192;

/**
 * `lhs -> rhs` and `lhs ~ rhs`: both sides at the distances 10^−3 … 10^−24. For a limit the difference must fall like a
 * power of the distance; for an asymptotic law (lhs/rhs − 1)/order must stay bounded, or fall without a stated order.
 * What settles at another value refutes; what does not settle is undecided. Where the values cannot be told from zero so
 * far out (e^{−1/T}), closer distances are looked at with stricter demands.
 */
export function judgeLimit(claim: LimitClaim, effort: ClaimEffort): JudgedNumerically {
  const work = new Work(effort.seconds);
  const terms = [
    claim.lhs,
    claim.rhs,
    claim.approach.to,
    ...(claim.order ? [claim.order] : []),
    ...claim.conditions.map((c) => c.difference),
  ];
  const all = inventory(terms, claim.known);
  const closed = withoutVariable(all, claim);
  const looker = new Looker(
    claim,
    SLOW_HEADS.some((head) => all.heads.has(head)),
    effort.digits,
    work,
  );
  const look: LookAt = (point, how) => {
    const reason = outsideDomain(claim, point, work);
    return reason ? { kind: "outside", reason } : looker.look(point, how);
  };
  const random = surveyInstances(points(closed, claim.known), closed, effort, work, look);
  const survey = lookAgain(random, [claim.lhs, claim.rhs], closed, claim.known, effort, work, look);
  const verdict = numericVerdict(survey, closed, effort);
  if (verdict.verdict !== "certified") return { ...verdict, judge: "limit" };
  const used = LADDERS.filter((ladder) => looker.used.has(ladder));
  const end = survey.timedOut ? ` (of ${effort.runs}; time is up)` : "";
  const detail = `${closed.isConstant ? "settles" : `${survey.agreed} random instances settle`} at distances ${used.map(distancesText).join(", or ")}, at two precisions${end}`;
  return { ...verdict, detail, digits: claim.relation === "~" ? null : reachedDigits(used), judge: "limit" };
}
/** The variable of the limit is not drawn. */
function withoutVariable(all: Inventory, claim: LimitClaim): Inventory {
  const variables = all.variables.filter((name) => name !== claim.approach.variable);
  return { ...all, variables, isConstant: variables.length === 0 && !all.usesFunctions };
}
/** The last distance to the least power with which the difference falls. */
function reachedDigits(used: readonly Ladder[]): number {
  return Math.min(
    ...used.map(({ factors, leastPower }) => Math.floor(Math.log10(Number(factors.at(-1)!)) * leastPower)),
  );
}

/** Looks at one limit or law, and remembers at which distances it was decided. */
class Looker {
  readonly used = new Set<Ladder>();
  private readonly claim: LimitClaim;
  private readonly isSlow: boolean;
  private readonly digits: number;
  private readonly work: Work;
  private confirm = true;

  constructor(claim: LimitClaim, isSlow: boolean, digits: number, work: Work) {
    this.claim = claim;
    this.isSlow = isSlow;
    this.digits = digits;
    this.work = work;
  }

  look(point: Point, { confirm }: Look): Finding {
    this.confirm = confirm;
    const { side, to } = this.claim.approach;
    for (const s of isInfinite(to) ? ([1] as const) : side === 0 ? ([1, -1] as const) : [side]) {
      const finding = this.fromSide(point, s);
      if (finding.kind !== "agrees") return finding;
    }
    return { kind: "agrees", digits: 0, estimated: true };
  }

  /** At the first distances at which the values can be told from zero. */
  private fromSide(point: Point, side: 1 | -1): Finding {
    let first: Seen | undefined;
    for (const ladder of LADDERS) {
      const finding = this.onLadder(ladder, point, side);
      if (finding.kind === "agrees") this.used.add(ladder);
      if (finding.kind === "agrees" || finding.kind === "differs" || !finding.unresolved) return finding;
      first ??= finding;
    }
    return first!;
  }
  private onLadder(ladder: Ladder, point: Point, side: 1 | -1): Seen {
    let last: Seen | undefined;
    for (const digits of this.looks(ladder).slice(0, this.confirm ? 2 : 1)) {
      last = this.atPrecision(ladder, point, side, bitsForDigits(digits));
      if (last.kind !== "agrees") return last;
    }
    return last!;
  }
  private looks(ladder: Ladder): readonly number[] {
    if (this.isSlow) return [SLOW_DIGITS, SLOW_DIGITS + SLOWLY_MORE_DIGITS];
    const digits = this.digits + (ladder === LADDERS.at(-1) ? NEAR_DIGITS : SPARE_DIGITS);
    return [digits, digits + MORE_DIGITS];
  }

  private atPrecision(ladder: Ladder, point: Point, side: 1 | -1, bits: number): Seen {
    try {
      const smallness = this.smallness(ladder, point, side);
      if (smallness > MOST_SPARE_BITS) return TOO_SMALL;
      const wide = this.isSlow ? bits : bits + smallness;
      const samples = ladder.factors.map((factor) => this.sample(point, side, factor, wide));
      return this.claim.relation === "->"
        ? limitFinding(samples, ladder, wide)
        : asymptoticFinding(samples, ladder, this.claim.order !== undefined, wide);
    } catch (error) {
      if (error instanceof DomainError)
        return { kind: "outside", reason: `no value near the limit: ${error.message}`, unresolved: true };
      if (error instanceof Unsettled) return { kind: "loose", reason: error.message, unresolved: true };
      throw error;
    }
  }

  /** The bits by which the stated remainder lies below 1 at the last distance, so that it can be seen. */
  private smallness(ladder: Ladder, point: Point, side: 1 | -1): number {
    const { order } = this.claim;
    if (!order) return 0;
    const size = this.at(point, side, ladder.factors.at(-1)!, 64).value(order).magnitude();
    return Math.max(0, -topExponent(size));
  }
  private sample(point: Point, side: 1 | -1, factor: bigint, bits: number): Sample {
    const scope = this.at(point, side, factor, bits);
    const { lhs, rhs, order } = this.claim;
    return {
      lhs: scope.value(lhs),
      rhs: scope.value(rhs),
      order: order ? scope.value(order) : ComplexBall.ONE,
    };
  }
  private at(point: Point, side: 1 | -1, factor: bigint, bits: number): Evaluator {
    const { variable, to } = this.claim.approach;
    const near = nearby(to, side, factor, point, this.work);
    const here = new Point(new Map([...point.entries(), [variable, near]]), point.model);
    return new Evaluator(here, bits, this.work);
  }
}
function nearby(to: Term, side: 1 | -1, factor: bigint, point: Point, work: Work): Gaussian {
  const step = Rational.of(factor).mul(OFF_DECIMAL);
  if (to === INFINITY) return Gaussian.of(step);
  if (to === neg(INFINITY)) return Gaussian.of(step.neg());
  const finite = to.kind === "num" ? to.value : exactPoint(to, point, work);
  const away = Rational.ONE.div(step);
  return finite.add(Gaussian.of(side === 1 ? away : away.neg()));
}
/** The exact value of the point of the limit, a rational function of the drawn variables. */
function exactPoint(to: Term, point: Point, work: Work): Gaussian {
  if (to.kind === "sym" && to.name !== "pi") return point.symbol(to.name);
  const ball = new Evaluator(point, 2048, work).value(to);
  return Gaussian.of(rational(ball.re.man, ball.re.exp), rational(ball.im.man, ball.im.exp));
}
function rational(man: bigint, exp: number): Rational {
  return exp >= 0 ? Rational.of(man << BigInt(exp)) : Rational.of(man, 1n << BigInt(-exp));
}
function isInfinite(to: Term): boolean {
  return to === INFINITY || to === neg(INFINITY);
}
