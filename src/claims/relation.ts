import { InputError } from "../errors/errors.ts";
import type { Text } from "./claim-fields.ts";

/** How the two sides of a claim are said to be related. */
export type Relation = "=" | "<=" | ">=" | "<" | ">" | "->" | "~";

const RELATIONS: readonly Relation[] = ["<=", ">=", "->", "=", "<", ">", "~"];
const SIGNS: Readonly<Record<string, Relation>> = { "≤": "<=", "≥": ">=", "→": "->", "∼": "~" };

/** The two sides of the one relation outside brackets. Throws InputError where there is none or more than one. */
export function splitRelation(
  source: Text,
  allowed: readonly Relation[] = RELATIONS,
): {
  readonly left: Text;
  readonly relation: Relation;
  readonly right: Text;
} {
  const text = source.text.replace(/[≤≥→∼]/g, (c) => SIGNS[c]!);
  const found = occurrences(text);
  const [only] = found;
  if (found.length !== 1 || !only || !allowed.includes(only.relation))
    throw new InputError({
      where: source.where,
      received: source.text,
      accepted: `two sides with one of ${allowed.join(" ")} between them`,
    });
  const side = (part: string): Text => {
    if (part.trim() === "")
      throw new InputError({
        where: source.where,
        received: source.text,
        accepted: `an expression on both sides of ${only.relation}`,
      });
    return { text: part.trim(), where: source.where };
  };
  return {
    left: side(text.slice(0, only.at)),
    relation: only.relation,
    right: side(text.slice(only.at + only.relation.length)),
  };
}

function occurrences(text: string): { at: number; relation: Relation }[] {
  const found: { at: number; relation: Relation }[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    if (depth > 0) continue;
    const relation = RELATIONS.find((r) => text.startsWith(r, at));
    if (!relation) continue;
    found.push({ at, relation });
    at += relation.length - 1;
  }
  return found;
}
