import { InputError, InputErrors } from "../errors/errors.ts";
import type { Judgement } from "../verify/verdict.ts";
import { BOUNDS } from "./bounds.ts";
import type { ClaimEffort } from "./claim.ts";
import { type ClaimFields, readFields } from "./claim-fields.ts";
import { readClaimBlocks } from "./claim-file.ts";
import { expressionReader } from "./expression.ts";
import { judgeContour } from "./judge-contour.ts";
import { judgeLimit } from "./judge-limit.ts";
import { judgeNumeric } from "./judge-numeric.ts";
import { type ReadClaim, readClaim } from "./read-claim.ts";

/** A claim of a user, read from a file. */
export interface UserClaim {
  readonly id: string;
  readonly statement: string;
  /** `file:line` of the block. */
  readonly where: string;
  readonly decide: (defaults: ClaimDefaults) => Judgement & { readonly judge: string };
}
/** What holds for every claim; a block's own digits and runs come first unless `forced` says otherwise. */
export interface ClaimDefaults {
  readonly digits: number;
  readonly runs: number;
  readonly seed: number;
  readonly forced?: { readonly digits?: boolean; readonly runs?: boolean };
  /** Seconds for one claim; {@link BOUNDS} otherwise. */
  readonly seconds?: number;
}

/**
 * All claims of a file, read in full before any is judged. Throws InputError with file:line for anything that cannot be
 * read, for a file without claims and for two claims of one name; InputErrors where several claims have a mistake each.
 */
export async function readClaims(text: string, file: string): Promise<UserClaim[]> {
  const blocks = readClaimBlocks(text, file);
  const read = await expressionReader();
  const mistakes: InputError[] = [];
  const claims: UserClaim[] = [];
  const seen = new Map<string, string>();
  blocks.forEach((block, k) => {
    try {
      const fields = readFields(block, file, k + 1);
      requireNew(fields, seen);
      claims.push(userClaim(fields, readClaim(fields, read)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      mistakes.push(error);
    }
  });
  if (mistakes.length > 0) throw mistakes.length === 1 ? mistakes[0] : new InputErrors(mistakes);
  return claims;
}

function userClaim(fields: ClaimFields, claim: ReadClaim): UserClaim {
  const { name: id, where } = fields;
  return { id, statement: fields.claim.text, where, decide: decider(claim, fields) };
}

/** Takes the name of a claim, if no other claim has it. */
function requireNew({ name, where }: ClaimFields, seen: Map<string, string>): void {
  const before = seen.get(name);
  if (before)
    throw new InputError({
      where,
      received: `a second claim named ${name}`,
      accepted: `another name (${before} has this one)`,
    });
  seen.set(name, where);
}

function decider(claim: ReadClaim, fields: ClaimFields): UserClaim["decide"] {
  return ({ digits, runs, seed, forced, seconds }) => {
    const effort: ClaimEffort = {
      digits: forced?.digits ? digits : (fields.digits ?? digits),
      runs: forced?.runs ? runs : (fields.runs ?? runs),
      seed,
      seconds: seconds ?? BOUNDS.seconds,
    };
    if (claim.kind === "contour") return judgeContour(claim.claim, effort);
    const { approach } = claim.claim;
    return approach ? judgeLimit({ ...claim.claim, approach }, effort) : judgeNumeric(claim.claim, effort);
  };
}
