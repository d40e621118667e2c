/** One benchmark beside its baseline; times in milliseconds. */
export interface BenchCase {
  readonly name: string;
  readonly ms: number;
  /** What it is compared with. */
  readonly baseline: string;
  readonly baselineMs: number;
  /** baselineMs/ms: above 1 the baseline is slower. */
  readonly ratio: number;
  /** Of a product: the number of points and of the numbers stored. */
  readonly size?: number;
  readonly numbers?: number;
}

/** Cases and what is to be said about those that are missing. */
export interface BenchGroup {
  readonly cases: readonly BenchCase[];
  readonly notes: readonly string[];
}

const ENOUGH = 20;
/** A call longer than this is measured once more, not over and over. */
const LONG = 400;
/** Milliseconds that may pass without a gain: the compiler has warmed up by then, and other programs have had their turn. */
const PATIENCE = 600;
const GAIN = 0.98;

/** Milliseconds of one call: the fastest of rounds of at least 20 ms, repeated until they gain no more; of long calls the second one. */
export function millisecondsOf(work: () => unknown): number {
  // The first call may hold preparations that the others find done.
  work();
  let best = round(work, ENOUGH);
  if (best > LONG) return best;
  for (let gained = performance.now(); performance.now() - gained < PATIENCE; ) {
    const next = round(work, ENOUGH);
    if (next < GAIN * best) gained = performance.now();
    best = Math.min(best, next);
  }
  return best;
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
