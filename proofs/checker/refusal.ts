/** Why a certificate is not accepted. */
export class Refusal extends Error {}

/** What a refusal ends with: a line or a definition without effect. */
export const IDLE = "changes nothing";

/** Throws a {@link Refusal} unless the condition holds. */
export function demand(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Refusal(reason);
}

/** Elementary operations that may still be spent, so that every certificate is answered in bounded time. */
export class Budget {
  constructor(protected left: number) {}
  readonly spend = (operations: number): void => {
    this.left -= operations;
    demand(this.left >= 0, "the step is larger than the checker's budget of operations");
  };
}
