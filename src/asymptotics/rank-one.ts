import { splitOff } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { linearise } from "../algebra/linearise.ts";
import { expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  mul,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { matsubaraFrequency } from "../closures/boson/model.ts";
import { matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, frequency, inner, outer } from "./symbols.ts";

/** χ(ω) = λ(iω)/λ of the Einstein boson: Ω²/(Ω²+ω²). */
export function lorentzian(at: Term): Term {
  return div(pow(frequency, 2), add(pow(frequency, 2), pow(at, 2)));
}

/** The remainder of the folded Einstein kernel beside its rank-one part, over 2λ. */
export function einsteinRemainder(m: Term, n: Term): Term {
  return substitute(
    REMAINDER,
    new Map([
      [outer, m],
      [inner, n],
    ]),
  );
}
/** The folded Einstein kernel over 2λ less its rank-one part: the remainder as it arises. */
export function einsteinDifference(m: Term, n: Term): Term {
  return substitute(
    sub(EVEN, PRODUCT),
    new Map([
      [outer, m],
      [inner, n],
    ]),
  );
}
const EVEN = mul(ratio(1, 2), add(lorentzian(sub(outer, inner)), lorentzian(add(outer, inner))));
const PRODUCT = mul(lorentzian(outer), lorentzian(inner));
const AXES = mul(pow(outer, 2), pow(inner, 2));
/** The two resonant denominators as one: (Ω²+ω_m²+ω_n²)² − 4ω_m²ω_n². */
const RESONANT = sub(pow(add(pow(frequency, 2), pow(outer, 2), pow(inner, 2)), 2), mul(num(4), AXES));
const SHAPE = mul(div(PRODUCT, pow(frequency, 2)), pow(RESONANT, -1));
const REMAINDER = mul(AXES, SHAPE, cancel(div(sub(EVEN, PRODUCT), mul(AXES, SHAPE))));

/**
 * The folded kernel λ(iω_m−iω_n) + λ(iω_m+iω_n) of the Einstein boson as 2λ[χ(ω_m)χ(ω_n) + R], with R of second order in
 * either frequency.
 */
export function rankOneKernel(pairing: Term, matsubara: Term, trace: Trace): Term {
  const boson = {
    lambda: (e: Term) => substitute(matsubara, new Map([[matsubaraFrequency, div(e, I)]])),
  };
  const onAxis = substitute(
    pairing,
    new Map<typeof matsubaraPoint, Term>([
      [matsubaraPoint, mul(I, inner)],
      [outerPoint, mul(I, outer)],
    ]),
  );
  const rhs = mul(ratio(2, 1), coupling, add(PRODUCT, REMAINDER));
  return trace.step({
    id: "rank-one",
    rule: ASYMPTOTIC_RULES.rankOne,
    lhs: onAxis,
    rhs,
    judge: "algebra",
    given: boson,
    text: "The kernel of the gap equation for the Einstein boson. The second part vanishes like ω_m²ω_n²: it meets 1/ω_n without a logarithm.",
  });
}

/** The letters: W = diag(2πT/ω̃_n), R the remainder, |χ⟩ the form factor. */
const W = fn("W");
const R = fn("R");
const ket = fn("ket");
const bra = fn("bra");
const phi = fn("phi");
const rest = fn("E");
const amplitude = sym("a");
const RW = mul(coupling, word(R, W));

/** The right-hand side of 1 = λ⟨χ|W|χ⟩ + λ²⟨χ|WRW|χ⟩ + O(λ³) by the two matrix elements. */
export type Condition = (once: Term, twice: Term) => Term;

/**
 * φ = a|χ⟩ + λRWφ with a = λ⟨χ|Wφ⟩: φ = a(1 + λRW)|χ⟩ + E solves it up to E = λRWE + aλ²RWRW|χ⟩, and leaves
 * 1 = λ⟨χ|W|χ⟩ + λ²⟨χ|WRW|χ⟩ + λ⟨χ|WE⟩/a.
 */
export function eliminateRemainder(trace: Trace): Condition {
  const given = { phi: () => add(mul(amplitude, ket), mul(amplitude, coupling, word(R, W, ket)), rest) };
  const left = sub(word(sub(ONE, RW), phi), mul(amplitude, ket));
  trace.step({
    id: "remainder-equation",
    rule: ASYMPTOTIC_RULES.resolvent,
    lhs: left,
    rhs: expand(unfold(left, given)),
    judge: "algebra",
    given,
    text: "With φ = a(1 + λRW)|χ⟩ + E the gap equation says E = λRWE + aλ²RWRW|χ⟩, hence E = O(λ²): R is bounded in the norm of W as T → 0.",
  });
  const projected = div(mul(coupling, word(bra, W, phi)), amplitude);
  const condition = trace.step({
    id: "schur-complement",
    rule: ASYMPTOTIC_RULES.resolvent,
    lhs: projected,
    rhs: expand(unfold(projected, given)),
    judge: "algebra",
    given,
    text: "a = λ⟨χ|Wφ⟩ divided by a: this must be 1. The last term is O(λ³).",
  });
  return (once, twice) =>
    rewrite(condition, (t) =>
      t === word(bra, W, ket)
        ? once
        : t === word(bra, W, R, W, ket)
          ? twice
          : t === word(bra, W, rest)
            ? ZERO
            : undefined,
    );
}

/** What of 1/ω̃ stands before 1/ω and before (ω − ζ)/ω², with ω̃ → ω there. */
export interface SplitFrequency {
  readonly singular: Term;
  readonly finite: Term;
}

/** 1/ω̃ = 1/((1+λ)ω) + a part that is finite at ω = 0, with ω̃ = ω + λζ. */
export function splitFrequency(zeta: Term, trace: Trace): SplitFrequency {
  const dressed = fn("omega~_n");
  const slope = add(ONE, coupling);
  const given = { "omega~_n": () => add(inner, mul(coupling, zeta)) };
  const [singular, finite] = splitOff(pow(dressed, -1), pow(mul(slope, inner), -1), given);
  trace.step({
    id: "renormalisation-split",
    rule: ASYMPTOTIC_RULES.orders,
    lhs: pow(dressed, -1),
    rhs: add(singular, finite),
    judge: "algebra",
    given,
    text: "The logarithm comes with 1 + λ; the rest is of order λ and, as ω − ζ ~ ω³, finite at ω = 0.",
  });
  const small = fn("lambda");
  const counted = substitute(finite, new Map<Sym, Term>([[coupling, small]]));
  const inSmall = { "omega~_n": () => add(inner, mul(small, zeta)) };
  const first = trace.step({
    id: "renormalisation-order",
    rule: ASYMPTOTIC_RULES.orders,
    lhs: counted,
    rhs: tidy(linearise(unfold(counted, inSmall), new Set([small])).linear),
    judge: "series",
    small: ["lambda"],
    given: inSmall,
    text: "The rest to first order in λ.",
  });
  const bare = unfold(finite, { "omega~_n": () => inner });
  return {
    singular: cancel(mul(singular, inner)),
    finite: cancel(div(bare, div(first, small))),
  };
}
