import { neg, type Term } from "../algebra/term.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { bitsForDigits, ComplexBall, DomainError, RealBall } from "../precision/index.ts";
import type { Approach, ClaimEffort, NumericClaim } from "./claim.ts";
import { type Finding, numberText, outsideDomain } from "./comparison.ts";
import { Evaluator } from "./evaluator.ts";
import { type JudgedNumerically, numericVerdict, SLOW_HEADS } from "./judge-numeric.ts";
import { Point } from "./point.ts";
import { type Inventory, inventory, points } from "./sampling.ts";
import { INFINITY } from "./spectral.ts";
import { surveyInstances } from "./survey.ts";
import { Unsettled, Work } from "./work.ts";

/** Distances 10^−k from the point (10^k for a limit at infinity). */
const SCALES = [3, 6, 12, 24] as const;
/** Close to 1, but no decimal fraction: powers of ten alone would all meet the same phase of sin(πx) and its like. */
const OFF_DECIMAL = Rational.of(7919, 7907);
/** A power of the distance below this counts as no decay. */
const LEAST_POWER = 0.15;
/** Digits of the values beyond those of the claim: the fourth power of the last distance. */
const SPARE_DIGITS = 4 * 24;
/** Digits where a quadrature or an infinite sum has to give them, beyond what counts as zero. */
const SLOW_DIGITS = 60;
/** By how many the second look has more. */
const MORE_DIGITS = 40;
const SLOWLY_MORE_DIGITS = 12;
/** What lies below 2^−SURE_BITS, far below the last distance, counts as zero. */
const SURE_BITS = 160;

/**
 * `lhs -> rhs` and `lhs ~ rhs`: both sides at the distances 10^−3 … 10^−24. For a limit the difference must fall like a
 * power of the distance; for an asymptotic law (lhs/rhs − 1)/order must stay bounded, or fall without a stated order.
 * What settles at another value refutes; what does not settle is undecided.
 */
export function judgeLimit(
  claim: NumericClaim & { approach: Approach },
  effort: ClaimEffort,
): JudgedNumerically {
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
  const isSlow = SLOW_HEADS.some((head) => all.heads.has(head));
  const looks = isSlow
    ? [SLOW_DIGITS, SLOW_DIGITS + SLOWLY_MORE_DIGITS]
    : [SPARE_DIGITS, SPARE_DIGITS + MORE_DIGITS].map((spare) => effort.digits + spare);
  const survey = surveyInstances(points(closed, claim.known), closed, effort, work, (point) => {
    const reason = outsideDomain(claim, point, work);
    if (reason) return { kind: "outside", reason };
    return look(claim, point, looks, work);
  });
  const verdict = numericVerdict(survey, closed, effort);
  const detail =
    verdict.verdict === "certified"
      ? `${closed.isConstant ? "settles" : `${survey.agreed} random instances settle`} at distances 1e-3, 1e-6, 1e-12, 1e-24, at two precisions${survey.timedOut ? ` (of ${effort.runs}; time is up)` : ""}`
      : verdict.detail;
  return {
    ...verdict,
    detail,
    digits: verdict.verdict === "certified" ? reachedDigits(claim) : verdict.digits,
    judge: "limit",
  };
}
/** The variable of the limit is not drawn. */
function withoutVariable(all: Inventory, claim: NumericClaim & { approach: Approach }): Inventory {
  const variables = all.variables.filter((name) => name !== claim.approach.variable);
  return { ...all, variables, isConstant: variables.length === 0 && !all.usesFunctions };
}
/** The law is looked at down to this distance; more digits are not claimed. */
function reachedDigits(claim: NumericClaim): number | null {
  return claim.relation === "~" ? null : Math.floor(SCALES[3] * LEAST_POWER);
}

interface Sample {
  readonly lhs: ComplexBall;
  readonly rhs: ComplexBall;
  readonly order: ComplexBall;
}

function look(
  claim: NumericClaim & { approach: Approach },
  point: Point,
  looks: readonly number[],
  work: Work,
): Finding {
  const sides = claim.approach.side === 0 ? ([1, -1] as const) : ([claim.approach.side] as const);
  for (const side of isInfinite(claim.approach.to) ? ([1] as const) : sides)
    for (const digits of looks) {
      const finding = fromSide(claim, point, side, bitsForDigits(digits), work);
      if (finding.kind !== "agrees") return finding;
    }
  return { kind: "agrees", digits: 0, estimated: true };
}

function fromSide(
  claim: NumericClaim & { approach: Approach },
  point: Point,
  side: 1 | -1,
  bits: number,
  work: Work,
): Finding {
  try {
    const samples = SCALES.map((k) => sample(claim, point, side, k, bits, work));
    return claim.relation === "->"
      ? limitFinding(samples, bits)
      : asymptoticFinding(samples, claim.order !== undefined, bits);
  } catch (error) {
    if (error instanceof DomainError)
      return { kind: "outside", reason: `no value near the limit: ${error.message}` };
    if (error instanceof Unsettled) return { kind: "loose", reason: error.message };
    throw error;
  }
}

