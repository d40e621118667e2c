import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { absolute } from "../../precision/integer.ts";
import { factorise } from "../linear/lu.ts";
import { denseMatrix } from "../linear/matrix.ts";
import type { GaplessForm } from "./gapless-form.ts";
import { scaledSolve } from "./scaled-solve.ts";

const MOST_STEPS = 30;

/**
 * R = θ·(D − s·A)⁻¹1, which is the R of {@link repulsionResponse} as A is symmetric, by collocation to a relative 2^-bits. The
 * solution w_n = Δ_n/(2n+1) does not jump where the repulsion ends: Δ = 1 + δ with
 *   δ_n − s(Kδ)_n = s(K1)_n,   δ_n ~ n⁻² ln n,   R = Σ_{m<M} (1 + δ_m)/(2m+1),
 * K being that of {@link GaplessForm}, on an axis whose far rules bear 1/(2m+1).
 */
export function gaplessResponse(form: GaplessForm, strength: Fixed, count: number, bits: number): Fixed {
  const { fp, size } = form;
  const { kernel, toUnknowns } = form.inDoubles();
  const s = fp.toNumber(strength);
  const factors = factorise(
    denseMatrix(size, size, (i, j) => (i === j ? 1 : 0) - s * kernel.data[i * size + j]!),
  );
  const one = form.constant();
  const source = form.images(one).kernel;
  let delta: Fixed[] = source.map(() => 0n);
  let found = form.sumBelow(count, one);
  for (let step = 0; step < MOST_STEPS; step++) {
    const images = form.images(delta);
    const residual = images.metric.map((gap, i) => gap - fp.mul(strength, images.kernel[i]! + source[i]!));
    const correction = scaledSolve(fp, factors, residual, toUnknowns).step;
    delta = delta.map((x, i) => x + correction[i]!);
    const change = form.sumBelow(count, correction);
    found += change;
    if (absolute(change) < absolute(found) >> BigInt(bits)) return found;
  }
  throw new NotConvergedError(
    `the response to the repulsion did not settle to ${bits} bits: fewer digits are accepted`,
  );
}
