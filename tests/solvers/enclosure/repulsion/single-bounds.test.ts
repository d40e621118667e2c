import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { RealBall } from "../../../../src/precision/index.ts";
import { isDefinite, tailStiffness } from "../../../../src/solvers/enclosure/repulsion/definite-form.ts";
import { RepulsionProblem } from "../../../../src/solvers/enclosure/repulsion/repulsion-problem.ts";
import { repulsiveSource } from "../../../../src/solvers/enclosure/repulsion/repulsive-source.ts";
import { dualSquare, symmetricForm } from "../../../../src/solvers/enclosure/repulsion/symmetric-form.ts";

/**
 * The bounds of rows beyond 2N one by one, on data that reach them: no physical example does, so that a wrong constant would change no
 * interval of the other tests.
 */

const ball = (x: number): RealBall => RealBall.fromDouble(x);
const zeros = (length: number): RealBall[] => Array.from({ length }, () => RealBall.ZERO);
const sumFrom = (from: number, term: (k: number) => number): number => {
  let sum = 0;
  for (let k = 300_000; k >= from; k--) sum += term(k);
  return sum;
};

/** λ_l = m/l² to a relative 1e-7, the largest interaction of its strength: all frequencies far below T. */
const soft = new RepulsionProblem({
  spectrum: { kind: "einstein", omega: 0.002, lambda: 1 },
  muStar: Rational.parse("0.1")!,
  cutoff: Rational.of(5),
});
const softAt = (count: number, size: number) => soft.at(soft.temperature(Rational.ONE), count, size);

describe("far rows of a decaying vector", () => {
  it.each([2, 8, 40])("are bounded, and by little more than they are, N = %d", (size) => {
    // v_k = far·(2N)^{-1/2}k^{-3/2} for every k ≥ 2N.
    const far = 1.7;
    const exact = sumFrom(2 * size, (k) => (far ** 2 / (2 * size) / (2 * k + 1)) * k ** -3);
    const bound = dualSquare({ near: zeros(2 * size), far: ball(far) }).toNumber();
    expect(bound).toBeGreaterThan(exact);
    expect(bound).toBeLessThan(exact * (1 + 2 / size));
  });
});

describe("far rows of the image of q", () => {
  const size = 24;
  it.each([0, size / 2, size - 1])("are bounded for q in row %d, and nearly reached by the last", (row) => {
    const { rows, beta } = softAt(1, size);
    const q = new Float64Array(size);
    q[row] = 1;
    const { e, g } = symmetricForm({ rows, beta, muStar: RealBall.ZERO }, q);
    const m = rows.strength.toNumber();
    const image = (k: number): number => m * ((k - row) ** -2 + (k + row + 1) ** -2);
    let closest = 0;
    for (let k = 2 * size; k < 40 * size; k++) {
      const unit = (2 * size) ** -0.5 * k ** -1.5;
      closest = Math.max(closest, image(k) / (e.far.toNumber() * unit));
      expect(image(k) / 2).toBeLessThanOrEqual(g.far.toNumber() * unit);
    }
    expect(closest).toBeLessThan(1);
    // 5/4 at k = 2N: m/(k−n)² + m/(k+n+1)² with n = N − 1 is (1 + 1/9)m/N².
    if (row === size - 1) expect(closest).toBeGreaterThan(0.8);
  });
});

describe("far rows of the source", () => {
  it.each([
    [1, 2],
    [1, 10],
    [3, 6],
    [3, 40],
    [12, 24],
  ])("are bounded for M = %d, N = %d", (count, size) => {
    const { rows, beta } = softAt(count, size);
    const m = rows.strength.toNumber();
    const lambda = (l: number): number => m / (l * l);
    let closest = 0;
    for (const k of [2 * size, 2 * size + 1, 3 * size, 10 * size]) {
      // β_k with the term beyond 300 000 left out, 1e-11 of m.
      let row =
        -(2 / (2 * k + 1)) * Array.from({ length: k }, (_, l) => lambda(l + 1)).reduce((a, b) => a + b, 0);
      row += sumFrom(count, (n) => ((n === k ? 0 : lambda(k - n)) + lambda(k + n + 1)) / (2 * n + 1));
      closest = Math.max(closest, Math.abs(row) / (beta.far.toNumber() * (2 * size) ** -0.5 * k ** -1.5));
    }
    expect(closest).toBeLessThan(1);
    expect(closest).toBeGreaterThan(0.1);
  });
});

