/** The work on one claim took longer than its bound. */
export class WorkExceeded extends Error {
  override readonly name = "WorkExceeded";
}
/** Something without a value at this point: an integral that does not fall off, a limit that does not settle. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
}
/** What does not converge, at whatever precision. */
export class Divergent extends Unsettled {}

const BETWEEN_LOOKS = 64;
/** Milliseconds of the clock between two looks at the processor time, which costs more than the clock. */
const BETWEEN_READINGS = 20;

/** A bound of processor time that every long computation looks at. */
export class Work {
  private readonly end: number;
  private readonly start = processorSeconds();
  readonly seconds: number;
  private steps = 0;
  private read = 0;

  constructor(seconds: number) {
    this.seconds = seconds;
    this.end = this.start + seconds;
  }

  /** Throws {@link WorkExceeded} once the time is over. */
  step(): void {
    if (++this.steps % BETWEEN_LOOKS !== 0) return;
    const now = performance.now();
    if (now - this.read < BETWEEN_READINGS) return;
    this.read = now;
    this.look();
  }
  look(): void {
    if (this.isOver()) throw new WorkExceeded(`the time bound of ${this.seconds} s is used up`);
  }
  /** Seconds that were worked so far. */
  used(): number {
    return processorSeconds() - this.start;
  }
  isOver(): boolean {
    return processorSeconds() > this.end;
  }
}

/** Time that this process has computed for: a busy machine does not make a claim undecided. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
