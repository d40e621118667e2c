import { NotConvergedError } from "../../errors/errors.ts";
import { factorise, solve } from "./lu.ts";
import { denseMatrix, maximumNorm } from "./matrix.ts";

const STEPS = 60;
const SHORTEST = 2 ** -12;
const DIFFERENCE = 1e-9;
const SETTLED = 1e-13;
const NEARLY = 3e-8;

/**
 * x = G(x) for a small system by Newton's method with a Jacobian from differences; steps are shortened until the residual
 * falls. `scale` is the size of the entries that matter.
 *
 * @throws NotConvergedError if the residual stays above 3e-8 of the scale: where G has a root of its argument, half the digits are all there is.
 */
export function newtonFixedPoint(
  map: (x: Float64Array) => Float64Array,
  start: Float64Array,
  scale: number,
): Float64Array {
  let x = start;
  let rest = residual(map, x);
  for (let step = 0; step < STEPS && maximumNorm(rest) > SETTLED * scale; step++) {
    const next = shortened(map, x, rest, direction(map, x, rest, scale));
    if (!next) break;
    [x, rest] = [next.x, next.rest];
  }
  if (maximumNorm(rest) <= NEARLY * scale) return x;
  throw new NotConvergedError(
    `Newton's method stopped at a residual of ${maximumNorm(rest).toExponential(1)}, up to ${(NEARLY * scale).toExponential(0)} is accepted`,
  );
}

function residual(map: (x: Float64Array) => Float64Array, x: Float64Array): Float64Array {
  return map(x).map((value, i) => value - x[i]!);
}

/** d with (1 − G′)d = G(x) − x. */
function direction(
  map: (x: Float64Array) => Float64Array,
  x: Float64Array,
  rest: Float64Array,
  scale: number,
): Float64Array {
  const n = x.length;
  const matrix = denseMatrix(n, n);
  const shift = DIFFERENCE * scale;
  for (let j = 0; j < n; j++) {
    const moved = x.slice();
    moved[j]! += shift;
    residual(map, moved).forEach((value, i) => {
      matrix.data[i * n + j] = (rest[i]! - value) / shift;
    });
  }
  return solve(factorise(matrix), rest);
}

function shortened(
  map: (x: Float64Array) => Float64Array,
  x: Float64Array,
  rest: Float64Array,
  step: Float64Array,
): { x: Float64Array; rest: Float64Array } | undefined {
  for (let length = 1; length > SHORTEST; length /= 2) {
    const next = x.map((value, i) => value + length * step[i]!);
    const left = residual(map, next);
    if (maximumNorm(left) < maximumNorm(rest)) return { x: next, rest: left };
  }
  return undefined;
}
