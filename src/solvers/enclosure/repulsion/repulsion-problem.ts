import type { Rational } from "../../../exact/rational.ts";
import { matsubaraSequence } from "../../../kernels/matsubara-sequence.ts";
import { RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import { type StoredSequence, stored } from "../largest-eigenvalue.ts";
import type { Temperature } from "../stable-above.ts";
import { BITS, type RepulsiveRows, repulsiveSource } from "./repulsive-source.ts";
import { type ResponseVectors, responseVectors } from "./response-vectors.ts";
import type { RepulsionAt } from "./symmetric-form.ts";

/** A spectrum with μ* > 0 below a sharp cutoff, exact. */
export interface ExactModel {
  readonly spectrum: Spectrum;
  readonly muStar: Rational;
  readonly cutoff: Rational;
}

/** The interactions of the temperatures met so far. */
export class RepulsionProblem {
  readonly model: ExactModel;
  readonly muStar: RealBall;
  private readonly known = new Map<string, StoredSequence>();

  constructor(model: ExactModel) {
    this.model = model;
    this.muStar = RealBall.fromRational(model.muStar, BITS);
  }

  temperature(t: Rational): Temperature {
    const key = `${t}`;
    const lambda = this.known.get(key) ?? stored(matsubaraSequence(this.model.spectrum, t, BITS));
    this.known.set(key, lambda);
    return { t, lambda };
  }

  /** The rows of one temperature with M frequencies below the cutoff. */
  at({ lambda }: Temperature, count: number, size: number): RepulsionAt {
    const rows: RepulsiveRows = { lambda: lambda.first(5 * size), strength: lambda.strength, count, size };
    return { rows, beta: repulsiveSource(rows), muStar: this.muStar };
  }
}

/** Approximate solutions at one temperature. */
export function responseAt({ rows, beta, muStar }: RepulsionAt): ResponseVectors {
  const { lambda, count, size } = rows;
  const doubles = (balls: readonly RealBall[]): Float64Array => Float64Array.from(balls, (b) => b.toNumber());
  return responseVectors(doubles(lambda.slice(0, 2 * size)), doubles(beta.near.slice(0, size)), {
    muStar: muStar.toNumber(),
    count,
  });
}
