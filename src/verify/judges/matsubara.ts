import { coefficientOf } from "../../algebra/rewrite.ts";
import { fn, sub, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { matsubaraPoint } from "../../closures/matsubara.ts";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { evaluateBall } from "../../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, digamma, pi, RealBall } from "../../precision/index.ts";
import { omega, z } from "../../steady/symbols.ts";
import { buildModel } from "../oracle/model.ts";
import { modelData } from "../oracle/model-data.ts";
import { exactValue } from "../oracle/value.ts";
import { certified, type Effort, type Judgement, refuted } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { lineIntegral } from "./line-integral.ts";
import { optionsFor } from "./poles.ts";
import { sidesOf } from "./sides.ts";

/** Random instances of the infinite sum at each precision; each costs two line integrals. */
const NUMERIC_RUNS = 1;

/**
 * Residues at thermal poles. First with tanh cut off after finitely many of its poles, where both sides are exact residue
 * sums in Q(i); then with tanh itself, the integrals by quadrature and the infinite sum by digamma functions, at two
 * precisions.
 */
export function judgeByMatsubara(step: Step, effort: Effort): Judgement {
  const options = optionsFor([step.lhs, step.rhs], step.assumptions, true);
  const exact = exactProperty(
    modelData,
    (data) => {
      const model = buildModel(data, options);
      return [{ lhs: exactValue(step.lhs, model), rhs: exactValue(step.rhs, model) }];
    },
    effort,
    "pole-sum models with finitely many thermal poles",
  );
  if (exact.verdict !== "certified") return exact;
  for (const digits of [Math.ceil(effort.digits / 2), effort.digits])
    for (let run = 0; run < NUMERIC_RUNS; run++) {
      const failure = numericFailure(step, digits, effort.seed + digits + run);
      if (failure) return refuted("differs for the full tanh", failure, run + 1);
    }
  return certified(
    `${exact.detail}; full tanh at ${Math.ceil(effort.digits / 2)} and ${effort.digits} digits`,
    effort.runs,
    effort.digits,
  );
}

/** residue/(e − at). */
interface SimplePole {
  readonly at: Gaussian;
  readonly residue: Gaussian;
}
function conjugateTerms(terms: readonly SimplePole[]): SimplePole[] {
  return terms.map((t) => ({ at: t.at.conj(), residue: t.residue.conj() }));
}

/** λ and a retarded function with its advanced partner as pole sums with ball data. */
interface NumericModel {
  readonly lambdaR: readonly SimplePole[];
  readonly lambdaA: readonly SimplePole[];
  readonly retarded: readonly SimplePole[];
  readonly advanced: readonly SimplePole[];
  readonly T: Gaussian;
  readonly z: Gaussian;
}

function drawModel(seed: number): NumericModel {
  const random = new ExactRandom(seed);
  const below = (): SimplePole => ({
    // Well away from the axis compared with its distance from zero: that sets the cost of the line integrals.
    at: Gaussian.of(Rational.of(random.integer(-9, 9), 7), Rational.of(-random.integer(9, 20), 8)),
    residue: random.gaussian(5),
  });
  // λ^R(−x) = conj λ^R(x): poles p and −p̄ with residues r and −r̄.
  const p = below();
  const lambdaR = [p, { at: p.at.conj().neg(), residue: p.residue.conj().neg() }];
  const retarded = [below(), below()];
  const sign = Gaussian.ratio(random.integer(0, 1) === 0 ? 1 : -1);
  return {
    lambdaR,
    lambdaA: conjugateTerms(lambdaR),
    retarded,
    advanced: conjugateTerms(retarded).map((t) => ({ at: t.at, residue: t.residue.mul(sign) })),
    T: Gaussian.ONE,
    // Below the first Matsubara frequency, so that λ(z − iω_n) is on its advanced branch exactly for n ≥ 0.
    z: Gaussian.of(Rational.of(random.integer(-5, 5), 4), Rational.of(random.integer(4, 11), 5)),
  };
}

function numericFailure(step: Step, digits: number, seed: number): string | undefined {
  const bits = bitsForDigits(digits);
  const model = drawModel(seed);
  const { lhs, rhs } = sidesOf(step);
  const [left, right] = [lhs, rhs].map((side) => ballValue(side, model, bits));
  const gap = left!.sub(right!, bits).abs(bits);
  const allowed = RealBall.parse(`1e-${digits}`, bits);
  return gap.lower().isBelow(allowed) && gap.upper().isBelow(RealBall.parse(`1e-${digits - 3}`, bits))
    ? undefined
    : `lhs − rhs = ${gap.toString()} at seed ${seed}`;
}

function ballValue(term: Term, model: NumericModel, bits: number): ComplexBall {
  const wide = bits + 40;
  const atom =
    (at: ReadonlyMap<Term, ComplexBall>) =>
    (t: Term, value: (s: Term) => ComplexBall): ComplexBall | undefined => {
      const known = at.get(t);
      if (known) return known;
      if (t.kind === "sym") return symbolValue(t.name, model, wide);
      if (t.kind === "integral")
        return lineIntegral(
          (v) => evaluateBall(t.body, atom(new Map([[t.variable, ComplexBall.of(v)]])), wide),
          bits + 16,
        );
      if (t.kind !== "fn") return undefined;
      if (t.head === "sum_n") return sumByDigamma(t.args[0]!, model, wide);
      if (t.head === "A") return spectralValue(value(t.args[0]!), model, wide);
      const poles = polesOf(t.head, t.args[0]!, value, model);
      return poles ? ballPoleSum(poles, value(t.args[0]!), wide) : undefined;
    };
  return evaluateBall(term, atom(new Map()), wide);
}
function symbolValue(name: string, model: NumericModel, bits: number): ComplexBall | undefined {
  const values: Readonly<Record<string, Gaussian>> = { T: model.T, z: model.z, omega: onAxis(model.z) };
  const value = values[name];
  return value && ComplexBall.fromGaussian(value, bits);
}
/** The energy below z: between the branches of λ the sum is the same function. */
const onAxis = (at: Gaussian): Gaussian => Gaussian.of(at.re);
function polesOf(
  head: string,
  arg: Term,
  value: (s: Term) => ComplexBall,
  model: NumericModel,
): readonly SimplePole[] | undefined {
  if (head === "lambda") return value(arg).im.isNegative() ? model.lambdaA : model.lambdaR;
  if (head === "lambda^R") return model.lambdaR;
  if (head === "lambda^A") return model.lambdaA;
  return head.endsWith("^R") ? model.retarded : head.endsWith("^A") ? model.advanced : undefined;
}
/** A = (λ^R − λ^A)/2πi. */
function spectralValue(at: ComplexBall, model: NumericModel, bits: number): ComplexBall {
  const jump = ballPoleSum(model.lambdaR, at, bits).sub(ballPoleSum(model.lambdaA, at, bits), bits);
  return jump.div(ComplexBall.of(pi(bits).shift(1)).timesI(), bits);
}
function ballPoleSum(poles: readonly SimplePole[], at: ComplexBall, bits: number): ComplexBall {
  return inBalls(poles, bits)
    .map((p) => p.residue.div(at.sub(p.at, bits), bits))
    .reduce((a, b) => a.add(b, bits));
}
interface BallPole {
  readonly at: ComplexBall;
  readonly residue: ComplexBall;
}
const ballPoles = new WeakMap<readonly SimplePole[], Map<number, BallPole[]>>();

/** Poles at a precision: an integrand asks for them at every node. */
function inBalls(poles: readonly SimplePole[], bits: number): BallPole[] {
  const known = ballPoles.get(poles) ?? new Map<number, BallPole[]>();
  ballPoles.set(poles, known);
  const ball = (z: Gaussian): ComplexBall => ComplexBall.fromGaussian(z, bits);
  const found = known.get(bits) ?? poles.map((p) => ({ at: ball(p.at), residue: ball(p.residue) }));
  known.set(bits, found);
  return found;
}

/**
 * Σ_n c λ(z−iω_n) R(iω_n), z or ω: partial fractions in iω_n, then Σ_{n≥0} 1/(iω_n − p) → −ψ(½ + ip/2πT)/2πiT, the divergent
 * constants cancelling because the residues add up to zero.
 */
function sumByDigamma(summand: Term, model: NumericModel, bits: number): ComplexBall {
  const at = (e: Term): Term => coefficientOf(summand, fn("lambda", sub(e, matsubaraPoint)));
  const isAbove = at(z).key !== "#0";
  const perLambda = at(isAbove ? z : omega);
  const point = isAbove ? model.z : onAxis(model.z);
  const head = ["G^R", "F^R", "g^R", "f^R"].find((h) => summandHas(perLambda, h));
  if (!head) throw new InternalError("unexpected summand of a Matsubara sum");
  const factor = evaluateBall(
    coefficientOf(perLambda, fn(head, matsubaraPoint)),
    (t) => (t.kind === "sym" ? symbolValue(t.name, model, bits) : undefined),
    bits,
  );
  const above = halfSum(productPoles(model.lambdaA, model.retarded, point), 1, model, bits);
  const below = halfSum(productPoles(model.lambdaR, model.advanced, point), -1, model, bits);
  return factor.mul(above.add(below, bits), bits);
}
function summandHas(t: Term, head: string): boolean {
  return coefficientOf(t, fn(head, matsubaraPoint)).key !== "#0";
}
/** Poles in e of λ(z − e)R(e). */
function productPoles(
  lambda: readonly SimplePole[],
  electron: readonly SimplePole[],
  at: Gaussian,
): SimplePole[] {
  const value = (poles: readonly SimplePole[], e: Gaussian): Gaussian =>
    poles.map((p) => p.residue.div(e.sub(p.at))).reduce((a, b) => a.add(b));
  return [
    ...electron.map((p) => ({ at: p.at, residue: p.residue.mul(value(lambda, at.sub(p.at))) })),
    ...lambda.map((p) => {
      const pole = at.sub(p.at);
      return { at: pole, residue: p.residue.neg().mul(value(electron, pole)) };
    }),
  ];
}
/** Σ_{n≥0} Σ_k r_k/(±iω_n − p_k). */
function halfSum(poles: readonly SimplePole[], sign: 1 | -1, model: NumericModel, bits: number): ComplexBall {
  const twoPiT = ComplexBall.of(pi(bits).shift(1)).mul(ComplexBall.fromGaussian(model.T, bits), bits);
  const half = ComplexBall.of(RealBall.ONE.shift(-1));
  return poles
    .map((p) => {
      const shift = ComplexBall.fromGaussian(p.at, bits).timesI().div(twoPiT, bits);
      const psi = digamma(half.add(sign === 1 ? shift : shift.neg(), bits), bits);
      const signed = sign === 1 ? psi.neg() : psi;
      return ComplexBall.fromGaussian(p.residue, bits).mul(signed, bits).div(twoPiT.timesI(), bits);
    })
    .reduce((a, b) => a.add(b, bits));
}
