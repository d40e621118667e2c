import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, rewrite, substitute } from "../algebra/rewrite.ts";
import { add, div, fn, I, mul, neg, num, ONE, pow, type Sym, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { epsilon, pi, z } from "../steady/symbols.ts";
import { flat, flatAntiderivative, flatAntiderivativeAtEnds, flatIntegral } from "./closure.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { dressed, halfWidth, type Side } from "./density-symbols.ts";
import {
  differentiate,
  type Expansion,
  expandRational,
  integrateExpansion,
  ln,
  sumOfPowers,
} from "./logarithm.ts";

/** c(z) of the flat band as powers: exact in the remainder that the steps carry, truncated here. */
export interface FlatSeries {
  /** −iπ + 2z/W + 2z³/3W³ for W → ∞ above the real axis, +iπ below it. */
  readonly wide: (point: Term, side: Side) => Term;
  /** 1/z + W²/3z³ for W → 0, per state: with the density of states 1/2W. */
  readonly local: (point: Term) => Term;
}

/** Powers kept in front of the remainder. */
const KEPT = 2;
/** The running half width, and the running 1/W. */
const w = sym("w");
const u = sym("u");

/** d/dv of a term with logarithms, recorded. */
export function derivativeStep(id: string, term: Term, variable: Sym, text: string, trace?: Trace): Term {
  const head = `d/d${variable.name}`;
  return (
    trace?.step({
      id,
      rule: DENSITY_RULES.logarithm,
      lhs: fn(head, term),
      rhs: cancel(differentiate(term, variable)),
      judge: "algebra",
      given: { [head]: (f) => differentiate(f!, variable) },
      text,
    }) ?? cancel(differentiate(term, variable))
  );
}

/** c(z) = ln[(z+W)/(z−W)] from the box, with the statement on its branch. */
export function flatTransform(trace: Trace): void {
  const antiderivative = "The antiderivative: an energy off the real axis is never crossed by z − ε.";
  derivativeStep("flat-antiderivative", flatAntiderivative, epsilon, antiderivative, trace);
  trace.step({
    id: "flat-integral",
    rule: DENSITY_RULES.logarithm,
    lhs: flatIntegral,
    rhs: flatAntiderivativeAtEnds(),
    judge: "band",
    text: "The integral over the box |ε| < W is the difference of the antiderivative at its ends.",
  });
  ratioIsBelow(trace);
  for (const side of ["R", "A"] as const) {
    const ends = substitute(flatAntiderivativeAtEnds(), new Map([[z, dressed[side]]]));
    trace.step({
      id: `flat-transform-${side}`,
      rule: DENSITY_RULES.branch,
      lhs: ends,
      rhs: flat.transform(dressed[side]),
      judge: "band",
      text:
        side === "R"
          ? "Above the real axis both arguments lie in (0, π) and differ by less than π: the logarithms join into the principal logarithm of the ratio."
          : "Below it both lie in (−π, 0): the same formula holds.",
    });
  }
}

/** Im[(z+W)/(z−W)] = −2W Im z/|z−W|². */
function ratioIsBelow(trace: Trace): void {
  const ratio = (side: Side): Term => div(add(dressed[side], halfWidth), sub(dressed[side], halfWidth));
  const distance = (side: Side): Term => sub(dressed[side], halfWidth);
  const imaginary = div(sub(ratio("R"), ratio("A")), mul(num(2), I));
  // (z − W)(conj z − W) times the imaginary part is a multiple of z − conj z = 2i Im z.
  const numerator = expand(cancel(mul(imaginary, distance("R"), distance("A"))));
  const perDifference = coefficientOf(numerator, dressed.R);
  if (!areEqual(numerator, mul(perDifference, sub(dressed.R, dressed.A))))
    throw new InternalError("the imaginary part of the ratio is not a multiple of Im z");
  trace.step({
    id: "flat-ratio",
    rule: DENSITY_RULES.branch,
    lhs: fn("Im", ratio("R")),
    rhs: mul(perDifference, num(2), I, fn("Im", dressed.R), pow(fn("abs2", distance("R")), -1)),
    judge: "poles",
    text: "The branch: for Im z > 0 the ratio lies below the real axis and never meets the cut of the principal logarithm; its logarithm has an imaginary part between −π and 0.",
  });
}

/** ln(a/b) = ln[a/(−b)] ∓ iπ for a ratio below (R) or above (A) the real axis: small for a wide band. */
export function reflected(logarithm: Term, side: Side): Term {
  const half = mul(I, pi);
  const turned = rewrite(logarithm, (t) => {
    if (t.kind === "pow" && t.exponent === -1) return pow(expand(neg(t.base)), -1);
    return undefined;
  });
  return side === "R" ? sub(turned, half) : add(turned, half);
}

/** The two limits of c(z) with exact remainders. */
export function flatSeries(trace?: Trace): FlatSeries {
  for (const side of ["R", "A"] as const)
    trace?.step({
      id: `flat-reflected-${side}`,
      rule: DENSITY_RULES.branch,
      lhs: flat.transform(dressed[side]),
      rhs: reflected(flat.transform(dressed[side]), side),
      judge: "band",
      text:
        side === "R"
          ? "For a wide band the ratio is near −1, below the real axis: ln(−a) = ln a − iπ for Im a > 0."
          : "Below the real axis it is ln(−a) = ln a + iπ.",
    });
  const wide = wideExpansion(trace);
  const narrow = localExpansion(trace);
  const half = mul(I, pi);
  return {
    wide: (point, side) => {
      const series = termByTerm(wide, u, pow(halfWidth, -1));
      const at = substitute(series, new Map([[z, point]]));
      return side === "R" ? sub(at, half) : add(at, half);
    },
    local: (point) => {
      const series = mul(termByTerm(narrow, w, halfWidth), pow(mul(num(2), halfWidth), -1));
      return substitute(expand(series), new Map([[z, point]]));
    },
  };
}

/** Powers of an expansion integrated from 0, without the remainder. */
function termByTerm(expansion: Expansion, variable: Sym, end: Term): Term {
  return integrateExpansion({ ...expansion, remainder: num(0) }, variable, end);
}

/** The geometric sum with its remainder, recorded. */
function geometric(id: string, rational: Term, variable: Sym, trace?: Trace): Expansion {
  const expansion = expandRational(rational, variable, KEPT);
  trace?.step({
    id,
    rule: DENSITY_RULES.series,
    lhs: rational,
    rhs: add(sumOfPowers(expansion, variable), expansion.remainder),
    judge: "algebra",
    text: "A geometric sum with its remainder.",
  });
  return expansion;
}

/** ln[(W+z)/(W−z)] in powers of u = 1/W. */
function wideExpansion(trace?: Trace): Expansion {
  const inverse = ln(div(add(ONE, mul(u, z)), sub(ONE, mul(u, z))));
  const text = "With u = 1/W the logarithm ln[(W+z)/(W−z)] = ln[(1+uz)/(1−uz)] vanishes at u = 0.";
  const rational = derivativeStep("wide-derivative", inverse, u, text, trace);
  const expansion = geometric("wide-geometric", rational, u, trace);
  trace?.step({
    id: "wide-series",
    rule: DENSITY_RULES.series,
    lhs: ln(div(add(halfWidth, z), sub(halfWidth, z))),
    rhs: integrateExpansion(expansion, u, pow(halfWidth, -1)),
    judge: "band",
    text: "Integrated from u = 0 to 1/W: the wide band with its 1/W correction; the remainder is of fifth order in z/W.",
  });
  return expansion;
}

/** ln[(z+W)/(z−W)]/2W in powers of W. */
function localExpansion(trace?: Trace): Expansion {
  const running = substitute(flat.transform(z), new Map([[halfWidth, w]]));
  const text = "For a narrow band the logarithm vanishes at W = 0; w is the running half width.";
  const rational = derivativeStep("local-derivative", running, w, text, trace);
  const expansion = geometric("local-geometric", rational, w, trace);
  const perState = pow(mul(num(2), halfWidth), -1);
  trace?.step({
    id: "local-series",
    rule: DENSITY_RULES.series,
    lhs: mul(perState, flat.transform(z)),
    rhs: expand(mul(perState, integrateExpansion(expansion, w, halfWidth))),
    judge: "band",
    text: "Integrated from w = 0 to W, with the density of states 1/2W of one state: the local closure and its first correction.",
  });
  return expansion;
}
