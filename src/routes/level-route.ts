import { type Definition, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  HALF,
  I,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { bandIntegrals } from "../closures/band.ts";
import { channelsInClosures, wideBeyondLinear } from "../closures/beyond-linear.ts";
import { CLOSURES, type Closure, local } from "../closures/closure.ts";
import { closureParts } from "../closures/closure-parts.ts";
import { densitySums } from "../closures/density.ts";
import { dressed, gap, halfWidth, root, type Side } from "../closures/density-symbols.ts";
import { heldReturn } from "../closures/held-electrons.ts";
import { frequency, IN_RICCATI, order, residuals, returnedResidual } from "../closures/returned.ts";
import { asymmetricSums } from "../closures/shifted-band.ts";
import { InternalError } from "../errors/errors.ts";
import { inverse, mapEntries, matmul } from "../nambu/matrix.ts";
import { epsilon, omega, pi, residual, twoPi } from "../steady/symbols.ts";
import { SIDES } from "./lesser-functions.ts";
import { anomalousSide } from "./lesser-residual.ts";
import { principalValueIntegral, type SideOf } from "./principal-value.ts";
import { type Route, slopeAndStart } from "./route.ts";

/**
 * An even density of states is a superposition of pairs of levels at ±ε, and everything that is summed over it is linear in the density:
 * it is enough to know it for one pair, without partial fractions and without C.
 */
function overPair(t: Term): Term {
  return mul(HALF, add(t, at(t, neg(epsilon))));
}
const at = (t: Term, e: Term): Term => substitute(t, new Map([[epsilon, e]]));
/** C(z) of one pair of levels, and of one level. */
const PAIR = { C: (z: Term) => overPair(pow(sub(z, epsilon), -1)) };
const LEVEL = { C: (z: Term) => pow(sub(z, epsilon), -1) };

/** How a closure sums over ε what is known at ±ε, and how its result is to be read for that. */
export interface Summation {
  /** The sum over the density of states, or its derivative with the half width. */
  readonly sum: (t: Term) => Term;
  readonly first: (t: Term) => Term;
  readonly given?: Readonly<Record<string, Definition>>;
  readonly how: string;
}
/** R and its inverse lie above the axis, A below. */
const sideByName: SideOf = (pole) => {
  for (const [t, sign] of [
    [pole, 1],
    [neg(pole), -1],
  ] as const)
    if (t.kind === "sym" || t.kind === "fn") {
      const name = t.kind === "sym" ? t.name : t.head;
      return (name.endsWith("^A") ? -sign : sign) as 1 | -1;
    }
  throw new InternalError(`the half plane of ${pole.key} is not known`);
};
export const SUMMATIONS: Readonly<Record<Closure["name"], Summation>> = {
  local: { sum: (t) => at(t, ZERO), first: (t) => t, how: "the level ε = 0" },
  wide: {
    sum: (t) => principalValueIntegral(t, epsilon, sideByName),
    first: (t) => t,
    how: "principal values and δ functions over ε",
  },
  flat: {
    // ∫_{−W}^{W}dε f has the derivative f(W) + f(−W) and vanishes at W = 0.
    sum: (t) => at(mul(num(2), overPair(t)), halfWidth),
    ...slopeAndStart(halfWidth, ZERO),
    how: "its slope in W is the pair of levels at ±W, and it vanishes at W = 0",
  },
};

/** The Green functions of one level with φ² = ω̃² − s² in the determinant, and to first order in φ. */
const green = (w: Side): { normal: Term; anomalous: Term } => {
  const determinant = sub(pow(root[w], 2), pow(epsilon, 2));
  return { normal: div(add(dressed[w], epsilon), determinant), anomalous: div(gap[w], determinant) };
};
/** F^K of one level, F^> + F^<. */
const keldysh = (): Term =>
  unfold(
    add(...SIDES.map((side) => anomalousSide(side))),
    Object.fromEntries(
      (["R", "A"] as const).flatMap((w) => [
        [`phi^${w}`, () => gap[w]],
        [`G_11^${w}`, () => pow(sub(dressed[w], epsilon), -1)],
        [`G_22^${w}`, () => pow(add(dressed[w], epsilon), -1)],
      ]),
    ),
  );
export const feedback = (): Term =>
  mul(residual(omega), pow(sub(dressed.R, epsilon), -1), pow(add(dressed.A, epsilon), -1));
export const spectral = (): Term => {
  const level = (w: Side): Term => pow(sub(dressed[w], epsilon), -1);
  return div(mul(I, sub(level("R"), level("A"))), twoPi);
};

/** Everything that is summed over ε, from single levels. */
export function levelRoutes(): Route[] {
  return [
    ...ofEveryDensity(),
    ...CLOSURES.flatMap(ofClosure),
    ...ofBand(),
    ...returnedRoutes(),
    ...withoutSymmetry(),
  ];
}

function route(
  name: string,
  what: string,
  first: Term,
  second: Term,
  rest: Partial<Pick<Route, "given" | "result">> = {},
): Route {
  const statement = `${what}, against simple fractions in ε and C(z).`;
  return { name: `level-${name}`, statement, first, second, judge: "algebra", ...rest };
}

/** The sums in terms of C, for one pair of levels. */
function ofEveryDensity(): Route[] {
  const sums = densitySums();
  const levels = {
    normal: green("R").normal,
    anomalous: green("R").anomalous,
    feedback: feedback(),
    spectral: spectral(),
    keldysh: keldysh(),
  };
  return (Object.keys(levels) as (keyof typeof levels)[]).map((key) =>
    route(key, `The sum over ε (${key}) for one pair of levels ±ε`, sums[key], overPair(levels[key]), {
      given: PAIR,
    }),
  );
}

/** The same in each closure. */
function ofClosure(closure: Closure): Route[] {
  const parts = closureParts(densitySums(), closure);
  const { sum, first, given, how } = SUMMATIONS[closure.name];
  const wideNumbers = closure.name === "wide";
  const row = (what: string, component: Term, level: Term, result?: string): Route =>
    route(`${closure.name}-${what}`, `${what}, ${closure.name}: ${how}`, first(component), sum(level), {
      ...(given ? { given } : {}),
      ...(result ? { result } : {}),
    });
  return [
    row("transform", closure.transform(dressed.R), pow(sub(dressed.R, epsilon), -1)),
    row("anomalous", parts.anomalous, levelAnomalous()),
    row("feedback", parts.feedback, feedback(), wideNumbers ? "closures.wideFeedback" : undefined),
    row("spectral", parts.spectral, spectral(), wideNumbers ? "closures.wideSpectral" : undefined),
  ];
}
/** φ/[(s − ε)(s + ε)], a product of poles. */
export const levelAnomalous = (): Term =>
  mul(gap.R, pow(sub(root.R, epsilon), -1), pow(add(root.R, epsilon), -1));

/** ĝ^R = ∫dε Ĝ^R by ∫dε of a normal level. */
function ofBand(): Route[] {
  const { g, f } = bandIntegrals();
  const { sum, how } = SUMMATIONS.wide;
  const roots = mul(pow(sub(root.R, epsilon), -1), pow(add(root.R, epsilon), -1));
  const unit = sum(pow(sub(root.R, epsilon), -1));
  // The part odd in ε drops out with a symmetric cutoff.
  return [
    route("band-g", `g^R, ${how}`, g, div(sum(mul(dressed.R, roots)), unit)),
    route("band-f", `f^R, ${how}`, f, div(sum(mul(gap.R, roots)), unit)),
  ];
}

/** (ω̃ + ετ3 + φτ1)/(s² − ε²) by inverting ω̃ − ετ3 − φτ1, with ω̃ and φ by γ. */
function inverted(w: Side): Matrix2 {
  const [frequencyOf, orderOf] = [frequency(w), order(w)];
  const bare = matrix(sub(frequencyOf, epsilon), neg(orderOf), neg(orderOf), add(frequencyOf, epsilon));
  return inverse(bare);
}
/** Ĝ^R(Ξ_0 + Ξ_1τ1)Ĝ^A of one level, unit and τ1 part. */
function returnedOfLevel(): Record<"unit" | "tau1", Term> {
  const [x0, x1] = residuals;
  const whole = matmul(inverted("R"), matrix(x0, x1, x1, x0), inverted("A"));
  return { unit: whole.entries[0], tau1: whole.entries[1] };
}
const perResidual = (t: Term, k: 0 | 1): Term =>
  unfold(t, { Xi_0: () => (k === 0 ? ONE : ZERO), Xi_1: () => (k === 1 ? ONE : ZERO) });
/** What multiplies (Ξ_0, Ξ_1) in unit and τ1 part. */
function returnMatrix(sum: (t: Term) => Term): Matrix2 {
  const { unit, tau1 } = returnedOfLevel();
  const entry = (t: Term, k: 0 | 1): Term => sum(perResidual(t, k));
  return matrix(entry(unit, 0), entry(unit, 1), entry(tau1, 0), entry(tau1, 1));
}
/** The same with the determinants (s − ε)(s + ε) written out, so that the poles can be read off. */
function factoredReturn(): Matrix2 {
  const adjugate = (w: Side): Matrix2 =>
    matrix(add(frequency(w), epsilon), order(w), order(w), sub(frequency(w), epsilon));
  const roots = mul(
    ...(["R", "A"] as const).flatMap((w) => [pow(sub(root[w], epsilon), -1), pow(add(root[w], epsilon), -1)]),
  );
  const [x0, x1] = residuals;
  const product = matmul(adjugate("R"), matrix(x0, x1, x1, x0), adjugate("A"));
  const entry = (k: 0 | 1, column: 0 | 1): Term => mul(perResidual(product.entries[k]!, column), roots);
  return matrix(entry(0, 0), entry(0, 1), entry(1, 0), entry(1, 1));
}

function returnedRoutes(): Route[] {
  const derived = returnedResidual();
  const { channels, matrix: whole } = derived;
  const inClosures = channelsInClosures(channels);
  const beyond = wideBeyondLinear(derived, inClosures.wide);
  const ofPair = Object.fromEntries(
    (["h", "r"] as const).map((c) => [`Y_${c}`, () => unfold(channels[c], PAIR)]),
  );
  const pairOfRoots = (sign: 1 | -1): Term =>
    mul(pow(sub(root.R, epsilon), -1), pow(sub(root.A, mul(num(sign), epsilon)), -1));
  const wideReturn = mapEntries(factoredReturn(), SUMMATIONS.wide.sum);
  const [, , m10, m11] = wideReturn.entries;
  const v1 = add(mul(m10, residuals[0]), mul(m11, residuals[1]));
  const jump = add(...(["R", "A"] as const).map((w) => div(order(w), root[w])));
  const occupation = heldReturn(local, "occupation");
  const balance = heldReturn(local, "balance");
  const named = (t: Term): Term =>
    unfold(
      t,
      Object.fromEntries(
        (["R", "A"] as const).flatMap((w) => [
          [`omega~^${w}`, () => dressed[w]],
          [`phi^${w}`, () => gap[w]],
        ]),
      ),
    );
  const [l00, l01, l10, l11] = mapEntries(returnMatrix(SUMMATIONS.local.sum), named).entries;
  return [
    route(
      "returned",
      "What Ĝ^R(Ξ_0 + Ξ_1τ1)Ĝ^A returns, for one pair of levels",
      whole,
      mapEntries(returnMatrix(overPair), (e) => unfold(e, IN_RICCATI)),
      { given: { ...IN_RICCATI, ...ofPair } },
    ),
    route("channel-h", "Y_h for one pair of levels", channels.h, overPair(pairOfRoots(1)), { given: PAIR }),
    route("channel-r", "Y_r for one pair of levels", channels.r, overPair(pairOfRoots(-1)), { given: PAIR }),
    route("channel-r-local", "Y_r of one level", inClosures.local.r, at(pairOfRoots(-1), ZERO)),
    route(
      "returned-wide",
      `What returns in the wide band: ${SUMMATIONS.wide.how}`,
      beyond.matrix,
      wideReturn,
      {
        given: { ...IN_RICCATI, Y_h: () => inClosures.wide.h },
      },
    ),
    route(
      "distribution-wide",
      "δ_h from the anomalous part V_1 = −iπ δ_h(f^R − f^A)",
      beyond.distribution,
      neg(div(v1, mul(I, pi, jump))),
      { given: IN_RICCATI },
    ),
    route(
      "held-occupation",
      "V_1 per Ξ_1 of one level at V_0 = 0",
      occupation.anomalous,
      sub(l11, div(mul(l10, l01), l00)),
    ),
    route("held-balance-0", "V_0 per Ξ_1 of one level at Ξ_0 = 0", balance.normal, l01),
    route("held-balance-1", "V_1 per Ξ_1 of one level at Ξ_0 = 0", balance.anomalous, l11),
  ];
}

/** A density of states that need not be even: one level. */
function withoutSymmetry(): Route[] {
  const { feedback: returned } = asymmetricSums();
  const [first, second] = [sym("omega~_11^R"), sym("omega~_22^A")];
  const level = mul(residual(omega), pow(sub(first, epsilon), -1), pow(add(second, epsilon), -1));
  return [route("asymmetric-feedback", "What Ξ returns from one level", returned, level, { given: LEVEL })];
}
