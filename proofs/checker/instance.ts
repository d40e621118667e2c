import { CONDITIONS } from "./conditions.ts";
import { ROWS } from "./data/rows.ts";
import type { Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";

/** A line of a proof: a row of the table with names and terms put in, or an equation with a proof of its own. */
export interface Line {
  readonly row?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly terms?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Lines that prove the equation at n = 1; those of `proof` are then for n + 1. */
  readonly base?: readonly Line[];
  readonly proof?: readonly Line[];
}
export type Sides = readonly [left: Fraction, right: Fraction];

/** Both sides of a row of the table with names and terms put in; refused where one of its conditions does not hold. */
export function instance(field: Field, line: Line, said: readonly string[]): Sides {
  const { row = "", names = {}, terms = [] } = line;
  demand(Object.hasOwn(ROWS, row), `unknown row ${row}`);
  const all = ROWS[row]!.join("\n");
  const isNamed = Object.keys(names).every((key) => all.includes(`{${key}}`));
  const isMet = terms.every((_, k) => all.includes(`#${k + 1}`) || all.includes(`@${k + 1}`));
  demand(isNamed && (isMet || all.includes("#)")), `${row}: a name or a term that is not used`);
  const [equation, ...conditions] = filled(all, names).split("\n") as [string, ...string[]];
  const isFree = terms.every((text, k) => !equation.includes(`#${k + 1}`) || !/\$[a-z]/.test(text));
  demand(isFree, `${row}: a term depends on what the row integrates over`);
  const args = terms.map((text) => formula(field, text));
  for (const text of conditions) demand(holds(field, text, args, said), `not shown: ${text}`);
  return equation.split(" = ").map((text) => formula(field, text, args)) as unknown as Sides;
}
function filled(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const name = Object.hasOwn(names, key) ? names[key]! : "";
    demand(/^[\p{L}\p{N}_~':^<>]+$/u.test(name), `no name for {${key}}`);
    return name;
  });
}
function holds(field: Field, condition: string, args: readonly Fraction[], said: readonly string[]): boolean {
  const [kind, first, ...rest] = condition.split(" ") as [string, string, ...string[]];
  if (kind === "in") return rest.includes(first);
  if (kind === "says") return says(said, [first, ...rest].join(" "));
  return CONDITIONS[kind]!(field, ...[first, ...rest].map((text) => formula(field, text, args)));
}
/** Whether one of the sentences, which | separates, is said, whole: a part of a longer one may be denied by the rest. */
export function says(said: readonly string[], wanted: string): boolean {
  return wanted.split("|").some((sentence) => said.includes(sentence));
}
