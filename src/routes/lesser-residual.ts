import { linearise } from "../algebra/linearise.ts";
import { type Definition, unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, integral, matrix, mul, neg, pow, sub, type Term } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { pointwiseLesser } from "../contour/lesser-language.ts";
import { entry, inverse, matmul } from "../nambu/matrix.ts";
import { distribution, nu, omega, residual, time } from "../steady/symbols.ts";
import { electronOccupation, OCCUPATIONS, SIDES, type Side } from "./lesser-functions.ts";
import { leftOver, pairOf, rise, toEnergy, vertexFactor } from "./lesser-route.ts";
import type { Route } from "./route.ts";

const hOut = distribution(omega);

/** Ĝ^{-1} with the normal entries 1/G_11, 1/G_22 and −φ off the diagonal. */
function inverseGreen(which: "R" | "A"): ReturnType<typeof matrix> {
  const phi = neg(fn(`phi^${which}`, omega));
  return matrix(pow(fn(`G_11^${which}`, omega), -1), phi, phi, pow(fn(`G_22^${which}`, omega), -1));
}
const SMALL = ["phi^R", "phi^A", "Xi"] as const;

/** F^≷ of Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A to first order, Σ_11^≷ = ½(h ± 1)(Σ_11^R − Σ_11^A), φ^≷ = ½[(h ± 1)(φ^R − φ^A) + Ξ]. */
function anomalousSide(side: Side): Term {
  const weight = mul(HALF, rise(side, hOut));
  const width = (index: string): Term =>
    mul(weight, sub(pow(fn(`G_${index}^A`, omega), -1), pow(fn(`G_${index}^R`, omega), -1)));
  const phi = add(mul(weight, sub(fn("phi^R", omega), fn("phi^A", omega))), mul(HALF, residual(omega)));
  const sigma = matrix(width("11"), phi, phi, width("22"));
  const whole = matmul(inverse(inverseGreen("R")), sigma, inverse(inverseGreen("A")));
  return linearise(entry(whole, "12"), new Set(SMALL.map((s) => fn(s, omega)))).linear;
}

/** G_11^R Ξ G_22^A. */
const feedback = (e: Term): Term => mul(fn("G_11^R", e), residual(e), fn("G_22^A", e));
/** Occupations, with F^≷ = ½(h ± 1)(F^R − F^A) + ½G_11^RΞG_22^A. */
const definitions: Readonly<Record<string, Definition>> = {
  ...OCCUPATIONS,
  ...Object.fromEntries(
    SIDES.map((side) => [
      `F^${side}`,
      (e: Term) => add(electronOccupation("F", side, e), mul(HALF, feedback(e))),
    ]),
  ),
};

/** The integrand of Ξ = (1−h)φ^> + (1+h)φ^< with φ^≷ = −i g²∫D^≷F^≷. */
export function residualIntegrand(): Term {
  return leftOver((side) => neg(pairOf("F", side, definitions)));
}

/** F^K, Ξ and the gap equation in the language of > and <. */
export function residualRoutes(): Route[] {
  const { gap } = equations();
  const linearF: Readonly<Record<string, Definition>> = Object.fromEntries(
    (["R", "A"] as const).map((c) => [
      `F^${c}`,
      (e: Term) => mul(fn(`phi^${c}`, e), fn(`G_11^${c}`, e), fn(`G_22^${c}`, e)),
    ]),
  );
  const retarded = unfold(
    toEnergy(pointwiseLesser("D", "F", "same", time).R, vertexFactor("12")),
    definitions,
  );
  return [
    {
      name: "anomalous-keldysh",
      statement:
        "F^K = F^> + F^< from Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A, each to first order, against the linearised Ĝ^RΣ̂^KĜ^A.",
      first: unfold(gap.anomalousKeldysh(omega), linearF),
      second: add(...SIDES.map(anomalousSide)),
      judge: "series",
      small: SMALL,
    },
    {
      name: "residual-equation",
      statement:
        "Ξ = (1−h)φ^> + (1+h)φ^< with φ^≷ = −i g²∫D^≷F^≷ by occupations, against source and relaxation.",
      first: add(gap.source, gap.relaxation),
      second: integral(nu, residualIntegrand()),
      judge: "poles",
    },
    {
      name: "gap-equation",
      statement:
        "φ^R = −i g²∫[D^RF^R + D^RF^< + D^<F^R] by occupations, against the sum of the three shares.",
      first: add(gap.shares.bosonFluctuation, gap.shares.thermal, gap.shares.nonThermal),
      second: retarded,
      judge: "poles",
    },
  ];
}
