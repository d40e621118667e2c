import { identifier } from "./names.ts";

/** What a variable stands for: a number, a function of n numbers, a sequence, a letter of words, or a form. */
export type Sort =
  | "C"
  | "R"
  | "integral"
  | "series"
  | "exponential"
  | "W"
  | "nat"
  | "nat -> W"
  | "Z -> C"
  | { readonly arity: number };

/** The variables of one lemma, named apart and declared in the order in which they turn up. */
export class Vocabulary {
  private readonly names = new Map<string, { readonly name: string; readonly sort: string }>();

  /** The identifier of a thing; a second thing of the same spelling gets another one. */
  name(thing: string, sort: Sort, wanted = identifier(thing)): string {
    const text = typeof sort === "string" ? sort : `${"C -> ".repeat(sort.arity)}C`;
    const key = `${thing}:${text}`;
    const known = this.names.get(key);
    if (known) return known.name;
    const taken = new Set([...this.names.values()].map((n) => n.name));
    let name = wanted;
    for (let k = 2; taken.has(name); k++) name = `${wanted}_${k}`;
    this.names.set(key, { name, sort: text });
    return name;
  }
  /** `(Int : integral) (pi omega : C) (h F_R : C -> C)`. */
  get binders(): string {
    const bySort = new Map<string, string[]>();
    for (const { name, sort } of this.names.values()) bySort.set(sort, [...(bySort.get(sort) ?? []), name]);
    const order = [...bySort].sort(([a], [b]) => rank(a) - rank(b));
    return order.map(([sort, names]) => `(${names.join(" ")} : ${sort})`).join(" ");
  }
}

const ORDER = ["integral", "series", "exponential", "C"];
function rank(sort: string): number {
  const found = ORDER.indexOf(sort);
  return found < 0 ? ORDER.length : found;
}
