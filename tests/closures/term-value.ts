import type { Term } from "../../src/algebra/term.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { ComplexBall } from "../../src/precision/index.ts";
import type { Complex } from "./plain-complex.ts";

const BITS = 120;

/** A term in doubles; symbols and functions without argument by name. */
export function termValue(term: Term, at: Readonly<Record<string, Complex>>): Complex {
  const value = evaluateBall(
    term,
    (t) => {
      const name = t.kind === "sym" ? t.name : t.kind === "fn" && t.args.length === 0 ? t.head : undefined;
      const found = name === undefined ? undefined : at[name];
      return found && ComplexBall.fromDoubles(found[0], found[1]);
    },
    BITS,
  );
  return [value.re.toNumber(), value.im.toNumber()];
}
