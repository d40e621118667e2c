import { children, type Term } from "../../src/algebra/term.ts";
import type { Derivation } from "../../src/algebra/trace.ts";
import { type Route, secondRoutes } from "../../src/routes/index.ts";

/** The section of docs/coverage.md that says which results are reached twice, and in which steps they stand. */
export function secondRoutesSection(derivations: readonly Derivation[]): string {
  const stands = stepsByTerm(derivations);
  const rows = secondRoutes().map((r) => [r.name, r.statement, stepsOf(r, stands).join(", ")]);
  return [
    "## Second routes",
    "",
    "Results that are reached twice, by ways that share no step; `verify` compares them. The last column names the steps, at most",
    "three, in which one of the two terms stands as it is, those in which it is a whole side first; it is empty where the term is a",
    "combination of several of them.",
    "",
    "| route | what is compared, and how | stands in |",
    "|---|---|---|",
    ...rows.map((cells) => `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`),
    "",
  ].join("\n");
}

type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** Steps by the keys of their sides, and by those of what the sides contain. */
function stepsByTerm(derivations: readonly Derivation[]): { sides: Places; parts: Places } {
  const sides = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  const note = (places: Map<string, Set<string>>, t: Term, step: string): void => {
    places.set(t.key, (places.get(t.key) ?? new Set()).add(step));
  };
  for (const derivation of derivations)
    for (const { id, lhs, rhs } of derivation.steps) {
      const step = `${derivation.name}/${id}`;
      const visit = (t: Term): void => {
        note(parts, t, step);
        children(t).forEach(visit);
      };
      for (const side of [lhs, rhs]) {
        note(sides, side, step);
        visit(side);
      }
    }
  return { sides, parts };
}
function stepsOf({ first, second }: Route, { sides, parts }: ReturnType<typeof stepsByTerm>): string[] {
  // A number stands in many steps that have nothing to do with it.
  const terms = [first, second].filter((t) => t.kind !== "num");
  const found = [sides, parts].flatMap((places) => terms.flatMap((t) => [...(places.get(t.key) ?? [])]));
  return [...new Set(found)].slice(0, 3);
}
