import { sift } from "../algebra/delta.ts";
import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { coefficientOf, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, div, fn, integral, mul, pow, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { bosonDistribution, nu, omega, spectral, transfer, x } from "../steady/symbols.ts";
import { coupling } from "./boson/model.ts";
import type { Equations } from "./equations.ts";
import { LEADING } from "./weak-coupling/line.ts";

export const STATIC_RULES = {
  limit: {
    name: "static-limit",
    statement: "An Einstein boson of energy s → 0 at T_B: A F_B → 2λT_Bδ(x).",
    conditions: [],
    source: "classical limit",
  },
  part: {
    name: "static-part",
    statement: "A F_B → A F_B + cδ(x), A unchanged.",
    conditions: ["linearised in φ"],
    source: "Anderson, J. Phys. Chem. Solids 11, 26 (1959)",
  },
  solve: {
    name: "static-solved",
    statement: "The equations with the static part taken out of the integral.",
    conditions: ["the denominator does not vanish"],
    source: "elementary",
  },
} satisfies Record<string, Rule>;

const weight = sym("c");
/** ω̃ and φ without the static part. */
const bare = { frequency: sym("omega~_0"), gap: sym("phi_0") };

const WITHOUT = ["φ = φ_0 + (iπc/2)f^R, ω̃ = ω̃_0 + (iπc/2)g^R: φ_0 and ω̃_0 without the static part"];

/** Anderson's theorem: where a static part of the boson drops out, and what it leaves where it does not. */
export interface StaticBoson {
  /** f^R = φ/ω̃ in the wide band. */
  readonly wide: Term;
  /** F/F_0 in the local closure. */
  readonly local: Term;
}

/** Puts cδ(x) into the equations of both closures and solves for what it does. */
export function staticBoson(
  derived: Pick<Equations, "wide" | "local" | "gap" | "kinetic">,
  trace: Trace,
): StaticBoson {
  const scale = sym("s");
  const weights = mul(coupling, scale, bosonDistribution(scale));
  trace.step({
    id: "static-weight",
    rule: STATIC_RULES.limit,
    lhs: weights,
    rhs: limitAtZero(weights, scale, { near: LEADING }),
    judge: "limit",
    text: "Where a static part comes from: the two δ functions of A F_B of a slow boson, (λs/2)F_B(s) each, with F_B = coth(s/2T_B).",
  });
  return { wide: wideBand(derived, trace), local: localClosure(derived, trace) };
}

/** What cδ(ω−ν) in place of A F_B adds to an equation: its weight at ν = ω. */
function staticPart(id: string, equation: Term, head: string, text: string, trace: Trace): Term {
  if (equation.kind !== "integral") return ZERO;
  const unknown = fn(head, nu);
  const perWeight = coefficientOf(
    coefficientOf(equation.body, spectral(transfer)),
    bosonDistribution(transfer),
  );
  const factor = coefficientOf(perWeight, unknown);
  const lhs = integral(x, mul(weight, fn("delta", x), factor, fn(head, sub(omega, x))));
  return trace.step({
    id,
    rule: STATIC_RULES.part,
    lhs,
    rhs: sift(lhs),
    judge: "poles",
    text,
  });
}

function wideBand({ wide }: Pick<Equations, "wide">, trace: Trace): Term {
  const gap = staticPart(
    "static-wide-gap",
    wide.openGap,
    "f^R",
    "Wide band: its contribution to φ^R,",
    trace,
  );
  const normal = staticPart(
    "static-wide-normal",
    wide.openSelfEnergy,
    "g^R",
    "and to Σ^R, where g^R = 1.",
    trace,
  );
  const f = fn("f^R", omega);
  const perF = coefficientOf(gap, f);
  const frequency = sub(bare.frequency, coefficientOf(normal, fn("g^R", omega)));
  const equation = sub(mul(f, frequency), add(bare.gap, mul(perF, f)));
  const solved = solveFor(equation, f);
  const linear = trace.step({
    id: "anderson-wide",
    rule: STATIC_RULES.solve,
    lhs: f,
    rhs: solved,
    judge: "algebra",
    equation,
    assumptions: WITHOUT,
    text: "f^R ω̃ = φ with both contributions, solved for f^R: the weight c is gone. φ_0 depends on f^R and ω̃_0 on g^R = 1 only, so the whole gap equation is the one without the static part: Anderson's theorem.",
  });
  nonlinearTheorem(perF, coefficientOf(normal, fn("g^R", omega)), trace);
  return linear;
}

/** f^R ω̃ = φ g^R beyond linear order: the same two contributions, of f^R and g^R. */
function nonlinearTheorem(perF: Term, perG: Term, trace: Trace): void {
  const [f, g] = [fn("f^R", omega), fn("g^R", omega)];
  const frequency = sub(bare.frequency, mul(perG, g));
  const equation = sub(mul(f, frequency), mul(g, add(bare.gap, mul(perF, f))));
  trace.step({
    id: "anderson-nonlinear",
    rule: STATIC_RULES.solve,
    lhs: f,
    rhs: solveFor(equation, f),
    judge: "algebra",
    equation,
    assumptions: [...WITHOUT, "wide band, V = 0 (wide-kinetic of beyond-linear-order)"],
    text: "The theorem holds below the transition as well: f^R/g^R = φ/ω̃ is φ_0/ω̃_0, and g² − f² = 1 then fixes both.",
  });
}

function localClosure(
  { local, gap, kinetic }: Pick<Equations, "local" | "gap" | "kinetic">,
  trace: Trace,
): Term {
  const normal = staticPart(
    "static-local-normal",
    local.selfEnergy,
    "G^R",
    "Local closure: its contribution to Σ^R,",
    trace,
  );
  const order = staticPart(
    "static-local-gap",
    gap.shares.bosonFluctuation,
    "F^R",
    "and to φ^R, with F^R = φ^R (G^R)².",
    trace,
  );
  const perBoson = coefficientOf(kinetic.defect, bosonDistribution(transfer));
  const moved = substitute(perBoson, new Map([[nu, sub(omega, x)]]));
  const source = integral(x, mul(weight, fn("delta", x), moved));
  trace.step({
    id: "static-local-source",
    rule: STATIC_RULES.part,
    lhs: source,
    rhs: sift(source),
    judge: "poles",
    text: "The residual gets no new source: what multiplies A F_B in A N is h(ν) − h(ω), taken at ν = ω.",
  });
  relaxation(local.kernels.xiRelaxation, trace);
  return leftOver(normal, coefficientOf(order, fn("F^R", omega)), trace);
}

/** The static part of the relaxation of X, |G^R|² = G^RG^A. */
function relaxation(kernel: Term, trace: Trace): void {
  const perBoson = coefficientOf(
    coefficientOf(expand(kernel), spectral(transfer)),
    bosonDistribution(transfer),
  );
  const returned = (e: Term): Term => mul(weight, perBoson, fn("X", e), fn("G^R", e), fn("G^A", e));
  const relaxed = integral(x, mul(fn("delta", x), returned(sub(omega, x))));
  trace.step({
    id: "static-local-relaxation",
    rule: STATIC_RULES.part,
    lhs: relaxed,
    rhs: sift(relaxed),
    judge: "poles",
    text: "But it relaxes faster: X is less by this. With X_0 for the other terms it is X_0/(1 + ½c|G^R|²), so that the glue depends on the static part as well.",
  });
}

/** F/F_0 for ω̃ = ω̃_0 − normal, φ = φ_0 + perF F^R, F^R = φ(G^R)², G^R = 1/ω̃. */
function leftOver(normal: Term, perF: Term, trace: Trace): Term {
  const G = fn("G^R", omega);
  const phi = sym("phi");
  const insertedOrder = mul(perF, phi, pow(G, 2));
  const equation = sub(phi, add(bare.gap, insertedOrder));
  const solved = trace.step({
    id: "static-local-phi",
    rule: STATIC_RULES.solve,
    lhs: phi,
    rhs: solveFor(equation, phi),
    judge: "algebra",
    equation,
    text: "φ^R solved.",
  });
  const frequency = { "omega~_0": () => add(pow(G, -1), normal) };
  const bareG = pow(fn("omega~_0"), -1);
  const ratio = trace.step({
    id: "static-local-ratio",
    rule: STATIC_RULES.solve,
    lhs: mul(solved, G),
    rhs: mul(factorOut(mul(solved, G), bareG, frequency), bareG),
    judge: "algebra",
    given: frequency,
    assumptions: ["ω̃_0 = ω̃ + Σ_static, ω̃ = 1/G^R"],
    text: "The ratio φ/ω̃ = φG^R does not change here either.",
  });
  const bareSquare = mul(bare.gap, pow(bareG, 2));
  const lhs = div(mul(ratio, G), bareSquare);
  return trace.step({
    id: "anderson-local",
    rule: STATIC_RULES.solve,
    lhs,
    rhs: cancel(unfold(lhs, frequency)),
    judge: "algebra",
    given: frequency,
    assumptions: ["ω̃_0 = ω̃ + Σ_static, ω̃ = 1/G^R"],
    text: "But the gap equation holds F^R = (φ/ω̃)G^R: against F_0 = φ_0/ω̃_0² the factor 1 + ½c(G^R)² is left over, and the static part changes the critical coupling.",
  });
}
