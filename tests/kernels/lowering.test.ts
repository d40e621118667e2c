import { describe, expect, it } from "vitest";
import { add, fn, I, mul, num, pow, sub, sym, type Term } from "../../src/algebra/term.ts";
import { passing } from "../../src/kernels/arguments.ts";
import { bindKernel } from "../../src/kernels/binding.ts";
import { IrBuilder, type IrNode, inOrder } from "../../src/kernels/ir.ts";
import { lower } from "../../src/kernels/lowering.ts";

const [a, b, c] = [sym("a"), sym("b"), sym("c")];
const plain = (name: string) => ({ name, complex: name === "c", invariant: name === "b" });
const nodesOf = (t: Term): IrNode[] => {
  const { re, im } = lower(t, plain);
  return inOrder([re, im].filter((n) => n !== undefined));
};

describe("the intermediate form", () => {
  it("makes equal nodes one node", () => {
    const builder = new IrBuilder();
    const [p, q] = [builder.argument("p", false), builder.argument("q", false)];
    expect(builder.mul(p, q)).toBe(builder.mul(p, q));
    expect(builder.add(p, builder.neg(q)).op).toBe("sub");
    expect(builder.neg(builder.neg(p))).toBe(p);
  });
  it("keeps real formulas real and imaginary ones imaginary", () => {
    expect(lower(mul(a, fn("tanh", b)), plain).im).toBeUndefined();
    expect(lower(mul(I, a), plain).re).toBeUndefined();
    expect(lower(add(a, c), plain).im?.name).toBe("c.im");
  });
  it("evaluates a function that occurs twice once", () => {
    const f = fn("tanh", mul(a, b));
    const calls = nodesOf(add(mul(f, a), pow(add(f, num(1)), 2))).filter((n) => n.op === "call");
    expect(calls).toHaveLength(1);
  });
  it("adds three plain arguments with one rounding", () => {
    expect(nodesOf(sub(add(a, b), sym("d"))).at(-1)?.name).toBe("sum3");
  });
  it("marks what depends on parameters alone", () => {
    for (const node of nodesOf(mul(a, fn("tanh", b), fn("tanh", a))))
      if (node.op === "call") expect(node.invariant).toBe(node.args[0]?.name === "b");
  });
  it("refuses functions of complex arguments that the runtime lacks", () => {
    expect(() => lower(fn("tanh", c), plain)).toThrow(/tanh of a complex argument/);
  });
  it("computes the digamma constants of kernelPhi from parameters alone", () => {
    const kernel = bindKernel("kernelPhi", "oscillator");
    const { re, im } = lower(kernel.stable, passing(kernel));
    const pairs = inOrder([re!, im!]).filter((n) => n.op === "pair");
    expect(pairs.map((n) => n.invariant).sort()).toEqual([false, true, true]);
  });
});
