import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { Rational } from "../../exact/rational.ts";
import { type ModelData, type PoleData, poleBelow } from "./model-data.ts";
import {
  conjugate,
  conjugateTerms,
  type PoleFunction,
  poleSum,
  product,
  type SimplePole,
  scaled,
  scaleTerms,
  sum,
  valueAt,
} from "./pole-function.ts";

const { ONE, I } = GaussianFraction;
const TWO = GaussianFraction.ratio(2);

/**
 * A causal model: every function of the theory as an exact rational function with the analytic structure it must have.
 * D^R, G^R, F^R, f^R, g^R have their poles below the axis; A, F_B, h are odd, real and fall off; Ξ = iX with X real. The
 * Keldysh components follow from h, F_B and Ξ by their definitions. π is a free rational number: identities hold as
 * polynomials in π.
 */
export interface Model {
  readonly functions: ReadonlyMap<string, PoleFunction>;
  /** Value of a symbol, drawn once per name. */
  symbol(name: string): GaussianFraction;
  /** The thermal poles of h when it is a truncated tanh: iω_n for n ≥ 0. */
  readonly matsubara: readonly GaussianFraction[];
}

/** Which family of models a step is judged in. */
export interface ModelOptions {
  /** Particle–hole symmetric: G_11 = G_22 = G. */
  readonly symmetric: boolean;
  /** h = tanh cut off after its first poles, residue 2T at ±iω_n. */
  readonly truncatedThermal: boolean;
  /** The coupling is per density of states: g²N_F D^R = −λ^R (wide band). */
  readonly perState: boolean;
  /** G^R falls like 1/ω, A like 1/x³, and both have two poles: what moments and double integrals need. Default false. */
  readonly normalised?: boolean;
}

export function buildModel(data: ModelData, options: ModelOptions): Model {
  const symbols = symbolTable(data);
  const pi = symbols("pi");
  const states = options.perState ? symbols("N_F") : ONE;
  const boson = bosonFunctions(data, pi, symbols("g").pow(2).mul(states), options.normalised);
  const matsubara = [0, 1, 2].map((n) =>
    I.mul(pi)
      .mul(symbols("T"))
      .mul(GaussianFraction.ratio(2 * n + 1)),
  );
  const h = options.truncatedThermal ? thermalSum(matsubara, symbols("T")) : odd(data.electronDistribution);
  const electrons = electronFunctions(data, options, h, pi);
  const functions = new Map<string, PoleFunction>([
    ...boson,
    ...electrons,
    ["h", h],
    ["h_b", odd(data.anomalous.slice(0, 1))],
  ]);
  functions.set("rho", densityOfStates(data, options.symmetric));
  return { functions, symbol: symbols, matsubara };
}

/** 2T Σ_n [1/(e − iω_n) + 1/(e + iω_n)]: tanh(e/2T) with finitely many of its poles. */
function thermalSum(matsubara: readonly GaussianFraction[], T: GaussianFraction): PoleFunction {
  return poleSum(matsubara.flatMap((at) => [at, at.neg()]).map((at) => ({ at, residue: TWO.mul(T) })));
}

/** A real odd function from one pole: r/(e−p) + conj, antisymmetrised. */
function odd(list: readonly PoleData[]): PoleFunction {
  return poleSum(list.flatMap((d) => oddTerms(poleBelow(d))));
}
/** A real even function from one pole: r/(e−p) − r/(e+p) + conj. */
function even(list: readonly PoleData[]): PoleFunction {
  return poleSum(list.flatMap((d) => evenTerms(poleBelow(d))));
}
function evenTerms({ at, residue }: SimplePole): SimplePole[] {
  const pair = (r: GaussianFraction): SimplePole[] => [
    { at, residue: r },
    { at: at.neg(), residue: r.neg() },
  ];
  if (at.realPart().isZero())
    return pair(residue.imaginaryPart().isZero() ? I : residue.imaginaryPart().mul(I));
  return [...pair(residue), ...conjugateTerms(pair(residue))];
}
function oddTerms({ at, residue }: SimplePole): SimplePole[] {
  const half = [
    { at, residue },
    { at: at.neg(), residue },
  ];
  // On the imaginary axis the mirror pole is the conjugate pole: a real residue then already makes the function real.
  if (at.realPart().isZero())
    return half.map((t) => ({
      at: t.at,
      residue: residue.realPart().isZero() ? ONE : residue.realPart(),
    }));
  return [...half, ...conjugateTerms(half)];
}

/** A real density of states ρ(ε), even with particle–hole symmetry. */
function densityOfStates(data: ModelData, symmetric: boolean): PoleFunction {
  if (symmetric) return even(data.green22.slice(0, 1));
  const terms = data.green22.slice(0, 2).map(poleBelow);
  return poleSum([...terms, ...conjugateTerms(terms)]);
}

