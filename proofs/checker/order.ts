import { FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

const FIRST = "to first order in ";
const LIMIT = "as s tends to 0";

/** Whether a term vanishes as far as the order says: to first order in functions that are named, or as s tends to 0. */
export function vanishes(field: Field, a: Fraction, order: string): boolean {
  const isLimit = order === LIMIT;
  demand(isLimit || order.startsWith(FIRST), `an order is "${FIRST}…" or "${LIMIT}"`);
  const names = isLimit ? ["s"] : order.slice(FIRST.length).split(" ");
  demand(!names.some((name) => FIXED.has(name)), "what is fixed is not small");
  const count = new Powers(field, new Set(names));
  const isAbove = isLimit || [...a.bottom.values()].every(({ base }) => count.lowest(base, true) === 0);
  demand(isAbove, "a denominator vanishes with what is small");
  return count.of(a) > (isLimit ? 0 : 1);
}

/** Powers of what is small, at least. */
class Powers {
  constructor(
    private readonly field: Field,
    private readonly names: ReadonlySet<string>,
  ) {}

  of({ top, bottom }: Fraction): number {
    const below = [...bottom.values()].map(({ base, power }) => power * this.lowest(base, true));
    return below.reduce((n, k) => n - k, this.lowest(top, false));
  }
  lowest(p: Fraction["top"], isBelow: boolean): number {
    const all = [...p.keys()].map((m) => this.field.powers(m));
    const powers = all.map((m) => m.reduce((sum, [x, n]) => sum + n * this.ofAtom(x), 0));
    const least = Math.min(...powers);
    const leading = all.filter((_, k) => powers[k] === least).flat();
    demand(!isBelow || !leading.some(([x]) => isUnknown(x)), "an unknown function in a leading denominator");
    return least;
  }
  /** Functions O_f(x) are unknown and bounded near x = 0; of no other function of what is small is the limit known. */
  private ofAtom(x: Atom): number {
    if (this.isSmall(x)) return 1;
    if (!this.contains(x)) return 0;
    const [inner] = x.args as [Fraction];
    // A rest O_f is bounded, but what it is multiplied with need not be integrable.
    const isPlain =
      !this.field.atomsOf(inner).some(isUnknown) &&
      [...inner.bottom.values()].every((f) => !this.isIn(this.field.polynomial(f.base)));
    if (x.kind === "integral" && isPlain) return this.of(inner);
    demand(isUnknown(x) && this.of(inner) > 0, `what becomes of ${x.name} with what is small is not known`);
    return 0;
  }
  private isSmall({ kind, name }: Atom): boolean {
    return this.names.has(name) && (kind === "symbol" || kind === "function");
  }
  private contains(x: Atom): boolean {
    return this.isSmall(x) || x.args.some((f) => this.isIn(f));
  }
  private isIn(f: Fraction): boolean {
    return this.field.atomsOf(f).some((x) => this.contains(x));
  }
}
function isUnknown({ kind, name, args }: Atom): boolean {
  return kind === "function" && name.startsWith("O_") && args.length === 1;
}
