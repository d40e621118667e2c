import { children, type Term } from "../algebra/term.ts";

/** A row of the node table of a certificate: a kind and its parts, children by the number of their row. */
export type Row = readonly (string | number)[];

/** Terms as a table of rows in which every term occurs once, after its parts. */
export class NodeTable {
  readonly rows: Row[] = [];
  private readonly numbers = new Map<Term, number>();

  /** The number of the row of a term, which is added with its parts when it is new. */
  add(term: Term): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const parts = children(term).map((part) => this.add(part));
    this.rows.push(rowOf(term, parts));
    this.numbers.set(term, this.rows.length - 1);
    return this.rows.length - 1;
  }
}

function rowOf(term: Term, parts: readonly number[]): Row {
  switch (term.kind) {
    case "num":
      return ["n", `${term.value.re}`, `${term.value.im}`];
    case "sym":
      return ["s", term.name];
    case "fn":
      return ["f", term.head, ...parts];
    case "sum":
      return ["+", ...parts];
    case "prod":
      return ["*", ...parts];
    case "pow":
      return ["^", ...parts, term.exponent];
    case "integral":
      return ["int", term.variable.name, ...parts];
    case "word":
      return ["w", ...parts];
    case "matrix":
      return ["m", ...parts];
  }
}
