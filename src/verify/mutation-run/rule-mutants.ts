import type { Derivation, Step } from "../../algebra/trace.ts";
import type { ExactRandom } from "../../exact/random.ts";
import { judgeStep } from "../judge.ts";
import { type Effort, hasFailed, type Judgement, proved } from "../verdict.ts";
import { RULE_MISTAKES } from "./rule-mistakes.ts";
import type { ChangedStep, Seeded } from "./seeded.ts";
import { shuffled } from "./shuffle.ts";

/**
 * Mistakes in rules: a wrong rule changes every step that it makes, so the mistake is made in all steps of the rule where
 * it changes something, and it is caught when the judge of any of them falls short.
 */
export function ruleMutants(
  derivations: readonly Pick<Derivation, "name" | "steps">[],
  count: number,
  random: ExactRandom,
): Seeded[] {
  const byRule = new Map<string, Step[]>();
  for (const step of derivations.flatMap((d) => d.steps))
    byRule.set(step.rule, [...(byRule.get(step.rule) ?? []), step]);
  const all = [...byRule].flatMap(([rule, steps]) =>
    Object.entries(RULE_MISTAKES).flatMap(([mistake, change]) => {
      const changed = steps.flatMap((original) => {
        const wrong = change(original);
        return wrong ? [{ original, changed: wrong }] : [];
      });
      return changed.length === 0 ? [] : [seeded(rule, mistake, changed)];
    }),
  );
  return shuffled(all, random).slice(0, count);
}

function seeded(rule: string, mistake: string, steps: readonly ChangedStep[]): Seeded {
  return {
    family: "rules",
    where: `rule ${rule}`,
    mistake,
    place: "",
    steps,
    judge: (effort) =>
      judgeAll(
        steps.map((s) => s.changed),
        effort,
      ),
  };
}
function judgeAll(steps: readonly Step[], effort: Effort): Judgement {
  let last: Judgement = proved("no step changed");
  for (const step of steps) {
    last = judgeStep(step, effort);
    if (hasFailed(last.verdict)) return { ...last, detail: `${step.id}: ${last.detail}` };
  }
  return last;
}
