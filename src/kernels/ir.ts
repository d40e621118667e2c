/**
 * The numeric intermediate form: a directed acyclic graph of real operations in which equal nodes are one node.
 * Complex values are pairs of real nodes, `undefined` standing for an exact zero, so that real, imaginary and complex
 * parts of a formula are told apart before code is printed.
 */
export type IrOp =
  | "const"
  | "arg"
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "neg"
  | "call"
  | "pair"
  | "re"
  | "im"
  | "select";

/** One operation; nodes of one builder with equal operation and operands are the same object. */
export interface IrNode {
  readonly id: number;
  readonly op: IrOp;
  readonly args: readonly IrNode[];
  /** Name of an argument or function. */
  readonly name: string;
  /** Value of a constant. */
  readonly value: number;
  /** Whether it depends on parameters alone, not on the point (ω, ν, x, z). */
  readonly invariant: boolean;
}

/** re + i·im. */
export interface IrComplex {
  readonly re: IrNode | undefined;
  readonly im: IrNode | undefined;
}

/** Makes shared nodes; constants fold only where the result is exact. */
export class IrBuilder {
  private readonly nodes = new Map<string, IrNode>();

  private make(op: IrOp, args: readonly IrNode[], name = "", value = 0, invariant?: boolean): IrNode {
    const key = `${op} ${name} ${value} ${args.map((a) => a.id).join(",")}`;
    const known = this.nodes.get(key);
    if (known) return known;
    const constant = invariant ?? args.every((a) => a.invariant);
    const node = { id: this.nodes.size, op, args, name, value, invariant: constant };
    this.nodes.set(key, node);
    return node;
  }

  /** Signs stand in front, where sums turn them into subtractions. */
  constant(value: number, name = ""): IrNode {
    if (value < 0) return this.neg(this.constant(-value, name));
    return this.make("const", [], name, value, true);
  }
  argument(name: string, invariant: boolean): IrNode {
    return this.make("arg", [], name, 0, invariant);
  }
  neg(a: IrNode): IrNode {
    if (a.op === "neg") return a.args[0]!;
    return this.make("neg", [a]);
  }
  add(a: IrNode, b: IrNode): IrNode {
    if (b.op === "neg") return this.make("sub", [a, b.args[0]!]);
    if (a.op === "neg") return this.make("sub", [b, a.args[0]!]);
    return this.make("add", [a, b]);
  }
  mul(a: IrNode, b: IrNode): IrNode {
    if (isOne(a)) return b;
    if (isOne(b)) return a;
    if (a.op === "neg") return this.neg(this.mul(a.args[0]!, b));
    if (b.op === "neg") return this.neg(this.mul(a, b.args[0]!));
    return this.make("mul", [a, b]);
  }
  div(a: IrNode, b: IrNode): IrNode {
    if (isOne(b)) return a;
    if (a.op === "neg") return this.neg(this.div(a.args[0]!, b));
    if (b.op === "neg") return this.neg(this.div(a, b.args[0]!));
    return this.make("div", [a, b]);
  }
  call(name: string, args: readonly IrNode[]): IrNode {
    return this.make("call", args, name);
  }
  /** A function with complex value: its two parts. */
  pair(name: string, args: readonly IrNode[]): { re: IrNode; im: IrNode } {
    const whole = this.make("pair", args, name);
    return { re: this.make("re", [whole]), im: this.make("im", [whole]) };
  }
  select(condition: IrNode, positive: IrNode, other: IrNode): IrNode {
    return positive === other ? positive : this.make("select", [condition, positive, other]);
  }
}

function isOne(a: IrNode): boolean {
  return a.op === "const" && a.value === 1;
}

/** All nodes that the roots need, operands before their users. */
export function inOrder(roots: readonly IrNode[]): IrNode[] {
  const seen = new Set<IrNode>();
  const order: IrNode[] = [];
  const visit = (n: IrNode): void => {
    if (seen.has(n)) return;
    seen.add(n);
    n.args.forEach(visit);
    order.push(n);
  };
  roots.forEach(visit);
  return order;
}
