import { DoubleBall } from "../../../precision/index.ts";

/** Squares y_j ∈ [0, Y] and σ_m ≥ v, both rising. */
export interface LorentzNodes {
  readonly square: Float64Array;
  readonly sigma: Float64Array;
}

/** Every gap between two nodes is cut into so many pieces. */
const PIECES = 12;

/**
 * Nodes of {@link relativeDefect}, nearly Zolotarev's: [0, Y] and (−∞, −v] go to [a, 1] and [−1, −a] by u = 2Y(w−a)/(1−a)(1+w), (1−a)²/a = 4Y/v, and the points
 * there are w_i = dn((2i−1)K/2n), with sech in place of dn and w_{n+1−i} = a/w_i. Nothing about them needs to be true.
 */
export function lorentzNodes(top: number, lowest: number, count: number): LorentzNodes {
  const a = modulus(top, lowest);
  const quarter = Math.PI / 2 / arithmeticGeometricMean(1, a);
  const half = Array.from({ length: Math.floor(count / 2) }, (_, i) =>
    Math.cosh(((2 * i + 1) * quarter) / (2 * count)),
  );
  const w = [
    ...half.map((value) => a * value),
    ...(count % 2 === 1 ? [Math.sqrt(a)] : []),
    ...half.map((value) => 1 / value).reverse(),
  ];
  const scale = (2 * top) / (1 - a);
  return {
    square: Float64Array.from(w, (value) => (scale * (value - a)) / (1 + value)),
    sigma: Float64Array.from(w, (value) => (scale * (value + a)) / (1 - value)),
  };
}

/** The count at which Zolotarev's number 4e^{−nπ²/ln(4/a)} [Beckermann–Townsend 2017] is so small. */
export function likelyCount(top: number, lowest: number, share: number): number {
  return Math.ceil((Math.log(4 / share) * Math.log(4 / modulus(top, lowest))) / Math.PI ** 2);
}

function modulus(top: number, lowest: number): number {
  const rho = (4 * top) / lowest;
  return 2 / (2 + rho + Math.sqrt(rho * (rho + 4)));
}

function arithmeticGeometricMean(a: number, b: number): number {
  return Math.abs(a - b) < 1e-15 * a ? a : arithmeticGeometricMean((a + b) / 2, Math.sqrt(a * b));
}

/** Nodes with what is not known of them. */
export interface NodeBalls {
  readonly square: readonly DoubleBall[];
  readonly sigma: readonly DoubleBall[];
}

/**
 * A bound η of |r(ν²)/λ(iν) − 1| for every ν² ≥ v, where λ(iν) = ∫dμ(y)/(y+ν²), µ ≥ 0, and r = Σ_jW_j/(y_j+ν²) takes its values at ν² = σ_m, m ≤ n. The part of λ(iν) beyond
 * Y is at most the share `beyond`.
 *
 * Theorem. With Φ(y) = Π(y−y_j)/(y+σ_j), [1−Φ(y)/Φ(−t)]/(y+t) is a sum of 1/(y_j+t) that is 1/(y+t) at t = σ_m (Φ(−σ_m) = ∞): λ − r is ∫Φ(y)/Φ(−t) dμ/(y+t). Hence
 * η = sup_{t≥v}1/|Φ(−t)| (sup_{[0,Y]}|Φ| + `beyond`), 1/Φ(−t) = Π(t−σ_j)/(t+y_j), as |Φ| ≤ 1 beyond all y_j. Each factor of either product is largest on a piece without
 * its zero at the end that is further from it.
 */
export function relativeDefect(
  { square, sigma }: NodeBalls,
  top: number,
  lowest: number,
  beyond = 0,
): number {
  const inside = supremum(square, sigma, [0, top]);
  return (inside + beyond) * supremum(sigma, square, [lowest, Number.POSITIVE_INFINITY]) * UP;
}

const UP = 1 + 2 ** -50;

type Balls = readonly DoubleBall[];

/** A bound of Π|t − zeros|/(t + others) over a range that holds all zeros. */
function supremum(zeros: Balls, others: Balls, [from, to]: readonly [number, number]): number {
  const edges = [from, ...zeros.map(({ mid }) => mid), to];
  let most = 0;
  for (let i = 1; i < edges.length; i++)
    for (const [a, b] of pieces(edges[i - 1]!, edges[i]!))
      most = Math.max(most, onPiece(zeros, others, [a, b], i - 1));
  return most;
}

/** Equal ones; up to infinity, doubling ones and the rest. */
function pieces(a: number, b: number): (readonly [number, number])[] {
  const isEndless = b === Number.POSITIVE_INFINITY;
  const edge = (i: number): number => (isEndless ? a * 2 ** i : a + ((b - a) * i) / PIECES);
  return Array.from({ length: PIECES }, (_, i) => [edge(i), i + 1 < PIECES ? edge(i + 1) : b]);
}

/** The first `below` zeros lie below the piece; at infinity a factor is one. */
function onPiece(zeros: Balls, others: Balls, [a, b]: readonly [number, number], below: number): number {
  let product = DoubleBall.ONE;
  for (let j = b < Number.POSITIVE_INFINITY ? 0 : below; j < zeros.length; j++) {
    const end = DoubleBall.of(j < below ? b : a);
    product = product.mul(end.sub(zeros[j]!).div(end.add(others[j]!)));
  }
  return product.magnitude();
}
