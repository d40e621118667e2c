import { Dice } from "./dice.ts";
import { FORMULAS } from "./formulas.ts";
import { INTEGRALS } from "./integrals.ts";
import { hiddenMistake, MISTAKES } from "./mistakes.ts";
import { inequalities } from "./right-inequalities.ts";
import { SERIES } from "./series.ts";
import { claimOf, type Family, type RandomClaim } from "./statement.ts";
import { wrongDomain } from "./wrong-domains.ts";

const FAMILIES: readonly Family[] = [...FORMULAS, ...INTEGRALS, ...SERIES, inequalities];

/** The claim of one number of a seed: right ones and wrong ones by turns. */
export function randomClaim(seed: number, index: number): RandomClaim {
  const d = new Dice(seed * 1_000_003 + index);
  if (index % 2 === 0) return claimOf(d.pick(FAMILIES)(d), true);
  if (d.unit() < 0.25) return wrongDomain(d);
  for (;;) {
    const right = d.pick(FAMILIES)(d);
    const [name, mistake] = d.unit() < 0.5 ? d.pick(MISTAKES) : (["hidden term", hiddenMistake] as const);
    const wrong =
      right.relation === "=" || name === "factor" || name === "sign" ? mistake(right, d) : undefined;
    if (wrong) return claimOf(wrong, false, name);
  }
}
