import { type Step, Trace } from "../algebra/trace.ts";

/** Identities, parities, sum rules that hold for every h, F_B and A; judged like steps of a derivation. */
export function identities(): readonly Step[] {
  const trace = new Trace();
  return trace.recorded;
}
