import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { coefficientAt, constantSeries, type Laurent, laurent, laurentField, TERMS } from "./laurent.ts";

/** A point of the Riemann sphere. */
export type Point = GaussianFraction | "infinity";

/** A rational function known by its finite poles and its expansion at any point, all in Q(i). */
export interface PoleFunction {
  readonly poles: readonly GaussianFraction[];
  /** Laurent series in δ = e − at, or in 1/e at infinity. */
  expand(at: Point): Laurent;
}

/** A simple pole residue/(e − at). */
export interface SimplePole {
  readonly at: GaussianFraction;
  readonly residue: GaussianFraction;
}

/** constant + Σ residue/(e − at) with distinct poles. */
export function poleSum(terms: readonly SimplePole[], constant = GaussianFraction.ZERO): PoleFunction {
  return {
    poles: terms.map((t) => t.at),
    expand: (at) =>
      terms.map((t) => expandPole(t, at)).reduce((a, b) => laurentField.add(a, b), constantSeries(constant)),
  };
}

function expandPole({ at, residue }: SimplePole, point: Point): Laurent {
  const coefficients: GaussianFraction[] = [];
  if (point === "infinity") {
    for (let k = 0, c = residue; k < TERMS; k++, c = c.mul(at)) coefficients.push(c);
    return laurent(1, coefficients);
  }
  const distance = point.sub(at);
  if (distance.isZero())
    return laurent(-1, [residue, ...new Array<GaussianFraction>(TERMS).fill(GaussianFraction.ZERO)]);
  const step = distance.inverse();
  for (let k = 0, c = residue.mul(step); k < TERMS; k++, c = c.mul(step).neg()) coefficients.push(c);
  return laurent(0, coefficients);
}

/** Complex conjugate on the real axis: poles and residues conjugated. */
export function conjugateTerms(terms: readonly SimplePole[]): SimplePole[] {
  return terms.map((t) => ({ at: t.at.conj(), residue: t.residue.conj() }));
}
export function scaleTerms(terms: readonly SimplePole[], factor: GaussianFraction): SimplePole[] {
  return terms.map((t) => ({ at: t.at, residue: t.residue.mul(factor) }));
}

export function product(...parts: readonly PoleFunction[]): PoleFunction {
  return {
    poles: parts.flatMap((p) => p.poles),
    expand: (at) => parts.map((p) => p.expand(at)).reduce((a, b) => laurentField.mul(a, b)),
  };
}
export function sum(...parts: readonly PoleFunction[]): PoleFunction {
  return {
    poles: parts.flatMap((p) => p.poles),
    expand: (at) => parts.map((p) => p.expand(at)).reduce((a, b) => laurentField.add(a, b)),
  };
}
export function scaled(part: PoleFunction, factor: GaussianFraction): PoleFunction {
  return { poles: part.poles, expand: (at) => laurentField.mul(constantSeries(factor), part.expand(at)) };
}

/** Value at a regular finite point. Throws RangeError at a pole. */
export function valueAt(f: PoleFunction, at: GaussianFraction): GaussianFraction {
  const series = f.expand(at);
  if (series.coefficients.length > 0 && series.valuation < 0) throw new RangeError("value at a pole");
  return coefficientAt(series, 0);
}

/**
 * The function of v that f(slope·v + shift) is, expanded at v = point. slope must not vanish.
 */
export function expandComposed(
  f: PoleFunction,
  slope: GaussianFraction,
  shift: GaussianFraction,
  point: Point,
): Laurent {
  if (point !== "infinity") {
    const inner = f.expand(slope.mul(point).add(shift));
    return rescale(inner, slope);
  }
  // 1/(slope·v + shift) as a series in u = 1/v, composed with the expansion of f in 1/e.
  const inner = f.expand("infinity");
  const u = laurent(1, geometric(slope, shift));
  let result = constantSeries(GaussianFraction.ZERO);
  for (let k = inner.coefficients.length - 1; k >= 0; k--)
    result = laurentField.add(laurentField.mul(result, u), constantSeries(inner.coefficients[k]!));
  return laurentField.mul(result, power(u, inner.valuation));
}
function rescale(series: Laurent, slope: GaussianFraction): Laurent {
  return {
    valuation: series.valuation,
    coefficients: series.coefficients.map((c, k) => c.mul(slope.pow(series.valuation + k))),
  };
}
function geometric(slope: GaussianFraction, shift: GaussianFraction): GaussianFraction[] {
  const inverse = slope.inverse();
  const ratio = shift.mul(inverse).neg();
  const coefficients: GaussianFraction[] = [];
  for (let k = 0, c = inverse; k < TERMS; k++, c = c.mul(ratio)) coefficients.push(c);
  return coefficients;
}
function power(u: Laurent, n: number): Laurent {
  let result = constantSeries(GaussianFraction.ONE);
  const base = n < 0 ? laurentField.inverse(u) : u;
  for (let k = 0; k < Math.abs(n); k++) result = laurentField.mul(result, base);
  return result;
}

/** The function whose values on the real axis are the complex conjugates. */
export function conjugate(f: PoleFunction): PoleFunction {
  return {
    poles: f.poles.map((p) => p.conj()),
    expand: (at) => {
      const series = f.expand(at === "infinity" ? at : at.conj());
      return { valuation: series.valuation, coefficients: series.coefficients.map((c) => c.conj()) };
    },
  };
}
