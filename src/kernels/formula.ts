import type { Sym, Term } from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";
import { lower } from "./lowering.ts";
import { print } from "./printing.ts";
import { compiledScript, SCRIPT_SYNTAX, scriptRuntime } from "./script.ts";

/**
 * A derived real formula as a function of its symbols, in the order given; the code is printed from the term as that
 * of a kernel is. Throws InternalError for a symbol that is not among them and for a complex formula.
 *
 * @example compileFormula(div(sym("a"), sym("b")), [sym("a"), sym("b")])(1, 4) // 0.25
 */
export function compileFormula(formula: Term, symbols: readonly Sym[]): (...values: number[]) => number {
  const argument = (name: string): string => {
    const position = symbols.findIndex((symbol) => symbol.name === name);
    if (position < 0) throw new InternalError(`no argument for ${name}`);
    return `p${position}`;
  };
  const passed = (name: string) => ({ name: argument(name), complex: false, invariant: false });
  const printed = print(lower(formula, passed), SCRIPT_SYNTAX);
  if (Number(printed.im) !== 0) throw new InternalError("a complex formula where a real one is expected");
  const source = [
    scriptRuntime(printed.calls),
    `return function (${symbols.map((_, position) => `p${position}`).join(", ")}) {`,
    ...printed.invariant,
    ...printed.varying,
    `return ${printed.re};\n};`,
  ].join("\n");
  return compiledScript<(...values: number[]) => number>(source);
}
