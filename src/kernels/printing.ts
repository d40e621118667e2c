import { type IrComplex, type IrNode, inOrder } from "./ir.ts";

/** How one language writes the graph. Every value is a real scalar (or, in NumPy, an array of them). */
export interface Syntax {
  readonly pi: string;
  /** Names of functions that the language has itself; others come from the runtime. */
  readonly builtIn: Readonly<Record<string, string>>;
  literal(value: number): string;
  real(name: string, expression: string): string;
  pair(name: string, expression: string): string;
  part(pair: string, part: "re" | "im"): string;
  select(condition: string, positive: string, other: string): string;
  /** Name of a real argument or of one part of a complex argument, e.g. `z.re`. */
  argument(name: string): string;
  /** Further arguments of the functions that read the table. */
  readonly table: readonly string[];
}

/** Straight-line code and the names of its results. */
export interface Printed {
  /** Statements that depend on parameters alone, and the rest. */
  readonly invariant: readonly string[];
  readonly varying: readonly string[];
  readonly re: string;
  readonly im: string;
  /** Functions of the runtime that are called. */
  readonly calls: ReadonlySet<string>;
}

/** Prints the graph: one statement per operation that is neither argument nor constant. */
export function print(value: IrComplex, syntax: Syntax): Printed {
  const roots = [value.re, value.im].filter((n) => n !== undefined);
  const names = new Map<IrNode, string>();
  const calls = new Set<string>();
  const [invariant, varying]: [string[], string[]] = [[], []];
  const name = (n: IrNode): string => names.get(n)!;
  for (const node of inOrder(roots)) {
    const leaf = leafText(node, syntax, name);
    if (leaf !== undefined) {
      names.set(node, leaf);
      continue;
    }
    const own = `t${names.size}`;
    names.set(node, own);
    if ((node.op === "call" || node.op === "pair") && !syntax.builtIn[node.name]) calls.add(node.name);
    const statement = node.op === "pair" ? syntax.pair : syntax.real;
    (node.invariant ? invariant : varying).push(statement(own, expression(node, syntax, name)));
  }
  const text = (n: IrNode | undefined): string => (n ? name(n) : syntax.literal(0));
  return { invariant, varying, re: text(value.re), im: text(value.im), calls };
}

function leafText(node: IrNode, syntax: Syntax, name: (n: IrNode) => string): string | undefined {
  if (node.op === "const") return node.name === "pi" ? syntax.pi : syntax.literal(node.value);
  if (node.op === "arg") return syntax.argument(node.name);
  if (node.op === "re" || node.op === "im") return syntax.part(name(node.args[0]!), node.op);
  return undefined;
}

const SIGNS: Readonly<Record<string, string>> = { add: "+", sub: "-", mul: "*", div: "/" };

function expression(node: IrNode, syntax: Syntax, name: (n: IrNode) => string): string {
  const args = node.args.map(name);
  switch (node.op) {
    case "neg":
      return `-${guarded(args[0]!)}`;
    case "select":
      return syntax.select(args[0]!, args[1]!, args[2]!);
    case "call":
    case "pair": {
      const table = node.name.startsWith("table") ? syntax.table : [];
      return `${syntax.builtIn[node.name] ?? node.name}(${[...args, ...table].join(", ")})`;
    }
    default:
      return `${guarded(args[0]!)} ${SIGNS[node.op]} ${guarded(args[1]!)}`;
  }
}

function guarded(operand: string): string {
  return operand.startsWith("-") ? `(${operand})` : operand;
}
