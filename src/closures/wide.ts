import { integrateByResidues, type Locate } from "../algebra/residue.ts";
import {
  coefficientOf,
  type Definition,
  expand,
  gatherIntegrals,
  rewrite,
  unfold,
} from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  integral,
  mul,
  neg,
  num,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { BOSON, insertDistributions } from "../steady/distributions.ts";
import type { SelfEnergy } from "../steady/self-energy.ts";
import { distribution, epsilon, nu, pi } from "../steady/symbols.ts";
import { byDifference, closeOnRetarded } from "./contour-closing.ts";
import { readKernel } from "./kernel.ts";
import { CLOSURE_RULES } from "./rules.ts";

/** ω̃ = ω − Σ and s = √(ω̃² − φ²), retarded (upper half plane) and advanced (lower). */
const dressed = { R: sym("omega~^R"), A: sym("omega~^A") };
const root = { R: sym("s^R"), A: sym("s^A") };
const gap = { R: sym("phi^R"), A: sym("phi^A") };
const densityOfStates = sym("N_F");

const locate: Locate = (pole) => {
  const upper: readonly Sym[] = [dressed.R, root.R];
  const lower: readonly Sym[] = [dressed.A, root.A];
  const flipped = pole.kind === "sym" ? pole : neg(pole);
  if (flipped.kind !== "sym") return undefined;
  const isUpper = upper.includes(flipped) ? true : lower.includes(flipped) ? false : undefined;
  if (isUpper === undefined) return undefined;
  return isUpper === (flipped === pole) ? "upper" : "lower";
};

/** ∫dε of a term over the infinite band, recorded. */
function overBand(id: string, body: Term, text: string, trace?: Trace): Term {
  const rhs = integrateByResidues(body, epsilon, locate, { symmetricCutoff: true });
  const lhs = integral(epsilon, body);
  return trace?.step({ id, rule: CLOSURE_RULES.wideBand, lhs, rhs, judge: "poles", text }) ?? rhs;
}

/** The functions after the ε integral, in units of −iπN_F: g = ω̃/s, f = φ/s with s = √(ω̃²−φ²), and the feedback of Ξ. */
export interface BandIntegrals {
  readonly g: Term;
  readonly f: Term;
  readonly feedback: Term;
}

/** ∫dεĜ^R = −iπĝ^R with ĝ^R = (ω̃ + φτ1)/s; the advanced one has +iπ; ∫dε G_11^R Ξ G_22^A = 0. */
export function bandIntegrals(trace?: Trace): BandIntegrals {
  const denominator = (w: "R" | "A"): Term =>
    mul(pow(sub(root[w], epsilon), -1), pow(add(root[w], epsilon), -1));
  const unit = neg(mul(I, pi));
  const fR = overBand("band-F-R", mul(gap.R, denominator("R")), "Anomalous part; poles at ε = ±s.", trace);
  const gR = overBand(
    "band-G-R",
    mul(add(dressed.R, epsilon), denominator("R")),
    "Normal part, symmetric cutoff in ε.",
    trace,
  );
  const fA = overBand(
    "band-F-A",
    mul(gap.A, denominator("A")),
    "The advanced function has its poles exchanged: the sign changes.",
    trace,
  );
  if (!isConjugatePair(fR, fA)) throw new InternalError("advanced and retarded band integrals do not match");
  const feedback = overBand(
    "band-feedback",
    mul(pow(sub(dressed.R, epsilon), -1), fn("Xi", sym("omega")), pow(add(dressed.A, epsilon), -1)),
    "Both poles of G_11^R G_22^A lie in one half plane: the residual does not feed back in the wide band.",
    trace,
  );
  return { g: expand(div(gR, unit)), f: expand(div(fR, unit)), feedback };
}
/** −iπ φ/s against +iπ φ/s. */
function isConjugatePair(r: Term, a: Term): boolean {
  const moved = rewrite(a, (t) => (t === root.A ? root.R : t === gap.A ? gap.R : undefined));
  return add(r, moved) === ZERO;
}

