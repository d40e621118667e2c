import { evaluate, type Field } from "../algebra/evaluate.ts";
import type { Fn, Term } from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import {
  type BallField,
  ComplexBall,
  cos,
  cosh,
  coth,
  digamma,
  exp,
  expm1,
  ln,
  pi,
  RealBall,
  sechSquared,
  sin,
  sinh,
  sinhc,
  tanh,
  tanhc,
  xcoth,
} from "../precision/index.ts";

/** A function of one variable on real and complex balls. */
type BallFunction = <T extends BallField<T>>(x: T, bits: number) => T;

const one = <T extends BallField<T>>(x: T): T => x.embed(RealBall.ONE);

const FUNCTIONS: Readonly<Record<string, BallFunction>> = {
  exp,
  expm1,
  sinh,
  cosh,
  tanh,
  coth,
  sinhc,
  tanhc,
  xcoth,
  sechSquared,
  sin,
  cos,
  digamma,
  log: ln,
  fermi: (x, bits) => one(x).div(exp(x, bits).add(one(x), bits), bits),
  bose: (x, bits) => one(x).div(expm1(x, bits), bits),
  exprel: (x, bits) => exprelBall(x, bits),
  xbose: (x, bits) => one(x).div(exprelBall(x, bits), bits),
};

/** The built-in function of a head on real balls; undefined where there is none. */
export function ballFunction(head: string): ((x: RealBall, bits: number) => RealBall) | undefined {
  return FUNCTIONS[head];
}

/** (e^x − 1)/x; through e^{x/2} sinhc(x/2) around zero. */
function exprelBall<T extends BallField<T>>(x: T, bits: number): T {
  if (!x.containsZero()) return expm1(x, bits).div(x, bits);
  const half = x.shift(-1);
  return exp(half, bits + 4).mul(sinhc(half, bits + 4), bits);
}

/**
 * Values of symbols and of functions that only the caller knows (λ^R, tables, …). It is asked first about every
 * node that is no number, sum, product or power; `value` evaluates subterms. `undefined` leaves the node to the
 * built-in functions.
 */
export type BallAtoms = (t: Term, value: (s: Term) => ComplexBall) => ComplexBall | undefined;

/**
 * A term as a complex ball at `bits` bits of working precision: +, ×, integer powers, Gaussian rationals, the symbol
 * pi, and exp, expm1, sin, cos, sinh, cosh, tanh, coth, sinhc, tanhc, xcoth, sechSquared, fermi, bose, exprel, xbose, log (principal), digamma,
 * Re, Im, abs2, conj, select. Real arguments stay real. Everything else comes from `atoms`.
 *
 * Throws {@link DomainError} at poles and cuts, InternalError for an atom that nobody knows.
 */
export function evaluateBall(term: Term, atoms: BallAtoms, bits: number): ComplexBall {
  return evaluate(term, ballField(bits), (t, value) => {
    const known = atoms(t, value);
    if (known) return known;
    if (t.kind === "sym" && t.name === "pi") return ComplexBall.of(pi(bits));
    if (t.kind !== "fn") throw new InternalError(`no value for ${t.key}`);
    return builtIn(t, value, bits);
  });
}

function ballField(bits: number): Field<ComplexBall> {
  return {
    fromGaussian: (g) => constant(g, bits),
    add: (a, b) => a.add(b, bits),
    mul: (a, b) => a.mul(b, bits),
    inverse: (a) => a.inverse(bits),
  };
}

/** Numbers of terms by precision: integrands meet theirs at every node. */
const constants = new Map<number, WeakMap<Gaussian, ComplexBall>>();

function constant(g: Gaussian, bits: number): ComplexBall {
  const known = constants.get(bits) ?? new WeakMap<Gaussian, ComplexBall>();
  constants.set(bits, known);
  const found = known.get(g) ?? ComplexBall.fromGaussian(g, bits);
  known.set(g, found);
  return found;
}

function builtIn(t: Fn, value: (s: Term) => ComplexBall, bits: number): ComplexBall {
  if (t.head === "select") return selected(t, value);
  if (t.head === "bandLogarithm") return bandLogarithm(value(t.args[0]!), value(t.args[1]!), bits);
  if (t.head === "bandReturn") return bandReturn(value(t.args[0]!), value(t.args[1]!), bits);
  const x = value(t.args[0]!);
  switch (t.head) {
    case "Re":
      return ComplexBall.of(x.re);
    case "Im":
      return ComplexBall.of(x.im);
    case "abs2":
      return ComplexBall.of(x.squaredModulus(bits));
    case "conj":
      return x.conj();
  }
  const apply = FUNCTIONS[t.head];
  if (!apply) throw new InternalError(`no evaluation of ${t.head}`);
  const positive = x.im.isZero() && !(t.head === "log" && !x.re.isPositive());
  return positive ? ComplexBall.of(apply(x.re, bits)) : apply(x, bits);
}

/** ln[(z+W)/(z−W)], principal. */
function bandLogarithm(z: ComplexBall, w: ComplexBall, bits: number): ComplexBall {
  return ln(z.add(w, bits).div(z.sub(w, bits), bits), bits);
}
/** Re ln[(z+W)/(z−W)]/Re z, at Re z = 0 its limit 2W/(W²+(Im z)²). */
function bandReturn(z: ComplexBall, w: ComplexBall, bits: number): ComplexBall {
  if (!z.re.isZero()) return ComplexBall.of(bandLogarithm(z, w, bits).re.div(z.re, bits));
  const square = w.re.square(bits).add(z.im.square(bits), bits);
  return ComplexBall.of(w.re.shift(1).div(square, bits));
}

/** The branch that the midpoint of the condition chooses: both branches are equal where both are defined. */
function selected(t: Fn, value: (s: Term) => ComplexBall): ComplexBall {
  return value(value(t.args[0]!).re.man > 0n ? t.args[1]! : t.args[2]!);
}
