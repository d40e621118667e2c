import type { Sym, Term } from "../algebra/term.ts";
import { ComplexBall, DomainError, RealBall } from "../precision/index.ts";
import type { NumericScope } from "./numeric-scope.ts";

/** Where a function is looked at: ±2^{k/STEPS}, from 2^−SMALL to 2^LARGE. */
const STEPS = 4;
const SMALL = 6;
const LARGE = 24;
const BITS = 64;
/** Halvings that bring a place to the precision asked for are as many as its bits; sections that find a minimum, fewer. */
const SECTIONS = 90;
/** A minimum is a place where it is this many times smaller than beside it. */
const DEEP = 5;
/** A function with more places is a wave. */
const MOST = 12;

interface Sample {
  readonly x: RealBall;
  /** Undefined where the function has no value. */
  readonly value: ComplexBall | undefined;
}

/**
 * Where a function of a real x that is not rational has a zero, a change of sign or a deep minimum, as √x − 30 has or
 * (ln x − 7)² + 10^−12: it is looked at on a logarithmic grid of either sign. None for what waves.
 */
export function scannedPlaces(scope: NumericScope, g: Term, x: Sym): readonly RealBall[] {
  const rough = scope.at(BITS);
  const found = [1, -1].flatMap((sign) => {
    const samples: Sample[] = [];
    for (let k = -SMALL * STEPS; k <= LARGE * STEPS; k++) {
      const at = RealBall.fromDouble(sign * 2 ** (k / STEPS));
      samples.push({ x: at, value: valueAt(rough, g, x, at) });
    }
    return samples.flatMap((_, k) => placeBefore(scope, g, x, samples, k));
  });
  return found.length > MOST ? [] : found;
}

function valueAt(scope: NumericScope, g: Term, x: Sym, at: RealBall): ComplexBall | undefined {
  try {
    return scope.valueWith(g, x, ComplexBall.of(at));
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function placeBefore(scope: NumericScope, g: Term, x: Sym, all: readonly Sample[], k: number): RealBall[] {
  const [before, here, after] = [all[k - 2], all[k - 1], all[k]];
  if (!here?.value || !after?.value) return [];
  if (here.value.containsZero()) return [here.x];
  const sign = realSign(here.value);
  if (sign !== 0 && sign * realSign(after.value) < 0) return [crossing(scope, g, x, here.x, after.x, sign)];
  if (!before?.value || before.value.containsZero() || after.value.containsZero()) return [];
  const isLeast = size(here).compareMid(size(before)) < 0 && size(here).compareMid(size(after)) <= 0;
  return isLeast && (sign === 0 || sign * realSign(before.value) > 0)
    ? minimum(scope, g, x, before, after)
    : [];
}
function realSign(value: ComplexBall): number {
  if (!value.im.containsZero()) return 0;
  return value.re.isPositive() ? 1 : value.re.isNegative() ? -1 : 0;
}
function size({ value }: Sample): RealBall {
  return value!.midpoint().abs(BITS);
}

/** Between two points of different sign, by halving. */
function crossing(scope: NumericScope, g: Term, x: Sym, a: RealBall, b: RealBall, sign: number): RealBall {
  let [low, high] = [a, b];
  for (let k = 0; k < scope.bits; k++) {
    const middle = low.add(high, scope.bits).shift(-1).midpoint();
    const value = valueAt(scope, g, x, middle);
    if (!value || realSign(value) === 0) return middle;
    if (realSign(value) === sign) low = middle;
    else high = middle;
  }
  return low;
}

const GOLDEN = RealBall.fromDouble((Math.sqrt(5) - 1) / 2).midpoint();
/** The minimum of |g| between two points, by golden sections; none if it is not deep. */
function minimum(scope: NumericScope, g: Term, x: Sym, before: Sample, after: Sample): RealBall[] {
  const bits = scope.bits;
  const sampleAt = (at: RealBall): Sample => ({ x: at, value: valueAt(scope, g, x, at) });
  const inner = (from: RealBall, to: RealBall): Sample =>
    sampleAt(to.add(from.sub(to, bits).mul(GOLDEN, bits), bits).midpoint());
  let [low, high] = [before.x, after.x];
  let [left, right] = [inner(low, high), inner(high, low)];
  for (let k = 0; k < SECTIONS; k++) {
    if (!left.value || !right.value) return [];
    if (size(left).compareMid(size(right)) < 0) {
      [high, right] = [right.x, left];
      left = inner(low, high);
    } else {
      [low, left] = [left.x, right];
      right = inner(high, low);
    }
  }
  if (!left.value) return [];
  const beside = [before, after].map(size).reduce((a, b) => (a.compareMid(b) < 0 ? a : b));
  return size(left).shift(DEEP).compareMid(beside) < 0 ? [left.x] : [];
}
