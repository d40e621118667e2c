/** The work on one claim took longer than its bound. */
export class WorkExceeded extends Error {
  override readonly name = "WorkExceeded";
}
/** Something without a value at this point: an integral that does not fall off, a limit that does not settle. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
}

const BETWEEN_LOOKS = 64;

/** A deadline that every long computation looks at. */
export class Work {
  private readonly end: number;
  readonly seconds: number;
  private steps = 0;

  constructor(seconds: number) {
    this.seconds = seconds;
    this.end = performance.now() + 1000 * seconds;
  }

  /** Throws {@link WorkExceeded} once the time is over. */
  step(): void {
    if (++this.steps % BETWEEN_LOOKS === 0) this.look();
  }
  look(): void {
    if (this.isOver()) throw new WorkExceeded(`the time bound of ${this.seconds} s is used up`);
  }
  isOver(): boolean {
    return performance.now() > this.end;
  }
  millisecondsLeft(): number {
    return Math.max(0, this.end - performance.now());
  }
}
