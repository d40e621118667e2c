import { type Definition, substitute, unfold } from "../../algebra/rewrite.ts";
import { add, type Fn, fn, HALF, mul, neg, pow, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import { slope } from "../../closures/weak-coupling/line.ts";
import { nu, pi } from "../../steady/symbols.ts";

/** K(0) of K = AF_B, and (h − h_B)'(0). */
export const lossOnLine = sym("K_0");
export const offBalanceSlope = sym("Delta'(0)");

/** Taylor forms of the line up to the unit of energy, which drops out where A and F_B stand together. */
const ON_LINE: Readonly<Record<string, Definition>> = {
  A: (e) => mul(lossOnLine, e!),
  F_B: (e) => pow(e!, -1),
  h: (e) => mul(slope, e!),
  Delta: (e) => mul(offBalanceSlope, e!),
  "A'": () => lossOnLine,
  "F_B'": (e) => neg(pow(e!, -2)),
};
/** f(0) of an even f. */
export const atRest = (f: Term): Term => substitute(tidy(unfold(f, ON_LINE)), new Map([[nu, ZERO]]));

/** Integrals over the line and beyond it, with names b_1, b_2, … for ⟨f⟩ = ∫dν f Im[Σ^R/(ν+i0)²]. */
export class LineFunctionals {
  private readonly functions: Term[] = [];

  /** ⟨f⟩ by its name. */
  bracket(f: Term): Fn {
    const written = tidy(f);
    const known = this.functions.indexOf(written);
    return fn(`b_${(known < 0 ? this.functions.push(written) - 1 : known) + 1}`);
  }
  /** What the names mean. */
  get meaning(): Readonly<Record<string, Definition>> {
    return this.byName((f) => fn("bracket", f));
  }
  get names(): Fn[] {
    return this.functions.map((f) => this.bracket(f));
  }
  /** f of a sum of ⟨f⟩. */
  functionOf(linear: Term): Term {
    return unfold(
      linear,
      this.byName((f) => f),
    );
  }
  private byName(of: (f: Term) => Term): Record<string, Definition> {
    return Object.fromEntries(this.functions.map((f) => [this.bracket(f).head, () => of(f)]));
  }

  /** ∫dν f Im G^R for even f: −πf(0) of the line and ⟨f⟩ beyond it. */
  overGreen(f: Term): Term {
    return add(mul(neg(pi), atRest(f)), this.bracket(f));
  }
  /** γ(0) with a lead, from what multiplies −Im G^R in it at every energy. */
  widthAtRest(lossAtRest: Term, leadRate: Term): Term {
    return sub(mul(HALF, leadRate), this.overGreen(lossAtRest));
  }
}
