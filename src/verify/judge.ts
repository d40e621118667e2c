import type { JudgeName, Step } from "../algebra/trace.ts";
import { certifyStep, type Prover } from "../certificates/index.ts";
import { LangrethError } from "../errors/errors.ts";
import { judgeByAlgebra } from "./judges/algebra.ts";
import { judgeOverBand } from "./judges/band.ts";
import { judgeOnContour } from "./judges/contour.ts";
import { judgeByFourier } from "./judges/fourier.ts";
import { judgeOverFrequencies } from "./judges/frequencies.ts";
import { judgeFunctional } from "./judges/functional.ts";
import { judgeByInduction } from "./judges/induction.ts";
import { judgeByLimit } from "./judges/limit.ts";
import { judgeByMatsubara } from "./judges/matsubara.ts";
import { judgeNestedIntegrals } from "./judges/nested.ts";
import { judgeNumerically } from "./judges/numeric.ts";
import { judgeByPoles } from "./judges/poles.ts";
import { judgeBySeries } from "./judges/series.ts";
import { judgeBySums } from "./judges/sums.ts";
import { judgeByExponentials } from "./judges/thermal.ts";
import { judgeInTime } from "./judges/time.ts";
import { judgeByValues } from "./judges/values.ts";
import { certified, type Effort, hasFailed, type Judgement, proved, undecided } from "./verdict.ts";

/** Which judge decides which kind of step. */
const JUDGES: Readonly<Record<JudgeName, (step: Step, effort: Effort) => Judgement>> = {
  algebra: judgeByAlgebra,
  thermal: judgeByExponentials,
  contour: judgeOnContour,
  functional: judgeFunctional,
  time: judgeInTime,
  fourier: judgeByFourier,
  poles: judgeByPoles,
  nested: judgeNestedIntegrals,
  series: judgeBySeries,
  limit: judgeByLimit,
  matsubara: judgeByMatsubara,
  band: judgeOverBand,
  numeric: judgeNumerically,
  sums: judgeBySums,
  values: judgeByValues,
  frequencies: judgeOverFrequencies,
  induction: judgeByInduction,
};

/** Judges one step lhs = rhs of a derivation; `undecided` with the reason where the judge cannot evaluate a side. */
export function judgeStep(step: Step, effort: Effort): Judgement {
  try {
    return JUDGES[step.judge](step, effort);
  } catch (error) {
    // A term outside the reach of its judge (a pole everywhere, an integral that does not settle, an argument it does not
    // know) is not decided; anything else is a defect and goes on.
    if (error instanceof LangrethError || error instanceof RangeError) return undecided(error.message);
    throw error;
  }
}

/**
 * The verdict on a step from both sides: `proved` when its judge finds nothing against it and the checker accepts its
 * certificate, `certified` when only the judge speaks. A certificate that the prover writes and the checker refuses is a
 * defect, shown as `undecided`.
 */
export function judgeWithCertificate(step: Step, effort: Effort, prover: Prover): Judgement {
  const judgement = judgeStep(step, effort);
  if (hasFailed(judgement.verdict)) return judgement;
  const certificate = certifyStep(step, prover);
  if (certificate.kind === "refused")
    return undecided(`the checker refuses its certificate: ${certificate.reason}`);
  if (certificate.kind === "accepted") {
    const lines = certificate.lines.length > 0 ? ` (${certificate.lines.join(", ")})` : "";
    return proved(`certificate accepted${lines}; ${judgement.detail}`, judgement.runs);
  }
  if (judgement.verdict !== "proved") return judgement;
  return certified(`${judgement.detail}; no certificate`, judgement.runs, judgement.digits);
}