function sample(
  claim: NumericClaim & { approach: Approach },
  point: Point,
  side: 1 | -1,
  k: number,
  bits: number,
  work: Work,
): Sample {
  const { variable, to } = claim.approach;
  const here = new Point(
    new Map([...point.entries(), [variable, nearby(to, side, k, point, work)]]),
    point.model,
  );
  const scope = new Evaluator(here, bits, work);
  return {
    lhs: scope.value(claim.lhs),
    rhs: scope.value(claim.rhs),
    order: claim.order ? scope.value(claim.order) : ComplexBall.ONE,
  };
}
function nearby(to: Term, side: 1 | -1, k: number, point: Point, work: Work): Gaussian {
  const step = Rational.of(10).pow(k).mul(OFF_DECIMAL);
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

function limitFinding(samples: readonly Sample[], bits: number): Finding {
  const gaps = samples.map(({ lhs, rhs }) => lhs.sub(rhs, bits));
  const steps = samples.slice(1).map(({ lhs }, k) => lhs.sub(samples[k]!.lhs, bits));
  const [falls, settles] = [decay(gaps), decay(steps)];
  if (falls >= LEAST_POWER && quietens(gaps, bits)) return { kind: "agrees", digits: 0, estimated: true };
  const last = samples.at(-1)!;
  const clear = gaps.at(-1)!.midpoint().abs(64).toNumber() > 1000 * steps.at(-1)!.magnitude().toNumber();
  if (settles >= LEAST_POWER && clear)
    return {
      kind: "differs",
      text: `at distance 1e-24 lhs = ${numberText(last.lhs)}, and it changed by ${steps.at(-1)!.magnitude().toNumber().toExponential(1)} since 1e-12; claimed ${numberText(last.rhs)}`,
    };
  return {
    kind: "loose",
    reason: `does not settle: lhs = ${samples.map(({ lhs }) => numberText(lhs)).join(", ")} at distances 1e-3, 1e-6, 1e-12, 1e-24`,
  };
}

function asymptoticFinding(samples: readonly Sample[], stated: boolean, bits: number): Finding {
  const relative = samples.map(({ lhs, rhs }) => lhs.div(rhs, bits).sub(ComplexBall.ONE, bits));
  const power = decay(relative);
  const sizes = relative.map((r) => r.midpoint().abs(64).toNumber());
  if (!stated)
    return power >= LEAST_POWER && quietens(relative, bits)
      ? { kind: "agrees", digits: 0, estimated: true }
      : settledElsewhere(samples, sizes, bits);
  const scaled = relative.map((r, k) => r.div(samples[k]!.order, bits));
  const growth = decay(scaled);
  if (growth >= -LEAST_POWER) return { kind: "agrees", digits: 0, estimated: true };
  if (power < LEAST_POWER) return settledElsewhere(samples, sizes, bits);
  const text = scaled.map((r) => r.midpoint().abs(64).toNumber().toExponential(1)).join(", ");
  return {
    kind: "differs",
    text: `the remainder falls like the power ${power.toFixed(2)} of the distance only: (lhs/rhs − 1)/order = ${text} at 1e-3, 1e-6, 1e-12, 1e-24`,
  };
}
function settledElsewhere(samples: readonly Sample[], sizes: readonly number[], bits: number): Finding {
  const ratios = samples.map(({ lhs, rhs }) => lhs.div(rhs, bits));
  const steps = ratios.slice(1).map((r, k) => r.sub(ratios[k]!, bits));
  const away = sizes.at(-1)! > 1000 * steps.at(-1)!.magnitude().toNumber();
  if (decay(steps) >= LEAST_POWER && away)
    return { kind: "differs", text: `lhs/rhs settles at ${numberText(ratios.at(-1)!)}, not at 1` };
  if (sizes.every((s, k) => k === 0 || s > 2 * sizes[k - 1]!))
    return { kind: "differs", text: `lhs/rhs − 1 grows: ${sizes.map((s) => s.toExponential(1)).join(", ")}` };
  return {
    kind: "loose",
    reason: `lhs/rhs − 1 = ${sizes.map((s) => s.toExponential(1)).join(", ")} does not fall like a power of the distance`,
  };
}

/** Whether the changes fall as well: a value that meets the claimed one on its slow way past it is no limit. */
function quietens(values: readonly ComplexBall[], bits: number): boolean {
  // A change is as large as the earlier value, so that it falls over half of the last step only.
  return decay(values.slice(1).map((v, k) => v.sub(values[k]!, bits))) >= LEAST_POWER / 2;
}

/** The power of the distance with which the sizes fall over the last step; Infinity where they vanish to SURE_BITS. */
function decay(values: readonly ComplexBall[]): number {
  const [before, last] = values.slice(-2) as [ComplexBall, ComplexBall];
  if (last.containsZero())
    return last.magnitude().isBelow(RealBall.ONE.shift(-SURE_BITS)) ? Number.POSITIVE_INFINITY : Number.NaN;
  const ratio =
    Math.log10(before.midpoint().abs(64).toNumber()) - Math.log10(last.midpoint().abs(64).toNumber());
  return ratio / (SCALES.at(-1)! - SCALES.at(-2)!);
}
