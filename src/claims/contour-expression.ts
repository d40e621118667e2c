import type { Component } from "../contour/branches.ts";
import { InputError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import type { Definitions } from "./definitions.ts";
import type { Expression } from "./expression.ts";

/** A function of two contour times. */
export type ContourFunction =
  | { readonly kind: "letter"; readonly name: string }
  | {
      readonly kind: "conv" | "pointwise" | "bubble";
      readonly left: ContourFunction;
      readonly right: ContourFunction;
    }
  | { readonly kind: "sum"; readonly parts: readonly (readonly [Gaussian, ContourFunction])[] };

/** Sums of ordered products of components. */
export type ComponentValue =
  | { readonly kind: "number"; readonly value: Gaussian }
  | {
      readonly kind: "component";
      readonly which: Component;
      readonly of: ContourFunction;
      readonly reversed: boolean;
    }
  | { readonly kind: "product" | "sum"; readonly left: ComponentValue; readonly right: ComponentValue };

const COMPONENTS: ReadonlyMap<string, Component> = new Map([
  ["retarded", "R"],
  ["advanced", "A"],
  ["keldysh", "K"],
  ["lesser", "<"],
  ["greater", ">"],
] as const);
const PRODUCTS = ["conv", "pointwise", "bubble"] as const;
/** Calls that make a claim one about the contour. */
export const CONTOUR_CALLS: ReadonlySet<string> = new Set([...COMPONENTS.keys(), ...PRODUCTS, "reversed"]);
/** Letters of one claim. */
const LETTERS = 6;
const SIZE = 400;
const LARGEST_POWER = 100;

/** Whether the claim speaks of components of contour functions; each definition is looked into once. */
export function isContourExpression(
  e: Expression,
  definitions: Definitions,
  seen: Set<string> = new Set(),
): boolean {
  const speaks = (x: Expression): boolean => isContourExpression(x, definitions, seen);
  switch (e.kind) {
    case "number":
      return false;
    case "name": {
      const defined = definitions.get(e.name);
      if (!defined || seen.has(e.name)) return false;
      seen.add(e.name);
      return speaks(defined.body);
    }
    case "negate":
      return speaks(e.of);
    case "call":
      return CONTOUR_CALLS.has(e.name) || e.args.some(speaks);
    default:
      return speaks(e.left) || speaks(e.right);
  }
}

/**
 * Reads retarded(…), advanced, keldysh, lesser, greater of contour functions, which are names, conv(A, B, …) = ∫_C AB…,
 * pointwise(A, B) = A(z,z')B(z,z'), bubble(A, B) = A(z,z')B(z',z) and their sums with numbers; reversed(X) is X at −t.
 * Products of components keep their order. Throws InputError.
 */
export class ContourReader {
  private size = 0;
  readonly letters = new Set<string>();
  private readonly definitions: Definitions;
  private readonly where: string;

  constructor(definitions: Definitions, where: string) {
    this.definitions = definitions;
    this.where = where;
  }

  value(e: Expression): ComponentValue {
    this.count();
    switch (e.kind) {
      case "number":
        return { kind: "number", value: Gaussian.of(e.value) };
      case "name":
        return this.named(e.name);
      case "negate":
        return { kind: "product", left: number(-1), right: this.value(e.of) };
      case "call":
        return this.component(e.name, e.args);
      default:
        return this.operation(e);
    }
  }

  private named(name: string): ComponentValue {
    if (name === "i") return { kind: "number", value: Gaussian.I };
    const defined = this.definitions.get(name);
    if (defined?.parameters.length === 0) return this.value(defined.body);
    throw this.refuse(`${name} among components`, `a component such as retarded(${name}), a number or i`);
  }

  private component(name: string, args: readonly Expression[]): ComponentValue {
    const [of] = args;
    if (name === "reversed" && of && args.length === 1) return reverse(this.value(of));
    const which = COMPONENTS.get(name);
    if (!which || args.length !== 1 || !of)
      throw this.refuse(
        `${name} of ${args.length} arguments among components`,
        `${[...COMPONENTS.keys()].join(", ")} of one contour function`,
      );
    return { kind: "component", which, of: this.contour(of), reversed: false };
  }

  private operation(e: Expression & { kind: "binary" }): ComponentValue {
    const left = this.value(e.left);
    const right = this.value(e.right);
    if (e.op === "^") return this.power(constant(left), constant(right));
    if (e.op === "*" || e.op === "+") return { kind: e.op === "*" ? "product" : "sum", left, right };
    if (e.op === "-") return { kind: "sum", left, right: { kind: "product", left: number(-1), right } };
    const divisor = constant(right);
    if (!divisor || divisor.isZero()) throw this.refuse("a division", "divisions by numbers other than zero");
    return { kind: "product", left, right: { kind: "number", value: divisor.inverse() } };
  }

  private power(base: Gaussian | undefined, exponent: Gaussian | undefined): ComponentValue {
    const n = exponent?.isReal() && exponent.re.isInteger() ? exponent.re.toNumber() : Number.NaN;
    if (!base || !(Math.abs(n) <= LARGEST_POWER) || (base.isZero() && n < 0))
      throw this.refuse(
        "a power among components",
        `ordered products X*Y, and powers of numbers up to ${LARGEST_POWER}`,
      );
    return { kind: "number", value: base.pow(n) };
  }

  private contour(e: Expression): ContourFunction {
    this.count();
    if (e.kind === "name") {
      const defined = this.definitions.get(e.name);
      if (defined?.parameters.length === 0) return this.contour(defined.body);
      this.letters.add(e.name);
      if (this.letters.size > LETTERS)
        throw this.refuse(`more than ${LETTERS} contour functions`, `at most ${LETTERS}`);
      return { kind: "letter", name: e.name };
    }
    if (e.kind === "call") return this.productOf(e.name, e.args);
    if (e.kind === "negate") return { kind: "sum", parts: [[Gaussian.ratio(-1), this.contour(e.of)]] };
    if (e.kind === "binary" && (e.op === "+" || e.op === "-")) {
      const sign = Gaussian.ratio(e.op === "+" ? 1 : -1);
      return {
        kind: "sum",
        parts: [
          [Gaussian.ONE, this.contour(e.left)],
          [sign, this.contour(e.right)],
        ],
      };
    }
    return this.multiple(e);
  }

  private productOf(name: string, args: readonly Expression[]): ContourFunction {
    const kind = PRODUCTS.find((p) => p === name);
    if (!kind || args.length < 2 || (kind !== "conv" && args.length !== 2))
      throw this.refuse(
        `${name} of ${args.length} arguments as a contour function`,
        "a name, conv(A, B, …), pointwise(A, B) or bubble(A, B)",
      );
    const [first, ...rest] = args.map((a) => this.contour(a));
    return rest.reduce((left, right): ContourFunction => ({ kind, left, right }), first!);
  }

  private multiple(e: Expression): ContourFunction {
    if (e.kind === "binary" && (e.op === "*" || e.op === "/")) {
      const factor = e.op === "*" ? this.numberIn(e.left) : undefined;
      if (factor) return { kind: "sum", parts: [[factor, this.contour(e.right)]] };
      const last = this.numberIn(e.right);
      if (last && !last.isZero())
        return { kind: "sum", parts: [[e.op === "*" ? last : last.inverse(), this.contour(e.left)]] };
    }
    throw this.refuse("a product of contour functions with *", "conv(A, B), pointwise(A, B) or bubble(A, B)");
  }
  /** The number that an expression without components is. */
  private numberIn(e: Expression): Gaussian | undefined {
    if (e.kind === "name" && e.name !== "i") return undefined;
    if (e.kind === "call") return undefined;
    return constant(this.value(e));
  }

  private count(): void {
    if (++this.size > SIZE)
      throw this.refuse("a contour claim of this size", `at most ${SIZE} parts after definitions are put in`);
  }
  private refuse(received: string, accepted: string): InputError {
    return new InputError({ where: this.where, received, accepted });
  }
}

function number(n: number): ComponentValue {
  return { kind: "number", value: Gaussian.ratio(n) };
}
function constant(v: ComponentValue): Gaussian | undefined {
  if (v.kind === "number") return v.value;
  if (v.kind === "component") return undefined;
  const [a, b] = [constant(v.left), constant(v.right)];
  if (!a || !b) return undefined;
  return v.kind === "sum" ? a.add(b) : a.mul(b);
}
function reverse(v: ComponentValue): ComponentValue {
  if (v.kind === "number") return v;
  if (v.kind === "component") return { ...v, reversed: !v.reversed };
  return { kind: v.kind, left: reverse(v.left), right: reverse(v.right) };
}

/** Whether the expression needs functions of the time difference, whose products commute. */
export function isPointwise(v: ComponentValue): boolean {
  if (v.kind === "number") return false;
  if (v.kind === "component") return v.reversed || hasPointwise(v.of);
  return isPointwise(v.left) || isPointwise(v.right);
}
function hasPointwise(f: ContourFunction): boolean {
  if (f.kind === "letter") return false;
  if (f.kind === "sum") return f.parts.some(([, g]) => hasPointwise(g));
  return f.kind !== "conv" || hasPointwise(f.left) || hasPointwise(f.right);
}
export function hasConvolution(v: ComponentValue): boolean {
  if (v.kind === "number") return false;
  if (v.kind === "component") return convolves(v.of);
  return hasConvolution(v.left) || hasConvolution(v.right);
}
function convolves(f: ContourFunction): boolean {
  if (f.kind === "letter") return false;
  if (f.kind === "sum") return f.parts.some(([, g]) => convolves(g));
  return f.kind === "conv" || convolves(f.left) || convolves(f.right);
}
