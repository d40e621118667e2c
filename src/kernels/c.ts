import { kernelArguments, passing } from "./arguments.ts";
import { type BoundKernel, bindKernel } from "./binding.ts";
import type { BosonKind } from "./catalogue.ts";
import { header } from "./header.ts";
import { lower } from "./lowering.ts";
import { type Printed, print, type Syntax } from "./printing.ts";
import { ELEMENTARY_C } from "./runtime/elementary-c.ts";
import { type Runtime, runtimeText } from "./runtime/part.ts";
import { TABLE_C } from "./runtime/table-c.ts";

const SYNTAX: Syntax = {
  pi: "PI",
  builtIn: { tanh: "tanh", expm1: "expm1" },
  literal: (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value)),
  real: (name, expression) => `double ${name} = ${expression};`,
  pair: (name, expression) => `parts ${name} = ${expression};`,
  part: (pair, part) => `${pair}.${part}`,
  select: (condition, positive, other) => `${condition} > 0 ? ${positive} : ${other}`,
  argument: (name) => name.replace(".", "_"),
  table: ["tableX", "tableA", "tableSize"],
};
const PI: Runtime = { PI: { needs: [], text: "static const double PI = 3.141592653589793;" } };
const RUNTIME = { ...PI, ...ELEMENTARY_C, ...TABLE_C };

/** The two parts as one complex number; C99 has no CMPLX, and re + I*im makes NaN of an infinite part. */
const MAKE_COMPLEX = `static double complex makeComplex(double re, double im) {
  union { double complex z; double part[2]; } u;
  u.part[0] = re;
  u.part[1] = im;
  return u.z;
}`;

/** Several emitted files can be included in one translation unit: each runtime function is defined once. */
function once(text: string, name: string): string {
  const guard = `LANGRETH_${name.toUpperCase()}`;
  return `#ifndef ${guard}\n#define ${guard}\n${text}\n#endif`;
}

function usesPi({ invariant, varying }: Printed): boolean {
  return [...invariant, ...varying].some((line) => /\bPI\b/.test(line));
}

/** Declarations of the arguments; a table is two arrays and their length. */
export function cParameters(kernel: BoundKernel): string[] {
  const list = kernelArguments(kernel).map((a) => {
    if (a.type === "real[]") return `const double *${a.name}`;
    return `${a.type === "complex" ? "double complex" : "double"} ${a.name}`;
  });
  return kernel.boson === "tabulated" ? [...list, "int tableSize"] : list;
}

/** Prototype of the emitted function, without semicolon. */
export function cPrototype(kernel: BoundKernel): string {
  const result = kernel.entry.complex ? "double complex" : "double";
  return `${result} ${kernel.entry.name}(${cParameters(kernel).join(", ")})`;
}

/** The header that declares the function of {@link cSource}, for C (C++ has no `double complex`). */
export function cHeader(name: string, boson: BosonKind): string {
  const kernel = bindKernel(name, boson);
  const guard = `LANGRETH_${name}_${kernel.boson}_H`.toUpperCase();
  return `#ifndef ${guard}\n#define ${guard}\n\n#include <complex.h>\n\n/* ${kernel.entry.statement} */\n${cPrototype(kernel)};\n\n#endif\n`;
}

/** One C99 source file that defines one function with the name of the kernel; the runtime in it is static. */
export function cSource(name: string, boson: BosonKind): string {
  const kernel = bindKernel(name, boson);
  const printed = print(lower(kernel.stable, passing(kernel)), SYNTAX);
  const splits = kernelArguments(kernel)
    .filter((a) => a.type === "complex")
    .map((a) => `double ${a.name}_re = creal(${a.name}), ${a.name}_im = cimag(${a.name});`);
  const { re, im, calls } = printed;
  const tableNote = kernel.boson === "tabulated" ? ["tableSize is the length of tableX and tableA."] : [];
  const source = [
    `/*\n${[...header(kernel), ...tableNote].map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`,
    "#include <complex.h>\n#include <math.h>",
    ...runtimeText(RUNTIME, [...(usesPi(printed) ? ["PI"] : []), ...calls], once),
    ...(kernel.entry.complex ? [once(MAKE_COMPLEX, "makeComplex")] : []),
    [
      `${cPrototype(kernel)} {`,
      ...[...splits, ...printed.invariant, ...printed.varying].map((line) => `  ${line}`),
      `  return ${kernel.entry.complex ? `makeComplex(${re}, ${im})` : re};\n}\n`,
    ].join("\n"),
  ];
  return source.join("\n\n");
}
