import { substitute } from "../algebra/rewrite.ts";
import { num, type Sym, type Term } from "../algebra/term.ts";
import { rationalTerm } from "../algebra/thermal.ts";
import {
  type CellFunctions,
  intercept,
  left,
  right,
  slope,
  tabulatedCell,
} from "../closures/boson/tabulated.ts";
import { InternalError, UnsupportedError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { ComplexBall, coth, integrate, ln, pi, RealBall, xcoth } from "../precision/index.ts";
import { z as zSymbol } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";

/** A(x) linear between exact points, 0 at both ends; x[0] = 0. */
export interface ExactTable {
  readonly x: readonly Rational[];
  readonly a: readonly Rational[];
}

/** A = α + βx between `from` and `to`, which may be part of a cell. */
export interface Piece {
  readonly from: Rational;
  readonly to: Rational;
  readonly alpha: Rational;
  readonly beta: Rational;
}

/** Of the scales T_B and Im z: what the domain of the emitted kernels leaves out too. */
const SHORTEST = 1e-75;

let cell: CellFunctions | undefined;

/** The cells of a table. */
export function pieces(table: ExactTable): Piece[] {
  return table.x.slice(1).map((right, i) => {
    const [left, low, high] = [table.x[i]!, table.a[i]!, table.a[i + 1]!];
    const beta = high.sub(low).div(right.sub(left));
    return { from: left, to: right, alpha: low.sub(beta.mul(left)), beta };
  });
}

/** A(x)/x, even and exact; zero above the table. */
export function tableSlopeExact(x: Rational, table: ExactTable): Rational {
  const size = x.abs();
  const own = pieces(table).find((p) => size.compare(p.to) < 0);
  if (!own) return Rational.ZERO;
  return own.from.isZero() ? own.beta : own.alpha.div(size).add(own.beta);
}

/**
 * ∫A(x)[1/(x−z) + 1/(x+z)]dx over one piece, from the derived cell function; the principal value for real z.
 * A logarithm of zero is left out: the neighbouring piece has it with the opposite coefficient.
 */
function pieceLambda(piece: Piece, z: Gaussian, bits: number): ComplexBall {
  cell ??= tabulatedCell();
  const symbols = new Map<Sym, Term>([
    [intercept, rationalTerm(piece.alpha)],
    [slope, rationalTerm(piece.beta)],
    [left, rationalTerm(piece.from)],
    [right, rationalTerm(piece.to)],
    [zSymbol, num(z)],
  ]);
  const logarithm = (quotient: Term): ComplexBall => {
    const factors = quotient.kind === "prod" ? quotient.factors : [quotient];
    return factors.reduce((sum, f) => {
      const [base, exponent] = f.kind === "pow" ? [f.base, f.exponent] : [f, 1];
      const part = oneLogarithm(substitute(base, symbols), bits);
      return exponent === 1 ? sum.add(part, bits) : sum.sub(part, bits);
    }, ComplexBall.ZERO);
  };
  return evaluateBall(
    cell.lambda,
    (t, value) => {
      if (t.kind === "sym") return value(symbols.get(t)!);
      return t.kind === "fn" && t.head === "log" ? logarithm(t.args[0]!) : undefined;
    },
    bits,
  );
}

function oneLogarithm(base: Term, bits: number): ComplexBall {
  if (base.kind !== "num") throw new InternalError("the cell function holds an unknown symbol");
  if (base.value.isZero()) return ComplexBall.ZERO;
  const x = ComplexBall.fromGaussian(base.value, bits);
  return base.value.isReal() ? ComplexBall.of(ln(x.re.abs(), bits)) : ln(x, bits);
}

/** λ(z) for Im z ≥ 0; λ^R on the real axis. */
export function tableLambdaBall(z: Gaussian, table: ExactTable, bits: number): ComplexBall {
  const parts = pieces(table).map((p) => pieceLambda(p, z, bits));
  const sum = parts.reduce((s, p) => s.add(p, bits), ComplexBall.ZERO);
  if (!z.isReal()) return sum;
  const weight = RealBall.fromRational(z.re.mul(tableSlopeExact(z.re, table)), bits);
  return ComplexBall.of(sum.re, weight.mul(pi(bits), bits));
}

/**
 * P_B(z) = ∫_0^∞ A(x)coth(x/2T) 2z/(x²−z²) dx by Gauss–Legendre panels that are short against the distance to z, to
 * x = 0 and to the poles of coth. For real z, A(x)coth(z/2T)[1/(x−z) + 1/(x+z)] is subtracted near z. Truncation is
 * an estimate (see `integrate`). Throws UnsupportedError where T or Im z is below 1e-75.
 */
export function tableHilbertBall(z: Gaussian, T: Rational, table: ExactTable, bits: number): ComplexBall {
  const key = [z, T, bits, ...table.x, ...table.a].join();
  const done = computed.get(key) ?? hilbert(z, T, table, bits);
  if (computed.size > 400) computed.clear();
  computed.set(key, done);
  return done;
}

/** Quadratures already done: kernels share them. */
const computed = new Map<string, ComplexBall>();

function hilbert(z: Gaussian, T: Rational, table: ExactTable, bits: number): ComplexBall {
  if (z.re.sign() < 0) return hilbert(z.conj().neg(), T, table, bits).conj().neg();
  const slopeAt = z.isReal() ? tableSlopeExact(z.re, table) : Rational.ZERO;
  const [u, t] = [RealBall.fromRational(z.re, bits), RealBall.fromRational(T, bits)];
  const weight = RealBall.fromRational(slopeAt.mul(T).mul(Rational.of(2)), bits);
  const height = weight.mul(xcoth(u.div(t, bits).shift(-1), bits), bits).mul(pi(bits), bits);
  const imaginary = ComplexBall.of(RealBall.ZERO, height);
  if (z.isZero()) return imaginary;
  checkScales(z, T);
  const panels = pieces(table).flatMap((p) => split(p, z, T));
  const parts = panels.map((p) => (isNear(p, z) ? nearPanel(p, z.re, t, bits) : farPanel(p, z, t, bits)));
  return parts.reduce((s, p) => s.add(p, bits), imaginary);
}

/** Panels shrink towards the singularities by halves: not without end. */
function checkScales(z: Gaussian, T: Rational): void {
  for (const [name, scale] of [
    ["T_B", T],
    ["Im z", z.im],
  ] as const)
    if (!scale.isZero() && Math.abs(scale.toNumber()) < SHORTEST)
      throw new UnsupportedError(`P_B of a table: |${name}| below ${SHORTEST}, its panels would be as short`);
}

/**
 * Shorter pieces until each is less than a third of its distances to the singularities (a real z may stay near). Distances
 * are exact before they become doubles: next to z they are far below the last place of its real part.
 */
function split(piece: Piece, z: Gaussian, T: Rational): Piece[] {
  const [t, two] = [T.toNumber(), Rational.of(2)];
  const [center, half] = [piece.from.add(piece.to).div(two), piece.to.sub(piece.from).toNumber() / 2];
  const origin = piece.alpha.isZero() ? Math.hypot(center.toNumber(), 6 * t) : center.toNumber();
  const close = !z.isReal() && Math.hypot(center.sub(z.re).toNumber(), z.im.toNumber()) < 3 * half;
  if (origin >= 3 * half && !close) return [piece];
  const cut = piece.from.isZero() && piece.to.toNumber() > 4 * t ? T.mul(two) : center;
  return [...split({ ...piece, to: cut }, z, T), ...split({ ...piece, from: cut }, z, T)];
}
function isNear(p: Piece, z: Gaussian): boolean {
  const [from, to] = [p.from.toNumber(), p.to.toNumber()];
  return z.isReal() && Math.abs((from + to) / 2 - z.re.toNumber()) < 1.5 * (to - from);
}

/**
 * With half-lengths a third of the distances the error falls by 2^5 a node; the estimate sees three quarters. Both
 * orders are even, so that no node falls on a z in the middle of a panel.
 */
function order(bits: number): number {
  return 8 * Math.ceil(bits / 29.6 + 0.75);
}

/** The piece with its numbers as balls. */
function inBalls(p: Piece, bits: number): Record<keyof Piece, RealBall> {
  const ball = (q: Rational): RealBall => RealBall.fromRational(q, bits);
  return { from: ball(p.from), to: ball(p.to), alpha: ball(p.alpha), beta: ball(p.beta) };
}

/** A(x)coth(x/2T), regular at x = 0. */
function weightAt(p: Record<keyof Piece, RealBall>, x: RealBall, T: RealBall, bits: number): RealBall {
  const slopeAt = p.alpha.isZero() ? p.beta : p.alpha.div(x, bits).add(p.beta, bits);
  return slopeAt.mul(T.shift(1), bits).mul(xcoth(x.div(T, bits).shift(-1), bits), bits);
}

function farPanel(piece: Piece, at: Gaussian, T: RealBall, bits: number): ComplexBall {
  const [p, z] = [inBalls(piece, bits), ComplexBall.fromGaussian(at, bits)];
  const f = (x: RealBall, b: number): ComplexBall => {
    const point = ComplexBall.of(x);
    const denominator = point.sub(z, b).mul(point.add(z, b), b);
    return z
      .shift(1)
      .scale(weightAt(p, x, T, b), b)
      .div(denominator, b);
  };
  return integrate(f, [p.from, p.to], order(bits), bits);
}

function nearPanel(piece: Piece, at: Rational, T: RealBall, bits: number): ComplexBall {
  const [p, u] = [inBalls(piece, bits), RealBall.fromRational(at, bits)];
  const cothU = coth(u.div(T, bits).shift(-1), bits);
  const f = (x: RealBall, b: number): RealBall => {
    const line = p.alpha.add(p.beta.mul(x, b), b);
    const whole = weightAt(p, x, T, b);
    const rest = whole.sub(line.mul(cothU, b), b);
    const [minus, plus] = [x.sub(u, b), x.add(u, b)];
    const smooth = rest.div(minus, b).add(rest.div(plus, b), b);
    return smooth.sub(whole.shift(1).div(plus, b), b);
  };
  const smooth = integrate(f, [p.from, p.to], order(bits), bits);
  const known = pieceLambda(piece, Gaussian.of(at), bits);
  return ComplexBall.of(smooth.add(known.re.mul(cothU, bits), bits));
}
