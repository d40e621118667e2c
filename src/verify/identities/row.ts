import type { Term } from "../../algebra/term.ts";
import type { JudgeName, ProofLine } from "../../algebra/trace.ts";

/** One identity lhs = rhs with its judge, and how it is proved where the standard lines are not enough. */
export type Row = readonly [
  id: string,
  text: string,
  judge: JudgeName,
  lhs: Term,
  rhs: Term,
  proof?: readonly ProofLine[],
];
