import { CONDITIONS } from "./conditions.ts";
import { ROWS } from "./data/rows.ts";
import type { Field, Fraction } from "./field.ts";
import { formula, type Scope } from "./formula.ts";
import { demand } from "./refusal.ts";

/** A line of a proof: a row of the table with names and terms put in, or an equation with a proof of its own. */
export interface Line {
  readonly row?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly terms?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly proof?: readonly Line[];
  /** Lines that prove the equation at n = 1; those of `proof` are then for n + 1. */
  readonly base?: readonly Line[];
}
/** What a step says of itself, and what its lines chose between. */
export interface Grounds {
  readonly sentences: readonly string[];
  readonly choices: Map<string, string>;
}

/** Both sides of a row of the table with names and terms put in; refused where one of its conditions does not hold. */
export function instance(field: Field, line: Line, grounds: Grounds): readonly [Fraction, Fraction] {
  const { row = "", names = {}, terms = [], ...more } = line;
  demand(Object.keys(more).length === 0, "a row or an equation, not both");
  demand(Object.hasOwn(ROWS, row), `unknown row ${row}`);
  const all = ROWS[row]!.join("\n");
  for (const key of Object.keys(names)) demand(all.includes(`{${key}}`), `name ${key} is not used`);
  const [equation, ...conditions] = filled(all, names).split("\n") as [string, ...string[]];
  for (const [k, text] of terms.entries()) {
    const isFixed = equation.includes(`#${k + 1}`);
    const isUsed = isFixed || equation.includes("#)") || equation.includes(`@${k + 1}`);
    demand(isUsed, `term ${k + 1} is not used`);
    demand(!isFixed || !/\$[a-z]/.test(text), `term ${k + 1} depends on what the row integrates over`);
  }
  const scope = { args: terms.map((text) => formula(field, text)), terms };
  for (const text of conditions) demand(holds(field, text, scope, grounds), `not shown: ${text}`);
  return equation.split(" = ").map((text) => formula(field, text, scope)) as [Fraction, Fraction];
}
function filled(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const name = Object.hasOwn(names, key) ? names[key]! : "";
    demand(/^[\p{L}\p{N}_~':^<>]+$/u.test(name), `no name for {${key}}`);
    return name;
  });
}
function holds(field: Field, condition: string, scope: Partial<Scope>, grounds: Grounds): boolean {
  const [kind, first, ...rest] = condition.split(" ") as [string, string, ...string[]];
  if (kind === "in") return rest.includes(first);
  if (kind === "says") return says(grounds, [first, ...rest].join(" "));
  if (kind !== "choice")
    return CONDITIONS[kind]!(field, ...[first, ...rest].map((text) => formula(field, text, scope)));
  const chosen = grounds.choices.get(first) ?? rest.join(" ");
  grounds.choices.set(first, chosen);
  return chosen === rest.join(" ");
}
/** Whether one of the sentences, which | separates, is said, alone or as a part of a longer one. */
export function says({ sentences }: Grounds, wanted: string): boolean {
  const parts = sentences.flatMap((said) => [said, ...said.split(/: |\.$| with | and | gives /)]);
  return wanted.split("|").some((sentence) => parts.includes(sentence));
}
