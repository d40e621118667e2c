import type { Derivation } from "../../algebra/trace.ts";
import type { ExactRandom } from "../../exact/random.ts";
import { judgeStep } from "../judge.ts";
import { type PlacedMutant, placedMutants } from "../mutations.ts";
import type { Seeded } from "./seeded.ts";
import { shuffled } from "./shuffle.ts";

/** Mistakes in single steps: steps in random order, one mistake of each after the other, until there are enough. */
export function derivationMutants(
  derivations: readonly Pick<Derivation, "name" | "steps">[],
  count: number,
  random: ExactRandom,
): Seeded[] {
  const steps = shuffled(
    derivations.flatMap((d) => d.steps.map((step) => ({ where: `${d.name}/${step.id}`, step }))),
    random,
  );
  const found: Seeded[] = [];
  const left = new Map<(typeof steps)[number], PlacedMutant[] | undefined>(steps.map((s) => [s, undefined]));
  while (found.length < count && left.size > 0)
    for (const entry of [...left.keys()].slice(0, count - found.length)) {
      // Made when the step is drawn: there are thousands.
      const mutants = left.get(entry) ?? shuffled(placedMutants(entry.step), random);
      left.set(entry, mutants);
      const next = mutants.pop();
      if (next === undefined) left.delete(entry);
      else
        found.push({
          family: "derivations",
          where: entry.where,
          mistake: next.mistake,
          place: next.place,
          judge: (effort) => judgeStep(next.step, effort),
          steps: [{ original: entry.step, changed: next.step }],
        });
    }
  return found;
}
