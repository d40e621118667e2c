import fc from "fast-check";
import { evaluate } from "../../algebra/evaluate.ts";
import type { Fn, Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { halfSum } from "../../asymptotics/symbols.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";
import { ExactRandom } from "../../exact/random.ts";
import { fractionField } from "../oracle/value.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

/** λ(iν_l) vanishes for |l| above this in every model, so that sums over all frequencies end. */
const REACH = 3;
/** Largest index of the row. */
const ROWS = 3;
/** Indices to which sums run: beyond it no λ(iω_m − iω_n) is left. */
const LAST = ROWS + REACH + 3;

/** Parity of a sequence over the Matsubara index, by its name without the index. */
const ODD = new Set(["omega~"]);

/**
 * Sums over Matsubara frequencies as exact finite sums: λ(iν_l) is any even sequence of finite support, ω̃_n any odd and every
 * other quantity with an index any even one. An identity that holds there holds for every boson whose sums converge.
 */
export function judgeBySums(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const model = drawModel(seed);
      return [{ lhs: valueIn(lhs, model), rhs: valueIn(rhs, model) }];
    },
    effort,
    "random even bosons of finite range",
  );
}

interface Lattice {
  /** Index of the row. */
  readonly row: number;
  /** A number drawn once per name. */
  named(key: string): GaussianFraction;
}

function drawModel(seed: bigint): Lattice {
  const random = new ExactRandom(seed);
  const drawn = new Map<string, GaussianFraction>();
  const named = (key: string): GaussianFraction => {
    const known = drawn.get(key) ?? GaussianFraction.of(random.positive());
    drawn.set(key, known);
    return known;
  };
  return { row: random.integer(0, ROWS), named };
}

function valueIn(term: Term, model: Lattice, column?: number): GaussianFraction {
  return evaluate(term, fractionField, (t, value) => {
    if (t.kind === "sym" || (t.kind === "fn" && t.args.length === 0))
      return quantity(t.kind === "sym" ? t.name : t.head, model, column);
    if (t.kind !== "fn") throw new InternalError(`no lattice value of a ${t.kind}`);
    if (t.head === "lambda") return interaction(value(t.args[0]!), model);
    return sum(t, model);
  });
}

/** ω_n = (2n+1)πT and sequences with an index; everything else is a number of the model. */
function quantity(name: string, model: Lattice, column: number | undefined): GaussianFraction {
  const [, base, index] = /^(.+)_([mn])$/.exec(name) ?? [name, name, ""];
  if (index === "") return model.named(name);
  const n = index === "m" ? model.row : column;
  if (n === undefined) throw new InternalError(`${name} outside its sum`);
  if (base === "omega" || base === "iomega") {
    const real = unit(model).mul(GaussianFraction.ratio(2 * n + 1, 2));
    return base === "omega" ? real : real.mul(GaussianFraction.I);
  }
  const value = model.named(`${base}[${Math.max(n, -1 - n)}]`);
  return ODD.has(base!) && n < 0 ? value.neg() : value;
}
function unit(model: Lattice): GaussianFraction {
  return GaussianFraction.ratio(2).mul(model.named("pi")).mul(model.named("T"));
}

/** λ at i2πTl; between the bosonic frequencies any number, even in the argument. */
function interaction(at: GaussianFraction, model: Lattice): GaussianFraction {
  const steps = at.div(unit(model).mul(GaussianFraction.I)).toGaussian();
  const size = steps.re.sign() < 0 ? steps.neg() : steps;
  if (!size.isReal() || size.re.den !== 1n) return model.named(`lambda[${size}]`);
  return size.re.num > BigInt(REACH) ? GaussianFraction.ZERO : model.named(`lambda[${size}]`);
}

function sum(t: Fn, model: Lattice): GaussianFraction {
  const first = t.head === halfSum.head ? 0 : t.head === "sum_n" ? -1 - LAST : undefined;
  if (first === undefined) throw new InternalError(`no lattice value of ${t.head}`);
  let total = GaussianFraction.ZERO;
  for (let n = first; n <= LAST; n++) {
    const summand = valueIn(t.args[0]!, model, n);
    if (n === LAST && !summand.isZero()) throw new InternalError("a sum without end on the lattice");
    total = total.add(summand);
  }
  return total;
}
