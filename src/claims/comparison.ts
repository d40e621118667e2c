import type { Term } from "../algebra/term.ts";
import {
  bitsForDigits,
  type ComplexBall,
  DomainError,
  decimalText,
  directedText,
  RealBall,
  topExponent,
} from "../precision/index.ts";
import type { NumericClaim } from "./claim.ts";
import { Evaluator } from "./evaluator.ts";
import type { Point } from "./point.ts";
import type { Relation } from "./relation.ts";
import { Divergent, Unsettled, type Work } from "./work.ts";

/** What one instance says about a claim. */
export type Finding =
  | { readonly kind: "agrees"; readonly digits: number; readonly estimated: boolean }
  | { readonly kind: "differs"; readonly text: string }
  | {
      readonly kind: "loose";
      readonly reason: string;
      readonly missing?: number;
      /** More bits would not help. */
      readonly final?: boolean;
      /** The two sides run apart. */
      readonly diverges?: boolean;
    }
  | { readonly kind: "outside"; readonly reason: string };

/** A gap that rests on an estimated truncation must exceed its radius this many times. */
const CLEAR = 1000;
const GUARD_BITS = 48;
const PRECISIONS = 4;

/** How closely one instance is looked at. */
export interface Look {
  readonly digits: number;
  /** false: a result that rests on estimates is not computed a second time. */
  readonly confirm: boolean;
  /** Few bits are tried first: where an integral stands inside another one. */
  readonly coarse?: boolean;
}
/** Digits at which nested integrals are looked at before anything finer, and smaller counterexamples. */
export const COARSE_DIGITS = 3;

/** Compares both sides at one instance, at half and at full precision, raising the precision while the answer is open. */
export function compare(claim: NumericClaim, point: Point, look: Look, work: Work): Finding {
  const { digits, confirm } = look;
  const reason = outsideDomain(claim, point, work);
  if (reason) return { kind: "outside", reason };
  if (look.coarse) {
    const coarse = compareCoarsely(claim, point, look, work);
    if (coarse) return coarse;
  }
  let bits = bitsForDigits(digits) + GUARD_BITS;
  let last: Finding = { kind: "loose", reason: "not evaluated" };
  for (let attempt = 0; attempt < PRECISIONS && bits <= MOST_BITS; attempt++) {
    last = compareAt(claim, point, digits, bits, work);
    if (last.kind === "differs" || last.kind === "agrees")
      return confirm ? confirmed(last, claim, point, digits, bits, work) : last;
    if (last.kind === "loose" && last.final) return last;
    // What cancels, as the terms of a sum e^{−100} do, tells how many bits it takes.
    const missing = last.kind === "loose" ? (last.missing ?? 0) : 0;
    bits = Math.max(Math.ceil(1.7 * bits), bits + missing + GUARD_BITS / 2);
  }
  return last;
}
/** What shows with few bits already, at two precisions: two sides that differ, or that agree to as few digits as are asked for. */
function compareCoarsely(claim: NumericClaim, point: Point, look: Look, work: Work): Finding | undefined {
  const digits = Math.min(look.digits, COARSE_DIGITS);
  const bits = bitsForDigits(digits) + COARSE_GUARD_BITS;
  const first = compareAt(claim, point, digits, bits, work);
  if (first.kind === "loose" && first.final) return first;
  if (first.kind !== "differs" && !(first.kind === "agrees" && digits === look.digits)) return undefined;
  if (!look.confirm) return first;
  const second = compareAt(claim, point, digits, bits + CONFIRMING_BITS, work);
  return second.kind === first.kind ? first : undefined;
}
const COARSE_GUARD_BITS = 32;
const CONFIRMING_BITS = 6;
/** What needs more is left open. */
const MOST_BITS = 4096;

/** A result that rests on estimates has to come out again at another precision. */
function confirmed(
  first: Finding,
  claim: NumericClaim,
  point: Point,
  digits: number,
  bits: number,
  work: Work,
): Finding {
  if (first.kind === "agrees" && !first.estimated) return first;
  const agrees = first.kind === "agrees";
  const again = (at: number): Finding =>
    compareAt(claim, point, agrees ? Math.ceil(digits / 2) : digits, at, work);
  const other = agrees ? Math.ceil(bits / 2) + GUARD_BITS / 2 : bits + GUARD_BITS;
  let second = again(other);
  if (second.kind === "loose" && second.missing) second = again(other + second.missing + GUARD_BITS / 2);
  if (second.kind === first.kind) return first;
  return second.kind === "agrees" || second.kind === "differs"
    ? { kind: "loose", reason: "two precisions disagree" }
    : second;
}

function compareAt(claim: NumericClaim, point: Point, digits: number, bits: number, work: Work): Finding {
  try {
    const scope = new Evaluator(point, bits, work);
    const [a, b] = [scope.value(claim.lhs), scope.value(claim.rhs)];
    return claim.relation === "="
      ? equality(a, b, digits, bits, scope.estimated)
      : order(a, b, claim.relation, digits, bits, scope.estimated);
  } catch (error) {
    if (error instanceof DomainError)
      return { kind: error.exact ? "outside" : "loose", reason: error.message };
    if (error instanceof Unsettled)
      return { kind: "loose", reason: error.message, final: error instanceof Divergent };
    throw error;
  }
}

