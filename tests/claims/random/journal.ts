import { readClaims } from "../../../src/claims/check-claims.ts";
import { InputError, InputErrors } from "../../../src/errors/errors.ts";
import { block } from "../answers.ts";
import { Dice } from "./dice.ts";
import { randomClaim } from "./random-claims.ts";
import type { RandomClaim } from "./statement.ts";
import { changed } from "./text-mutations.ts";

/** What became of a claim whose truth is known. */
export interface Answered {
  readonly claim: RandomClaim;
  readonly verdict: string;
  readonly seconds: number;
}
/** An answer that no claim may get: proved or certified and wrong, refuted and right, or an error in the reading of either. */
export function isWrong({ claim, verdict }: Answered): boolean {
  return !(claim.holds ? ["proved", "certified", "undecided"] : ["refuted", "undecided"]).includes(verdict);
}
export async function answered(seed: number, index: number, runs: number): Promise<Answered> {
  const claim = randomClaim(seed, index);
  const start = process.cpuUsage().user;
  const [read] = await readClaims(block(claim.lines), "claims.md");
  const { verdict } = read!.decide({ digits: 30, runs, seed: index + 1 });
  return { claim, verdict, seconds: (process.cpuUsage().user - start) / 1e6 };
}

/** What became of a claim file with a few random changes. */
export interface Reading {
  readonly outcome: "refused" | "read" | "passed over" | "crash";
  readonly detail: string;
}
/** Fewer claims than there are lines `claim:` is a silent pass; anything but an error of the input a crash. */
export async function reading(texts: readonly string[], seed: number, index: number): Promise<Reading> {
  const d = new Dice(seed * 1_000_003 + index);
  const text = changed(d.pick(texts), d);
  const written = text.split(/\r\n|\n|\r/).filter((line) => /^ {0,3}claim:/.test(line)).length;
  try {
    const claims = await readClaims(text, "claims.md");
    const isWhole = claims.length >= written;
    return { outcome: isWhole ? "read" : "passed over", detail: `${claims.length} of ${written}` };
  } catch (error) {
    const isInput = error instanceof InputError || error instanceof InputErrors;
    return { outcome: isInput ? "refused" : "crash", detail: (error as Error).message };
  }
}
