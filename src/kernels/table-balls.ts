import type { Term } from "../algebra/term.ts";
import { type CellFunctions, tabulatedCell } from "../closures/boson/tabulated.ts";
import { InternalError } from "../errors/errors.ts";
import type { Rational } from "../exact/rational.ts";
import { ComplexBall, coth, integrate, ln, pi, RealBall, xcoth } from "../precision/index.ts";
import { evaluateBall } from "./ball-evaluation.ts";

/** A(x) linear between exact points, 0 at both ends; x[0] = 0. */
export interface ExactTable {
  readonly x: readonly Rational[];
  readonly a: readonly Rational[];
}

/** A = α + βx between `from` and `to`, which may be part of a cell. */
interface Piece {
  readonly from: RealBall;
  readonly to: RealBall;
  readonly alpha: RealBall;
  readonly beta: RealBall;
}

let cell: CellFunctions | undefined;

function pieces(table: ExactTable, bits: number): Piece[] {
  const ball = (q: Rational): RealBall => RealBall.fromRational(q, bits);
  return table.x.slice(1).map((right, i) => {
    const [left, low, high] = [table.x[i]!, table.a[i]!, table.a[i + 1]!];
    const beta = high.sub(low).div(right.sub(left));
    const alpha = low.sub(beta.mul(left));
    return { from: ball(left), to: ball(right), alpha: ball(alpha), beta: ball(beta) };
  });
}

/** A(x)/x, even; zero above the table. */
export function tableSlopeBall(x: RealBall, table: ExactTable, bits: number): RealBall {
  const size = x.abs();
  const top = RealBall.fromRational(table.x[table.x.length - 1]!, bits);
  if (size.compareMid(top) >= 0) return RealBall.ZERO;
  const all = pieces(table, bits);
  const own = all.find((p) => size.compareMid(p.to) < 0) ?? all[all.length - 1]!;
  return own === all[0] ? own.beta : own.alpha.div(size, bits).add(own.beta, bits);
}

/**
 * ∫A(x)[1/(x−z) + 1/(x+z)]dx over one piece, from the derived cell function; the principal value for real z.
 * A logarithm of an exact zero is left out: the neighbouring piece has it with the opposite coefficient.
 */
function pieceLambda(piece: Piece, z: ComplexBall, bits: number): ComplexBall {
  cell ??= tabulatedCell();
  const symbols: Record<string, ComplexBall> = {
    alpha: ComplexBall.of(piece.alpha),
    beta: ComplexBall.of(piece.beta),
    x_l: ComplexBall.of(piece.from),
    x_r: ComplexBall.of(piece.to),
    z,
  };
  const logarithm = (t: Term, value: (s: Term) => ComplexBall): ComplexBall => {
    const factors = t.kind === "prod" ? t.factors : [t];
    return factors.reduce((sum, f) => {
      const [base, exponent] = f.kind === "pow" ? [f.base, f.exponent] : [f, 1];
      const part = oneLogarithm(value(base), bits);
      return exponent === 1 ? sum.add(part, bits) : sum.sub(part, bits);
    }, ComplexBall.ZERO);
  };
  return evaluateBall(
    cell.lambda,
    (t, value) => {
      if (t.kind === "sym") return symbols[t.name];
      return t.kind === "fn" && t.head === "log" ? logarithm(t.args[0]!, value) : undefined;
    },
    bits,
  );
}

function oneLogarithm(x: ComplexBall, bits: number): ComplexBall {
  if (!x.im.isZero()) return ln(x, bits);
  return x.re.isZero() ? ComplexBall.ZERO : ComplexBall.of(ln(x.re.abs(), bits));
}

/** λ(z) for Im z ≥ 0; λ^R on the real axis. */
export function tableLambdaBall(z: ComplexBall, table: ExactTable, bits: number): ComplexBall {
  const parts = pieces(table, bits).map((p) => pieceLambda(p, z, bits));
  const sum = parts.reduce((s, p) => s.add(p, bits), ComplexBall.ZERO);
  if (!z.im.isZero()) return sum;
  const weight = z.re.mul(tableSlopeBall(z.re, table, bits), bits);
  return ComplexBall.of(sum.re, weight.mul(pi(bits), bits));
}

/**
 * P_B(z) = ∫_0^∞ A(x)coth(x/2T) 2z/(x²−z²) dx by Gauss–Legendre panels that are short against the distance to z, to
 * x = 0 and to the poles of coth. For real z, A(x)coth(z/2T)[1/(x−z) + 1/(x+z)] is subtracted near z. Truncation is
 * an estimate (see `integrate`).
 */
