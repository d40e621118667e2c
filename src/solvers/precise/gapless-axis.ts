import { UnsupportedError } from "../../errors/errors.ts";
import type { FixedPoint } from "../../precision/fixed-point.ts";
import { type AxisResolution, type AxisScale, type FarAxis, farAxis } from "./axis.ts";
import { FarStretch } from "./far-stretch.ts";
import { GapPanel } from "./gap-panels.ts";
import { LowStretch } from "./low-stretch.ts";
import { polynomialCount } from "./orders.ts";

/**
 * The Matsubara axis of a spectrum that reaches down to zero frequency: the first indices one by one, then panels that double
 * away from zero up to N, then the far region. Beyond a jump of the repulsion the far rules bear logarithms.
 */
export interface GaplessAxis {
  /** Indices that are taken one by one. */
  readonly low: LowStretch;
  readonly panels: readonly GapPanel[];
  readonly beyond: FarAxis;
  readonly far: FarStretch;
}

/** A dense matrix of more unknowns would take minutes. */
const LARGEST = 2500;
/**
 * Polynomials with K coefficients through integers of a panel of K²/8 do not amplify errors by more than some digits; through
 * all of a panel shorter than K²/4 Chebyshev's points lie closer than the integers at its ends only.
 */
const INTEGERS_PER_SQUARE = 1 / 8;

type IndexScale = Pick<AxisScale, "width" | "jump">;

/** Panels that a spectrum of this width over 2πT is covered by; none where there are too few frequencies for one. */
export function panelLevels(scale: IndexScale, resolution: AxisResolution): number {
  const first = Math.max(
    resolution.least,
    Math.ceil(INTEGERS_PER_SQUARE * polynomialCount(resolution.bits) ** 2),
  );
  return Math.max(0, Math.floor(Math.log2(least(scale, resolution) / first)));
}

export function unknownsOf(scale: IndexScale, resolution: AxisResolution): number {
  const levels = panelLevels(scale, resolution);
  const panels = levels * polynomialCount(resolution.bits);
  return Math.ceil(least(scale, resolution) / 2 ** levels) + panels + resolution.tail + resolution.logs;
}

/** Least N. */
function least({ width, jump }: IndexScale, resolution: AxisResolution): number {
  return Math.max(resolution.reach * width, resolution.least, jump);
}

/** @throws UnsupportedError for more unknowns than can be solved for. */
export function gaplessAxis(fp: FixedPoint, scale: IndexScale, resolution: AxisResolution): GaplessAxis {
  const { bits } = resolution;
  const degree = polynomialCount(bits);
  const levels = panelLevels(scale, resolution);
  const first = Math.ceil(least(scale, resolution) / 2 ** levels);
  const size = unknownsOf(scale, resolution);
  if (size > LARGEST)
    throw new UnsupportedError(
      `so many digits need ${size} unknowns at this temperature, more than ${LARGEST}: only a spectrum with a gap needs fewer`,
    );
  const panels = Array.from({ length: levels }, (_, k) => {
    const start = first * 2 ** k;
    return new GapPanel(fp, { start, terms: start }, first + k * degree, bits, degree);
  });
  const beyond = farAxis(fp, first * 2 ** levels, resolution, { jump: scale.jump });
  const far = new FarStretch(beyond, first + levels * degree, bits);
  return { low: new LowStretch(fp, first, bits), panels, beyond, far };
}
