import { isBinding } from "./binders.ts";
import { Field, type Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import type { Line } from "./instance.ts";
import { type Budget, demand } from "./refusal.ts";
import type { Statement } from "./replay.ts";
import { isZero } from "./zero.ts";

export interface Concluding extends Statement {
  readonly id: string;
  readonly proof?: readonly Line[];
  /** Ids: the statement at 1, its left side at n + 1, and what that is where the statement holds at n. */
  readonly induction?: Readonly<Record<string, string>>;
}
/** A statement for every n ≥ 1, from steps before it that rest on rows and on what is concluded for every n, put in at n. */
export function conclude(all: Concluding, before: readonly Concluding[], budget: Budget): void {
  demand(all.proof?.length === 0, "a conclusion for every n has no lines of its own");
  const field = new Field(budget);
  const n = field.atom("symbol", "n");
  const at = (text: string, value: string): Fraction =>
    formula(field, text, [], (atom, heads) => {
      if (atom !== n) return undefined;
      demand(!heads.some((head) => isBinding(head, n.name)), "n is bound");
      return formula(field, value);
    });
  const isSame = ([a, ...others]: readonly string[], [b]: readonly string[], value = "n"): boolean =>
    others.length === 0 && isZero(field, field.sub(at(a!, value), at(b!, "n")));
  const [base, more, next] = ["base", "more", "next"].map((part) =>
    before.find((s) => s.proof && s.id === all.induction![part]),
  );
  demand(base && more && next, "no proved steps before this one by these names");
  demand(isSame(all.lhs, base.lhs, "1") && isSame(all.rhs, base.rhs, "1"), "base: another statement");
  demand(isSame(all.lhs, more.lhs, "n + 1") && isSame(more.rhs, next.lhs), "more: another statement");
  demand(isSame(all.rhs, next.rhs, "n + 1"), "next: another statement");
  const known = [all, ...before.filter((s) => s.induction)];
  for (const { from, to } of next.premises)
    demand(
      known.some((s) => isSame([from], s.lhs) && isSame([to], s.rhs)),
      `next: ${from} is not shown`,
    );
  for (const one of [...known, base, more, next]) {
    const isBare = !one.equation && !one.order && (one === next || one.premises.length === 0);
    demand(isBare, `${one.id}: rests on more than rows`);
    demand(
      one.sentences.every((s) => all.sentences.includes(s)),
      `${one.id}: assumes more`,
    );
  }
}
