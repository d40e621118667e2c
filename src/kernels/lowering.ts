import type { Fn, Term } from "../algebra/term.ts";
import { InternalError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import type { Rational } from "../exact/rational.ts";
import { IrBuilder, type IrComplex, type IrNode } from "./ir.ts";

/** How a symbol of the formula is passed: as a real or a complex argument, at the point or as a parameter. */
export interface Passed {
  readonly name: string;
  readonly complex: boolean;
  readonly invariant: boolean;
}

/** Functions of the runtime with complex value; those with real value are called by their head. */
const COMPLEX_VALUED: ReadonlySet<string> = new Set([
  "digamma",
  "tableLambda",
  "tableHilbert",
  "bandLogarithm",
  "givenLambda",
  "givenHilbert",
  "upperRoot",
]);
/** Functions of the runtime of a complex argument with real value. */
const COMPLEX_ARGUMENT: ReadonlySet<string> = new Set(["bandReturn"]);
const SAFE = 2 ** 53;

/** Turns a bound term into a graph; `passed` tells how each symbol arrives (pi is a constant). */
export function lower(term: Term, passed: (name: string) => Passed): IrComplex {
  return new Lowering(passed).value(term);
}

class Lowering {
  private readonly builder = new IrBuilder();
  private readonly done = new Map<Term, IrComplex>();
  private readonly passed: (name: string) => Passed;

  constructor(passed: (name: string) => Passed) {
    this.passed = passed;
  }

  value(t: Term): IrComplex {
    const known = this.done.get(t);
    if (known) return known;
    const made = this.compute(t);
    this.done.set(t, made);
    return made;
  }

  private compute(t: Term): IrComplex {
    switch (t.kind) {
      case "num":
        return this.number(t.value);
      case "sym":
        return this.symbol(t.name);
      case "sum":
        return this.sum(t.terms.map((s) => this.value(s)));
      case "prod":
        return this.product(t.factors);
      case "pow":
        return this.product([t]);
      case "fn":
        return this.apply(t);
      default:
        throw new InternalError(`no code for a ${t.kind}`);
    }
  }

  private symbol(name: string): IrComplex {
    if (name === "pi") return { re: this.builder.constant(Math.PI, "pi"), im: undefined };
    const { name: argument, complex, invariant } = this.passed(name);
    if (!complex) return { re: this.builder.argument(argument, invariant), im: undefined };
    const part = (p: string): IrNode => this.builder.argument(`${argument}.${p}`, invariant);
    return { re: part("re"), im: part("im") };
  }

  private number(value: Gaussian): IrComplex {
    const part = (q: Rational): IrNode | undefined => {
      if (q.isZero()) return undefined;
      const { top, bottom } = this.ratio(q);
      return this.builder.div(this.builder.constant(top), this.builder.constant(bottom));
    };
    return { re: part(value.re), im: part(value.im) };
  }

  /** q = top/bottom with bottom = 1 where the quotient is a double. */
  private ratio(q: Rational): { top: number; bottom: number } {
    const [top, bottom] = [Number(q.num), Number(q.den)];
    if (Math.abs(top) > SAFE || bottom > SAFE) throw new InternalError(`coefficient ${q} is too long`);
    return Number.isInteger(Math.log2(bottom)) ? { top: top / bottom, bottom: 1 } : { top, bottom };
  }

  private sum(parts: readonly IrComplex[]): IrComplex {
    return { re: this.realSum(parts.map((p) => p.re)), im: this.realSum(parts.map((p) => p.im)) };
  }

  /** Three plain arguments are added with one rounding, so that Ω + ω − ν loses nothing near a resonance. */
  private realSum(parts: readonly (IrNode | undefined)[]): IrNode | undefined {
    const nodes = parts.filter((p) => p !== undefined);
    if (nodes.length === 0) return undefined;
    if (nodes.length === 3 && nodes.every(isPlain)) return this.builder.call("sum3", nodes);
    const positive = nodes.filter((n) => n.op !== "neg");
    const negative = nodes.filter((n) => n.op === "neg");
    return [...positive, ...negative].reduce((a, b) => this.builder.add(a, b));
  }

  private times(a: IrComplex, b: IrComplex): IrComplex {
    const m = (x: IrNode | undefined, y: IrNode | undefined): IrNode | undefined =>
      x && y ? this.builder.mul(x, y) : undefined;
    const minus = m(a.im, b.im);
    return {
      re: this.realSum([m(a.re, b.re), minus && this.builder.neg(minus)]),
      im: this.realSum([m(a.re, b.im), m(a.im, b.re)]),
    };
  }

  /** Coefficient · Π numerators / Π denominators; parameters first, so that their product is computed once. */
  private product(factors: readonly Term[]): IrComplex {
    const top: IrComplex[] = [];
    const bottom: IrComplex[] = [];
    let unit: IrComplex = { re: this.builder.constant(1), im: undefined };
    for (const f of factors) {
      if (f.kind === "num" && f.value.isReal()) {
        const { top: t, bottom: b } = this.ratio(f.value.re);
        top.push({ re: this.builder.constant(t), im: undefined });
        bottom.push({ re: this.builder.constant(b), im: undefined });
      } else if (f.kind === "num") unit = this.number(f.value);
      else this.collect(f, top, bottom);
    }
    const real = this.realQuotient(top, bottom);
    return this.scaled(this.quotient(top.filter(hasImaginary), bottom.filter(hasImaginary), real), unit);
  }

  /** A plain number over parameters is divided last, with one rounding: x/T is an exponent somewhere. */
  private realQuotient(top: readonly IrComplex[], bottom: readonly IrComplex[]): IrNode {
    const [fixed, varying] = [this.realProduct(top, true), this.realProduct(top, false)];
    const [under, below] = [this.realProduct(bottom, true), this.realProduct(bottom, false)];
    const isNumber = fixed.op === "const" || (fixed.op === "neg" && fixed.args[0]!.op === "const");
    if (isNumber && below.op === "const" && !varying.invariant)
      return this.builder.div(this.builder.mul(fixed, varying), under);
    const scaled = this.builder.mul(this.builder.div(fixed, under), varying);
    return this.builder.div(scaled, below);
  }

  private collect(f: Term, top: IrComplex[], bottom: IrComplex[]): void {
    const [base, exponent] = f.kind === "pow" ? [f.base, f.exponent] : [f, 1];
    for (let k = 0; k < Math.abs(exponent); k++) (exponent > 0 ? top : bottom).push(this.value(base));
  }

  private realProduct(factors: readonly IrComplex[], invariant: boolean): IrNode {
    const reals = factors.flatMap((f) => (f.im === undefined && f.re !== undefined ? [f.re] : []));
    const chosen = reals.filter((n) => n.invariant === invariant);
    return chosen.reduce((a, b) => this.builder.mul(a, b), this.builder.constant(1));
  }

  /** scale · Π top / Π bottom with the conjugate of the denominator over its squared modulus. */
  private quotient(top: readonly IrComplex[], bottom: readonly IrComplex[], scale: IrNode): IrComplex {
    const numerator = top.reduce<IrComplex | undefined>((a, b) => (a ? this.times(a, b) : b), undefined);
    const denominator = bottom.reduce<IrComplex | undefined>((a, b) => (a ? this.times(a, b) : b), undefined);
    const real: IrComplex = { re: scale, im: undefined };
    if (!denominator) return numerator ? this.scaled(real, numerator) : real;
    const { re, im } = denominator;
    const square = this.realSum([re && this.builder.mul(re, re), im && this.builder.mul(im, im)]);
    if (!square) throw new InternalError("division by zero in a formula");
    const factor: IrComplex = { re: this.builder.div(scale, square), im: undefined };
    const conjugate: IrComplex = { re, im: im && this.builder.neg(im) };
    return this.scaled(factor, numerator ? this.times(numerator, conjugate) : conjugate);
  }
  private scaled(real: IrComplex, by: IrComplex): IrComplex {
    return this.times(real, by);
  }

  private apply(t: Fn): IrComplex {
    const args = t.args.map((a) => this.value(a));
    if (t.head === "select") {
      const [condition, positive, other] = args.map((a) => this.realOf(a, t));
      return { re: this.builder.select(condition!, positive!, other!), im: undefined };
    }
    const part = this.partOf(t.head, args[0]!);
    if (part) return part;
    if (COMPLEX_ARGUMENT.has(t.head))
      return { re: this.builder.call(t.head, this.inParts(args, t)), im: undefined };
    if (!COMPLEX_VALUED.has(t.head))
      return {
        re: this.builder.call(
          t.head,
          args.map((a) => this.realOf(a, t)),
        ),
        im: undefined,
      };
    return this.builder.pair(t.head, this.inParts(args, t));
  }

  /** The first argument as two numbers, the others real. */
  private inParts([first, ...rest]: readonly IrComplex[], t: Fn): IrNode[] {
    const zero = this.builder.constant(0);
    return [first!.re ?? zero, first!.im ?? zero, ...rest.map((a) => this.realOf(a, t))];
  }

  /** Im z and |z|². */
  private partOf(head: string, { re, im }: IrComplex): IrComplex | undefined {
    if (head === "Im") return { re: im, im: undefined };
    if (head !== "abs2") return undefined;
    return {
      re: this.realSum([re && this.builder.mul(re, re), im && this.builder.mul(im, im)]),
      im: undefined,
    };
  }

  private realOf(value: IrComplex, t: Fn): IrNode {
    if (value.im !== undefined) throw new InternalError(`${t.head} of a complex argument`);
    return value.re ?? this.builder.constant(0);
  }
}

function isPlain(n: IrNode): boolean {
  return n.op === "arg" || (n.op === "neg" && n.args[0]!.op === "arg");
}
function hasImaginary(c: IrComplex): boolean {
  return c.im !== undefined;
}
