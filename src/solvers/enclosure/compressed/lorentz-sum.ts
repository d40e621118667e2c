import { Rational } from "../../../exact/rational.ts";
import { fromSpectrum } from "../../../kernels/eval-kernel.ts";
import type { ExactTable } from "../../../kernels/table-balls.ts";
import { cos, legendreRule, pi, RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import type { Modes } from "./modes.ts";
import { oscillatorModes } from "./oscillator-modes.ts";
import { cothDefect } from "./response.ts";

/** Σ_j W_j/(l² + x_j²), with |λ_l − Σ_j W_j/(l² + x_j²)| ≤ share·λ_l for every l ≥ 1. */
export interface LorentzSum {
  readonly x: Float64Array;
  /** W_j, of either sign. */
  readonly weight: Float64Array;
  readonly share: number;
  /** π(coth πx_j − 1). */
  readonly defect: Float64Array;
  /** The highest frequency of the spectrum, or that of its maximum, in the unit of x. */
  readonly scale: number;
}

const BITS = 96;
/** Rounding of x_j and W_j to doubles: a relative 2⁻⁵⁰ of terms whose moduli sum to at most 13 λ_l. */
const ROUNDING = 2 ** -45;
const MOST_ORDER = 30;

/**
 * λ_l = λ(i2πTl) as a sum of Lorentzians to `digits` relative digits, proved. Einstein: exact up to the rounding of Ω/2πT;
 * damped oscillator: {@link oscillatorModes}; table:
 *
 * Theorem. Let μ = 2xA(x)dx in y = x² ∈ [y₀, y₁], and let p interpolate f(y) = 1/(y+ν²) at the n zeros of T_n(t(y)), t from −1 to 1. Then
 * f − p = f·T_n(t)/T_n(−τ), τ = (y₀+y₁+2ν²)/(y₁−y₀), so that |∫f dμ − Σ_i w_i f(y_i)| ≤ ∫f dμ/T_n(τ) with w_i = ∫ℓ_i dμ. Cells are octaves of x
 * down to X ≤ √3·2πT and [0, X]: τ ≥ 5/3 and T_n(τ) ≥ ½3ⁿ in all of them. Σ|w_i| ≤ 3.2μ (Lebesgue, n ≤ 30) and f varies by 4 in a cell.
 */
export function lorentzSum(spectrum: Spectrum, temperature: Rational, digits: number): LorentzSum {
  const step = pi(BITS).mul(RealBall.fromRational(temperature, BITS), BITS).shift(1);
  const modes = modesOf(spectrum, step, digits);
  const x = Float64Array.from(modes.x, (value) => value.div(step, BITS).toNumber());
  const square = step.square(BITS);
  const weight = Float64Array.from(modes.weight, (value) => value.div(square, BITS).toNumber());
  const scale = modes.scale.div(step, BITS).toNumber();
  return { x, weight, share: modes.share + ROUNDING, defect: x.map(cothDefect), scale };
}

function modesOf(spectrum: Spectrum, step: RealBall, digits: number): Modes {
  const { table, values } = fromSpectrum(spectrum);
  if (table) return tableModes(spectrum, table, step, digits);
  if (spectrum.kind === "oscillator") return oscillatorModes(spectrum, step.toNumber(), digits);
  const frequency = values.frequency!.re;
  const weight = values.lambda!.re.mul(frequency.mul(frequency));
  const x = RealBall.fromRational(frequency, BITS);
  return { x: [x], weight: [RealBall.fromRational(weight, BITS)], share: 0, scale: x };
}

interface Cell {
  readonly x: readonly RealBall[];
  readonly weight: readonly RealBall[];
}

/** The cells of a spectrum met so far: octaves are counted from the last point, so that temperatures share them. */
const known = new WeakMap<Spectrum, Map<string, Cell>>();

function tableModes(spectrum: Spectrum, table: ExactTable, step: RealBall, digits: number): Modes {
  const order = Math.min(MOST_ORDER, Math.ceil((digits * Math.LN10 + Math.LN2) / Math.log(3)));
  const top = table.x.at(-1)!;
  const octaves = Math.max(0, Math.ceil(Math.log2(top.toNumber() / (1.73 * step.toNumber())) + 1e-9));
  const edge = (k: number): Rational => top.div(Rational.of(2).pow(k));
  const cells = known.get(spectrum) ?? new Map<string, Cell>();
  known.set(spectrum, cells);
  const all = Array.from({ length: octaves + 1 }, (_, k) => {
    const lowest = k === octaves;
    const key = `${order} ${k} ${lowest}`;
    const cell = cells.get(key) ?? cellOf(table, lowest ? Rational.ZERO : edge(k + 1), edge(k), order);
    cells.set(key, cell);
    return cell;
  });
  return {
    x: all.flatMap((cell) => cell.x),
    weight: all.flatMap((cell) => cell.weight),
    share: 2 * 3 ** -order * (1 + 2 ** -40),
    scale: RealBall.fromRational(top, BITS),
  };
}

/** The zeros of T_n on [x₀², x₁²] and w_i = (1/n)[m_0 + 2Σ_k m_k T_k(t_i)] from the moments m_k = ∫T_k dμ. */
function cellOf(table: ExactTable, low: Rational, high: Rational, order: number): Cell {
  const moments = cellMoments(table, low, high, order);
  const [y0, y1] = [low.mul(low), high.mul(high)].map((y) => RealBall.fromRational(y, BITS)) as [
    RealBall,
    RealBall,
  ];
  const [middle, half] = [y0.add(y1, BITS).shift(-1), y1.sub(y0, BITS).shift(-1)];
  const nodes = Array.from({ length: order }, (_, i) =>
    cos(pi(BITS).mul(RealBall.fromRational(Rational.of(2 * i + 1, 2 * order), BITS), BITS), BITS),
  );
  return {
    x: nodes.map((t) => middle.add(half.mul(t, BITS), BITS).sqrt(BITS)),
    weight: nodes.map((t) =>
      chebyshev(t, order)
        .map((value, k) => value.mul(moments[k]!, BITS).shift(k === 0 ? 0 : 1))
        .reduce((sum, term) => sum.add(term, BITS))
        .div(RealBall.integer(order), BITS),
    ),
  };
}

/** T_0 … T_{n−1} at t. */
function chebyshev(t: RealBall, order: number): RealBall[] {
  const values = [RealBall.ONE, t];
  for (let k = 2; k < order; k++)
    values.push(
      values[k - 1]!.mul(t, BITS)
        .shift(1)
        .sub(values[k - 2]!, BITS),
    );
  return values;
}

/** ∫T_k(t(x²))2xA(x)dx over the cell for k < n: polynomials of degree 2n in x on every piece of the table. */
function cellMoments({ x, a }: ExactTable, low: Rational, high: Rational, order: number): RealBall[] {
  const rule = legendreRule(order + 1, BITS);
  const ball = (q: Rational): RealBall => RealBall.fromRational(q, BITS);
  const [y0, y1] = [low.mul(low), high.mul(high)];
  const [middle, half] = [ball(y0.add(y1)).shift(-1), ball(y1.sub(y0)).shift(-1)];
  const moments = Array.from({ length: order }, () => RealBall.ZERO);
  for (let i = 1; i < x.length; i++) {
    const left = x[i - 1]!.compare(low) > 0 ? x[i - 1]! : low;
    const right = x[i]!.compare(high) < 0 ? x[i]! : high;
    if (left.compare(right) >= 0) continue;
    const slope = a[i]!.sub(a[i - 1]!).div(x[i]!.sub(x[i - 1]!));
    const [beta, alpha] = [ball(slope), ball(a[i - 1]!.sub(slope.mul(x[i - 1]!)))];
    const [centre, radius] = [ball(left.add(right)).shift(-1), ball(right.sub(left)).shift(-1)];
    rule.nodes.forEach((node, g) => {
      const at = centre.add(radius.mul(node, BITS), BITS);
      const density = alpha.add(beta.mul(at, BITS), BITS).mul(at, BITS).shift(1);
      const own = density.mul(radius, BITS).mul(rule.weights[g]!, BITS);
      const t = at.square(BITS).sub(middle, BITS).div(half, BITS);
      chebyshev(t, order).forEach((value, k) => {
        moments[k] = moments[k]!.add(value.mul(own, BITS), BITS);
      });
    });
  }
  return moments;
}