describe("the vectors of the form", () => {
  it("hold the far rows of the source, as g and as e", () => {
    const [count, size] = [3, 12];
    const point = softAt(count, size);
    const muStar = 0.4;
    const none = new Float64Array(size);
    const { g, e } = symmetricForm({ ...point, muStar: ball(muStar) }, none);
    const ratio = (far: RealBall): number => far.div(point.beta.far, 96).toNumber();
    expect(ratio(g.far)).toBeGreaterThan(muStar * (1 - 1e-15));
    expect(ratio(e.far)).toBeGreaterThan(2 * muStar * (1 - 1e-15));
  });

  it("are as uncertain as the interaction", () => {
    const [count, size, radius] = [1, 4, 1e-9];
    const { rows, beta } = softAt(count, size);
    const blurred = { ...rows, lambda: rows.lambda.map((value) => value.widen(ball(radius), 96)) };
    const wider = (a: RealBall, b: RealBall): number => a.radius().toNumber() - b.radius().toNumber();
    // β_0 has Σ_{m≥1}(λ_m + λ_{m+1})u_m, (Aq)_0 of q = e_3 has λ_3 + λ_4.
    expect(wider(repulsiveSource(blurred).near[0]!, beta.near[0]!)).toBeGreaterThan(radius);
    const q = new Float64Array(size);
    q[3] = 1;
    const form = (own: typeof rows) => symmetricForm({ rows: own, beta, muStar: ball(0.1) }, q);
    expect(wider(form(blurred).e.near[0]!, form(rows).e.near[0]!)).toBeGreaterThan(1.99 * radius);
  });
});

describe("definiteness with sources that live in the far rows only", () => {
  const size = 6;
  const count = 2;
  const weights = new Float64Array(size).fill(1);
  /** D + θgᵀ + gθᵀ, g_k = far·(2N)^{-1/2}k^{-3/2} for k ≥ 2N and 0 before; no interaction. */
  const decided = (far: number): boolean =>
    isDefinite({
      matrix: {
        plus: zeros(5 * size),
        minus: zeros(5 * size),
        strength: RealBall.ZERO,
        excess: RealBall.ZERO,
      },
      g: { near: zeros(2 * size), far: ball(far) },
      count,
      loss: 0,
      weights,
    });
  it("is lost where the exact form is not positive", () => {
    // y minimised: x·Dx − (θ·x)²G, G = Σ g_k²/(2k+1), positive while G·Σ_{n<M}1/(2n+1) < 1.
    const share = sumFrom(2 * size, (k) => k ** -3 / (2 * size) / (2 * k + 1)) * (1 + 1 / 3);
    const threshold = share ** -0.5;
    expect(decided(1.0001 * threshold)).toBe(false);
    // Schwarz's inequality with even weights gives (θ·x)² up to a factor of 2 and adds the rows above θ.
    expect(decided(0.25 * threshold)).toBe(true);
    expect(decided(0.9 * threshold)).toBe(false);
  });
});

