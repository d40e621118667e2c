import { findAll } from "../algebra/rewrite.ts";
import type { Fn, Sym, Term } from "../algebra/term.ts";
import { biasConstant } from "../asymptotics/local/bias-constant.ts";
import { equilibriumCorrection } from "../asymptotics/local/correction.ts";
import { halfLine, halfSum } from "../asymptotics/symbols.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { ohmicSlope } from "../closures/weak-coupling/line.ts";
import { ComplexBall, halfLineIntegral, RealBall } from "../precision/index.ts";
import { bosonTemperature, electronTemperature } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";

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

let derived: Term | undefined;

/**
 * 1/G_c of the local closure at fixed h = tanh(ω/2T_e) with its first correction, from the term with which its derivation
 * ends: ⅛[1/T_e + 1/T_B], the correction of the equilibrium at T_B, and aJ(T_B/T_e). Energies in one unit. The error is that
 * of quadrature; what the law leaves out is O((T/Ω²) ln²(Ω/T)).
 */
export function correctedInverse(boson: OhmicBoson, te: number, tb: number): Estimated {
  derived ??= correctedLaw();
  const values: Values = new Map<Term, number>([
    [electronTemperature, te],
    [bosonTemperature, tb],
    [ohmicSlope, boson.slope],
  ]);
  const { re } = evaluateBall(derived, (t) => atom(t, values, boson), BITS);
  return { value: re.toNumber(), error: re.radius().toNumber() };
}

/** The law and its correction. Derived once per process. */
function correctedLaw(): Term {
  const { inverse } = equilibriumCorrection(matsubaraEquations(equations()));
  return biasConstant(equations(), inverse).inverse;
}

type Values = ReadonlyMap<Term, number>;

function atom(t: Term, values: Values, boson: OhmicBoson): ComplexBall | undefined {
  const value = values.get(t);
  if (value !== undefined) return ball({ value, error: 0 });
  if (t.kind !== "fn") return undefined;
  const body = t.args[0]!;
  if (t.head === halfSum.head) return ball(boson.sum(inDoubles(body, halfSum.index, values, boson)));
  const variable = halfLine.variableOf(t.head);
  if (!variable) return undefined;
  return holdsBoson(body)
    ? ball(boson.integral(inDoubles(body, variable, values, boson)))
    : halfLineIntegral((x) => at(body, variable, x.midpoint(), { values, boson, bits: bitsAt(x) }), BITS);
}

const isDeviation = (t: Term): boolean => t.kind === "fn" && t.head === "D";
const holdsBoson = (t: Term): boolean => findAll(t, isDeviation).length > 0;

interface Point {
  readonly values: Values;
  readonly boson: OhmicBoson;
  readonly bits: number;
}
/** A term where its variable has a value. */
function at(term: Term, variable: Sym, x: RealBall, { values, boson, bits }: Point): ComplexBall {
  return evaluateBall(
    term,
    (t, value) => {
      if (t === variable) return ComplexBall.of(x);
      if (!isDeviation(t)) return atom(t, values, boson);
      const nu = value((t as Fn).args[0]!).re.toNumber();
      return ball({ value: boson.deviation(nu), error: 0 });
    },
    bits,
  );
}
function inDoubles(body: Term, variable: Sym, values: Values, boson: OhmicBoson): Line {
  return (x) => at(body, variable, RealBall.fromDouble(x), { values, boson, bits: BITS }).re.toNumber();
}

/** Powers of x up to the third cancel in the integrand of J where x is small or large. */
const POWERS = 4;
const bitsAt = (x: RealBall): number => 2 * BITS + POWERS * Math.ceil(Math.abs(Math.log2(x.toNumber())));

function ball({ value, error }: Estimated): ComplexBall {
  return ComplexBall.of(RealBall.fromDouble(value).widen(RealBall.fromDouble(error), BITS));
}
