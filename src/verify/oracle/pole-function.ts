import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import {
  addSeries,
  coefficientAt,
  constantSeries,
  type Laurent,
  laurent,
  laurentField,
  multiplySeries,
  sumOfSeries,
  ZERO_SERIES,
} from "./laurent.ts";

/** A point of the Riemann sphere. */
export type Point = GaussianFraction | "infinity";

/** A rational function known by its finite poles and its expansion at any point, all in Q(i). */
export interface PoleFunction {
  readonly poles: readonly GaussianFraction[];
  /** Laurent series in δ = e − at, or in 1/e at infinity, to so many terms. */
  expand(at: Point, terms: number): Laurent;
}

/** A simple pole residue/(e − at). */
export interface SimplePole {
  readonly at: GaussianFraction;
  readonly residue: GaussianFraction;
}

/** constant + Σ residue/(e − at) with distinct poles. */
export function poleSum(simple: readonly SimplePole[], constant = GaussianFraction.ZERO): PoleFunction {
  return {
    poles: simple.map((t) => t.at),
    expand: (at, terms) =>
      sumOfSeries([...simple.map((t) => expandPole(t, at, terms)), constantSeries(constant)]),
  };
}

function expandPole({ at, residue }: SimplePole, point: Point, terms: number): Laurent {
  if (residue.isZero()) return ZERO_SERIES;
  if (point === "infinity") return laurent(1, powers(residue, at, terms));
  const distance = point.sub(at).reduced();
  if (distance.isZero()) return { valuation: -1, coefficients: [residue], exact: true };
  const step = distance.inverse();
  return laurent(0, powers(residue.mul(step), step.neg(), terms));
}
/** c, c·r, c·r², … */
function powers(c: GaussianFraction, r: GaussianFraction, terms: number): GaussianFraction[] {
  const list = [c];
  while (list.length < terms) list.push(list.at(-1)!.mul(r));
  return list;
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
    expand: (at, terms) => parts.map((p) => p.expand(at, terms)).reduce(multiplySeries),
  };
}
export function sum(...parts: readonly PoleFunction[]): PoleFunction {
  return {
    poles: parts.flatMap((p) => p.poles),
    expand: (at, terms) => sumOfSeries(parts.map((p) => p.expand(at, terms))),
  };
}
export function scaled(part: PoleFunction, factor: GaussianFraction): PoleFunction {
  return {
    poles: part.poles,
    expand: (at, terms) => multiplySeries(constantSeries(factor), part.expand(at, terms)),
  };
}

/** Value at a regular finite point. Throws RangeError at a pole. */
export function valueAt(f: PoleFunction, at: GaussianFraction): GaussianFraction {
  const series = f.expand(at, 1);
  if (series.coefficients.length > 0 && series.valuation < 0) throw new RangeError("value at a pole");
  return coefficientAt(series, 0);
}

/** The function of v that f(slope·v + shift) is, expanded at v = point. slope must not vanish. */
export function expandComposed(
  f: PoleFunction,
  slope: GaussianFraction,
  shift: GaussianFraction,
  point: Point,
  terms: number,
): Laurent {
  if (point !== "infinity") return rescale(f.expand(slope.mul(point).add(shift), terms), slope);
  // 1/(slope·v + shift) as a series in u = 1/v, put into the expansion of f in 1/e.
  const inner = f.expand("infinity", terms);
  const inverse = slope.inverse();
  const u = laurent(1, powers(inverse, shift.mul(inverse).neg(), terms));
  // What follows the last known coefficient is O(1) times the next power of u.
  const rest: Laurent = inner.exact ? ZERO_SERIES : { valuation: 0, coefficients: [], exact: false };
  const taylor = inner.coefficients.reduceRight(
    (result, c) => addSeries(multiplySeries(result, u), constantSeries(c)),
    rest,
  );
  return multiplySeries(taylor, power(u, inner.valuation, terms));
}
function rescale(series: Laurent, slope: GaussianFraction): Laurent {
  const coefficients = series.coefficients.map((c, k) => c.mul(slope.pow(series.valuation + k)));
  return { ...series, coefficients };
}
function power(u: Laurent, n: number, terms: number): Laurent {
  const base = n < 0 ? laurentField(terms).inverse(u) : u;
  let result = constantSeries(GaussianFraction.ONE);
  for (let k = 0; k < Math.abs(n); k++) result = multiplySeries(result, base);
  return result;
}

/** The function whose values on the real axis are the complex conjugates. */
export function conjugate(f: PoleFunction): PoleFunction {
  return {
    poles: f.poles.map((p) => p.conj()),
    expand: (at, terms) => {
      const series = f.expand(at === "infinity" ? at : at.conj(), terms);
      return { ...series, coefficients: series.coefficients.map((c) => c.conj()) };
    },
  };
}
