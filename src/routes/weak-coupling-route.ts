import { substitute } from "../algebra/rewrite.ts";
import { div, HALF, mul, num, ONE, pow, type Sym, sub, type Term, ZERO } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { gappedLaw } from "../closures/weak-coupling/gapped-law.ts";
import { type DrivenLaw, drivenLaw, effectiveTemperature } from "../closures/weak-coupling/law.ts";
import { bosonShare, leadLaw } from "../closures/weak-coupling/lead.ts";
import { coupling, slope } from "../closures/weak-coupling/line.ts";
import { lineRates } from "../closures/weak-coupling/rates.ts";
import { allRates, leadRate, oneBosonRate, twoBosonRate } from "../closures/weak-coupling/symbols.ts";
import { weakCouplingLaw } from "../closures/weak-coupling.ts";
import { electronTemperature } from "../steady/symbols.ts";
import { type LineBalance, lineBalance, sidebandLoss } from "./line-balance.ts";
import { type Route, reading } from "./route.ts";

const HOW =
  "the line in > and < as one linear system for (φ^R, φ^K), without h, Ξ or shares, integrals by partial fractions";

/**
 * The weak-coupling laws of the local closure a second time: the first way takes closed kernels, h from the kinetic equation,
 * X from its own equation, sidebands by their distribution, and residues; this way knows none of these.
 */
export function weakCouplingRoutes(): Route[] {
  const derived = equations();
  const law = drivenLaw(derived);
  const line = lineBalance();
  return [
    ...rateRoutes(law, line),
    ...driveRoutes(law, line),
    ...leadRoutes(law, line),
    ...fixedRoutes(line),
    gappedRoute(line),
  ];
}

function route(
  name: string,
  statement: string,
  component: Term,
  second: Term,
  how?: (t: Term) => Term,
): Route {
  const first = how ? reading(component, how) : { first: component };
  return { name: `line-${name}`, statement: `${statement} ${HOW}.`, ...first, second, judge: "algebra" };
}
/** h'(0) by its definition: Σ^K = h(Σ^R − Σ^A), that is S = 2γh'(0). */
function slopeOf({ halfWidth, pull }: LineBalance): Term {
  return div(pull, mul(num(2), halfWidth));
}

function rateRoutes(law: DrivenLaw, line: LineBalance): Route[] {
  const { twoBosonIntegrand } = lineRates(equations().kinetic);
  return [
    route(
      "two-boson-rate",
      "The integrand of Γ_2 as D^≷(x)D^≷(−x)/x², against (π/2)A²(F_B² − 1)/x²:",
      twoBosonIntegrand,
      sidebandLoss(),
    ),
    route("width", "2γ = Γ_b + Γ_1 + Γ_2 from Σ^> − Σ^<:", mul(HALF, allRates), line.halfWidth),
    route("slope", "h'(0) as Σ^K/(Σ^R − Σ^A), against the kinetic equation:", law.slope, slopeOf(line)),
  ];
}

function driveRoutes(law: DrivenLaw, line: LineBalance): Route[] {
  const thermal = mul(HALF, slopeOf(line));
  const put = (t: Term): Term => div(substitute(t, new Map([[slope, law.slope]])), coupling);
  return [
    route("law", "1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1):", law.inverse, line.inverse),
    route("critical-coupling", "G_c with lead and drive:", law.criticalCoupling, pow(line.inverse, -1)),
    route(
      "glue",
      "The share of the glue per G, what F^K has beyond h(F^R − F^A):",
      law.glueShare,
      sub(line.inverse, thermal),
      put,
    ),
    route("thermal", "The thermal share per G:", law.thermalShare, thermal, put),
    route(
      "without-glue",
      "G_c = 4T_e* of the heated electrons with F^K = h(F^R − F^A):",
      law.withoutGlue,
      pow(thermal, -1),
      (t) => substitute(t, new Map([[effectiveTemperature, pow(mul(num(2), law.slope), -1)]])),
    ),
    route("without-bath", "G_c = 4T_B at Γ_b = 0:", law.withoutBath, at(line, new Map([[leadRate, ZERO]]))),
  ];
}
/** G_c at the given rates. */
function at({ inverse }: LineBalance, rates: ReadonlyMap<Sym, Term>): Term {
  return pow(substitute(inverse, rates), -1);
}

/** Γ_b = Γ_1(1 − s)/s, no drive. */
function leadRoutes(law: DrivenLaw, line: LineBalance): Route[] {
  const lead = leadLaw(law);
  const byShare = new Map<Sym, Term>([
    [leadRate, div(mul(oneBosonRate, sub(ONE, bosonShare)), bosonShare)],
    [twoBosonRate, ZERO],
  ]);
  const [inverse, thermal] = [line.inverse, mul(HALF, slopeOf(line))].map((t) => substitute(t, byShare));
  const alone = pow(mul(num(4), electronTemperature), -1);
  return [
    route("lead-law", "¼[1/T_e + (1/T_B − 1/T_e)·2s/(1+s)]:", lead.inverse, inverse!),
    route("lead-distribution", "Its part ¼(1/T_B − 1/T_e)s:", lead.fromDistribution, sub(thermal!, alone)),
    route("lead-glue", "Its part ¼(1/T_B − 1/T_e)s(1−s)/(1+s):", lead.fromGlue, sub(inverse!, thermal!)),
  ];
}

/** Fixed h: Σ^K = h(Σ^R − Σ^A) is prescribed, without lead and drive. */
function fixedRoutes(line: LineBalance): Route[] {
  const fixed = weakCouplingLaw(equations());
  const none = new Map<Sym, Term>([
    [leadRate, ZERO],
    [twoBosonRate, ZERO],
  ]);
  const width = substitute(line.halfWidth, none);
  const inverse = substitute(line.inverseAt(width, mul(num(2), width, slope)), none);
  const thermal = new Map([[slope, pow(mul(num(2), electronTemperature), -1)]]);
  return [
    route("fixed-condition", "(G/4)[h'(0) + 1/(2T_B)] for any h:", fixed.condition, mul(coupling, inverse)),
    route(
      "fixed-law",
      "G_c = 8/(1/T_e + 1/T_B):",
      fixed.criticalCoupling,
      pow(substitute(inverse, thermal), -1),
    ),
  ];
}

/** No boson scatters within the line, two bosons do: Γ_1 = 0 at any Γ_2. */
function gappedRoute(line: LineBalance): Route {
  return route(
    "gapped-law",
    "G_c = 4T_e of a lead with a gapped boson from the rates with Γ_1 = 0, against the chain identity:",
    gappedLaw(equations()),
    at(line, new Map([[oneBosonRate, ZERO]])),
  );
}
