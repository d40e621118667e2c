import { cancel } from "../../algebra/fraction.ts";
import { coefficientOf, expand, gatherIntegrals, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, fn, integral, mul, ONE, sub, type Term } from "../../algebra/term.ts";
import { thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { agreeing } from "../../algebra/zero.ts";
import { InternalError } from "../../errors/errors.ts";
import { BOSON } from "../../steady/distributions.ts";
import { ANOMALOUS_KELDYSH } from "../../steady/residual.ts";
import { STEADY_RULES } from "../../steady/rules.ts";
import { electronTemperature, nu } from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { CHAIN_RULES } from "./chain.ts";
import { anomalousR, coupling, gapOnLine, greenA, LEADING, leadingOnLine, overLine } from "./line.ts";

/**
 * G_c = 4T_e of the lead in the gapped limit: by the chain identity the line's F^K integrates to that of the lead's
 * distribution, whatever h and T_B are.
 */
export function gappedLaw({ self, gap }: Pick<Equations, "self" | "gap">, trace?: Trace): Term {
  const kernel = keldyshKernel(self.anomalous.R);
  const shares = gatherIntegrals(add(gap.shares.thermal, gap.shares.nonThermal));
  trace?.step({
    id: "keldysh-share",
    rule: STEADY_RULES.collect,
    lhs: shares,
    rhs: agreeing(integral(nu, byKeldysh(shares, gap)), integral(nu, mul(kernel, fn("F^K", nu)))),
    judge: "poles",
    assumptions: [ANOMALOUS_KELDYSH],
    text: "Thermal share and glue together are the share of F^K.",
  });
  const weight = leadingOnLine(
    mul(kernel, thermalElectron(nu, electronTemperature)),
    {
      id: "gapped-weight",
      rule: CHAIN_RULES.gapped,
      text: "On the line F^K may be replaced by h_b(F^R − F^A) under the integral, h_b = tanh(ν/2T_e) of the lead: the alternating sum holds for every ω_0, and the sidebands' share is O(T/Ω). The weight of F^R − F^A, to leading order.",
      trace,
    },
    { ...LEADING, tanh: (e) => e! },
  );
  const difference = sub(anomalousR, mul(gapOnLine, greenA, greenA));
  const share = overLine(mul(weight, difference), {
    id: "gapped-share",
    rule: CHAIN_RULES.gapped,
    text: "Over the line: independent of its width.",
    trace,
  });
  const equation = sub(ONE, div(share, gapOnLine));
  const criticalCoupling = tidy(solveFor(equation, coupling));
  trace?.step({
    id: "gapped-critical-coupling",
    rule: CHAIN_RULES.gapped,
    lhs: coupling,
    rhs: criticalCoupling,
    judge: "algebra",
    equation,
    text: "The boson share vanishes as before; 1 = φ^R/φ gives G_c. T_B has dropped out: the glue undoes what the boson does to h.",
  });
  return criticalCoupling;
}

/** The integrand with G_11^RΞG_22^A = F^K − h(F^R − F^A). */
function byKeldysh(shares: Term, { anomalousKeldysh }: Equations["gap"]): Term {
  if (shares.kind !== "integral") throw new InternalError("expected one integral");
  const excess = sub(fn("F^K", nu), anomalousKeldysh(nu));
  const residual = solveFor(excess, fn("Xi", nu));
  return tidy(unfold(shares.body, { Xi: () => residual }));
}

/** −λ^R(ω−ν)/4πi, what multiplies F^K in φ^R. */
function keldyshKernel(anomalous: Term): Term {
  if (anomalous.kind !== "integral") throw new InternalError("expected one integral");
  return cancel(coefficientOf(expand(unfold(anomalous.body, BOSON)), fn("F^K", nu)));
}
