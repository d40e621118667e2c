import { findAll } from "../algebra/rewrite.ts";
import { pow, sub, type Term } from "../algebra/term.ts";
import { certified, type Judgement, proved, refuted, undecided } from "../verify/verdict.ts";
import { integralsIn } from "./binders.ts";
import type { ClaimEffort, NumericClaim } from "./claim.ts";
import { COARSE_DIGITS, compare } from "./comparison.ts";
import { describePoint } from "./counterexample.ts";
import { vanishesByExchange } from "./exchange.ts";
import { isShownZeroLinearly } from "./linear-zero.ts";
import { type Inventory, inventory, points } from "./sampling.ts";
import { lookAgain } from "./second-look.ts";
import { type LookAt, type Survey, surveyInstances } from "./survey.ts";
import { Work } from "./work.ts";

/** Fewer instances than this do not certify anything that depends on an instance. */
const LEAST_RUNS = 3;

export type JudgedNumerically = Judgement & { readonly judge: string };

/** An equality or inequality between numbers: exact where its difference is shown to vanish, by random instances otherwise. */
export function judgeNumeric(claim: NumericClaim, effort: ClaimEffort): JudgedNumerically {
  if (claim.cancelled.length > 0)
    return {
      judge: "algebra",
      ...undecided("an integral, sum or limit cancels in one side: whether it has a value is not looked at"),
    };
  const constant = exactComparison(claim);
  if (constant) return constant;
  const work = new Work(effort.seconds);
  const needs = inventory([claim.lhs, claim.rhs, ...claim.conditions.map((c) => c.difference)], claim.known);
  const difference = sub(claim.lhs, claim.rhs);
  const strict = claim.relation === "<" || claim.relation === ">";
  const exact = !strict && isShownZeroLinearly(difference, claim.known);
  const exchanged = !exact && !strict && isShownZeroLinearly(difference, claim.known, vanishesByExchange);
  const nested = isNested(claim);
  const looked = exact || exchanged ? { ...effort, ...lighter(effort, needs, nested) } : effort;
  const look: LookAt = (point, how) => compare(claim, point, nested ? { ...how, coarse: true } : how, work);
  const random = surveyInstances(points(needs, claim.known), needs, looked, work, look);
  if (exact) return exactVerdict(claim, random, needs);
  // An inequality may turn where its sides meet.
  const lookedAt = [claim.lhs, claim.rhs, ...(claim.relation === "=" ? [] : [pow(difference, -1)])];
  const survey = lookAgain(random, lookedAt, needs, claim.known, looked, work, look);
  const said = claim.relation === "=" ? "the two sides agree" : "the inequality holds";
  const how = exchanged
    ? `equal by exchange of two variables if that is allowed (Fubini), and ${said}`
    : said;
  return { ...numericVerdict(survey, needs, looked, how), judge: "balls" };
}

/** Whether an integral stands inside another one, which makes every digit expensive. */
function isNested({ lhs, rhs }: NumericClaim): boolean {
  return [lhs, rhs].some((side) => integralsIn(side).some((t) => integralsIn(t.args[0]!).length > 0));
}

/** Operators whose value takes many of what they stand before. */
export const SLOW_HEADS: readonly string[] = ["int", "pv", "sum", "limit", "residue"];
/** Digits to which what is proved is evaluated. */
const FEW_DIGITS = 8;
/** What is proved is evaluated as well, but not to all digits, and integrals only a few times. */
function lighter(
  { digits, runs }: ClaimEffort,
  needs: Inventory,
  nested: boolean,
): Pick<ClaimEffort, "digits" | "runs"> {
  const slow = SLOW_HEADS.some((head) => needs.heads.has(head));
  const enough = nested ? COARSE_DIGITS : FEW_DIGITS;
  return { digits: Math.min(digits, enough), runs: slow ? Math.min(runs, LEAST_RUNS) : runs };
}

/** Sides whose difference is a rational number other than zero are compared exactly, however small it is. */
function exactComparison({ lhs, rhs, relation }: NumericClaim): JudgedNumerically | undefined {
  const difference = sub(lhs, rhs);
  if (difference.kind !== "num" || difference.value.isZero()) return undefined;
  const { value } = difference;
  const sign = value.isReal() ? value.re.sign() : 0;
  const holds = relation.startsWith("<") ? sign < 0 : relation.startsWith(">") ? sign > 0 : false;
  const text = `lhs − rhs = ${value}, exactly`;
  return { judge: "algebra", ...(holds ? proved(text) : refuted(text, "no variable to choose", 1)) };
}

function exactVerdict(claim: NumericClaim, survey: Survey, needs: Inventory): JudgedNumerically {
  const judge = hasExponentials(sub(claim.lhs, claim.rhs)) ? "thermal" : "algebra";
  if (survey.counterexample)
    return {
      judge,
      ...undecided(
        `the algebra says equal, evaluation says ${survey.counterexample.text} at ${describePoint(survey.counterexample.point, needs)}`,
      ),
    };
  if (survey.agreed === 0)
    return {
      judge,
      ...undecided(
        `equal as formulas, but no instance has a value: ${survey.loose ?? survey.outside ?? "time is up"}`,
      ),
    };
  const how =
    judge === "thermal" ? "identically zero in exponentials" : "identically zero as a rational function";
  return { judge, ...proved(`lhs − rhs is ${how}; ${survey.agreed} random instances agree`, survey.agreed) };
}
function hasExponentials(t: Term): boolean {
  const heads = ["exp", "tanh", "coth", "sinh", "cosh", "sin", "cos", "fermi", "bose"];
  return findAll(t, (s) => s.kind === "fn" && heads.includes(s.head)).length > 0;
}

/** Refuted by a counterexample, undecided where an instance stayed open, certified otherwise. */
export function numericVerdict(
  survey: Survey,
  needs: Inventory,
  effort: ClaimEffort,
  relation = "the two sides agree",
): Judgement {
  const { counterexample, agreed, loose, outside, timedOut, estimated } = survey;
  if (counterexample)
    return refuted(
      counterexample.text,
      describePoint(counterexample.point, needs) || "no variable to choose",
      agreed + 1,
    );
  if (loose) return undecided(loose);
  const least = Math.min(effort.runs, LEAST_RUNS);
  if (timedOut && agreed < least)
    return undecided(`${agreed} of ${effort.runs} instances within the time bound of ${effort.seconds} s`);
  if (agreed < least && !needs.isConstant)
    return undecided(outside ? `no value in the domain: ${outside}` : "no instance");
  if (agreed === 0) return undecided(`no value: ${outside ?? "nothing could be evaluated"}`);
  const bounds = estimated ? "at two precisions, truncation errors estimated" : "with error bounds";
  const end = timedOut ? ` (of ${effort.runs}; time is up)` : "";
  const many = needs.isConstant ? "" : ` at ${agreed} random instances`;
  return certified(`${relation} to ${effort.digits} digits${many}, ${bounds}${end}`, agreed, effort.digits);
}
