import { linearise } from "../algebra/linearise.ts";
import { type Definition, unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, integral, matrix, mul, neg, pow, sub, type Term } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { entry, inverse, matmul } from "../nambu/matrix.ts";
import { distribution, nu, omega, residual } from "../steady/symbols.ts";
import { electronOccupation, OCCUPATIONS, SIDES, type Side, signed } from "./lesser-functions.ts";
import { causalSide, leftOver, pairOf, rise } from "./lesser-route.ts";
import type { Route } from "./route.ts";

const hOut = distribution(omega);

/** Ĝ^{-1} with the normal entries 1/G_11, 1/G_22 and −φ off the diagonal. */
function inverseGreen(which: "R" | "A"): ReturnType<typeof matrix> {
  const phi = neg(fn(`phi^${which}`, omega));
  return matrix(pow(fn(`G_11^${which}`, omega), -1), phi, phi, pow(fn(`G_22^${which}`, omega), -1));
}
const SMALL = ["phi^R", "phi^A", "Xi"] as const;

/** What fills and empties the two Nambu components, and φ^K. */
export interface Filling {
  readonly first: Term;
  readonly second: Term;
  readonly phi: Term;
}
/** One distribution function for both, φ^K = h(φ^R − φ^A) + Ξ. */
const ONE_DISTRIBUTION: Filling = {
  first: hOut,
  second: hOut,
  phi: add(mul(hOut, sub(fn("phi^R", omega), fn("phi^A", omega))), residual(omega)),
};

/** F^≷ of Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A to first order in φ, Σ_aa^≷ = ½(h_a ± 1)(Σ_aa^R − Σ_aa^A), φ^≷ = ½[φ^K ± (φ^R − φ^A)]. */
export function anomalousSide(side: Side, filling: Filling = ONE_DISTRIBUTION): Term {
  const width = (index: "11" | "22", h: Term): Term => {
    const broadening = sub(pow(fn(`G_${index}^A`, omega), -1), pow(fn(`G_${index}^R`, omega), -1));
    return mul(HALF, rise(side, h), broadening);
  };
  const jump = signed(side, sub(fn("phi^R", omega), fn("phi^A", omega)));
  const phi = mul(HALF, add(filling.phi, jump));
  const sigma = matrix(width("11", filling.first), phi, phi, width("22", filling.second));
  const whole = matmul(inverse(inverseGreen("R")), sigma, inverse(inverseGreen("A")));
  return linearise(entry(whole, "12"), new Set([...SMALL, "phi^K"].map((s) => fn(s, omega)))).linear;
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

/** φ^R = −i g²∫[D^RF^R + D^RF^< + D^<F^R] by occupations. */
export function gapIntegral(): Term {
  return unfold(causalSide("F", "12"), definitions);
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
  return [
    {
      name: "anomalous-keldysh",
      statement:
        "F^K = F^> + F^< from Ĝ^≷ = Ĝ^RΣ̂^≷Ĝ^A, each to first order, against the linearised Ĝ^RΣ̂^KĜ^A.",
      first: unfold(gap.anomalousKeldysh(omega), linearF),
      second: add(...SIDES.map((side) => anomalousSide(side))),
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
      second: gapIntegral(),
      judge: "poles",
    },
  ];
}
