/** One benchmark beside its baseline; times are medians in milliseconds. */
export interface BenchCase {
  readonly name: string;
  readonly ms: number;
  /** What it is compared with. */
  readonly baseline: string;
  readonly baselineMs: number;
  /** baselineMs/ms: above 1 the baseline is slower. */
  readonly ratio: number;
}

/** Cases and what is to be said about those that are missing. */
export interface BenchGroup {
  readonly cases: readonly BenchCase[];
  readonly notes: readonly string[];
}

const ROUNDS = 5;
const ENOUGH = 20;
/** A call longer than this is measured once more, not five times. */
const LONG = 400;

/** Milliseconds of one call: the median of five rounds, each of at least 20 ms; of long calls the second one. */
export function millisecondsOf(work: () => unknown): number {
  const first = round(work, 0);
  const rounds = Array.from({ length: first > LONG ? 1 : ROUNDS }, () => round(work, ENOUGH));
  return rounds.sort((a, b) => a - b)[rounds.length >> 1]!;
}

function round(work: () => unknown, enough: number): number {
  const start = performance.now();
  let calls = 0;
  do {
    work();
    calls++;
  } while (performance.now() - start < enough);
  return (performance.now() - start) / calls;
}

/** A case from two times in milliseconds. */
export function compared(name: string, ms: number, baseline: string, baselineMs: number): BenchCase {
  return { name, ms, baseline, baselineMs, ratio: baselineMs / ms };
}
