import { spawnSync } from "node:child_process";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { Rational } from "../../exact/rational.ts";
import { bindKernel } from "../../kernels/binding.ts";
import { type PreparedKernel, prepareKernel } from "../../kernels/prepared-kernel.ts";
import { bitsForDigits, decimalRoute, toDecimal } from "../../precision/index.ts";
import { type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const DIGITS = 50;
/** Ten more bits than 50 digits need, as guards. */
const BITS = bitsForDigits(DIGITS) + 10;
/** A F_B of the oscillator Ω = 1, κ = ½ at T_B = 1/20; x = k/37, k = 1 … 50. */
const POINTS = Array.from({ length: 50 }, (_, k) => Rational.of(k + 1, 37));
const NAME = "aFB of the oscillator, 50 digits";

/** One value of A F_B to 50 digits beside the formula written in decimal.js, and in mpmath where Python has it. */
export function precisionCases(): BenchGroup {
  const ours = millisecondsOf(() => POINTS.map(inBalls)) / POINTS.length;
  const cases = [compared(NAME, ours, "decimal.js", millisecondsOf(plainSum) / POINTS.length)];
  requireAgreement();
  const python = mpmathMilliseconds();
  if ("reason" in python) return { cases, notes: [`mpmath: ${python.reason}`] };
  return { cases: [...cases, compared(NAME, ours, python.name, python.ms)], notes: [] };
}

const exact = (num: number, den: number) => Gaussian.of(Rational.of(num, den));

const parameters = { tb: exact(1, 20), lambda: exact(1, 1), frequency: exact(1, 1), width: exact(1, 2) };
let prepared: PreparedKernel | undefined;

function inBalls(x: Rational) {
  prepared ??= prepareKernel(bindKernel("aFB", "oscillator"), parameters, BITS);
  return prepared({ x: Gaussian.of(x) }).re;
}

const route = decimalRoute(DIGITS);

/** (2λκW²/π) x coth(x/2T)/[(x²−W²)² + 4κ²x²], W² = Ω² + κ². */
function plainDecimal(x: Rational) {
  const { number } = route;
  const at = new number(String(x.num)).div(String(x.den));
  const square = new number(5).div(4);
  const pi = number.acos(-1);
  const resonance = at.times(at).minus(square).pow(2).plus(at.times(at));
  return square
    .div(pi)
    .times(at)
    .div(resonance)
    .times(route.coth(at.times(10)));
}

function plainSum() {
  return POINTS.map(plainDecimal);
}

function requireAgreement(): void {
  for (const x of POINTS) {
    const { value } = toDecimal(inBalls(x), DIGITS);
    const off = value.minus(plainDecimal(x)).abs().div(value.abs());
    // A dozen roundings of decimal.js at 50 digits.
    if (!off.lessThan(1e-48)) throw new InternalError(`decimal.js differs by ${off} at x = ${x}`);
  }
}

type Measured = { readonly name: string; readonly ms: number } | { readonly reason: string };

/** The first of $PYTHON, python3 and /usr/bin/python3 that imports mpmath. */
function mpmathMilliseconds(): Measured {
  for (const command of [process.env.PYTHON, "python3", "/usr/bin/python3"]) {
    if (!command) continue;
    const ran = spawnSync(command, ["-c", MPMATH], { encoding: "utf8" });
    if (ran.status !== 0) continue;
    const [name, ms, value] = ran.stdout.trim().split("|");
    const expected = toDecimal(inBalls(POINTS[0]!), DIGITS).value;
    if (!expected.minus(value!).abs().div(expected).lessThan(1e-48))
      return { reason: `a different value, ${value}` };
    return { name: name!, ms: Number(ms) };
  }
  return { reason: "no Python with mpmath among $PYTHON, python3, /usr/bin/python3" };
}

const MPMATH = `
import sys, time, mpmath
from mpmath import mp, mpf, coth, pi
mp.dps = 50
square, kappa, temperature = mpf(5) / 4, mpf(1) / 2, mpf(1) / 20
def value(k):
    x = mpf(k) / 37
    return 2 * kappa * square / pi * x / ((x * x - square) ** 2 + 4 * kappa ** 2 * x * x) * coth(x / (2 * temperature))
times = []
for r in range(25):
    start = time.perf_counter()
    for n in range(10):
        for k in range(1, 51): value(k)
    times.append((time.perf_counter() - start) / 500)
print("mpmath %s on %s|%.9g|%s" % (mpmath.__version__, mpmath.libmp.BACKEND, 1e3 * min(times), mpmath.nstr(value(1), 50)))
`;
