import { ComplexBall, RealBall, topExponent } from "../precision/index.ts";
import { type Finding, numberText } from "./comparison.ts";

/** Where both sides of a limit are looked at: at 1/factor from the point, or at factor for a limit at infinity. */
export interface Ladder {
  readonly factors: readonly bigint[];
  /** A power of the distance below this counts as no decay. */
  readonly leastPower: number;
}
const FAR: Ladder = { factors: [3, 6, 12, 24].map((k) => 10n ** BigInt(k)), leastPower: 0.15 };
/** Closer by, a logarithm looks like a small power. */
const MIDDLE: Ladder = { factors: [2, 4, 7, 10].map((k) => 10n ** BigInt(k)), leastPower: 0.4 };
const NEAR: Ladder = { factors: [10n, 30n, 100n, 1000n], leastPower: 0.4 };
/** In the order in which they are tried. */
export const LADDERS: readonly Ladder[] = [FAR, MIDDLE, NEAR];

export function distancesText({ factors }: Ladder): string {
  return factors.map(distanceText).join(", ");
}
function distanceText(factor: bigint): string {
  return (1 / Number(factor)).toExponential(0);
}

/** Both sides and the stated remainder at one distance. */
export interface Sample {
  readonly lhs: ComplexBall;
  readonly rhs: ComplexBall;
  readonly order: ComplexBall;
}
/** A finding, and whether it only says that nothing could be told at these distances. */
export type Seen = Finding & { readonly unresolved?: boolean };

/** Orders that a remainder may be off by at the last distance: a constant that is reached slowly. */
const BOUNDED = 0.15;
/** A change is as large as the earlier value, so that it falls over half of the last step only. */
const OF_CHANGES = 1 / 2;
/** What lies below 2^−SURE_BITS, far below the last distance, counts as zero. */
const SURE_BITS = 160;

/** lhs − rhs must fall like a power of the distance; where it settles at another value than 0, the claim is wrong. */
export function limitFinding(samples: readonly Sample[], ladder: Ladder, bits: number): Seen {
  const gaps = samples.map(({ lhs, rhs }) => lhs.sub(rhs, bits));
  const steps = changes(gaps, bits);
  const [falls, settles] = [decay(gaps, ladder), decay(steps, ladder)];
  if (falls >= ladder.leastPower && quietens(gaps, ladder, bits)) return AGREES;
  const { lhs, rhs } = samples.at(-1)!;
  const change = steps.at(-1)!.magnitude();
  const [before, last] = ladder.factors.slice(-2).map(distanceText);
  if (settles >= ladder.leastPower && isClear(gaps.at(-1)!, change))
    return {
      kind: "differs",
      text: `at distance ${last} lhs = ${numberText(lhs)}, claimed ${numberText(rhs)}; the difference changed by ${change.toNumber().toExponential(1)} since ${before}`,
    };
  return {
    kind: "loose",
    reason: `does not settle: lhs = ${samples.map((s) => numberText(s.lhs)).join(", ")} at distances ${distancesText(ladder)}`,
    unresolved: Number.isNaN(falls),
    diverges: falls <= -ladder.leastPower && settles <= -ladder.leastPower,
  };
}
const AGREES: Seen = { kind: "agrees", digits: 0, estimated: true };

