import { LangrethError } from "../errors/errors.ts";

/**
 * A ball that reaches a pole, a branch cut or the end of a domain. `exact` tells that the argument is one
 * point, so that a higher working precision cannot help; otherwise a narrower ball may.
 */
export class DomainError extends LangrethError {
  override readonly name = "DomainError";
  readonly exact: boolean;

  constructor(message: string, exact: boolean) {
    super(message);
    this.exact = exact;
  }
}