function equality(a: ComplexBall, b: ComplexBall, digits: number, bits: number, estimated: boolean): Finding {
  const gap = a.sub(b, bits);
  if (!gap.containsZero() && isClear(gap, estimated)) return { kind: "differs", text: sides(a, b, gap) };
  return precise(gap, a, b, digits, estimated);
}

function isClear(gap: ComplexBall, estimated: boolean): boolean {
  if (!estimated) return true;
  const radius = gap.radius().mul(RealBall.integer(CLEAR), 40);
  return radius.isBelow(gap.midpoint().abs(64));
}

/** Agreement to so many digits of the larger side; absolutely where both sides are around zero. */
function precise(
  gap: ComplexBall,
  a: ComplexBall,
  b: ComplexBall,
  digits: number,
  estimated: boolean,
): Finding {
  const size = larger(a, b);
  const bound = gap.magnitude();
  const wanted = size.mul(RealBall.parse(`1e-${digits}`, 64), 64);
  if (gap.containsZero() && !wanted.isBelow(bound)) return { kind: "agrees", digits, estimated };
  const missing = Math.max(0, topExponent(bound) - topExponent(wanted));
  const reached = Math.floor(digits - missing * Math.log10(2));
  return { kind: "loose", reason: `only ${Math.max(0, reached)} digits are reached`, missing };
}
/**
 * The larger one of the sides that stand out of their own error; 1 where neither does. A side that is small but known
 * asks for an error below itself, however large the error of the other side is.
 */
function larger(a: ComplexBall, b: ComplexBall): RealBall {
  const known = [a, b].flatMap((side) => {
    const size = side.midpoint().abs(64);
    const stands = !size.isZero() && size.compareMid(side.radius().mul(RealBall.integer(CLEAR), 40)) > 0;
    return stands ? [size] : [];
  });
  return known.length === 0 ? RealBall.ONE : known.reduce((x, y) => (x.compareMid(y) > 0 ? x : y));
}

function order(
  a: ComplexBall,
  b: ComplexBall,
  relation: Relation,
  digits: number,
  bits: number,
  estimated: boolean,
): Finding {
  const gap = a.sub(b, bits);
  if (!gap.im.containsZero())
    return { kind: "differs", text: `${sides(a, b, gap)}: complex numbers have no order` };
  const upward = relation === "<=" || relation === "<" ? gap.re : gap.re.neg();
  const clear = isClear(gap, estimated);
  if (upward.isNegative() && clear) return { kind: "agrees", digits, estimated };
  if (upward.isPositive() && clear) return { kind: "differs", text: sides(a, b, gap) };
  const close = precise(gap, a, b, digits, estimated);
  if (close.kind !== "agrees") return close;
  if (relation === "<=" || relation === ">=") return close;
  return { kind: "loose", reason: "the two sides are equal to all digits asked for" };
}

function sides(a: ComplexBall, b: ComplexBall, gap: ComplexBall): string {
  const least = gap.midpoint().abs(64).sub(gap.radius(), 64).lower();
  const lower = least.toNumber();
  const size = Math.max(a.abs(64).toNumber(), b.abs(64).toNumber());
  const apart = size > 0 && lower > 0 && Number.isFinite(size) ? Math.ceil(Math.log10(size / lower)) : 0;
  const digits = Math.min(MOST_DIGITS, Math.max(LEAST_DIGITS, apart + 2));
  return `lhs = ${numberText(a, digits)}, rhs = ${numberText(b, digits)}, |lhs − rhs| ≥ ${trimmed(directedText(least, 3, "down"))}`;
}
const LEAST_DIGITS = 6;
const MOST_DIGITS = 60;

/** A complex number to so many digits, for people; a part far below the other one is left out. */
export function numberText(z: ComplexBall, digits = LEAST_DIGITS): string {
  const [re, im] = [Math.abs(z.re.toNumber()), Math.abs(z.im.toNumber())];
  const tiny = 10 ** -(digits + 4) * Math.max(re, im);
  if (z.im.isZero() || im <= tiny) return partText(z.re, digits);
  if (z.re.isZero() || re <= tiny) return `${partText(z.im, digits)}i`.replace(/^(-?)1i$/, "$1i");
  return `${partText(z.re, digits)} ${z.im.man < 0n ? "−" : "+"} ${partText(z.im.abs(), digits)}i`;
}
function partText(x: RealBall, digits: number): string {
  return trimmed(decimalText(x.midpoint(), digits).value);
}
function trimmed(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** Why the instance does not belong to the claim, if so. */
export function outsideDomain(claim: NumericClaim, point: Point, work: Work): string | undefined {
  for (const { difference, relation } of claim.conditions) {
    const value = conditionValue(difference, point, work);
    if (!value) return "a condition has no value";
    const holds =
      relation === "!="
        ? !value.containsZero()
        : relation.startsWith("<")
          ? value.re.isNegative()
          : value.re.isPositive();
    if (!holds) return "no instance meets the conditions";
  }
  return undefined;
}
function conditionValue(term: Term, point: Point, work: Work): ComplexBall | undefined {
  try {
    return new Evaluator(point, 128, work).value(term);
  } catch (error) {
    if (error instanceof DomainError || error instanceof Unsettled) return undefined;
    throw error;
  }
}
