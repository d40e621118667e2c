import { CONDITIONS } from "./conditions.ts";
import { ROWS } from "./data/rows.ts";
import type { Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";

/** What a step says of itself, and what its lines chose between. */
export interface Grounds {
  readonly sentences: readonly string[];
  readonly choices: Map<string, string>;
}

/** Both sides of a row of the table with names and terms put in; refused where one of its conditions does not hold. */
export function instance(
  field: Field,
  row: string,
  names: Readonly<Record<string, string>>,
  terms: readonly string[],
  grounds: Grounds,
): readonly [Fraction, Fraction] {
  demand(Object.hasOwn(ROWS, row), `unknown row ${row}`);
  const [equation, ...conditions] = ROWS[row]!.map((text) => filled(text, names));
  const args = terms.map((text) => formula(field, text));
  for (const [k, arg] of args.entries()) {
    const isAny = equation!.includes("#)") || equation!.includes(`@${k + 1}`);
    demand(isAny || equation!.includes(`#${k + 1}`), `term ${k + 1} is not used`);
    const isFree = ["$v", "$w", "$t"].every((v) => !field.dependsOn(arg, field.atom("symbol", v)));
    demand(
      isFree || !equation!.includes(`#${k + 1}`),
      `term ${k + 1} depends on what the row integrates over`,
    );
  }
  for (const text of conditions) demand(holds(field, text, args, grounds), `not shown: ${text}`);
  return equation!.split(" = ").map((text) => formula(field, text, args)) as [Fraction, Fraction];
}
function filled(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const name = Object.hasOwn(names, key) ? names[key]! : "";
    demand(/^[\p{L}\p{N}_~':^<>]+$/u.test(name), `no name for {${key}}`);
    return name;
  });
}
function holds(field: Field, condition: string, args: readonly Fraction[], grounds: Grounds): boolean {
  const [kind, ...rest] = condition.split(" ") as [string, ...string[]];
  if (kind === "in") return rest.slice(1).includes(rest[0]!);
  if (kind === "says") return says(grounds.sentences, rest.join(" ").split("|"));
  if (kind !== "choice") return CONDITIONS[kind]!(field, ...rest.map((text) => formula(field, text, args)));
  const [what, chosen] = [rest[0]!, rest.slice(1).join(" ")];
  const before = grounds.choices.get(what) ?? chosen;
  grounds.choices.set(what, before);
  return before === chosen;
}
/** Whether one of the sentences is said, and no longer word runs into it. */
function says(grounds: readonly string[], sentences: readonly string[]): boolean {
  return grounds.some((ground) =>
    sentences.some((sentence) => {
      const at = ground.indexOf(sentence);
      return at === 0 || (at > 0 && /(: |with |and )$/.test(ground.slice(0, at)));
    }),
  );
}
