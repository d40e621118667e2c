import {
  coefficientOf,
  type Definition,
  expand,
  gatherIntegrals,
  rewrite,
  unfold,
} from "../algebra/rewrite.ts";
import { add, div, fn, integral, mul, num, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { BOSON, insertDistributions } from "../steady/distributions.ts";
import type { SelfEnergy } from "../steady/self-energy.ts";
import { distribution, nu } from "../steady/symbols.ts";
import type { BandIntegrals } from "./band.ts";
import { byDifference, closeOnRetarded } from "./contour-closing.ts";
import { readKernel } from "./kernel.ts";
import { CLOSURE_RULES } from "./rules.ts";

const densityOfStates = sym("N_F");

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
function inBand(term: Term, from: string, to: string, band: BandIntegrals): { energies: Term; closed: Term } {
  const unit = mul(band.unit, densityOfStates);
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
export function wideBand(self: SelfEnergy, band: BandIntegrals, trace?: Trace): WideBand {
  const gapPart = channel("gap", self.anomalous.R, "F", "f", band, trace);
  const normalPart = channel("self-energy", self.normal.R, "G_11", "g", band, trace);
  return {
    gap: gapPart.closed,
    selfEnergy: normalPart.closed,
    openGap: gapPart.open,
    openSelfEnergy: normalPart.open,
    kernels: {
      kernelPhi: readKernel("kernelPhi", gapPart.closed, fn("Re", fn("f^R", nu)), gapPart.open, trace),
      kernelSigma: readKernel(
        "kernelSigma",
        normalPart.closed,
        fn("Re", fn("g^R", nu)),
        normalPart.open,
        trace,
      ),
    },
  };
}

function channel(
  id: string,
  self: Term,
  from: string,
  to: string,
  band: BandIntegrals,
  trace?: Trace,
): { open: Term; closed: Term } {
  const { energies, closed: open } = inBand(self, from, to, band);
  const [r, a] = [fn(`${to}^R`, nu), fn(`${to}^A`, nu)];
  trace?.step({
    id: `wide-${id}`,
    rule: CLOSURE_RULES.conjugation,
    lhs: energies,
    rhs: open,
    judge: "poles",
    given: perVertexAndStates,
    text: `After ∫dε, ${from}^X becomes −iπN_F ${to}^X with ${to}^A = −conj ${to}^R and ${to}^K = h(${to}^R − ${to}^A).`,
    assumptions: [
      "coupling per state: g²N_F D^R = −λ^R, g²N_F (D^R − D^A) = −2πiA, g²N_F D^K = −2πiAF_B",
      "first order in φ",
    ],
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
