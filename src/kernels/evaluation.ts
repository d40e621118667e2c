import type { Fn, Term } from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import { ComplexBall, pi } from "../precision/index.ts";
import { passing } from "./arguments.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import type { BoundKernel } from "./binding.ts";
import { type ExactTable, tableHilbertBall, tableLambdaBall, tableSlopeBall } from "./table-balls.ts";

/** Exact arguments of a kernel, by the names of `kernelArguments`. */
export interface ExactInputs {
  readonly values: Readonly<Record<string, Gaussian>>;
  readonly table?: ExactTable;
  /** For λ(iν_n) in place of `nu`: ν_n = 2πnT. */
  readonly matsubara?: { readonly n: Gaussian; readonly temperature: Gaussian };
}

/** The value of a form of a kernel (by default the stable one) as a ball at `bits` bits. */
export function evaluateKernel(
  kernel: BoundKernel,
  inputs: ExactInputs,
  bits: number,
  form: "direct" | "stable" = "stable",
): ComplexBall {
  const argument = passing(kernel);
  return evaluateBall(
    kernel[form],
    (t, value) => {
      if (t.kind === "sym") return symbolValue(argument(t.name).name, inputs, bits);
      return t.kind === "fn" && t.head.startsWith("table") ? tableValue(t, value, inputs, bits) : undefined;
    },
    bits,
  );
}

function symbolValue(name: string, inputs: ExactInputs, bits: number): ComplexBall | undefined {
  if (name === "nu" && inputs.matsubara) {
    const { n, temperature } = inputs.matsubara;
    return ComplexBall.fromGaussian(n.mul(temperature), bits).scale(pi(bits).shift(1), bits);
  }
  const value = inputs.values[name];
  return value && ComplexBall.fromGaussian(value, bits);
}

function tableValue(
  t: Fn,
  value: (s: Term) => ComplexBall,
  { table }: ExactInputs,
  bits: number,
): ComplexBall {
  if (!table) throw new InternalError(`${t.head} without a table`);
  const z = value(t.args[0]!);
  switch (t.head) {
    case "tableLambda":
      return tableLambdaBall(z, table, bits);
    case "tableMatsubara":
      return z.isZero()
        ? tableLambdaBall(z, table, bits)
        : ComplexBall.of(tableLambdaBall(z.timesI(), table, bits).re);
    case "tableHilbert":
      return tableHilbertBall(z, value(t.args[1]!).re, table, bits);
    case "tableSlope":
      return ComplexBall.of(tableSlopeBall(z.re, table, bits));
    case "tableA":
      return ComplexBall.of(z.re.mul(tableSlopeBall(z.re, table, bits), bits));
    default:
      throw new InternalError(`no table function ${t.head}`);
  }
}
