import type { MathNode } from "mathjs";
import { InputError } from "../errors/errors.ts";
import { Rational } from "../exact/rational.ts";
import { BOUNDS } from "./bounds.ts";
import type { Text } from "./claim-fields.ts";

/** What a user wrote, as a tree: numbers are exact. */
export type Expression =
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "negate"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly op: "+" | "-" | "*" | "/" | "^";
      readonly left: Expression;
      readonly right: Expression;
    };

/** Reads one expression in mathjs syntax. Throws InputError with file:line. */
export type ReadExpression = (source: Text) => Expression;

/**
 * The reader of expressions. mathjs is asked for its syntax tree only; nothing is ever evaluated by it, and only
 * numbers, names, calls, brackets and + − * / ^ of that tree are accepted. Numbers are read as decimals of any length.
 */
export function expressionReader(): Promise<ReadExpression> {
  loaded ??= load();
  return loaded;
}
/** mathjs is large: it is loaded once, and only by who reads claims. */
let loaded: Promise<ReadExpression> | undefined;
async function load(): Promise<ReadExpression> {
  const { create, parseDependencies } = await import("mathjs");
  const { parse } = create({ ...parseDependencies }, { number: "BigNumber" });
  return (source) => {
    const text = plain(source.text);
    guard(text, source);
    const tree = syntaxTree(text, source, parse!);
    requireShallow(tree, source);
    return convert(tree, source.where);
  };
}

const GREEK: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  Γ: "Gamma",
  δ: "delta",
  Δ: "Delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  Ξ: "Xi",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  Σ: "Sigma",
  τ: "tau",
  φ: "phi",
  Φ: "Phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  Ω: "Omega",
  "∞": "inf",
  "−": "-",
  "·": "*",
  "×": "*",
};

/** Greek letters by name, typographic signs by their keys. */
export function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (c) => GREEK[c] ?? c);
}

/** Refuses before mathjs sees it what it would misread or take too long for. */
function guard(text: string, source: Text): void {
  const foreign = /[^A-Za-z0-9_+\-*/^(),.\s]/u.exec(text);
  if (foreign)
    throw new InputError({
      where: source.where,
      received: `${visible(foreign[0])} in ${source.text}`,
      accepted: "numbers, names, + - * / ^, brackets ( ) and commas",
    });
  const inAnotherBase = /(?<![\w.])0[xbo]\w*/i.exec(text);
  if (inAnotherBase)
    throw new InputError({
      where: source.where,
      received: `${inAnotherBase[0]} in ${source.text}`,
      accepted: "decimal numbers, and * in a product with 0",
    });
  if (nesting(text) > BOUNDS.depth)
    throw new InputError({
      where: source.where,
      received: `an expression nested ${nesting(text)} deep`,
      accepted: `at most ${BOUNDS.depth} brackets, signs or powers inside each other`,
    });
}

function visible(c: string): string {
  const code = c.codePointAt(0)!;
  return code < 32 || code > 126
    ? `${code < 32 ? "" : `${c} `}(U+${code.toString(16).padStart(4, "0").toUpperCase()})`
    : c;
}

/** The deepest nesting of brackets plus what prefix signs and towers of powers add. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const c of text) {
    if (c === "(") depth++;
    else if (c === ")") depth--;
    deepest = Math.max(deepest, depth);
  }
  const signs = Math.max(0, ...[...text.matchAll(/[+-](?:\s*[+-])+/g)].map((m) => m[0].length));
  const towers = text.split("^").length - 1;
  return deepest + signs + (towers > BOUNDS.depth ? towers : 0);
}

function syntaxTree(text: string, source: Text, parse: (text: string) => MathNode): MathNode {
  try {
    return parse(text);
  } catch (error) {
    const reason = error instanceof RangeError ? "too deeply nested" : (error as Error).message;
    throw new InputError({
      where: source.where,
      received: source.text,
      accepted: `an expression (${reason})`,
    });
  }
}

/** The fields of mathjs nodes that are read. */
interface Tree {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly args?: readonly Tree[];
  readonly content?: Tree;
  readonly fn?: Tree;
  /** A product without a sign, as in 2 x. */
  readonly implicit?: boolean;
}

/** Looks at the depth of the tree level by level, before anything walks down it. */
function requireShallow(tree: unknown, source: Text): void {
  let level: readonly Tree[] = [tree as Tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > BOUNDS.chain)
      throw new InputError({
        where: source.where,
        received: `a chain of more than ${BOUNDS.chain} operations`,
        accepted: "a shorter expression; name parts of it in where: lines",
      });
    level = level.flatMap((node) => [...(node.args ?? []), ...(node.content ? [node.content] : [])]);
  }
}

function convert(node: unknown, where: string): Expression {
  const tree = node as Tree;
  switch (tree.type) {
    case "ConstantNode":
      return { kind: "number", value: exactNumber(tree.value, where) };
    case "SymbolNode":
      return { kind: "name", name: tree.name! };
    case "ParenthesisNode":
      return convert(tree.content, where);
    case "FunctionNode":
      return call(tree, where);
    case "OperatorNode":
      return operation(tree, where);
    default:
      throw refused(describe(tree.type), where);
  }
}

function call(tree: Tree, where: string): Expression {
  if (tree.fn?.type !== "SymbolNode") throw refused("a call of something that is no name", where);
  return { kind: "call", name: tree.fn.name!, args: tree.args!.map((a) => convert(a, where)) };
}

/** The syntax reads 1/2 T as (1/2) T, but x/2 T as x/(2 T): whoever writes it must say which is meant. */
function requireClearQuotient(tree: Tree, where: string): void {
  const isImplicit = (t: Tree | undefined): boolean => t?.op === "*" && t.implicit === true;
  const [first, second] = tree.args ?? [];
  const unclear = tree.op === "/" ? isImplicit(second) : isImplicit(tree) && first?.op === "/";
  if (unclear)
    throw new InputError({
      where,
      received: "a quotient beside a product without a sign, as in 1/2 T",
      accepted: "brackets or *, as in 1/(2 T), (1/2) T or T/2",
    });
}

function operation(tree: Tree, where: string): Expression {
  requireClearQuotient(tree, where);
  const args = tree.args!.map((a) => convert(a, where));
  if (args.length === 1 && tree.op === "-") return { kind: "negate", of: args[0]! };
  if (args.length === 1 && tree.op === "+") return args[0]!;
  const op = ["+", "-", "*", "/", "^"].find((o) => o === tree.op) as "+" | undefined;
  if (args.length !== 2 || !op) throw refused(`the operator ${tree.op}`, where);
  return { kind: "binary", op, left: args[0]!, right: args[1]! };
}

function exactNumber(value: unknown, where: string): Rational {
  if (value === undefined) throw refused("nothing", where);
  const text = String(value);
  if (!/^[\d.]+(?:e[+-]?\d+)?$/i.test(text)) throw refused(text, where);
  const exponent = Number(/e([+-]?\d+)$/i.exec(text)?.[1] ?? 0);
  if (text.length > BOUNDS.numberDigits || Math.abs(exponent) > BOUNDS.numberDigits)
    throw new InputError({
      where,
      received: text,
      accepted: `a number of at most ${BOUNDS.numberDigits} digits`,
    });
  const number = Rational.parse(text);
  if (!number) throw refused(text, where);
  return number;
}

function describe(type: string): string {
  return type
    .replace(/Node$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
function refused(what: string, where: string): InputError {
  return new InputError({
    where,
    received: what,
    accepted: "numbers, names, calls f(x), brackets and + - * / ^",
  });
}
