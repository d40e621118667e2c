import fc from "fast-check";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { Rational } from "../../exact/rational.ts";

/**
 * Plain data of one random causal model, drawn and shrunk by fast-check: poles and residues as small GaussianFraction rationals.
 * All functions of a model are built from it, so equal data give equal models.
 */
export interface ModelData {
  /** Poles of λ^R below the axis (mirrored to −p̄), residues. */
  readonly boson: readonly PoleData[];
  readonly bosonDistribution: readonly PoleData[];
  readonly electronDistribution: readonly PoleData[];
  readonly green: readonly PoleData[];
  readonly green22: readonly PoleData[];
  readonly anomalous: readonly PoleData[];
  readonly residual: readonly PoleData[];
  /** Values for symbols and energies, consumed by name in a fixed order. */
  readonly numbers: readonly (readonly [number, number, number, number])[];
}
export interface PoleData {
  /** Real part, distance from the axis (positive), residue: numerators over the shared denominator. */
  readonly re: number;
  readonly depth: number;
  readonly residueRe: number;
  readonly residueIm: number;
}

const DENOMINATOR = 5;

const pole = fc.record({
  re: fc.integer({ min: -23, max: 23 }),
  depth: fc.integer({ min: 1, max: 19 }),
  residueRe: fc.integer({ min: -7, max: 7 }),
  residueIm: fc.integer({ min: -7, max: 7 }),
});
/** Degree 3 at least where a function is retarded; distinct poles, so that they stay simple. */
const poles = (count: number): fc.Arbitrary<PoleData[]> =>
  fc
    .uniqueArray(pole, {
      minLength: count,
      maxLength: count,
      selector: (p) => `${Math.abs(p.re)},${p.depth}`,
    })
    .map((list) => list.map((p) => (p.residueRe === 0 && p.residueIm === 0 ? { ...p, residueRe: 1 } : p)));

const number = fc.tuple(
  fc.integer({ min: -19, max: 19 }),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 17 }),
  fc.integer({ min: 1, max: 9 }),
);

/** The arbitrary that every exact judge draws its models from. */
export const modelData: fc.Arbitrary<ModelData> = fc.record({
  boson: poles(2),
  bosonDistribution: poles(1),
  electronDistribution: poles(1),
  green: poles(3),
  green22: poles(3),
  anomalous: poles(3),
  residual: poles(1),
  numbers: fc.array(number, { minLength: 40, maxLength: 40 }),
});

/** Where the pole lies (below the axis) and its residue. */
export function poleBelow(p: PoleData): { at: GaussianFraction; residue: GaussianFraction } {
  return {
    at: GaussianFraction.of(Rational.of(p.re, DENOMINATOR), Rational.of(-p.depth, DENOMINATOR)),
    residue: GaussianFraction.of(
      Rational.of(p.residueRe, DENOMINATOR),
      Rational.of(p.residueIm, DENOMINATOR),
    ),
  };
}
