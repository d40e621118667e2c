/** Reproducible throws from a seed (mulberry32), for claims that must not depend on the program under test. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }
  /** 0 ≤ u < 1. */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  /** A whole number from low to high. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }
  nonZero(size: number): number {
    const n = this.int(1, size);
    return this.unit() < 0.5 ? -n : n;
  }
  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)]!;
  }
  /** Different whole numbers. */
  some(count: number, low: number, high: number): number[] {
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(this.int(low, high));
    return [...chosen];
  }
  /** A positive rational number as text. */
  positive(): string {
    return `(${this.int(1, 9)}/${this.int(1, 7)})`;
  }
  rational(): string {
    return `(${this.nonZero(9)}/${this.int(1, 7)})`;
  }
}
