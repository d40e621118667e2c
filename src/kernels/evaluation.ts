import { findAll, substitute } from "../algebra/rewrite.ts";
import { type Fn, mul, num, type Sym, type Term } from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { ComplexBall, DomainError, RealBall } from "../precision/index.ts";
import { pi } from "../steady/symbols.ts";
import { passing } from "./arguments.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import type { BoundKernel } from "./binding.ts";
import { type ExactTable, tableHilbertBall, tableLambdaBall, tableSlopeExact } from "./table-balls.ts";

/** Exact arguments of a kernel, by the names of `kernelArguments`. */
export interface ExactInputs {
  readonly values: Readonly<Record<string, Gaussian>>;
  readonly table?: ExactTable;
  /** For λ(iν_n) in place of `nu`: ν_n = 2πnT. */
  readonly matsubara?: { readonly n: Gaussian; readonly temperature: Gaussian };
}

/**
 * The value of a form of a kernel (by default the stable one) as a ball at `bits` bits. The exact arguments are put in
 * before any rounding, so that ω − ν = 0 and T_e − T_B = 0 are exact zeros. Throws DomainError at poles.
 */
export function evaluateKernel(
  kernel: BoundKernel,
  inputs: ExactInputs,
  bits: number,
  form: "direct" | "stable" = "stable",
): ComplexBall {
  const closed = insert(kernel, kernel[form], inputs);
  return evaluateBall(
    closed,
    (t) => (t.kind === "fn" && t.head.startsWith("table") ? tableValue(t, inputs, bits) : undefined),
    bits,
  );
}

function insert(kernel: BoundKernel, term: Term, inputs: ExactInputs): Term {
  const argument = passing(kernel);
  const symbols = findAll(term, (t) => t.kind === "sym" && t !== pi) as Sym[];
  const values = symbols.map((s) => [s, exactValue(argument(s.name).name, inputs)] as const);
  try {
    return substitute(term, new Map(values));
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError("division by zero", true);
    throw error;
  }
}

function exactValue(name: string, { values, matsubara }: ExactInputs): Term {
  if (name === "nu" && matsubara) return mul(num(2), pi, num(matsubara.n), num(matsubara.temperature));
  const value = values[name];
  if (!value) throw new InternalError(`no value for the argument ${name}`);
  return num(value);
}

function tableValue(t: Fn, { table }: ExactInputs, bits: number): ComplexBall {
  if (!table) throw new InternalError(`${t.head} without a table`);
  if (t.head === "tableMatsubara") return onMatsubaraAxis(t.args[0]!, table, bits);
  const [z, T] = t.args.map(exactArgument);
  switch (t.head) {
    case "tableLambda":
      return tableLambdaBall(z!, table, bits);
    case "tableHilbert":
      return tableHilbertBall(z!, T!.re, table, bits);
    case "tableSlope":
      return ComplexBall.of(RealBall.fromRational(tableSlopeExact(z!.re, table), bits));
    case "tableA":
      return ComplexBall.of(RealBall.fromRational(z!.re.mul(tableSlopeExact(z!.re, table)), bits));
    default:
      throw new InternalError(`no table function ${t.head}`);
  }
}

function exactArgument(t: Term): Gaussian {
  if (t.kind !== "num") throw new InternalError(`inexact table argument ${t.key}`);
  return t.value;
}

/** 2πnT is no rational: λ is taken 64 bits next to it, and |dλ/dν| ≤ 2λ/ν bounds the difference. */
function onMatsubaraAxis(nu: Term, table: ExactTable, bits: number): ComplexBall {
  if (nu.kind === "num") return ComplexBall.of(tableLambdaBall(nu.value.mul(Gaussian.I), table, bits).re);
  const near = evaluateBall(nu, () => undefined, bits + 64).re.midpoint();
  const scale = Rational.of(2).pow(near.exp);
  const at = Gaussian.of(Rational.ZERO, Rational.of(near.man).mul(scale));
  const value = tableLambdaBall(at, table, bits).re;
  return ComplexBall.of(value.widen(value.magnitude().shift(-bits), bits));
}
