import { Command } from "commander";
import { DERIVATIONS } from "../../../derivations/index.ts";
import { InputError } from "../../errors/errors.ts";
import { allClaims, type Claim } from "../../verify/claims.ts";
import { type Effort, hasFailed, type Judgement } from "../../verify/verdict.ts";
import { EXIT } from "../failure.ts";
import { closeMatches } from "../options/close-matches.ts";
import { exactDigits, freshSeed, runs, seed } from "../options/numbers.ts";
import { printAnswer } from "../output/json.ts";
import { type ProgressBar, type Terminal, withProgress } from "../output/terminal.ts";

interface VerifyFlags {
  readonly list?: boolean;
  readonly digits?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

/** A claim and what its judge said. */
export interface JudgedClaim extends Judgement {
  readonly id: string;
  readonly statement: string;
  readonly judge: string;
}

/** `verify [NAME…] [--list] [--digits D] [--runs N] [--seed S]`. */
export function verifyCommand(terminal: Terminal, finish: (code: number) => void): Command {
  return new Command("verify")
    .description("check every step, identity, limit and sum rule")
    .argument("[NAME...]", "claims to check, by the beginning of their id")
    .option("--list", "list the claims without checking them")
    .option("--digits <D>", "digits of the numerical checks, 1 to 1000 (default 50)")
    .option("--runs <N>", "random models for each step (default 50)")
    .option("--seed <S>", "seed of the random models (default: a fresh one, printed)")
    .option("--json", "print one JSON document")
    .action((names: string[], flags: VerifyFlags) => verify(names, flags, terminal, finish));
}

async function verify(
  names: readonly string[],
  flags: VerifyFlags,
  terminal: Terminal,
  finish: (code: number) => void,
): Promise<void> {
  const effort = effortOf(flags, { digits: 50, runs: 50 });
  const claims = selectClaims(names, everyClaim());
  if (flags.list) {
    listClaims(claims, flags, terminal);
    return;
  }
  const judged = await withProgress(terminal, "verify", (bar) => judgeClaims(claims, effort, bar));
  const counts = countVerdicts(judged);
  printAnswer(terminal, flags.json, {
    document: () => ({ claims: judged.map(claimDocument), ...counts, seed: effort.seed }),
    text: () => verifyText(judged, effort),
  });
  if (counts.failed > 0) finish(EXIT.fellShort);
}

/** The claims of all derivations and the identities. */
export function everyClaim(): Claim[] {
  return allClaims(DERIVATIONS.map((derive) => derive()));
}

/** Digits, runs and seed of the options, or their defaults and a fresh seed. */
export function effortOf(
  flags: Pick<VerifyFlags, "digits" | "runs" | "seed">,
  defaults: { readonly digits: number; readonly runs: number },
): Effort {
  return {
    digits: flags.digits === undefined ? defaults.digits : exactDigits(flags.digits),
    runs: flags.runs === undefined ? defaults.runs : runs(flags.runs),
    seed: flags.seed === undefined ? freshSeed() : seed(flags.seed),
  };
}

/** The claims whose id begins with one of the names, or all without names. Throws InputError for a name without claims. */
export function selectClaims(names: readonly string[], claims: readonly Claim[]): readonly Claim[] {
  for (const name of names)
    if (name === "" || !claims.some(({ id }) => id.startsWith(name))) throw unknownClaim(name, claims);
  return names.length === 0 ? claims : claims.filter(({ id }) => names.some((name) => id.startsWith(name)));
}

function unknownClaim(name: string, claims: readonly Claim[]): InputError {
  const families = claims.map(({ id }) => id.split("/")[0]!);
  const near = closeMatches(name, [...families, ...claims.map(({ id }) => id)]);
  const parts = closeMatches(
    name,
    claims.map(({ id }) => id.split("/")[1]!),
  );
  const byPart = claims.filter(({ id }) => parts.includes(id.split("/")[1]!)).map(({ id }) => id);
  const found = [...new Set([...near, ...byPart])].slice(0, 3);
  const accepted =
    found.length > 0
      ? `the beginning of a claim's id, perhaps ${found.join(" or ")}`
      : `the beginning of a claim's id: ${[...new Set(families)].join(", ")}`;
  return new InputError({ where: "verify", received: name, accepted });
}

/** Judges the claims one after the other. */
export function judgeClaims(claims: readonly Claim[], effort: Effort, bar: ProgressBar): JudgedClaim[] {
  return claims.map((claim, done) => {
    bar.update(done / claims.length, claim.id);
    const { id, statement, judge } = claim;
    return { id, statement, judge, ...claim.decide(effort) };
  });
}

/** How many claims hold and how many do not. */
export function countVerdicts(judged: readonly JudgedClaim[]): { passed: number; failed: number } {
  const failed = judged.filter(({ verdict }) => hasFailed(verdict)).length;
  return { passed: judged.length - failed, failed };
}

/** One claim as JSON. */
export function claimDocument(claim: JudgedClaim) {
  const { id, statement, judge, verdict, digits, runs, counterexample, detail } = claim;
  return { id, statement, judge, verdict, digits, runs, counterexample, detail };
}

function listClaims(claims: readonly Claim[], flags: VerifyFlags, terminal: Terminal): void {
  const listed = claims.map(({ id, statement, judge }) => ({ id, statement, judge }));
  const line = ({ id, statement, judge }: (typeof listed)[number]) =>
    `${id.padEnd(46)} ${judge.padEnd(10)} ${statement}\n`;
  printAnswer(terminal, flags.json, {
    document: () => ({ claims: listed }),
    text: () => listed.map(line).join(""),
  });
}

function verifyText(judged: readonly JudgedClaim[], { digits, runs, seed }: Effort): string {
  const width = Math.max(...judged.map(({ id }) => id.length));
  const lines = judged.map(
    (claim) => `${claim.verdict.padEnd(11)} ${claim.id.padEnd(width)}  ${evidence(claim)}`,
  );
  const { passed, failed } = countVerdicts(judged);
  const closing = `${passed} passed, ${failed} failed (${digits} digits, ${runs} runs a step, seed ${seed})`;
  return `${[...lines, closing].join("\n")}\n`;
}

function evidence({ detail, counterexample }: JudgedClaim): string {
  return counterexample === null ? detail : `${detail}; counterexample: ${counterexample}`;
}