/** The equations and kernels of the wide band. */
export interface WideBand {
  /** φ^R(ω) = ∫dν K Re f^R and Σ^R(ω) = −∫dν K Re g^R. */
  readonly gap: Term;
  readonly selfEnergy: Term;
  readonly kernels: { readonly kernelPhi: Term; readonly kernelSigma: Term };
  /** φ^R before the contour is closed: (iπ/2)∫AF_B f^R + ½∫hλ^R Re f^R; and the same for Σ^R. */
  readonly openGap: Term;
  readonly openSelfEnergy: Term;
}

const perVertexAndStates: Readonly<Record<string, Definition>> = Object.fromEntries(
  Object.entries(BOSON).map(([head, d]) => [head, (...e: Term[]) => div(d(...e), densityOfStates)]),
);

/** Replaces ∫dε X by −iπN_F x for the named function and inserts the distributions; x^K = h(x^R − x^A). */
function inBand(term: Term, from: string, to: string): { energies: Term; closed: Term } {
  const unit = neg(mul(I, pi, densityOfStates));
  const names = Object.fromEntries(
    ["R", "A", "K"].map((c) => [`${from}^${c}`, (e: Term) => mul(unit, fn(`${to}^${c}`, e))]),
  );
  const energies = unfold(term, names as Record<string, Definition>);
  const keldysh: Definition = (e) => mul(distribution(e!), sub(fn(`${to}^R`, e!), fn(`${to}^A`, e!)));
  const inserted = insertDistributions(energies, { ...perVertexAndStates, [`${to}^K`]: keldysh });
  return { energies, closed: realForm(byDifference(inserted, fn(`${to}^R`, nu), fn(`${to}^A`, nu)), to) };
}
/** x^R − x^A = 2 Re x^R for x^A = −conj x^R. */
function realForm(term: Term, name: string): Term {
  const [r, a] = [fn(`${name}^R`, nu), fn(`${name}^A`, nu)];
  return gatherIntegrals(rewrite(term, (t) => (t === sub(r, a) ? mul(num(2), fn("Re", r)) : undefined)));
}

/** From the self-energies and the band integrals to φ^R = ∫K Re f^R, Σ^R = −∫K Re g^R. */
export function wideBand(self: SelfEnergy, trace?: Trace): WideBand {
  const gapPart = channel("gap", self.anomalous.R, "F", "f", trace);
  const normalPart = channel("self-energy", self.normal.R, "G_11", "g", trace);
  return {
    gap: gapPart.closed,
    selfEnergy: normalPart.closed,
    openGap: gapPart.open,
    openSelfEnergy: normalPart.open,
    kernels: {
      kernelPhi: readKernel("kernelPhi", gapPart.closed, fn("Re", fn("f^R", nu)), trace),
      kernelSigma: readKernel("kernelSigma", normalPart.closed, fn("Re", fn("g^R", nu)), trace),
    },
  };
}

function channel(
  id: string,
  self: Term,
  from: string,
  to: string,
  trace?: Trace,
): { open: Term; closed: Term } {
  const { energies, closed: open } = inBand(self, from, to);
  const [r, a] = [fn(`${to}^R`, nu), fn(`${to}^A`, nu)];
  trace?.step({
    id: `wide-${id}`,
    rule: CLOSURE_RULES.conjugation,
    lhs: energies,
    rhs: open,
    judge: "poles",
  });
  if (open.kind !== "integral") throw new InternalError("expected one integral");
  const perR = mul(coefficientOf(open.body, r), r);
  const rest = integral(nu, expand(sub(open.body, perR)));
  // The constant tail of g makes the two lemmas diverge one by one; together they hold with a symmetric cutoff.
  const boson = closeOnRetarded(integral(nu, perR), r, a, to === "f" ? trace : undefined);
  const closed = gatherIntegrals(add(realForm(boson, to), rest));
  trace?.step({
    id: `wide-${id}-closed`,
    rule: CLOSURE_RULES.closeContour,
    lhs: open,
    rhs: closed,
    judge: "poles",
    assumptions: to === "g" ? ["symmetric cutoff in ν: g^R → 1"] : [],
  });
  return { open, closed };
}
