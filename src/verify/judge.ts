import type { JudgeName, Step } from "../algebra/trace.ts";
import { judgeByAlgebra } from "./judges/algebra.ts";
import { judgeOnContour } from "./judges/contour.ts";
import { judgeByFourier } from "./judges/fourier.ts";
import { judgeByLimit } from "./judges/limit.ts";
import { judgeByMatsubara } from "./judges/matsubara.ts";
import { judgeNumerically } from "./judges/numeric.ts";
import { judgeByPoles } from "./judges/poles.ts";
import { judgeBySeries } from "./judges/series.ts";
import { judgeByExponentials } from "./judges/thermal.ts";
import { judgeInTime } from "./judges/time.ts";
import type { Effort, Judgement } from "./verdict.ts";

/** Which judge decides which kind of step. */
const JUDGES: Readonly<Record<JudgeName, (step: Step, effort: Effort) => Judgement>> = {
  algebra: judgeByAlgebra,
  thermal: judgeByExponentials,
  contour: judgeOnContour,
  time: judgeInTime,
  fourier: judgeByFourier,
  poles: judgeByPoles,
  series: judgeBySeries,
  limit: judgeByLimit,
  matsubara: judgeByMatsubara,
  numeric: judgeNumerically,
};

/** Judges one step lhs = rhs of a derivation. */
export function judgeStep(step: Step, effort: Effort): Judgement {
  return JUDGES[step.judge](step, effort);
}
