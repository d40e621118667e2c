import { SCHEMAS } from "./data/schemas.ts";
import { conjugate } from "./rules/conjugate.ts";
import { delta, exchange, matsubara, reflection, shift, symmetrise } from "./rules/integrals.ts";
import { logarithms } from "./rules/logarithm.ts";
import { firstOrder, leadingOrder } from "./rules/orders.ts";
import { interval, residues } from "./rules/residues.ts";
import type { CalculusRule } from "./rules/rule.ts";
import { exponentials } from "./rules/thermal.ts";
import { fourier, support } from "./rules/time.ts";
import { schematic } from "./schemas.ts";

/** The rules that a line of a proof may name. */
export const CALCULUS: ReadonlyMap<string, CalculusRule> = new Map<string, CalculusRule>([
  ...Object.keys(SCHEMAS).map((name): [string, CalculusRule] => [name, schematic(name)]),
  ...Object.entries({
    conjugate,
    support,
    fourier,
    shift,
    reflection,
    exchange,
    symmetrise,
    delta,
    residues,
  }),
  ...Object.entries({ interval, matsubara, exponentials, logarithms }),
  ["first-order", firstOrder],
  ["leading-order", leadingOrder],
]);
/** Rules after which the two sides agree only to some order: the last line, and part of the statement. */
export const ORDERS: Readonly<Record<string, string>> = {
  "first-order": "to first order in",
  "leading-order": "as s tends to 0",
};
/** What the last line of a proof adds to the statement: to which order it holds, and in which functions. */
export function orderText(last?: { readonly rule: string; readonly witness?: object | undefined }): string {
  const order = ORDERS[last?.rule ?? ""];
  if (!order) return "";
  const { small } = (last!.witness ?? {}) as { readonly small?: unknown };
  return typeof small === "string" ? ` ${order} ${small}` : ` ${order}`;
}
