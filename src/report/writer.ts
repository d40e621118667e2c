import { type Fn, isZeroTerm, type Prod, type Sum, sym, type Term } from "../algebra/term.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import type { Notation, Piece, Signed } from "./notation.ts";
import { fractionParts, orderedFactors } from "./product.ts";

/** Writes a presented term in a notation. */
export class Writer {
  private readonly notation: Notation;

  constructor(notation: Notation) {
    this.notation = notation;
  }

  /** The whole term with its sign. */
  term(term: Term): string {
    const { negative, piece } = this.signed(term);
    return negative ? this.notation.sum([{ negative, piece }]) : piece.body;
  }

  private signed(term: Term): Signed {
    if (term.kind === "num" || term.kind === "prod") return this.product(term);
    return { negative: false, piece: this.unsigned(term) };
  }

  private unsigned(term: Exclude<Term, { kind: "num" | "prod" }>): Piece {
    const { notation } = this;
    switch (term.kind) {
      case "sym":
        return { body: notation.name(term.name), binding: "atom" };
      case "fn":
        return this.fn(term);
      case "sum":
        return this.sum(term);
      case "pow":
        return this.power(term.base, term.exponent);
      case "integral":
        return this.integral(term.variable.name, undefined, term.body);
      case "word":
        return {
          body: notation.product(
            [],
            term.letters.map((l) => this.factor(l)),
          ),
          binding: "product",
        };
      case "matrix":
        return { body: notation.matrix(term.entries.map((e) => this.term(e))), binding: "atom" };
    }
  }

  private sum(term: Sum): Piece {
    const parts = term.terms.map((t) => this.signed(t));
    const ordered = [...parts.filter((p) => !p.negative), ...parts.filter((p) => p.negative)];
    return { body: this.notation.sum(ordered), binding: "sum" };
  }

  private power(base: Term, exponent: number): Piece {
    if (exponent < 0) {
      const one = this.notation.number(1n, 1n);
      return this.notation.fraction(
        one,
        exponent === -1 ? this.signedPiece(base) : this.power(base, -exponent),
      );
    }
    const piece = this.signedPiece(base);
    if (exponent === 1) return piece;
    const held =
      piece.binding === "atom" || piece.binding === "call"
        ? piece
        : { body: this.notation.group(piece.body), binding: "atom" as const };
    return { body: this.notation.power(held, exponent), binding: "atom" };
  }

  /** A term as one piece; a negative one counts as a sum, so that it gets brackets. */
  private signedPiece(term: Term): Piece {
    const { negative, piece } = this.signed(term);
    return negative ? { body: this.notation.sum([{ negative, piece }]), binding: "sum" } : piece;
  }

  /** A term as a factor among others. */
  private factor(term: Term): string {
    const piece = this.signedPiece(term);
    return piece.binding === "sum" ? this.notation.group(piece.body) : piece.body;
  }

  private fn(term: Fn): Piece {
    const { notation } = this;
    const first = term.args[0];
    if (first === undefined) return { body: notation.name(term.head), binding: "atom" };
    switch (term.head) {
      case "exp":
        return { body: notation.exponential(this.term(first)), binding: "call" };
      case "abs2":
        return { body: notation.absoluteSquare(this.term(first)), binding: "call" };
      case "bracket":
        return { body: notation.angular(this.term(first)), binding: "call" };
      case "Im":
      case "Re":
        return { body: notation.partOf(term.head, this.signedPiece(first)), binding: "product" };
      case "sum_n":
        return { body: notation.summation("n", undefined, this.factor(first)), binding: "product" };
      case "sum_j":
        return {
          body: notation.summation("j", this.term(first), this.factor(term.args[1]!)),
          binding: "product",
        };
      case "cellIntegral":
        return this.integral("x", [notation.name("x_l"), notation.name("x_r")], first);
      default:
        return {
          body: notation.call(
            notation.name(term.head),
            term.args.map((a) => this.term(a)),
          ),
          binding: "call",
        };
    }
  }