/** λ^R with λ^R(−x) = conj λ^R(x): poles p and −p̄ with residues r and −r̄. */
function mirrored(d: SimplePole, sign: 1 | -1): SimplePole[] {
  const mirror = { at: d.at.conj().neg(), residue: sign === 1 ? d.residue.conj() : d.residue.conj().neg() };
  if (!d.at.realPart().isZero()) return [d, mirror];
  const part = sign === 1 ? d.residue.realPart() : d.residue.imaginaryPart().mul(I);
  const fallback = sign === 1 ? ONE : I;
  return [{ at: d.at, residue: part.isZero() ? fallback : part }];
}

function bosonFunctions(
  data: ModelData,
  pi: GaussianFraction,
  strength: GaussianFraction,
  normalised = false,
): [string, PoleFunction][] {
  const drawn = data.boson.map((d) => mirrored(poleBelow(d), -1));
  const terms = normalised ? withoutTail(drawn[0]!) : drawn.flat();
  const [lambdaR, lambdaA] = [poleSum(terms), poleSum(conjugateTerms(terms))];
  const perTwoPiI = TWO.mul(pi).mul(I).inverse();
  const spectralTerms = [
    ...scaleTerms(terms, perTwoPiI),
    ...scaleTerms(conjugateTerms(terms), perTwoPiI.neg()),
  ];
  const spectral = poleSum(spectralTerms);
  const distribution = data.bosonDistribution.flatMap((d) => oddTerms(poleBelow(d)));
  const F = poleSum(distribution);
  const weight = product(spectral, F);
  const perCoupling = strength.inverse().neg();
  const hilbert = hilbertTransform(spectralTerms, distribution, spectral, F, pi);
  return [
    ["lambda^R", lambdaR],
    ["lambda^A", lambdaA],
    ["A", spectral],
    ["F_B", F],
    ["P_B", hilbert],
    ["P_B^-", conjugate(hilbert)],
    ["a", perEnergy(spectral)],
    // Any other odd boson distribution, e.g. the one in detailed balance with the electrons.
    ["F_ref", odd(data.residual)],
    ["D^R", scaled(lambdaR, perCoupling)],
    ["D^A", scaled(lambdaA, perCoupling)],
    ["D^K", scaled(weight, perCoupling.mul(TWO).mul(pi).mul(I))],
  ];
}

/** A boson and its mirror image with residues that add up to zero. Throws RangeError where nothing is left. */
function withoutTail(pair: readonly SimplePole[]): SimplePole[] {
  const mean = pair
    .reduce((t, p) => t.add(p.residue), GaussianFraction.ZERO)
    .div(GaussianFraction.ratio(pair.length));
  const shifted = pair.map((p) => ({ at: p.at, residue: p.residue.sub(mean) }));
  if (shifted.every((p) => p.residue.isZero())) throw new RangeError("no boson is left");
  return shifted;
}
/** Residues divided by their sum. Throws RangeError where it vanishes. */
function withUnitWeight(terms: readonly SimplePole[]): SimplePole[] {
  const total = terms.reduce((t, p) => t.add(p.residue), GaussianFraction.ZERO);
  return scaleTerms(terms, total.inverse());
}
/** f(e)/e for an odd f: regular at e = 0, with the poles of f. */
function perEnergy(f: PoleFunction): PoleFunction {
  return { ...product(f, poleSum([{ at: GaussianFraction.ZERO, residue: ONE }])), poles: f.poles };
}

/** ∫dx B(x)/(x − z − i0) = 2πi × the part of B with poles below the axis, by closing each part on the other side. */
function hilbertTransform(
  a: SimplePole[],
  f: SimplePole[],
  A: PoleFunction,
  F: PoleFunction,
  pi: GaussianFraction,
): PoleFunction {
  const below = (t: SimplePole): boolean => t.at.side() < 0;
  const terms = [
    ...a.filter(below).map((t) => ({ at: t.at, residue: t.residue.mul(valueAt(F, t.at)) })),
    ...f.filter(below).map((t) => ({ at: t.at, residue: t.residue.mul(valueAt(A, t.at)) })),
  ];
  return poleSum(scaleTerms(terms, TWO.mul(pi).mul(I)));
}

