import { Trace } from "../algebra/trace.ts";
import { strongCoupling } from "../asymptotics/strong-coupling.ts";
import { strongInteraction } from "../asymptotics/strong-coupling-matrix.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { evaluateBall } from "../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, RealBall } from "../precision/index.ts";
import type { Enclosure } from "../solvers/enclosure/critical-coupling.ts";
import { largestEigenvalue } from "../solvers/enclosure/largest-eigenvalue.ts";

/**
 * C of T_c → C√(λ⟨Ω²⟩) as an interval with proved ends. The derivation `strong-coupling` leaves the pairing form with
 * λ_l = 1/l² (units of M/(2πT)², m = 1) and C² as a function of its largest eigenvalue κ, increasing; both are taken from there.
 * Relative width at most 10^-digits, up to 21 digits.
 *
 * Example: 10 digits: [0.18272624777093, 0.18272624777373]. Cost: 10 digits in some hundredths of a second, 20 in 10 s.
 */
export function strongCouplingConstant(digits = 20): Enclosure {
  const kappa = largestEigenvalue(
    (bits) => ({
      at: (l) => RealBall.fromRational(strongInteraction(l), bits),
      strength: RealBall.ONE,
    }),
    digits,
  );
  const bits = bitsForDigits(digits) + 64;
  return {
    lower: constantAt(kappa.lower, bits).lower(),
    upper: constantAt(kappa.upper, bits).upper(),
    rows: kappa.trial.length,
  };
}

/** C from κ by the derived law C² = κ/4π². */
function constantAt(kappa: RealBall, bits: number): RealBall {
  const { constant } = strongCoupling(matsubaraEquations(equations()).matsubara, [], new Trace());
  const squared = evaluateBall(
    constant,
    (t) => (t.kind === "sym" && t.name === "kappa" ? ComplexBall.of(kappa) : undefined),
    bits,
  );
  return squared.re.sqrt(bits);
}
