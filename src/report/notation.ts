/** How tightly a written piece holds together: what needs brackets where. */
export type Binding = "sum" | "product" | "fraction" | "call" | "atom";

/** A written piece of mathematics. */
export interface Piece {
  readonly body: string;
  readonly binding: Binding;
}
/** A summand with its sign taken out. */
export interface Signed {
  readonly negative: boolean;
  readonly piece: Piece;
}

/** One way of writing mathematics as a string. */
export interface Notation {
  name(name: string): string;
  /** n/d > 0 as a factor of its own. */
  number(n: bigint, d: bigint): Piece;
  fraction(over: Piece, under: Piece): Piece;
  /** Factors in order; `tight` are the leading numbers and constants. */
  product(tight: readonly string[], loose: readonly string[]): string;
  sum(parts: readonly Signed[]): string;
  group(body: string): string;
  power(base: Piece, exponent: number): string;
  call(head: string, args: readonly string[]): string;
  exponential(argument: string): string;
  absoluteSquare(body: string): string;
  /** ⟨…⟩. */
  angular(body: string): string;
  partOf(part: "Im" | "Re", piece: Piece): string;
  integral(variable: string, range: readonly [string, string] | undefined, body: string): string;
  /** Over all integers, or from 1 to an end. */
  summation(index: string, end: string | undefined, body: string): string;
  matrix(entries: readonly string[]): string;
}
