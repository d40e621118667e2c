import type { Term } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Relation } from "./relation.ts";

/** How a limit is approached: the variable, the point, and from where. */
export interface Approach {
  readonly variable: string;
  readonly to: Term;
  /** 1 from above, −1 from below, 0 from both sides. */
  readonly side: 1 | -1 | 0;
}

/** A condition on the variables of an instance. */
export interface PointCondition {
  readonly difference: Term;
  readonly relation: Relation | "!=";
}

/** A claim about numbers, read and ready to be judged. */
export interface NumericClaim {
  readonly lhs: Term;
  readonly rhs: Term;
  readonly relation: Relation;
  readonly known: Assumptions;
  readonly conditions: readonly PointCondition[];
  /** Integrals, sums and limits that were written and cancelled before anything could be evaluated. */
  readonly cancelled: readonly Term[];
  readonly approach?: Approach;
  /** The remainder claimed by `order:`, relative to the right-hand side of `~`. */
  readonly order?: Term;
}

/** How hard to look at one claim, and for how long. */
export interface ClaimEffort {
  readonly digits: number;
  readonly runs: number;
  readonly seed: number;
  readonly seconds: number;
}
