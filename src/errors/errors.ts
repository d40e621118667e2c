/**
 * The errors a user can meet. Each keeps what was received, what would be accepted and where, so that the
 * command line prints one line and a library caller can act on the fields.
 */
export class LangrethError extends Error {
  override readonly name: string = "LangrethError";
}

/** What an {@link InputError} is about. */
export interface InputProblem {
  /** The option, argument or `file:line` that holds the value. */
  readonly where: string;
  /** The value as it was received. */
  readonly received: string;
  /** What would be accepted in its place. */
  readonly accepted: string;
}

/** Bad usage or bad input: exit code 2. The message is one line: `where: got received; expected accepted`. */
export class InputError extends LangrethError {
  override readonly name = "InputError";
  readonly where: string;
  readonly received: string;
  readonly accepted: string;

  constructor(problem: InputProblem) {
    super(`${problem.where}: got ${oneLine(problem.received)}; expected ${problem.accepted}`);
    this.where = problem.where;
    this.received = problem.received;
    this.accepted = problem.accepted;
  }
}

/** Several mistakes of one input; it carries the fields of the first. */
export class InputErrors extends InputError {
  override readonly name = "InputErrors" as "InputError";
  readonly all: readonly InputError[];

  /** `all` has at least one entry. */
  constructor(all: readonly InputError[]) {
    super(all[0]!);
    this.all = all;
  }
}

/** A request that is well formed but that this version refuses, with the reason (exit code 2). */
export class UnsupportedError extends LangrethError {
  override readonly name = "UnsupportedError";
}

/** A computation that could not reach its stated accuracy (exit code 1). */
export class NotConvergedError extends LangrethError {
  override readonly name = "NotConvergedError";
}

/** A broken invariant of this library: always a defect of ours, never of the user's input. */
export class InternalError extends LangrethError {
  override readonly name = "InternalError";
}

const SHOWN = 80;

function oneLine(text: string): string {
  const flat = text.replace(/\p{Cc}+/gu, " ");
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat === "" ? "nothing" : flat;
}
