import { type Fn, sym, type Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { inner } from "../../asymptotics/symbols.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { evaluateBall } from "../../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, pi, RealBall } from "../../precision/index.ts";
import { temperature } from "../../steady/symbols.ts";
import { certified, type Effort, type Judgement, refuted } from "../verdict.ts";
import { sidesOf } from "./sides.ts";

/** A bosonic frequency 2πTk, k ≥ 1. */
const shift = sym("nu_k");
/** Random instances. */
const RUNS = 3;
const LARGEST_SHIFT = 3;
/** Partial sums over |n + ½| < 2^j. */
const LEVELS = [4, 5, 6, 7, 8, 9] as const;
/**
 * The tail of a symmetric sum over midpoints is a series in odd powers of 1/N. Six sums from N = 16 on leave
 * Π_j (k/2^j)² < 10^−15 of it for k ≤ 3.
 */
const DIGITS = 12;
const BITS = bitsForDigits(40);

/**
 * Sums over all fermionic frequencies ω_n = (2n+1)πT of rational summands, with bosonic ν_k = 2πTk: symmetric partial sums,
 * extrapolated in 1/N², against the closed form.
 */
export function judgeOverFrequencies(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const runs = Math.min(effort.runs, RUNS);
  for (let run = 0; run < runs; run++) {
    const instance = draw(effort.seed + run, run);
    const [left, right] = [lhs, rhs].map((t) => value(t, instance));
    const gap = left!.sub(right!, BITS).magnitude().toNumber();
    const size = left!.magnitude().toNumber() + right!.magnitude().toNumber() + 1;
    if (!(gap < size * 10 ** -DIGITS))
      return refuted(
        "differs as a sum over frequencies",
        `|lhs − rhs| = ${gap} at seed ${effort.seed + run}`,
        run + 1,
      );
  }
  return certified(`extrapolated partial sums agree at ${runs} random instances`, runs, DIGITS);
}

type Known = ReadonlyMap<Term, ComplexBall>;

function draw(seed: number, run: number): Known {
  const T = RealBall.fromRational(new ExactRandom(seed).positive(5).add(Rational.of(1, 11)), BITS);
  const step = pi(BITS).mul(T, BITS).shift(1);
  const nu = step.mul(RealBall.integer(1 + (run % LARGEST_SHIFT)), BITS);
  return new Map<Term, ComplexBall>([
    [temperature, ComplexBall.of(T)],
    [shift, ComplexBall.of(nu)],
  ]);
}

function value(term: Term, known: Known): ComplexBall {
  return evaluateBall(
    term,
    (t) => known.get(t) ?? (t.kind === "fn" && t.head === "sum_n" ? extrapolated(t, known) : undefined),
    BITS,
  );
}

/** Richardson's scheme in odd powers of 1/N. */
function extrapolated(sum: Fn, known: Known): ComplexBall {
  const row: ComplexBall[] = [];
  for (const partial of partialSums(sum.args[0]!, known)) {
    let next = partial;
    row.forEach((previous, k) => {
      row[k] = next;
      const factor = RealBall.integer(2 ** (2 * k + 1));
      const weight = RealBall.integer(2 ** (2 * k + 1) - 1);
      next = next.scale(factor, BITS).sub(previous, BITS).divReal(weight, BITS);
    });
    row.push(next);
  }
  return row.at(-1)!;
}

function partialSums(summand: Term, known: Known): ComplexBall[] {
  const unit = known.get(temperature)!.scale(pi(BITS), BITS);
  const at = (n: number): ComplexBall =>
    value(summand, new Map([...known, [inner, unit.scale(RealBall.integer(2 * n + 1), BITS)]]));
  let total = ComplexBall.ZERO;
  let done = 0;
  return LEVELS.map((level) => {
    for (const end = 2 ** level; done < end; done++)
      total = total.add(at(done), BITS).add(at(-1 - done), BITS);
    return total;
  });
}
