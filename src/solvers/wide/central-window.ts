/** χ(t) = 1 − t⁵(126 − 420t + 540t² − 315t³ + 70t⁴): from 1 at t = 0 to 0 at t = 1, four derivatives vanishing at both. */
const STEP = [126, -420, 540, -315, 70];

/**
 * A window that divides an integral over ν into what comes from around ν = 0 and the rest: 1 up to half of its edge, 0 beyond the
 * edge. It is smooth, so that the rest of a function that is smooth away from 0 is smooth.
 */
export class CentralWindow {
  private readonly edge: number;

  constructor(edge: number) {
    this.edge = edge;
  }

  at(nu: number): number {
    const t = (2 * Math.abs(nu)) / this.edge - 1;
    if (t <= 0) return 1;
    if (t >= 1) return 0;
    return 1 - t ** 5 * STEP.reduceRight((sum, factor) => sum * t + factor, 0);
  }
}
