import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import { fn, I as IMAGINARY_UNIT, mul, neg, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { TIME } from "../../contour/pointwise.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { omega, time } from "../../steady/symbols.ts";
import type { Model } from "../oracle/model.ts";
import { type PoleFunction, poleSum, type SimplePole } from "../oracle/pole-function.ts";
import { exactValue } from "../oracle/value.ts";
import { type Effort, type Judgement, refuted } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

const { I, ONE, ZERO } = GaussianFraction;

/** e^{iωt}, the only exponential that a transform may hold. */
const WAVE = fn("exp", mul(IMAGINARY_UNIT, omega, time));

/** Σ c e^{−iζt} on each side of t = 0. */
interface Exponentials {
  readonly later: readonly Wave[];
  readonly earlier: readonly Wave[];
}
interface Wave {
  readonly amplitude: GaussianFraction;
  readonly zeta: GaussianFraction;
}

/**
 * The time integral in closed form, exponential by exponential, against the energy integral by residues. A retarded pole
 * sum Σ r/(ω−p) is −iΣ r e^{−ipt} for t > 0, an advanced one +iΣ r e^{−ipt} for t < 0; Keldysh components have both.
 */
export function judgeByFourier(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  if (lhs.kind !== "integral" || lhs.variable !== time)
    return refuted("the left side is no time integral", lhs.key, 0);
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const random = new ExactRandom(seed);
      const poles = lazyPoles(random);
      const symbols = lazySymbols(random);
      const waves = wavesOf(lhs.body, poles, symbols);
      const model = energyModel(poles, symbols);
      return [{ lhs: integrateWaves(waves), rhs: exactValue(rhs, model) }];
    },
    effort,
    "sums of exponentials in time",
  );
}

type Poles = (head: string) => readonly SimplePole[];
function lazyPoles(random: ExactRandom): Poles {
  const drawn = new Map<string, SimplePole[]>();
  const pole = (side: 1 | -1): SimplePole => ({
    at: GaussianFraction.of(random.rational(), random.positive().mul(Rational.of(side))),
    residue: GaussianFraction.from(random.gaussian()),
  });
  return (head) => {
    const component = head.slice(head.indexOf("^") + 1);
    const known =
      drawn.get(head) ??
      ([-1, -1, 1, 1] as const)
        .filter((side) => component === "K" || side === (component === "R" ? -1 : 1))
        .map(pole);
    drawn.set(head, known);
    return known;
  };
}
function lazySymbols(random: ExactRandom): (name: string) => GaussianFraction {
  const drawn = new Map<string, GaussianFraction>();
  return (name) => {
    const known = drawn.get(name) ?? GaussianFraction.of(random.positive());
    drawn.set(name, known);
    return known;
  };
}

/** Exponentials of a function given by its poles: below the axis for t > 0, above for t < 0. */
function inTime(poles: readonly SimplePole[]): Exponentials {
  const wave =
    (sign: GaussianFraction) =>
    (p: SimplePole): Wave => ({ amplitude: p.residue.mul(sign), zeta: p.at });
  return {
    later: poles.filter((p) => p.at.side() < 0).map(wave(I.neg())),
    earlier: poles.filter((p) => p.at.side() > 0).map(wave(I)),
  };
}

const constant = (amplitude: GaussianFraction): Exponentials => ({
  later: [{ amplitude, zeta: ZERO }],
  earlier: [{ amplitude, zeta: ZERO }],
});
const waveField: Field<Exponentials> = {
  fromGaussian: (value) => constant(GaussianFraction.from(value)),
  add: (a, b) => ({ later: [...a.later, ...b.later], earlier: [...a.earlier, ...b.earlier] }),
  mul: (a, b) => ({ later: multiplyWaves(a.later, b.later), earlier: multiplyWaves(a.earlier, b.earlier) }),
  inverse: () => {
    throw new InternalError("no inverse of a function of time");
  },
};
function multiplyWaves(a: readonly Wave[], b: readonly Wave[]): Wave[] {
  return a.flatMap((p) =>
    b.map((q) => ({ amplitude: p.amplitude.mul(q.amplitude), zeta: p.zeta.add(q.zeta) })),
  );
}

function wavesOf(body: Term, poles: Poles, symbols: (name: string) => GaussianFraction): Exponentials {
  return evaluate(body, waveField, (t) => {
    if (t.kind === "sym") return constant(symbols(t.name));
    if (t.kind !== "fn") throw new InternalError(`no waves of a ${t.kind}`);
    if (t === WAVE) return planeWave(symbols("omega").neg());
    if (!t.head.startsWith(TIME)) throw new InternalError(`${t.head} is no function of time`);
    const forward = inTime(poles(t.head.slice(TIME.length)));
    if (t.args[0] === time) return forward;
    if (t.args[0] === neg(time)) return reversed(forward);
    throw new InternalError("a function of time at another argument than t or −t");
  });
}
/** X(−t): the two sides change places and every exponent its sign. */
function reversed(w: Exponentials): Exponentials {
  const flip = (list: readonly Wave[]): Wave[] =>
    list.map((e) => ({ amplitude: e.amplitude, zeta: e.zeta.neg() }));
  return { later: flip(w.earlier), earlier: flip(w.later) };
}
/** e^{iωt} as e^{−iζt} with ζ = −ω. */
function planeWave(zeta: GaussianFraction): Exponentials {
  return { later: [{ amplitude: ONE, zeta }], earlier: [{ amplitude: ONE, zeta }] };
}
/** ∫_0^∞ e^{−iζt}dt = −i/ζ for Im ζ < 0, ∫_{−∞}^0 = i/ζ for Im ζ > 0. */
function integrateWaves(w: Exponentials): GaussianFraction {
  const later = w.later.map((e) => e.amplitude.mul(I.neg()).div(e.zeta));
  const earlier = w.earlier.map((e) => e.amplitude.mul(I).div(e.zeta));
  return [...later, ...earlier].reduce((a, b) => a.add(b), ZERO);
}

function energyModel(poles: Poles, symbols: (name: string) => GaussianFraction): Model {
  const functions = {
    get: (head: string): PoleFunction => poleSum(poles(head)),
  } as unknown as ReadonlyMap<string, PoleFunction>;
  return { functions, symbol: symbols, matsubara: [] };
}