function electronFunctions(
  data: ModelData,
  { symmetric, normalised }: ModelOptions,
  h: PoleFunction,
  pi: GaussianFraction,
): [string, PoleFunction][] {
  const drawn = symmetric
    ? data.green.slice(0, 2).flatMap((d) => mirrored(poleBelow(d), 1))
    : data.green.slice(0, normalised ? 2 : 3).map(poleBelow);
  const greenTerms = normalised ? withUnitWeight(drawn) : drawn;
  const green22 = symmetric ? greenTerms : data.green22.map(poleBelow);
  const parity = (sign: 1 | -1): SimplePole[] =>
    symmetric
      ? data.anomalous.slice(0, 2).flatMap((d) => mirrored(poleBelow(d), sign))
      : data.anomalous.map(poleBelow);
  // F^R(−ω) = conj F^R(ω), f^R(−ω) = −conj f^R(ω).
  const [anomalous, quasiclassical] = [parity(-1), parity(1)];
  const [G11R, G11A] = [poleSum(greenTerms), poleSum(conjugateTerms(greenTerms))];
  const [G22R, G22A] = [poleSum(green22), poleSum(conjugateTerms(green22))];
  const [FR, FA] = [poleSum(anomalous), poleSum(conjugateTerms(anomalous))];
  const residualX = even(data.residual);
  const Xi = scaled(residualX, I);
  const fR = poleSum(quasiclassical);
  const fA = poleSum(scaleTerms(conjugateTerms(quasiclassical), ONE.neg()));
  const gR = poleSum(anomalous, ONE);
  const gA = poleSum(scaleTerms(conjugateTerms(anomalous), ONE.neg()), ONE.neg());
  const gapTerms = data.green22.slice(0, 2).map(poleBelow);
  const minus = (p: PoleFunction): PoleFunction => scaled(p, ONE.neg());
  return [
    ["G_11^R", G11R],
    ["G_11^A", G11A],
    ["G_11^K", product(h, sum(G11R, minus(G11A)))],
    ["G_22^R", G22R],
    ["G_22^A", G22A],
    ["G_22^K", product(h, sum(G22R, minus(G22A)))],
    // Any other causal function where a step holds for every self-energy.
    ["Sigma_11^R", poleSum(data.green22.map(poleBelow))],
    ["Sigma_11^A", poleSum(conjugateTerms(data.green22.map(poleBelow)))],
    ["phi^R", poleSum(gapTerms)],
    ["phi^A", poleSum(conjugateTerms(gapTerms))],
    ["B", scaled(sum(G11A, minus(G11R)), TWO.mul(pi).mul(I).inverse())],
    ["G^R", G11R],
    ["G^A", G11A],
    ["F^R", FR],
    ["F^A", FA],
    ["F^K", sum(product(h, sum(FR, minus(FA))), product(G11R, Xi, G22A))],
    ["Xi", Xi],
    ["X", residualX],
    ["f^R", fR],
    ["f^A", fA],
    ["f^K", product(h, sum(fR, minus(fA)))],
    ["g^R", gR],
    ["g^A", gA],
    ["g^K", product(h, sum(gR, minus(gA)))],
  ];
}

/** Names of symbols in the upper half plane, real positive or real; everything else is real. */
const UPPER = new Set(["z", "omega~^R", "omega~_11^R", "omega~_22^R", "s^R"]);
const CONJUGATE: Readonly<Record<string, string>> = {
  "omega~^A": "omega~^R",
  "omega~_22^A": "omega~_22^R",
  "s^A": "s^R",
  "phi^A": "phi^R",
};
const COMPLEX = new Set(["phi^R", "phi", "X"]);
const POSITIVE = new Set([
  "pi",
  "g",
  "T",
  "T_e",
  "T_B",
  "N_F",
  "Omega",
  "kappa",
  "gamma",
  "lambda",
  "eta",
  "nu_n",
  "G",
  "a",
  "Gamma_b",
  "rho_b",
  "s",
  "V",
]);

/** Symbols draw their numbers in the order in which they are first asked for. */
function symbolTable(data: ModelData): (name: string) => GaussianFraction {
  const values = new Map<string, GaussianFraction>();
  let next = 0;
  const draw = (name: string): GaussianFraction => {
    const [a, b, c, d] = data.numbers[next++ % data.numbers.length]!;
    if (UPPER.has(name)) return GaussianFraction.of(Rational.of(a, b), Rational.of(c, d));
    if (COMPLEX.has(name)) return GaussianFraction.of(Rational.of(a, b), Rational.of(-c, d));
    // An offset by the position keeps two energies from coinciding with each other or with zero.
    const value = POSITIVE.has(name) ? Rational.of(c, d) : Rational.of(20 * a + next, 7 * b);
    return GaussianFraction.of(value);
  };
  const table = (name: string): GaussianFraction => {
    const partner = CONJUGATE[name];
    if (partner) return table(partner).conj();
    const value = values.get(name) ?? draw(name);
    values.set(name, value);
    return value;
  };
  return table;
}