/** (lhs/rhs − 1)/order must stay bounded; without a stated order lhs/rhs − 1 must fall like a power of the distance. */
export function asymptoticFinding(
  samples: readonly Sample[],
  ladder: Ladder,
  stated: boolean,
  bits: number,
): Seen {
  const ratios = samples.map(({ lhs, rhs }) => lhs.div(rhs, bits));
  const relative = ratios.map((r) => r.sub(ComplexBall.ONE, bits));
  const power = decay(relative, ladder);
  if (!stated)
    return power >= ladder.leastPower && quietens(relative, ladder, bits)
      ? AGREES
      : settledElsewhere(ratios, relative, ladder, bits);
  const scaled = relative.map((r, k) => r.div(samples[k]!.order, bits));
  const growth = decay(scaled, ladder);
  if (growth >= -BOUNDED || isTiny(scaled.at(-1)!)) return AGREES;
  if (!(power >= ladder.leastPower)) return settledElsewhere(ratios, relative, ladder, bits);
  const text = `(lhs/rhs − 1)/order = ${scaled.map(sizeText).join(", ")} at ${distancesText(ladder)}`;
  const isSure = ladder === NEAR ? runsAway(scaled, ladder) : growth < -ladder.leastPower;
  return isSure
    ? { kind: "differs", text: `the remainder is larger than the order that is claimed: ${text}` }
    : { kind: "loose", reason: `cannot tell whether the remainder stays bounded: ${text}`, unresolved: true };
}
/** Zero as far as it can be seen, and small beside 1: the sides differ by less than the order says. */
function isTiny(scaled: ComplexBall): boolean {
  return scaled.containsZero() && scaled.magnitude().isBelow(RealBall.ONE.shift(-TINY_BITS));
}
const TINY_BITS = 20;
/** Growth beyond every power: closer by, a power may still be on its way to a constant. */
function runsAway(values: readonly ComplexBall[], ladder: Ladder): boolean {
  const early = decay(values.slice(0, 2), { ...ladder, factors: ladder.factors.slice(0, 2) });
  return early < -ladder.leastPower && decay(values, ladder) < 2 * early;
}

function settledElsewhere(
  ratios: readonly ComplexBall[],
  relative: readonly ComplexBall[],
  ladder: Ladder,
  bits: number,
): Seen {
  const steps = changes(ratios, bits);
  const settles = decay(steps, ladder);
  if (settles >= ladder.leastPower && isClear(relative.at(-1)!, steps.at(-1)!.magnitude()))
    return { kind: "differs", text: `lhs/rhs settles at ${numberText(ratios.at(-1)!)}, not at 1` };
  const logs = relative.map(log10Size);
  const grows = logs.every((s, k) => k === 0 || s > logs[k - 1]! + Math.log10(2));
  const text = relative.map(sizeText).join(", ");
  if (grows && ladder === FAR && !relative.at(-1)!.containsZero())
    return { kind: "differs", text: `lhs/rhs − 1 grows: ${text}` };
  return {
    kind: "loose",
    reason: `lhs/rhs − 1 = ${text} does not fall like a power of the distance at ${distancesText(ladder)}`,
    unresolved: relative.slice(-2).some((r) => r.containsZero()),
  };
}

function changes(values: readonly ComplexBall[], bits: number): ComplexBall[] {
  return values.slice(1).map((v, k) => v.sub(values[k]!, bits));
}
/** A difference far above what still changes. */
function isClear(gap: ComplexBall, change: RealBall): boolean {
  return log10Size(gap) > 3 + log10Size(change) && !gap.containsZero();
}
/** Whether the changes fall as well: a value that meets the claimed one on its slow way past it is no limit. */
function quietens(values: readonly ComplexBall[], ladder: Ladder, bits: number): boolean {
  return decay(changes(values, bits), ladder) >= ladder.leastPower * OF_CHANGES;
}

/**
 * The power of the distance with which the sizes fall over the last step; Infinity where they vanish to SURE_BITS, NaN
 * where they cannot be told from zero.
 */
function decay(values: readonly ComplexBall[], { factors }: Ladder): number {
  const [before, last] = values.slice(-2) as [ComplexBall, ComplexBall];
  if (isNegligible(last)) return Number.POSITIVE_INFINITY;
  if (last.containsZero() || before.containsZero()) return Number.NaN;
  const [near, far] = factors.slice(-2).map((f) => Math.log10(Number(f))) as [number, number];
  return (log10Size(before) - log10Size(last)) / (far - near);
}
function isNegligible(value: ComplexBall): boolean {
  return value.magnitude().isBelow(RealBall.ONE.shift(-SURE_BITS));
}

/** log10 of the midpoint's size, for numbers beyond the doubles as well. */
function log10Size(value: ComplexBall | RealBall): number {
  const size = value instanceof RealBall ? value.abs().midpoint() : value.midpoint().abs(64).midpoint();
  const top = topExponent(size);
  return Number.isFinite(top) ? (top + Math.log2(size.shift(-top).toNumber())) * Math.log10(2) : top;
}
function sizeText(value: ComplexBall): string {
  if (value.containsZero()) return isNegligible(value) ? "0" : "unresolved";
  const log = log10Size(value);
  const whole = Math.floor(log);
  return `${(10 ** (log - whole)).toFixed(1)}e${whole < 0 ? "" : "+"}${whole}`;
}
