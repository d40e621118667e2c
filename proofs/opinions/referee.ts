import { fn, num, type Sym, sym, type Term } from "../../src/algebra/term.ts";
import { LangrethError } from "../../src/errors/errors.ts";
import { ExactRandom } from "../../src/exact/random.ts";
import { Rational } from "../../src/exact/rational.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, RealBall } from "../../src/precision/index.ts";
import type { Case } from "./cases.ts";

/** What the numbers say of an answer. */
export type Ruling = "right" | "wrong" | "no ruling";

/** The two precisions at which an answer must hold, and the points at which it is looked at. */
const DIGITS = [20, 40] as const;
const SEEDS = [1, 2, 3] as const;

const LOGARITHM = sym("log argument");

/** Values at one random point, the same for question and answer. */
class Point {
  private readonly drawn = new Map<string, ComplexBall>();
  private readonly random: ExactRandom;
  private readonly bits: number;

  constructor(seed: number, bits: number) {
    this.random = new ExactRandom(seed);
    this.bits = bits;
  }
  value(term: Term, at: ReadonlyMap<Term, ComplexBall> = new Map()): ComplexBall {
    return evaluateBall(
      term,
      (t, inner) => {
        if (t.kind === "sym" && t.name !== "pi") return at.get(t) ?? this.symbol(t.name);
        if (t.kind !== "fn") return undefined;
        if (t.head === "sqrt") return this.root(inner(t.args[0]!));
        return t.head === "arctan" ? this.arctan(inner(t.args[0]!)) : undefined;
      },
      this.bits,
    );
  }
  symbol(name: string): ComplexBall {
    const known = this.drawn.get(name);
    if (known) return known;
    // Both signs, and an offset by the position that keeps all symbols apart.
    const index = this.drawn.size;
    const size = this.random.positive().add(Rational.of(3 * index));
    const value = ComplexBall.of(RealBall.fromRational(index % 2 === 0 ? size : size.neg(), this.bits));
    this.drawn.set(name, value);
    return value;
  }
  private function(name: string, x: ComplexBall): ComplexBall {
    return evaluateBall(fn(name, LOGARITHM), (t) => (t === LOGARITHM ? x : undefined), this.bits);
  }
  /** Principal root, exp(½ ln x). */
  private root(x: ComplexBall): ComplexBall {
    return this.function("exp", this.function("log", x).shift(-1));
  }
  /** Im ln(1 + ix) for real x. */
  private arctan(x: ComplexBall): ComplexBall {
    const turned = ComplexBall.of(RealBall.ONE).add(x.timesI(), this.bits);
    return ComplexBall.of(this.function("log", turned).im);
  }
}

/**
 * Rules on an answer by numbers alone: a derivative and an antiderivative by differences, a solution by putting it in, a
 * limit by its small values, everything else by the value of the question, at two precisions and three points.
 */
export function rule(asked: Case, answer: Term): Ruling {
  try {
    for (const digits of DIGITS)
      for (const seed of SEEDS) if (!holds(asked, answer, digits, seed)) return "wrong";
    return "right";
  } catch (error) {
    if (error instanceof LangrethError || error instanceof RangeError) return "no ruling";
    throw error;
  }
}

function holds(asked: Case, answer: Term, digits: number, seed: number): boolean {
  const bits = bitsForDigits(5 * digits);
  const point = new Point(seed, bits);
  const step = ComplexBall.of(RealBall.parse(`1e-${digits}`, bits));
  const { question, variable, task } = asked;
  const close = (a: ComplexBall, b: ComplexBall, to: number): boolean => {
    const scale = Math.max(1, b.magnitude().toNumber());
    return a.sub(b, bits).magnitude().toNumber() <= scale * 10 ** -to;
  };
  // The remainder of a central difference is of second order in the step.
  const slope = (t: Term, v: Sym): ComplexBall => {
    const x = point.symbol(v.name);
    const [up, down] = [x.add(step, bits), x.sub(step, bits)].map((y) => point.value(t, new Map([[v, y]])));
    return up!.sub(down!, bits).div(step.add(step, bits), bits);
  };
  switch (task) {
    case "derivative":
      return close(point.value(answer), slope(question, variable!), digits);
    case "antiderivative":
      return close(slope(answer, variable!), point.value(question), digits);
    case "solution":
      return close(
        point.value(question, new Map([[variable!, point.value(answer)]])),
        point.value(num(0)),
        digits,
      );
    case "limit":
      return close(point.value(answer), point.value(question, new Map([[variable!, step]])), digits / 2);
    default:
      return close(point.value(answer), point.value(question), digits);
  }
}