describe("definiteness with what the far rows may hold", () => {
  const [size, count] = [6, 2];
  const nothing = {
    matrix: { plus: zeros(5 * size), minus: zeros(5 * size), strength: RealBall.ZERO, excess: RealBall.ZERO },
    g: { near: zeros(2 * size), far: RealBall.ZERO },
    count,
    loss: 0,
    weights: new Float64Array(size).fill(1),
  };

  it("is lost where the interaction beyond the rows could take it, and not long before", () => {
    const decided = (m: number): boolean =>
      isDefinite({ ...nothing, matrix: { ...nothing.matrix, strength: ball(m) } });
    // d = Σ_{k≥2N} N(5m)²/2N·k⁻³/E_k reaches the first diagonal entry, 1.
    const taken = (m: number): number =>
      sumFrom(2 * size, (k) => (12.5 * m ** 2 * k ** -3) / (2 * k + 1 - (2 * m) / (2 * size + 0.5)));
    let [threshold, above] = [1, 75];
    for (let step = 0; step < 20; step++) {
      const middle = (threshold + above) / 2;
      if (taken(middle) < 1) threshold = middle;
      else above = middle;
    }
    expect(decided(1.002 * threshold)).toBe(false);
    // Σk⁻⁴ ≤ ⅓(2N−½)⁻³ and the slope e for all rows.
    expect(decided(0.93 * threshold)).toBe(true);
  });

  it("is lost where the far rows themselves may not be positive", () => {
    // Otherwise negative E_k would add to the diagonal.
    for (const m of [1e3, 1e6]) {
      const matrix = { ...nothing.matrix, strength: ball(m) };
      expect(isDefinite({ ...nothing, matrix })).toBe(false);
    }
  });

  it("is lost where sources in the rows next to the first take it, and not before", () => {
    const weights = Float64Array.from({ length: size }, (_, n) => 1 / (2 * n + 1));
    const decided = (height: number): boolean => {
      const near = zeros(2 * size).map((zero, k) => (k < size ? zero : ball(height)));
      return isDefinite({ ...nothing, g: { near, far: RealBall.ZERO }, weights });
    };
    // y minimised: x·Dx − (θ·x)²G, G = Σg_k²/(2k+1), positive while G·Σ_{n<M}1/(2n+1) < 1.
    let share = 0;
    for (let k = size; k < 2 * size; k++) share += (1 + 1 / 3) / (2 * k + 1);
    const threshold = share ** -0.5;
    expect(decided(1.0001 * threshold)).toBe(false);
    expect(decided(0.999 * threshold)).toBe(true);
  });
});

describe("stiffness of the far rows", () => {
  it.each([2, 10, 100])("bounds what the pairs n + m + 1 take off, and by little more, N = %d", (size) => {
    const m = 1.3;
    const matrix = {
      plus: zeros(5 * size),
      minus: zeros(5 * size),
      strength: ball(m),
      excess: RealBall.ZERO,
    };
    const g = { near: zeros(2 * size), far: RealBall.ZERO };
    const weights = new Float64Array(size).fill(1);
    const rows = tailStiffness({ matrix, g, count: 1, loss: 0.25, weights }, size);
    // The row n = N with 2Σ_{l>2N}m/l².
    const lost = 2 * sumFrom(2 * size + 1, (l) => m / l ** 2) + (2 * m) / 300_000;
    const bounds = rows.slice(0, size).map(({ mid }, i) => 0.75 * (2 * (size + i) + 1) - mid);
    for (const bound of bounds) {
      expect(bound).toBeGreaterThan(lost);
      expect(bound).toBeLessThan(lost * (1 + 0.5 / size));
    }
    for (const k of [2 * size, 3 * size, 100 * size])
      expect(rows[size]!.mid * k).toBeLessThanOrEqual(0.75 * (2 * k + 1) - lost);
    expect(rows[size]!.mid).toBeGreaterThan(1.5 - (1.1 * lost) / size);
  });

  it("bounds what a range takes off, by a quarter more than an alternating vector loses", () => {
    const [size, length, excess] = [10, 400, 0.3];
    // λ⁺ = 0, λ⁻ = −m̂/l²: −½Σ_{n,m}(m̂/|n−m|²)(y_n − y_m)² over all pairs, y = ±1 on `length` rows and 0 elsewhere.
    const matrix = {
      plus: zeros(5 * size),
      minus: Array.from({ length: 5 * size }, (_, l) => ball(l === 0 ? 0 : -excess / l ** 2)),
      strength: ball(excess),
      excess: ball(excess),
    };
    const g = { near: zeros(2 * size), far: RealBall.ZERO };
    const weights = new Float64Array(size).fill(1);
    const [first] = tailStiffness({ matrix, g, count: 1, loss: 0, weights }, size);
    let lost = 0;
    for (let n = 0; n < length; n++)
      for (let m = -size; m < 4 * length; m++) {
        if (m === n) continue;
        const inside = m >= 0 && m < length;
        // Pairs with a row outside are met once here and count twice in the form.
        if (inside) lost += ((n - m) % 2 === 0 ? 0 : 4) * (excess / (n - m) ** 2 / 2);
        else lost += excess / (n - m) ** 2;
      }
    const bound = 2 * size + 1 - first!.mid;
    expect(bound).toBeGreaterThan(lost / length);
    expect(bound).toBeLessThan((lost / length) * 1.5);
  });
});
