/** What a judge can say. The last three count as failed. */
export type Verdict = "proved" | "certified" | "numeric" | "refuted" | "undecided" | "not derived";

/** A verdict with its evidence. */
export interface Judgement {
  readonly verdict: Verdict;
  /** How it was reached, in one sentence. */
  readonly detail: string;
  /** Decimal digits to which it holds; null where it is exact. */
  readonly digits: number | null;
  /** Random instances looked at. */
  readonly runs: number;
  /** The smallest failing instance found. */
  readonly counterexample: string | null;
}

/** How hard to look. */
export interface Effort {
  readonly runs: number;
  readonly digits: number;
  readonly seed: number;
  /** false: the first failing instance is enough, it is not made smaller. Default true. */
  readonly shrink?: boolean;
}

const FAILED: ReadonlySet<Verdict> = new Set(["refuted", "undecided", "not derived"]);
export function hasFailed(verdict: Verdict): boolean {
  return FAILED.has(verdict);
}

export function proved(detail: string, runs = 0): Judgement {
  return { verdict: "proved", detail, digits: null, runs, counterexample: null };
}
export function certified(detail: string, runs: number, digits: number | null): Judgement {
  return { verdict: "certified", detail, digits, runs, counterexample: null };
}
export function refuted(detail: string, counterexample: string, runs: number): Judgement {
  return { verdict: "refuted", detail, digits: null, runs, counterexample };
}
export function undecided(detail: string): Judgement {
  return { verdict: "undecided", detail, digits: null, runs: 0, counterexample: null };
}
