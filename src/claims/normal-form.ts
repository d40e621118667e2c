import { rewrite } from "../algebra/rewrite.ts";
import type { Term } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import { applied } from "./heads.ts";

/** The term with odd and even functions written at the chosen sign of their arguments, after a substitution. */
export function normalised(term: Term, known: Assumptions): Term {
  return rewrite(term, (t) =>
    t.kind === "fn" && t.args.length === 1 ? applied(t.head, t.args, known) : undefined,
  );
}