export function tableHilbertBall(z: ComplexBall, T: RealBall, table: ExactTable, bits: number): ComplexBall {
  const at = [z.re, z.im, T].map((b) => `${b.man} ${b.exp} ${b.rad}`).join();
  const key = `${at} ${bits} ${table.x.join()} ${table.a.join()}`;
  const done = computed.get(key) ?? hilbert(z, T, table, bits);
  if (computed.size > 400) computed.clear();
  computed.set(key, done);
  return done;
}

/** Quadratures already done: kernels share them. */
const computed = new Map<string, ComplexBall>();

function hilbert(z: ComplexBall, T: RealBall, table: ExactTable, bits: number): ComplexBall {
  if (z.re.man < 0n) return hilbert(z.conj().neg(), T, table, bits).conj().neg();
  const real = z.im.isZero();
  const slope = real ? tableSlopeBall(z.re, table, bits) : RealBall.ZERO;
  const weight = slope.mul(T.shift(1), bits).mul(xcoth(z.re.div(T, bits).shift(-1), bits), bits);
  const imaginary = ComplexBall.of(RealBall.ZERO, weight.mul(pi(bits), bits));
  if (real && z.re.isZero()) return imaginary;
  const panels = pieces(table, bits).flatMap((p) => split(p, z, T));
  const parts = panels.map((p) => (isNear(p, z) ? nearPanel(p, z.re, T, bits) : farPanel(p, z, T, bits)));
  return parts.reduce((s, p) => s.add(p, bits), imaginary);
}

/** Shorter pieces until each is less than a third of its distances to the singularities (a real z may stay near). */
function split(piece: Piece, z: ComplexBall, T: RealBall): Piece[] {
  const [from, to, t] = [piece.from.toNumber(), piece.to.toNumber(), T.toNumber()];
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  const origin = piece.alpha.isZero() ? Math.hypot(middle, 6 * t) : middle;
  const close = !z.im.isZero() && Math.hypot(middle - z.re.toNumber(), z.im.toNumber()) < 3 * half;
  if (origin >= 3 * half && !close) return [piece];
  const cut = from === 0 && to > 4 * t ? T.shift(1) : piece.from.add(piece.to, 64).midpoint().shift(-1);
  return [...split({ ...piece, to: cut }, z, T), ...split({ ...piece, from: cut }, z, T)];
}
function isNear(p: Piece, z: ComplexBall): boolean {
  const [from, to] = [p.from.toNumber(), p.to.toNumber()];
  return z.im.isZero() && Math.abs((from + to) / 2 - z.re.toNumber()) < 1.5 * (to - from);
}

/** With half-lengths a third of the distances the error falls by 2^5 a node; the estimate sees three quarters. */
function order(bits: number): number {
  return 2 * Math.ceil(bits / 7.4 + 3);
}

/** A(x)coth(x/2T), regular at x = 0. */
function weightAt(p: Piece, x: RealBall, T: RealBall, bits: number): RealBall {
  const slope = p.alpha.isZero() ? p.beta : p.alpha.div(x, bits).add(p.beta, bits);
  return slope.mul(T.shift(1), bits).mul(xcoth(x.div(T, bits).shift(-1), bits), bits);
}

function farPanel(p: Piece, z: ComplexBall, T: RealBall, bits: number): ComplexBall {
  const f = (x: RealBall, b: number): ComplexBall => {
    const at = ComplexBall.of(x);
    const denominator = at.sub(z, b).mul(at.add(z, b), b);
    return z
      .shift(1)
      .scale(weightAt(p, x, T, b), b)
      .div(denominator, b);
  };
  return integrate(f, [p.from, p.to], order(bits), bits);
}

function nearPanel(p: Piece, u: RealBall, T: RealBall, bits: number): ComplexBall {
  const at = coth(u.div(T, bits).shift(-1), bits);
  const f = (x: RealBall, b: number): RealBall => {
    const line = p.alpha.add(p.beta.mul(x, b), b);
    const whole = weightAt(p, x, T, b);
    const rest = whole.sub(line.mul(at, b), b);
    const [minus, plus] = [x.sub(u, b), x.add(u, b)];
    const smooth = rest.div(minus, b).add(rest.div(plus, b), b);
    return smooth.sub(whole.shift(1).div(plus, b), b);
  };
  const smooth = integrate(f, [p.from, p.to], order(bits), bits);
  const known = pieceLambda(p, ComplexBall.of(u), bits);
  if (!known.im.isZero()) throw new InternalError("principal value with an imaginary part");
  return ComplexBall.of(smooth.add(known.re.mul(at, bits), bits));
}
