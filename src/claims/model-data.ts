import fc from "fast-check";

/** One damped oscillator of λ. */
export interface Oscillator {
  readonly omega: number;
  readonly kappa: number;
  readonly weight: number;
}
/** weight x/(x² + width²), or (weight + i phase)/(z − centre + i width). */
export interface Pole {
  readonly weight: number;
  readonly phase: number;
  readonly centre: number;
  readonly width: number;
}
export interface FunctionData {
  readonly poles: readonly Pole[];
}
/** Plain data of one random model: small integers and halves, so that counterexamples shrink to readable ones. */
export interface ModelData {
  readonly boson: readonly Oscillator[];
  readonly bosons: readonly Pole[];
  /** b in the part b/x of F_B. */
  readonly infrared: number;
  readonly electrons: readonly Pole[];
  /** The even part of h where there is no particle–hole symmetry. */
  readonly extra: readonly Pole[];
  readonly functions: readonly FunctionData[];
}

const nonZero = (size: number): fc.Arbitrary<number> =>
  fc.integer({ min: -size, max: size - 1 }).map((n) => (n >= 0 ? n + 1 : n));
const width = fc.integer({ min: 1, max: 6 });
const oscillator: fc.Arbitrary<Oscillator> = fc.record({ omega: width, kappa: width, weight: nonZero(4) });
const pole: fc.Arbitrary<Pole> = fc.record({
  weight: nonZero(4),
  phase: fc.integer({ min: -3, max: 3 }),
  centre: fc.integer({ min: -5, max: 5 }),
  width,
});
const some = <T>(of: fc.Arbitrary<T>, selector: (x: T) => unknown): fc.Arbitrary<T[]> =>
  fc.uniqueArray(of, { minLength: 1, maxLength: 2, selector });
const poles = some(pole, (p) => `${p.width}`);
/** Different functions that a claim may use at once. */
export const FUNCTIONS = 6;

export const modelData: fc.Arbitrary<ModelData> = fc.record({
  boson: some(oscillator, (o) => `${o.omega},${o.kappa}`),
  bosons: poles,
  infrared: fc.integer({ min: 0, max: 4 }),
  electrons: poles,
  extra: poles,
  functions: fc.array(fc.record({ poles }), { minLength: FUNCTIONS, maxLength: FUNCTIONS }),
});

const PLAIN_POLE: Pole = { weight: 1, phase: 0, centre: 0, width: 1 };
/** The simplest model, for claims without abstract functions. */
export const PLAIN_MODEL: ModelData = {
  boson: [{ omega: 1, kappa: 1, weight: 1 }],
  bosons: [PLAIN_POLE],
  infrared: 0,
  electrons: [PLAIN_POLE],
  extra: [PLAIN_POLE],
  functions: [{ poles: [PLAIN_POLE] }],
};

/** All weights and all energies by a factor each. */
export function scaledData(data: ModelData, strength: number, energy: number): ModelData {
  const pole = (p: Pole): Pole => ({
    weight: p.weight * strength,
    phase: p.phase * strength,
    centre: p.centre * energy,
    width: p.width * energy,
  });
  return {
    boson: data.boson.map((o) => ({
      omega: o.omega * energy,
      kappa: o.kappa * energy,
      weight: o.weight * strength,
    })),
    bosons: data.bosons.map(pole),
    infrared: data.infrared * strength,
    electrons: data.electrons.map(pole),
    extra: data.extra.map(pole),
    functions: data.functions.map(({ poles }) => ({ poles: poles.map(pole) })),
  };
}
