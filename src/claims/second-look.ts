import type { Term } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import type { ClaimEffort } from "./claim.ts";
import { COARSE_DIGITS, type Look } from "./comparison.ts";
import { describePoint } from "./counterexample.ts";
import { criticalPoints } from "./critical-points.ts";
import type { Point } from "./point.ts";
import type { Inventory } from "./sampling.ts";
import type { LookAt, Survey } from "./survey.ts";
import { type Work, WorkExceeded } from "./work.ts";

/** Digits of a second look, over those that were asked for. */
const MORE_DIGITS = 10;
const MOST_DIGITS = 1000;

/** The second look may take as long as the first one, and so many seconds more. */
const LEAST_SECONDS = 2;

/**
 * What holds at every random instance is looked at once more where random instances do not reach: at many more digits, and at
 * {@link criticalPoints}. What differs there refutes, a limit that diverges leaves the claim undecided; where nothing can be said the
 * first answer stands.
 */
export function lookAgain(
  survey: Survey,
  terms: readonly Term[],
  needs: Inventory,
  known: Assumptions,
  effort: ClaimEffort,
  work: Work,
  look: LookAt,
): Survey {
  if (survey.counterexample || survey.loose || survey.timedOut) return survey;
  const isDear = survey.estimated;
  const until = 2 * work.used() + LEAST_SECONDS;
  const usual: Look = isDear
    ? { digits: COARSE_DIGITS, confirm: true, coarse: true }
    : { digits: effort.digits, confirm: true };
  const fine: Look = { digits: Math.min(MOST_DIGITS, MORE_DIGITS * effort.digits), confirm: true };
  const objection = (point: Point, how: Look): Survey | undefined => {
    const finding = look(point, how);
    if (finding.kind === "differs") return { ...survey, counterexample: { point, text: finding.text } };
    if (finding.kind !== "loose" || !finding.diverges) return undefined;
    return { ...survey, loose: `${finding.reason}, at ${describePoint(point, needs)}` };
  };
  try {
    for (const point of survey.first) {
      const deeper = isDear ? undefined : objection(point, fine);
      if (deeper) return deeper;
      for (const beside of criticalPoints(point, terms, needs, known, work, isDear)) {
        if (work.used() > until) return survey;
        const found = objection(beside, usual);
        if (found) return found;
      }
      if (isDear) break;
    }
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
  }
  return survey;
}
