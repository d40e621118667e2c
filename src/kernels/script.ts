import { kernelArguments, passing } from "./arguments.ts";
import { type BoundKernel, bindKernel } from "./binding.ts";
import type { BosonKind } from "./catalogue.ts";
import { header } from "./header.ts";
import { lower } from "./lowering.ts";
import { type Printed, print, type Syntax } from "./printing.ts";
import { DISTANT_SCRIPT } from "./runtime/distant-script.ts";
import { ELEMENTARY_SCRIPT } from "./runtime/elementary-script.ts";
import { HILBERT_SCRIPT, PLAN_TYPE } from "./runtime/hilbert-script.ts";
import { runtimeText } from "./runtime/part.ts";
import { TABLE_SCRIPT } from "./runtime/table-script.ts";

/** How JavaScript writes the graph. */
export const SCRIPT_SYNTAX: Syntax = {
  pi: "Math.PI",
  builtIn: { tanh: "Math.tanh", expm1: "Math.expm1" },
  literal: (value) => String(value),
  real: (name, expression) => `const ${name} = ${expression};`,
  pair: (name, expression) => `const ${name} = ${expression};`,
  part: (pair, part) => `${pair}.${part}`,
  select: (condition, positive, other) => `${condition} > 0 ? ${positive} : ${other}`,
  argument: (name) => name,
  table: ["tableX", "tableA"],
};
const RUNTIME = { ...ELEMENTARY_SCRIPT, ...TABLE_SCRIPT, ...HILBERT_SCRIPT, ...DISTANT_SCRIPT };
const TYPES = { real: "number", complex: "{ re: number; im: number }", "real[]": "ArrayLike<number>" };

/** The same with complex arguments as two numbers. */
export const SCALAR_SYNTAX: Syntax = { ...SCRIPT_SYNTAX, argument: (name) => name.replace(".", "_") };

/** Parameters are known before the point: λ and P_B of the table by what was summed for the points before. */
const PREPARED: Syntax = {
  ...SCALAR_SYNTAX,
  builtIn: {
    ...SCALAR_SYNTAX.builtIn,
    tableLambda: "preparedLambda",
    tableMatsubara: "preparedMatsubara",
    tableHilbert: "preparedHilbert",
  },
};

/** The graph of a kernel as statements of JavaScript. */
export function scriptBody(kernel: BoundKernel, options: { prepared?: boolean } = {}): Printed {
  return print(lower(kernel.stable, passing(kernel)), options.prepared ? PREPARED : SCRIPT_SYNTAX);
}
/** Sources of the runtime functions that the statements call, with type annotations hidden in comments. */
export function scriptRuntime(calls: Iterable<string>): string {
  return runtimeText(RUNTIME, calls).join("\n\n");
}
/** The expression that an emitted function returns. */
export function scriptResult(kernel: BoundKernel, printed: Printed): string {
  return kernel.entry.complex ? `{ re: ${printed.re}, im: ${printed.im} }` : printed.re;
}

/**
 * An ES module that exports one function with the name of the kernel: numbers in, a number or {re, im} out. As
 * TypeScript it carries type annotations.
 */
export function scriptModule(name: string, boson: BosonKind, language: "js" | "ts"): string {
  const kernel = bindKernel(name, boson);
  const printed = scriptBody(kernel);
  const args = kernelArguments(kernel).map((a) => `${a.name}/*: ${TYPES[a.type]} */`);
  const result = kernel.entry.complex ? TYPES.complex : TYPES.real;
  const source = [
    `/*\n${header(kernel)
      .map((line) => ` * ${line}`.trimEnd())
      .join("\n")}\n */`,
    scriptRuntime(printed.calls),
    `export function ${name}(${args.join(", ")})/*: ${result} */ {`,
    ...[...printed.invariant, ...printed.varying].map((line) => `  ${line}`),
    `  return ${scriptResult(kernel, printed)};\n}\n`,
  ];
  const text = source.filter((part) => part !== "").join("\n");
  return language === "js" ? hideTypes(text) : showTypes(text);
}

/** JavaScript: without the annotations. */
export function hideTypes(text: string): string {
  return text.replace(/\/\*: .*? \*\//g, "");
}
/** What emitted statements return: a function whose type the caller knows from the term that it printed. */
export function compiledScript<T>(text: string): T {
  return new Function(`"use strict";\n${hideTypes(text)}`)() as T;
}
/** TypeScript: annotations uncovered. */
function showTypes(text: string): string {
  return text.replace(/\/\*: (.*?) \*\//g, ": $1");
}
/** All types that annotations name, longer ones before their parts. */
const ANNOTATIONS = [PLAN_TYPE, "Float64Array", TYPES.complex, TYPES["real[]"], "number[]", TYPES.real];

/** The JavaScript of an emitted TypeScript module. */
export function withoutTypes(source: string): string {
  return ANNOTATIONS.reduce((text, a) => text.replaceAll(`: ${a}`, ""), source);
}
