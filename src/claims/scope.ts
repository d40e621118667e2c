import type { Term } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Expression } from "./expression.ts";

/** Names that mean something at one place: bound variables and arguments of definitions. */
export type Scope = ReadonlyMap<string, Term>;

/** Builds the terms of one claim. */
export interface TermBuilder {
  readonly known: Assumptions;
  term(e: Expression, where: string, scope?: Scope, depth?: number): Term;
}
