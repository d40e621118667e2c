import { type KernelArgument, kernelArguments, passing } from "./arguments.ts";
import { type BoundKernel, bindKernel } from "./binding.ts";
import type { BosonKind } from "./catalogue.ts";
import { header } from "./header.ts";
import { lower } from "./lowering.ts";
import { print, type Syntax } from "./printing.ts";
import { ELEMENTARY_PYTHON } from "./runtime/elementary-python.ts";
import { runtimeText } from "./runtime/part.ts";
import { TABLE_PYTHON } from "./runtime/table-python.ts";

/** A name that Python accepts: `lambda` is a keyword there. */
export function pythonName(name: string): string {
  return name === "lambda" ? "lambda_" : name;
}

const SYNTAX: Syntax = {
  pi: "np.pi",
  builtIn: { tanh: "np.tanh", expm1: "np.expm1" },
  literal: (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value)),
  real: (name, expression) => `${name} = ${expression}`,
  pair: (name, expression) => `${name} = ${expression}`,
  part: (pair, part) => `${pair}[${part === "re" ? 0 : 1}]`,
  select: (condition, positive, other) => `np.where(${condition} > 0, ${positive}, ${other})`,
  argument: (name) => pythonName(name.replace(".", "_")),
  table: ["tableX", "tableA"],
};
const RUNTIME = { ...ELEMENTARY_PYTHON, ...TABLE_PYTHON };

function conversion({ name, type }: KernelArgument): string[] {
  const own = pythonName(name);
  if (type !== "complex") return [`${own} = np.asarray(${own}, dtype=float)`];
  return [`${own} = np.asarray(${own}, dtype=complex)`, `${own}_re = ${own}.real`, `${own}_im = ${own}.imag`];
}

/**
 * A Python module with one function of the kernel's name (`lambda_` for λ), vectorised over NumPy arrays of the
 * arguments; with a table, T_B is one number.
 */
export function pythonModule(name: string, boson: BosonKind): string {
  const kernel = bindKernel(name, boson);
  const printed = print(lower(kernel.stable, passing(kernel)), SYNTAX);
  const list = kernelArguments(kernel);
  const { re, im } = printed;
  const complex = kernel.entry.complex;
  const calls = [...printed.calls, ...(complex ? ["make_complex"] : [])];
  const body = [
    ...list.flatMap(conversion),
    'with np.errstate(all="ignore"):',
    ...[...printed.invariant, ...printed.varying].map((line) => `    ${line}`),
    `    return ${complex ? `make_complex(${re}, ${im})` : `(${re} + 0.0)[()]`}`,
  ];
  const parameters = list.map((a) => pythonName(a.name)).join(", ");
  const source = [
    `"""${header(kernel, pythonName).join("\n")}\n"""`,
    "import numpy as np",
    ...runtimeText(RUNTIME, calls),
    [`def ${pythonName(name)}(${parameters}):`, ...body.map((line) => `    ${line}`)].join("\n"),
  ];
  return `${source.join("\n\n\n")}\n`;
}

/** Name of the emitted function. */
export function pythonFunction(kernel: BoundKernel): string {
  return pythonName(kernel.entry.name);
}