  private integral(variable: string, range: readonly [string, string] | undefined, body: Term): Piece {
    const name = this.notation.name(sym(variable).name);
    return { body: this.notation.integral(name, range, this.factor(body)), binding: "product" };
  }

  private product(term: Prod | Extract<Term, { kind: "num" }>): Signed {
    const factors = term.kind === "prod" ? term.factors : [term];
    const [first] = factors;
    const coefficient = first!.kind === "num" ? first!.value : undefined;
    const rest = coefficient ? factors.slice(1) : factors;
    if (coefficient && isZeroTerm(term)) return { negative: false, piece: this.zero() };
    if (coefficient && !coefficient.isReal() && !coefficient.re.isZero())
      return this.complex(coefficient, rest);
    return this.realProduct(coefficient, orderedFactors(rest));
  }

  private zero(): Piece {
    return { body: this.notation.name("0"), binding: "atom" };
  }

  /** A coefficient with real and imaginary part, in brackets before the rest. */
  private complex(coefficient: Gaussian, rest: readonly Term[]): Signed {
    const parts = [coefficient.re, coefficient.im].map((part, k) => ({
      negative: part.sign() < 0,
      piece: this.quotient([part.abs().num, part.abs().den], k === 1, []),
    }));
    const body = this.notation.sum(parts);
    if (rest.length === 0) return { negative: false, piece: { body, binding: "sum" } };
    const { piece } = this.realProduct(undefined, orderedFactors(rest));
    const joined = this.notation.product([], [this.notation.group(body), piece.body]);
    return { negative: false, piece: { body: joined, binding: "product" } };
  }

  private realProduct(coefficient: Gaussian | undefined, factors: readonly Term[]): Signed {
    const imaginary = coefficient ? !coefficient.isReal() : false;
    const part = coefficient ? (imaginary ? coefficient.im : coefficient.re) : undefined;
    const size = part?.abs();
    const piece = this.quotient([size?.num ?? 1n, size?.den ?? 1n], imaginary, factors);
    return { negative: (part?.sign() ?? 1) < 0, piece };
  }

  /** n/d · [i] · factors, with one fraction at most. */
  private quotient(size: readonly [bigint, bigint], imaginary: boolean, factors: readonly Term[]): Piece {
    const { over, under, after } = fractionParts(factors);
    const plain = under.length === 0 && !imaginary;
    if (plain) return this.line(size, false, [...over, ...after]);
    if (under.length === 0 && size[1] === 1n) return this.line(size, true, [...over, ...after]);
    const fraction = this.notation.fraction(
      this.line([size[0], 1n], imaginary, over),
      this.line([size[1], 1n], false, under),
    );
    if (after.length === 0) return fraction;
    const prefix = fraction.binding === "fraction" ? this.notation.group(fraction.body) : fraction.body;
    return { body: this.notation.product([], [prefix, ...this.factors(after)]), binding: "product" };
  }

  /** n/d · [i] · factors on one line. */
  private line(size: readonly [bigint, bigint], imaginary: boolean, factors: readonly Term[]): Piece {
    const one = size[0] === 1n && size[1] === 1n;
    const number = this.notation.number(...size);
    if (one && !imaginary && factors.length === 0) return number;
    if (one && !imaginary && factors.length === 1) return this.signedPiece(factors[0]!);
    const constants = factors.filter((f) => f.kind === "sym" && f.name === "pi");
    const others = factors.filter((f) => !constants.includes(f));
    const unit = imaginary ? [this.notation.name("i")] : [];
    const tight = one
      ? [...unit, ...this.factors(constants)]
      : [number.body, ...this.factors(constants), ...unit];
    if (imaginary && others.length === 1 && others[0]!.kind === "sym")
      tight.push(...this.factors(others.splice(0)));
    if (tight.length === 1 && others.length === 0)
      return { body: tight[0]!, binding: one ? "atom" : number.binding };
    return { body: this.notation.product(tight, this.factors(others)), binding: "product" };
  }

  private factors(terms: readonly Term[]): string[] {
    return terms.map((t) => this.factor(t));
  }
}
