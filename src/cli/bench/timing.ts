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

const ROUNDS = 5;
const ENOUGH = 20;

/** Milliseconds of one call: the median of five rounds, each of at least 20 ms. */
export function millisecondsOf(work: () => unknown): number {
  work();
  const rounds = Array.from({ length: ROUNDS }, () => round(work));
  return rounds.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

function round(work: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  do {
    work();
    calls++;
  } while (performance.now() - start < ENOUGH);
  return (performance.now() - start) / calls;
}

/** A case from two times in milliseconds. */
export function compared(name: string, ms: number, baseline: string, baselineMs: number): BenchCase {
  return { name, ms, baseline, baselineMs, ratio: baselineMs / ms };
}
