import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import { Prover } from "../../src/certificates/index.ts";
import { ExactRandom } from "../../src/exact/random.ts";
import { judgeStep } from "../../src/verify/judge.ts";
import { mutants } from "../../src/verify/mutations.ts";

const derivations = DERIVATIONS.map((derive) => derive());
const prover = new Prover();
/** Another seed looks at other mistakes. */
const random = new ExactRandom(12);

/**
 * One seeded mistake in every step. A mistake whose certificate is accepted must be none: the oracle, which shares no code
 * with the checker, has to find the changed statement true (some mistakes change nothing, 0 = −0).
 */
describe("the checker accepts no proof of a seeded mistake", () => {
  for (const derivation of derivations)
    it(`in ${derivation.name}`, () => {
      const wrong = derivation.steps.flatMap((step) => {
        const all = mutants(step);
        const mutant = all[random.integer(0, Math.max(0, all.length - 1))];
        if (!mutant || !prover.prove(mutant.step).found) return [];
        const { verdict } = judgeStep(mutant.step, { runs: 3, digits: 15, seed: 3, shrink: false });
        return verdict === "refuted" || verdict === "undecided" ? [`${step.id}: ${mutant.mistake}`] : [];
      });
      expect(wrong).toEqual([]);
    });
});
