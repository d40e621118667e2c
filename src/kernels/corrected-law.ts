import { dependsOn, findAll, rewrite, substitute } from "../algebra/rewrite.ts";
import { type Fn, mul, type Sym, sym, type Term } from "../algebra/term.ts";
import { biasConstant } from "../asymptotics/local/bias-constant.ts";
import { equilibriumCorrection } from "../asymptotics/local/correction.ts";
import { halfLine, halfSum } from "../asymptotics/symbols.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { ohmicSlope } from "../closures/weak-coupling/line.ts";
import { ComplexBall, halfLineIntegral, RealBall } from "../precision/index.ts";
import { bosonTemperature, electronTemperature } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import { compileFormula } from "./formula.ts";

/** A number with an estimate of its error. */
interface Estimated {
  readonly value: number;
  readonly error: number;
}
type Line = (x: number) => number;

/** What the law takes of an ohmic boson, and how functions with its D are summed up. */
export interface OhmicBoson {
  /** D(ν) = 1 − λ(iν)/λ(0). */
  deviation(nu: number): number;
  /** a: A = λ(0) a x as x → 0. */
  readonly slope: number;
  /** ∫_0^∞ f(ν) dν. */
  integral(f: Line): Estimated;
  /** Σ_{n≥0} f(n). */
  sum(f: Line): Estimated;
}

/** What is left out is below the rounding of a double. */
const BITS = 60;

/** T_B/T_e. */
const ratio = sym("r");

/** 1/G_c with its correction in T_e and r, and what of it holds D, as functions in doubles. Derived once per process. */
interface Law {
  readonly inverse: Term;
  readonly lines: ReadonlyMap<Term, BosonLine>;
}
let derived: Law | undefined;

/**
 * 1/G_c of the local closure at fixed h = tanh(ω/2T_e) with its first correction as a function of T_e at one T_B/T_e, from the term with
 * which its derivation ends: ⅛[1/T_e + 1/T_B], the correction of the equilibrium at T_B, and aJ(T_B/T_e). Energies in one unit. What
 * does not depend on T_e is integrated once. The error is that of quadrature; what the law leaves out is O((T/Ω²) ln²(Ω/T)).
 */
export function correctedInverse(boson: OhmicBoson, bias: number): (te: number) => Estimated {
  derived ??= correctedLaw();
  const { inverse, lines } = derived;
  const kept = new Map<Term, ComplexBall>();
  return (te) => {
    const values: Values = new Map([
      [electronTemperature, te],
      [ratio, bias],
      [ohmicSlope, boson.slope],
    ]);
    const { re } = evaluateBall(
      inverse,
      (t) => {
        const known = kept.get(t) ?? atom(t, values, lines.get(t)?.(boson, te, bias));
        if (known && !dependsOn(t, electronTemperature)) kept.set(t, known);
        return known;
      },
      BITS,
    );
    return { value: re.toNumber(), error: re.radius().toNumber() };
  };
}

function correctedLaw(): Law {
  const { inverse: equilibrium } = equilibriumCorrection(matsubaraEquations(equations()));
  const biased = biasConstant(equations(), equilibrium).inverse;
  const inverse = substitute(biased, new Map([[bosonTemperature, mul(ratio, electronTemperature)]]));
  const isLine = (t: Term): boolean =>
    t.kind === "fn" && variableOf(t) !== undefined && findAll(t, isDeviation).length > 0;
  return { inverse, lines: new Map(findAll(inverse, isLine).map((t) => [t, bosonLine(t as Fn)])) };
}

const isDeviation = (t: Term): boolean => t.kind === "fn" && t.head === "D";
const variableOf = ({ head }: Fn): Sym | undefined =>
  head === halfSum.head ? halfSum.index : halfLine.variableOf(head);

/** A sum or integral over a boson, at T_e and r. */
type BosonLine = (boson: OhmicBoson, te: number, bias: number) => Estimated;

function bosonLine(line: Fn): BosonLine {
  const [body, variable] = [line.args[0]!, variableOf(line)!];
  const deviation = findAll(body, isDeviation)[0] as Fn;
  const value = sym("d");
  const known = [variable, electronTemperature, ratio];
  const frequency = compileFormula(deviation.args[0]!, known);
  const summand = compileFormula(
    rewrite(body, (t) => (t === deviation ? value : undefined)),
    [...known, value],
  );
  return (boson, te, bias) => {
    const at: Line = (x) => summand(x, te, bias, boson.deviation(frequency(x, te, bias)));
    return line.head === halfSum.head ? boson.sum(at) : boson.integral(at);
  };
}

type Values = ReadonlyMap<Term, number>;

/** @param summed what of a boson the atom is, known already. */
function atom(t: Term, values: Values, summed?: Estimated): ComplexBall | undefined {
  if (summed) return ball(summed);
  const value = values.get(t);
  if (value !== undefined) return ball({ value, error: 0 });
  const variable = t.kind === "fn" && halfLine.variableOf(t.head);
  if (!variable) return undefined;
  const [body] = (t as Fn).args;
  return halfLineIntegral((x) => {
    const at = ComplexBall.of(x.midpoint());
    return evaluateBall(body!, (s) => (s === variable ? at : atom(s, values)), bitsAt(x));
  }, BITS);
}

/** Powers of x up to the third cancel in the integrand of J where x is small or large. */
const POWERS = 4;
const bitsAt = (x: RealBall): number => 2 * BITS + POWERS * Math.ceil(Math.abs(Math.log2(x.toNumber())));

function ball({ value, error }: Estimated): ComplexBall {
  return ComplexBall.of(RealBall.fromDouble(value).widen(RealBall.fromDouble(error), BITS));
}
