import { differentiate } from "../algebra/differentiate.ts";
import { linearise } from "../algebra/linearise.ts";
import { coefficientOf, type Definition, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import { equations } from "../closures/equations.ts";
import { kernelAt as at, coupling, ohmicSlope, slope } from "../closures/weak-coupling/line.ts";
import { odd } from "../closures/weak-coupling/symbols.ts";
import { nu, omega, pi, spectral, transfer } from "../steady/symbols.ts";

const [G, a] = [coupling, ohmicSlope];
/** ν at T_B = ½. */
export const t = sym("t");
/** r_0 = X(0)/γ(0), and what is of first order in 2γ(0), in the slope of the gain, in X(0) and in φ^R(0)/G. */
const ratio = sym("r_0");
const FIRST = ["e_1", "e_2", "e_3", "e_4"].map((name) => fn(name));

/** How the electrons are held. */
export interface Electrons {
  /** h at ν = t, and what pulls at it on the line: the rate of a lead and h_b'(0); at rate 0 h'(0) itself. */
  readonly h: Term;
  readonly rate: Term;
  readonly pull: Term;
}

const HEADS = ["A", "F_B", "h"] as const;
const byHead = <T>(of: (head: string) => T, mark = ""): Record<string, T> =>
  Object.fromEntries(HEADS.map((head) => [head + mark, of(head)]));
const SLOPES = byHead((head) => (u: Term) => fn(`${head}'`, u));
const even =
  (head: string): Definition =>
  (e) =>
    fn(head, e === neg(nu) ? nu : e!);
const PARITIES: Readonly<Record<string, Definition>> = {
  ...byHead(odd),
  ...byHead((head) => even(`${head}'`), "'"),
  "lambda^R": () => G,
};
/** A kernel of two energies, one of them on the line, by functions of ν. */
function between(kernel: Term, first: Term, second: Term): Term {
  const known = unfold(at(kernel, first, second), PARITIES);
  return unfold(known, { "h'": (e) => (e === ZERO ? slope : fn("h'", e!)) });
}
const toLine = (kernel: Term): Term => between(kernel, ZERO, nu);
const fromLine = (kernel: Term): Term => between(kernel, nu, ZERO);

/** Taylor forms on the line at T_B = ½, and the value at ν = 0 by them. */
const LINE: Readonly<Record<string, Definition>> = {
  A: (e) => mul(G, a, e!),
  F_B: (e) => pow(e!, -1),
  h: (e) => mul(slope, e!),
  "A'": () => mul(G, a),
  "F_B'": (e) => neg(pow(e!, -2)),
  "h'": () => slope,
};
const onLine = (term: Term): Term => substitute(tidy(unfold(term, LINE)), new Map([[nu, ZERO]]));

export const slopeInT = (term: Term): Term =>
  differentiate(term, t, {
    coth: (u) => sub(ONE, pow(fn("coth", u), 2)),
    tanh: (u) => sub(ONE, pow(fn("tanh", u), 2)),
  });
/** A function of ν at ν = t. */
function inT(term: Term, h: Term): Term {
  return unfold(substitute(term, new Map([[nu, t]])), {
    A: (e) => mul(G, a, e!),
    F_B: (e) => fn("coth", e!),
    "A'": () => mul(G, a),
    "F_B'": (e) => slopeInT(fn("coth", e!)),
    h: () => h,
    "h'": () => slopeInT(h),
  });
}

/** An integral over ν: what the line gives, and of what ⟨…⟩ and ∫dν … Im χ/ν² are taken. */
interface Functional {
  readonly line: Term;
  readonly bracket: Term;
  readonly gap: Term;
}
function combined(...parts: readonly (readonly [factor: Term, part: Functional])[]): Functional {
  const sum = (of: (f: Functional) => Term): Term => add(...parts.map(([c, part]) => mul(c, of(part))));
  return { line: sum((f) => f.line), bracket: sum((f) => f.bracket), gap: sum((f) => f.gap) };
}
/** ∫dν f Im G^R, f even. */
const overGreen = (f: Term): Functional => ({ line: mul(neg(pi), onLine(f)), bracket: f, gap: ZERO });
/** ∫dν f Im F^R, f odd. */
const overGap = (f: Term): Functional => ({
  line: mul(neg(pi), onLine(div(f, nu))),
  bracket: div(mul(num(2), f), nu),
  gap: f,
});
/** ∫dν f X|G^R|², f even, by r = X/γ. */
function overResidual(f: Term, r: Term): Functional {
  const { line, bracket } = overGreen(f);
  return { line: neg(mul(ratio, line)), bracket: neg(mul(r, bracket)), gap: ZERO };
}

/** 1/G of the line, what multiplies Re Σ^R'(0) in its first order, and the rest of that as ∫_0^∞dt [even'/t + regular]. */
export interface ThermalBalance {
  readonly inverse: Term;
  readonly drift: Term;
  readonly even: Term;
  readonly regular: Term;
}

/** Σ^R − Σ^A and Σ^K of the boson, what multiplies −Im G^R in them. */
function rates(): { readonly out: Term; readonly into: Term } {
  const { rateOut, rateIn } = equations().kinetic;
  return { out: mul(spectral(transfer), rateOut), into: mul(spectral(transfer), rateIn) };
}
/** h of the kinetic equation at thermal energies, where the boson takes electrons to the line and back. */
export function heldByLead(rate: Term, lead: Term): Electrons {
  const [out, into] = Object.values(rates()).map((weight) => mul(pi, fromLine(weight))) as [Term, Term];
  return { h: inT(div(add(mul(rate, lead), into), add(rate, out)), lead), rate, pull: slopeOnLine(lead) };
}
/** The slope at t = 0. */
const slopeOnLine = (h: Term): Term =>
  substitute(tidy(slopeInT(unfold(h, { tanh: (e) => e!, coth: (e) => pow(e!, -1) }))), new Map([[t, ZERO]]));
export function heldFixed(h: Term): Electrons {
  return { h, rate: ZERO, pull: slopeOnLine(h) };
}

/** 2γ(0), the slope of the gain, X(0) and φ^R(0)/G as integrals over ν. */
function integrals(width: Term): readonly Functional[] {
  const { xiSource, xiRelaxation, localThermal, localNonThermal } = equations().local.kernels;
  const { out, into } = rates();
  const fed = fromLine(differentiate(xiSource, nu, SLOPES));
  const r = div(mul(neg(pi), add(fed, mul(ratio, fromLine(xiRelaxation)))), width);
  const minus = num(-1);
  const perG = pow(G, -1);
  return [
    combined([minus, overGreen(toLine(out))]),
    combined([minus, overGreen(toLine(differentiate(into, omega, SLOPES)))]),
    combined([ONE, overGap(toLine(xiSource))], [minus, overResidual(toLine(xiRelaxation), r)]),
    combined([perG, overGap(toLine(localThermal))], [perG, overResidual(toLine(localNonThermal), r)]),
  ];
}

/**
 * 1/G at T_B = ½ to first order in the linewidth, from the equations of γ, h, X and φ^R as they stand: neither counted from h_B nor
 * gathered in w. With X|G^R|² = −(X/γ) Im G^R all integrals are ∫dν f Im G^R = −πf(0) + ⟨f⟩ and ∫dν f Im F^R = −πf'(0) + 2⟨f/ν⟩ +
 * ∫dν f Im χ/ν², with ⟨f⟩ = −πf(0) Re Σ^R'(0) − ∫dν (fγ)'/ν and Im χ = πA/G − γ'; fluctuations of the boson give Re Σ^R'(0).
 */
export function thermalBalance({ h, rate, pull }: Electrons): ThermalBalance {
  const width = mul(HALF, add(rate, mul(pi, fromLine(rates().out))));
  const all = integrals(width);
  const [loss, gain, X, phi] = all.map(({ line }, k) => add(line, FIRST[k]!)) as [Term, Term, Term, Term];
  const twice = add(rate, loss);
  const ofSlope = rate === ZERO ? pull : solveFor(sub(mul(slope, twice), add(mul(rate, pull), gain)), slope);
  const put = (term: Term, s: Sym, value: Term): Term => substitute(term, new Map([[s, value]]));
  const ofRatio = put(solveFor(sub(mul(HALF, ratio, twice), X), ratio), slope, ofSlope);
  const orders = (term: Term) => linearise(term, new Set(FIRST));
  const { value, linear } = orders(put(put(phi, ratio, ofRatio), slope, ofSlope));
  const inverse = tidy(value);
  const leading = (term: Term): Term => {
    const onTheLine = put(put(term, ratio, orders(ofRatio).value), slope, orders(ofSlope).value);
    return put(inT(onTheLine, h), G, pow(inverse, -1));
  };
  const sum = (of: (f: Functional) => Term): Term =>
    add(...all.map((f, k) => mul(coefficientOf(linear, FIRST[k]!), of(f))));
  const [bracket, gap] = [sum((f) => f.bracket), sum((f) => f.gap)];
  const change = sub(mul(pi, a, t), slopeInT(inT(width, h)));
  return {
    inverse,
    drift: tidy(leading(add(pow(G, -1), mul(neg(pi), onLine(bracket))))),
    even: tidy(leading(mul(num(-2), width, bracket))),
    regular: tidy(leading(div(mul(num(2), gap, change), pow(nu, 2)))),
  };
}
