import fc from "fast-check";
import type { ClaimEffort } from "./claim.ts";
import { COARSE_DIGITS, type Finding, type Look } from "./comparison.ts";
import type { Point } from "./point.ts";
import type { Inventory } from "./sampling.ts";
import { type Work, WorkExceeded } from "./work.ts";

/** Draws per instance wanted before the domain counts as empty. */
const SKIPS = 60;
/** Instances that are kept. */
const FIRST = 3;
/** Instances tried to make a counterexample smaller. */
const SHRINKS = 200;

interface Counterexample {
  readonly point: Point;
  readonly text: string;
}
/** What the random instances of one claim said together. */
export interface Survey {
  readonly agreed: number;
  /** The first instances that agree. */
  readonly first: readonly Point[];
  readonly counterexample?: Counterexample;
  readonly loose?: string;
  readonly outside?: string;
  readonly timedOut: boolean;
  /** A quadrature, an infinite sum or a limit entered. */
  readonly estimated: boolean;
}
/** Looks at one instance. */
export type LookAt = (point: Point, how: Look) => Finding;

/** Looks at random instances until one differs, which is then made as small as it gets. */
export function surveyInstances(
  arbitrary: fc.Arbitrary<Point>,
  needs: Inventory,
  effort: ClaimEffort,
  work: Work,
  look: LookAt,
): Survey {
  const surveyor = new Surveyor(effort.digits, look);
  const property = fc.property(arbitrary, (point) => surveyor.accepts(point));
  const outcome = fc.check(property, {
    seed: effort.seed | 0,
    numRuns: needs.isConstant ? 1 : effort.runs,
    maxSkipsPerRun: SKIPS,
  });
  const survey = surveyor.finish(work);
  // A property that throws is a defect of ours, and fast-check keeps it to itself.
  if (!survey.counterexample && outcome.errorInstance instanceof Error) throw outcome.errorInstance;
  return survey;
}

class Surveyor {
  private agreed = 0;
  private readonly agreeing: Point[] = [];
  private estimated = false;
  private timedOut = false;
  private loose: string | undefined;
  private outside: string | undefined;
  private first: Counterexample | undefined;
  private smallest: Counterexample | undefined;
  private shrinks = 0;
  private readonly full: Look;
  private readonly quick: Look;
  private readonly look: LookAt;

  constructor(digits: number, look: LookAt) {
    this.full = { digits, confirm: true };
    this.quick = { digits: Math.min(digits, COARSE_DIGITS), confirm: false, coarse: true };
    this.look = look;
  }

  /** False for a counterexample. While one is made smaller, few digits do. */
  accepts(point: Point): boolean {
    if (this.first && ++this.shrinks > SHRINKS) return true;
    const finding = this.guarded(point, this.first ? this.quick : this.full);
    if (finding === undefined || finding.kind === "outside") {
      this.outside ??= finding?.reason;
      fc.pre(false);
    } else if (finding.kind === "differs") {
      this.smallest = { point, text: finding.text };
      this.first ??= this.smallest;
      return false;
    } else if (finding.kind === "loose") this.loose ??= finding.reason;
    else if (!this.first) {
      this.agreed++;
      if (this.agreeing.length < FIRST) this.agreeing.push(point);
      this.estimated ||= finding.estimated;
    }
    return true;
  }
  /** undefined when the time is over. */
  private guarded(point: Point, how: Look): Finding | undefined {
    if (this.timedOut) return undefined;
    try {
      return this.look(point, how);
    } catch (error) {
      if (!(error instanceof WorkExceeded)) throw error;
      this.timedOut = true;
      return undefined;
    }
  }

  finish(work: Work): Survey {
    const { agreed, estimated, loose, outside } = this;
    const counterexample = this.confirmedCounterexample();
    return {
      agreed,
      first: this.agreeing,
      estimated,
      timedOut: this.timedOut || work.isOver(),
      ...(loose === undefined ? {} : { loose }),
      ...(outside === undefined ? {} : { outside }),
      ...(counterexample ? { counterexample } : {}),
    };
  }
  /** The smallest counterexample if it stands to all digits, the first one otherwise. */
  private confirmedCounterexample(): Counterexample | undefined {
    if (!this.smallest || this.smallest === this.first) return this.first;
    const { point } = this.smallest;
    const again = this.guarded(point, this.full);
    return again?.kind === "differs" ? { point, text: again.text } : this.first;
  }
}
