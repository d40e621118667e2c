import { InputError } from "../errors/errors.ts";
import type { Text } from "./claim-fields.ts";
import type { Expression, ReadExpression } from "./expression.ts";
import { splitRelation } from "./relation.ts";

/** What a `where:` line defines; no parameters for a plain name. */
export interface Definition {
  readonly parameters: readonly string[];
  readonly body: Expression;
  readonly where: string;
}
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Reads `f(x) = …` and `a = …`. Throws InputError for anything else, for a name defined twice, for a reserved name and
 * for definitions that need each other in a circle.
 */
export function readDefinitions(
  lines: readonly Text[],
  read: ReadExpression,
  reserved: ReadonlySet<string>,
): Definitions {
  const definitions = new Map<string, Definition>();
  for (const line of lines) {
    const { left, right } = splitRelation(line, ["="]);
    const { name, parameters } = headOf(read(left), line);
    if (reserved.has(name))
      throw refusal(line, `a definition of ${name}`, "a name that has no meaning yet, or h, F_B, A");
    if (definitions.has(name))
      throw refusal(line, `a second definition of ${name}`, "one definition for a name");
    definitions.set(name, { parameters, body: read(right), where: line.where });
  }
  const ended = new Set<string>();
  for (const name of definitions.keys()) requireEnd(name, definitions, [], ended);
  return definitions;
}

function headOf(e: Expression, line: Text): { name: string; parameters: readonly string[] } {
  if (e.kind === "name") return { name: e.name, parameters: [] };
  if (e.kind !== "call") throw refusal(line, line.text, "a name or f(x) on the left of =");
  const parameters = e.args.map((a) => (a.kind === "name" ? a.name : undefined));
  const names = parameters.filter((p): p is string => p !== undefined);
  if (names.length !== e.args.length || new Set(names).size !== names.length || names.length === 0)
    throw refusal(line, line.text, "different plain names as parameters, f(x, y) = …");
  return { name: e.name, parameters: names };
}

/** Depth-first, each definition once. */
function requireEnd(
  name: string,
  definitions: Definitions,
  path: readonly string[],
  ended: Set<string>,
): void {
  const definition = definitions.get(name);
  if (!definition || ended.has(name)) return;
  if (path.includes(name))
    throw refusal(
      { text: name, where: definition.where },
      `${[...path, name].join(" → ")}`,
      "definitions without circles",
    );
  for (const used of namesIn(definition.body)) requireEnd(used, definitions, [...path, name], ended);
  ended.add(name);
}
/** Names that the definition, with those it uses, takes from outside. */
export function freeNames(
  name: string,
  definitions: Definitions,
  seen: Set<string> = new Set(),
): Set<string> {
  const definition = definitions.get(name);
  const free = new Set<string>();
  if (!definition || seen.has(name)) return free;
  seen.add(name);
  for (const used of namesIn(definition.body)) {
    if (definition.parameters.includes(used)) continue;
    free.add(used);
    for (const further of freeNames(used, definitions, seen)) free.add(further);
  }
  return free;
}
function namesIn(e: Expression): string[] {
  switch (e.kind) {
    case "number":
      return [];
    case "name":
      return [e.name];
    case "call":
      return [e.name, ...e.args.flatMap(namesIn)];
    case "negate":
      return namesIn(e.of);
    default:
      return [...namesIn(e.left), ...namesIn(e.right)];
  }
}
function refusal(line: Text, received: string, accepted: string): InputError {
  return new InputError({ where: line.where, received, accepted });
}
