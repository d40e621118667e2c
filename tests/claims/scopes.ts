import type { Assumptions } from "../../src/claims/assumptions.ts";
import { Evaluator } from "../../src/claims/evaluator.ts";
import { Model } from "../../src/claims/model.ts";
import { PLAIN_MODEL } from "../../src/claims/model-data.ts";
import { Point } from "../../src/claims/point.ts";
import { boundVariable } from "../../src/claims/spectral.ts";
import { Work } from "../../src/claims/work.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";

/** x and y real, n an integer; nothing else is known. */
export const KNOWN: Assumptions = {
  variables: new Map([
    ["x", { kind: "real" }],
    ["y", { kind: "real" }],
    ["n", { kind: "integer" }],
  ]),
  functions: new Map(),
  causal: new Map(),
  physical: new Set(),
  normalised: false,
  generalElectrons: false,
  conditions: [],
};
/** Variables that integrals and sums bind. */
export const [FIRST, SECOND] = [boundVariable(0), boundVariable(1)];

/** Evaluates terms with the given values of variables. */
export function scopeAt(bits: number, values: Readonly<Record<string, number>> = {}): Evaluator {
  const drawn = Object.entries(values).map(([name, v]): [string, Gaussian] => [name, Gaussian.ratio(v)]);
  return new Evaluator(new Point(new Map(drawn), new Model(PLAIN_MODEL, KNOWN, [])), bits, new Work(20));
}
