/** Elementary operations that may still be spent, so that every question is answered in bounded time. */
export class Budget {
  constructor(protected left: number) {}

  /** Throws RangeError when nothing is left. */
  readonly spend = (operations: number): void => {
    this.left -= operations;
    if (this.left < 0) throw new RangeError("the budget of operations is spent");
  };
}
