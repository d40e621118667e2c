import { InputError } from "../../errors/errors.ts";
import { peaksOf } from "../../spectra/shape.ts";

/**
 * What a boson has beyond a thermal distribution: F_B(x) = coth(x/2T_B) + sgn(x)·excess(|x|). The excess is smooth between the
 * breaks and zero beyond the last one; the coupling of the spectrum does not enter.
 */
export interface BosonExcess {
  /** 2[n(x) − n_thermal(x)] for x > 0. */
  at(x: number): number;
  /** Ascending; the excess is zero below the first and above the last. */
  readonly breaks: readonly number[];
  /** Frequencies around which the excess has structure of the given width, for grids. */
  readonly features: readonly { readonly at: number; readonly width: number }[];
}

/** An incoherent drive: F_B → F_B + 2N·sgn(x)·exp(−((|x|−centre)/width)²). */
export interface IncoherentDrive {
  readonly strength: number;
  readonly centre: number;
  readonly width: number;
}

/** exp(−6.5²) = 4e-19: beyond, the drive is less than half a unit in the last place of what it is added to. */
const WIDTHS = 6.5;

/**
 * The excess of an incoherent drive. N < 0 is accepted as long as |F_B| ≥ 1 holds (see {@link requirePositiveOccupation}).
 *
 * Example: drivenExcess({ strength: 0.2, centre: 2, width: 0.3 }).at(2) is 0.4.
 */
export function drivenExcess({ strength, centre, width }: IncoherentDrive): BosonExcess {
  if (!(width > 0 && Number.isFinite(width)))
    throw new InputError({ where: "--drive WIDTH", received: String(width), accepted: "a width > 0" });
  const breaks = [-WIDTHS, 0, WIDTHS].map((k) => Math.max(0, centre + k * width));
  return {
    at: (x) => 2 * strength * Math.exp(-(((x - centre) / width) ** 2)),
    breaks: [...new Set(breaks)],
    features: [{ at: centre, width }],
  };
}

/**
 * An excess given at ascending frequencies x_i > 0, linear between them, linear to 0 at x = 0 and 0 above the last point, where its value must
 * be 0.
 *
 * @throws InputError for frequencies that do not ascend or a last value other than 0.
 */
export function tabulatedExcess(x: readonly number[], values: readonly number[]): BosonExcess {
  const problem = (received: string, accepted: string): InputError =>
    new InputError({ where: "boson distribution", received, accepted });
  if (x.length !== values.length || x.length < 2)
    throw problem(`${x.length} frequencies and ${values.length} values`, "two points or more");
  x.forEach((at, i) => {
    if (!(at > (i === 0 ? 0 : x[i - 1]!)) || !Number.isFinite(values[i]!))
      throw problem(`${values[i]} at ${at}`, "frequencies that ascend from above 0, finite values");
  });
  if (values[values.length - 1] !== 0)
    throw problem(`a last value of ${values[values.length - 1]}`, "a last value of 0");
  const [xs, ys] = [
    [0, ...x],
    [0, ...values],
  ];
  return { at: (s) => linear(xs, ys, s), breaks: xs, features: peaksOf(xs, ys.map(Math.abs)) };
}

/** Values y at ascending points x, linear in between and 0 from the last point on. */
export function linear(x: readonly number[], y: readonly number[], at: number): number {
  if (at >= x[x.length - 1]!) return 0;
  const low = cellOf(x, at);
  return y[low]! + ((y[low + 1]! - y[low]!) * (at - x[low]!)) / (x[low + 1]! - x[low]!);
}

/** The cell between ascending points that holds a number below the last. */
export function cellOf(x: readonly number[], at: number): number {
  let [low, high] = [0, x.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** Several excesses as one; none at all is an excess without breaks. */
export function sumOfExcesses(parts: readonly BosonExcess[]): BosonExcess {
  const inside = ({ breaks }: BosonExcess, x: number): boolean =>
    x >= breaks[0]! && x <= breaks[breaks.length - 1]!;
  return {
    at: (x) => parts.reduce((sum, part) => sum + (inside(part, x) ? part.at(x) : 0), 0),
    breaks: [...new Set(parts.flatMap((part) => part.breaks))].sort((a, b) => a - b),
    features: parts.flatMap((part) => part.features),
  };
}

const SAMPLES = 200;

/**
 * Refuses an excess that makes |F_B| < 1 somewhere, sampled at 200 points between neighbouring breaks: 2n_B(x; T_B) + excess(x) ≥ 0 is what
 * −Im Σ^R ≥ 0 needs.
 *
 * @throws InputError with the frequency at which it is violated.
 */
export function requirePositiveOccupation(excess: BosonExcess, bosonTemperature: number): void {
  for (let p = 1; p < excess.breaks.length; p++) {
    const [from, to] = [excess.breaks[p - 1]!, excess.breaks[p]!];
    for (let i = 1; i <= SAMPLES; i++) {
      const x = from + ((to - from) * i) / SAMPLES;
      const occupation = 2 / Math.expm1(x / bosonTemperature) + excess.at(x);
      if (occupation >= 0) continue;
      throw new InputError({
        where: "boson distribution",
        received: `F_B = ${(1 + occupation).toPrecision(4)} at ${x.toPrecision(6)}`,
        accepted: "F_B ≥ 1 at every frequency (a drive with N ≥ 0)",
      });
    }
  }
}
