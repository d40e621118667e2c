import type { Term } from "../../algebra/term.ts";
import type { JudgeName } from "../../algebra/trace.ts";

/** One identity lhs = rhs with its judge. */
export type Row = readonly [id: string, text: string, judge: JudgeName, lhs: Term, rhs: Term];
