import { InternalError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import { ComplexBall, DomainError, pi, RealBall } from "../precision/index.ts";
import { passing } from "./arguments.ts";
import { ballFunction } from "./ball-evaluation.ts";
import type { BoundKernel } from "./binding.ts";
import { evaluateKernel } from "./evaluation.ts";
import { type IrNode, inOrder } from "./ir.ts";
import { lower } from "./lowering.ts";

/** A kernel at many points: the value at the point's arguments, by the names of `kernelArguments`. */
export type PreparedKernel = (point: Readonly<Record<string, Gaussian>>) => ComplexBall;

/**
 * The stable form of a kernel as a list of operations on real balls of `bits` bits, made once; what depends on the
 * parameters alone is computed once. Some 10 times as fast as {@link evaluateKernel}, which puts exact numbers in before
 * it rounds (ω − ν = 0 is an exact zero there) and which still answers at such points, for complex arguments, for P_B with
 * its digammas and for tables.
 *
 * @throws DomainError at poles.
 */
export function prepareKernel(
  kernel: BoundKernel,
  parameters: Readonly<Record<string, Gaussian>>,
  bits: number,
): PreparedKernel {
  const exactly: PreparedKernel = (point) =>
    evaluateKernel(kernel, { values: { ...parameters, ...point } }, bits);
  const graph = lower(kernel.stable, passing(kernel));
  const order = inOrder([graph.re, graph.im].filter((n) => n !== undefined));
  if (!order.every(isPlain)) return exactly;
  const fixed = new Map<IrNode, RealBall>();
  fill(fixed, order, true, { values: parameters, bits });
  return (point) => {
    if (Object.values(point).some((value) => !value.isReal())) return exactly(point);
    try {
      const values = new Map(fixed);
      fill(values, order, false, { values: point, bits });
      const part = (n: IrNode | undefined) => (n ? values.get(n)! : RealBall.ZERO);
      return ComplexBall.of(part(graph.re), part(graph.im));
    } catch (error) {
      if (error instanceof DomainError) return exactly(point);
      throw error;
    }
  };
}

/** Real arithmetic, constants, real arguments and functions of one variable. */
function isPlain(node: IrNode): boolean {
  if (node.op === "call") return node.name === "sum3" || ballFunction(node.name) !== undefined;
  if (node.op === "arg") return !node.name.includes(".");
  return ["const", "add", "sub", "mul", "div", "neg"].includes(node.op);
}

interface At {
  readonly values: Readonly<Record<string, Gaussian>>;
  readonly bits: number;
}

function fill(known: Map<IrNode, RealBall>, order: readonly IrNode[], invariant: boolean, at: At): void {
  for (const node of order) if (node.invariant === invariant) known.set(node, operation(node, known, at));
}

function operation(node: IrNode, known: ReadonlyMap<IrNode, RealBall>, { values, bits }: At): RealBall {
  const [a, b, c] = node.args.map((n) => known.get(n)!);
  switch (node.op) {
    case "const":
      return node.name === "pi" ? pi(bits) : RealBall.fromDouble(node.value);
    case "arg":
      return argument(node.name, values, bits);
    case "add":
      return a!.add(b!, bits);
    case "sub":
      return a!.sub(b!, bits);
    case "mul":
      return a!.mul(b!, bits);
    case "div":
      return a!.div(b!, bits);
    case "neg":
      return a!.neg();
    default:
      return node.name === "sum3" ? a!.add(b!, bits).add(c!, bits) : ballFunction(node.name)!(a!, bits);
  }
}

function argument(name: string, values: Readonly<Record<string, Gaussian>>, bits: number): RealBall {
  const value = values[name];
  if (!value) throw new InternalError(`no value for the argument ${name}`);
  return RealBall.fromRational(value.re, bits);
}
