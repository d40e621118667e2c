/**
 * A judge of the local closure that shares nothing with the solver: no Langreth rule, no split of F^K, no Ξ. On a uniform grid of times and
 * frequencies it takes Σ^>,<(t) = iD^>,<(t)G^>,<(t), the retarded part θ(t)(Σ^> − Σ^<), the matrix Dyson equation, and in the pairing
 * channel the two unknowns φ^R and Φ^K, linear, by power iteration.
 */

export interface OracleProblem {
  readonly te: number;
  readonly tb: number;
  /** Coupling G, of λ(z) = G(Ω²+κ²)/(Ω²−(z+iκ)²) with Ω = 1. */
  readonly coupling: number;
  readonly kappa: number;
  /** Γ_b of a lead at T_e, with h from the kinetic equation; 0: h = tanh(ω/2T_e) given. */
  readonly rate: number;
  /** Whether Φ^K may differ from h(Φ^R − Φ^A). */
  readonly glue?: boolean;
}

interface Complexes {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

const empty = (n: number): Complexes => ({ re: new Float64Array(n), im: new Float64Array(n) });

/** In place: X_k = Σ_j x_j e^{±2πijk/n}. */
function transform({ re, im }: Complexes, sign: 1 | -1): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const angle = (sign * 2 * Math.PI * k) / size;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      for (let a = k; a < n; a += size) {
        const b = a + half;
        const [x, y] = [re[b]! * c - im[b]! * s, re[b]! * s + im[b]! * c];
        [re[b], im[b]] = [re[a]! - x, im[a]! - y];
        [re[a], im[a]] = [re[a]! + x, im[a]! + y];
      }
    }
  }
}

/** The grid: n frequencies of spacing `step`, −n/2…n/2−1 in the order of the transform. */
export class ContourOracle {
  readonly #n: number;
  readonly #step: number;
  readonly #omega: Float64Array;
  readonly #problem: OracleProblem;
  readonly #greater: Complexes;
  readonly #lesser: Complexes;

  constructor(problem: OracleProblem, n = 1 << 14, reach = 40) {
    this.#n = n;
    this.#step = (2 * reach) / n;
    this.#problem = problem;
    this.#omega = Float64Array.from({ length: n }, (_, k) => this.#step * (k < n / 2 ? k : k - n));
    const [greater, lesser] = [empty(n), empty(n)];
    this.#omega.forEach((x, k) => {
      const [a, aFB] = this.#boson(x);
      // (coupling)·D^K = −2πi A F_B and (coupling)·(D^R − D^A) = −2πi A: D^≷ is half their sum and difference.
      greater.im[k] = -Math.PI * (aFB + a);
      lesser.im[k] = -Math.PI * (aFB - a);
    });
    this.#greater = this.#toTime(greater);
    this.#lesser = this.#toTime(lesser);
  }

  #boson(x: number): readonly [number, number] {
    const { coupling, kappa, tb } = this.#problem;
    const weight = (coupling * 2 * kappa * (1 + kappa * kappa)) / Math.PI;
    const slope = weight / ((1 + kappa * kappa - x * x) ** 2 + 4 * kappa * kappa * x * x);
    return [slope * x, Math.abs(x) < 1e-12 ? slope * 2 * tb : (slope * x) / Math.tanh(x / (2 * tb))];
  }

  /** X(t) = ∫dω/2π e^{−iωt}X(ω). */
  #toTime(x: Complexes): Complexes {
    const out = { re: x.re.slice(), im: x.im.slice() };
    transform(out, -1);
    const scale = this.#step / (2 * Math.PI);
    return { re: out.re.map((v) => v * scale), im: out.im.map((v) => v * scale) };
  }

  /** X(ω) = ∫dt e^{iωt}X(t). */
  #toFrequency(x: Complexes): Complexes {
    const out = { re: x.re.slice(), im: x.im.slice() };
    transform(out, 1);
    const scale = (2 * Math.PI) / (this.#n * this.#step);
    return { re: out.re.map((v) => v * scale), im: out.im.map((v) => v * scale) };
  }

  /** Σ^> and Σ^< from G^> and G^<, both as functions of ω; then Σ^R from θ(t)(Σ^> − Σ^<), θ(0) = ½, and Σ^K. */
  #dressed(greater: Complexes, lesser: Complexes): { retarded: Complexes; keldysh: Complexes } {
    const [up, down] = [
      timesI(this.#greater, this.#toTime(greater)),
      timesI(this.#lesser, this.#toTime(lesser)),
    ];
    const n = this.#n;
    const retarded = empty(n);
    const keldysh = empty(n);
    for (let j = 0; j < n; j++) {
      const step = j === 0 || j === n / 2 ? 0.5 : j < n / 2 ? 1 : 0;
      retarded.re[j] = step * (up.re[j]! - down.re[j]!);
      retarded.im[j] = step * (up.im[j]! - down.im[j]!);
      keldysh.re[j] = up.re[j]! + down.re[j]!;
      keldysh.im[j] = up.im[j]! + down.im[j]!;
    }
    return { retarded: this.#toFrequency(retarded), keldysh: this.#toFrequency(keldysh) };
  }

  /** The normal state, by plain iteration of G^R = 1/(ω − Σ^R + iΓ_b/2) and of G^K. */
  normalState(steps = 200): { green: Complexes; h: Float64Array } {
    const { te, rate, tb } = this.#problem;
    const thermal = this.#omega.map((x) => Math.tanh(x / (2 * te)));
    let h = thermal;
    let green = this.#greenOf({
      re: new Float64Array(this.#n),
      im: new Float64Array(this.#n).fill(-0.1 * tb),
    });
    for (let k = 0; k < steps; k++) {
      const [greater, lesser] = parts(green, h);
      const { retarded, keldysh } = this.#dressed(greater, lesser);
      if (rate > 0)
        h = thermal.map((bath, i) => (rate * bath - keldysh.im[i]!) / (rate - 2 * retarded.im[i]!) || 0);
      green = this.#greenOf(retarded);
    }
    return { green, h };
  }

  #greenOf({ re, im }: Complexes): Complexes {
    const out = empty(this.#n);
    this.#omega.forEach((omega, k) => {
      const [a, b] = [omega - re[k]!, this.#problem.rate / 2 - im[k]!];
      const square = a * a + b * b;
      out.re[k] = a / square;
      out.im[k] = -b / square;
    });
    return out;
  }

  /**
   * The largest eigenvalue of φ^R, Φ^K ↦ φ^R, Φ^K, 1 at the instability. Where Φ^K relaxes the map has eigenvalues near −1: it is shifted by 1.
   */
  eigenvalue(steps = 400): number {
    const { green, h } = this.normalState();
    const { glue = true } = this.#problem;
    let phi: { retarded: Complexes; keldysh: Complexes } = {
      retarded: { re: this.#omega.map((x) => 1 / (1 + x * x)), im: new Float64Array(this.#n) },
      keldysh: empty(this.#n),
    };
    let value = 0;
    for (let k = 0; k < steps; k++) {
      const image = this.#gapStep(green, h, phi, glue);
      const size = image.retarded.re[0]! / phi.retarded.re[0]!;
      const next = {
        retarded: shifted(image.retarded, phi.retarded),
        keldysh: shifted(image.keldysh, phi.keldysh),
      };
      const settled = Math.abs(size - value) < 1e-12;
      value = size;
      phi = next;
      if (settled) break;
    }
    return value;
  }

  /** F^R = φ^R(G^R)²; F^K is the 12 entry of Ĝ^RΣ̂^KĜ^A to first order, with G_22 = −conj of the mirror image, real here by symmetry. */
  #gapStep(
    { re, im }: Complexes,
    h: Float64Array,
    { retarded: phi, keldysh }: { retarded: Complexes; keldysh: Complexes },
    glue: boolean,
  ): { retarded: Complexes; keldysh: Complexes } {
    const n = this.#n;
    const [greater, lesser] = [empty(n), empty(n)];
    for (let k = 0; k < n; k++) {
      const [gr, gi] = [re[k]!, im[k]!];
      const [sr, si] = [gr * gr - gi * gi, 2 * gr * gi];
      const fi = phi.re[k]! * si + phi.im[k]! * sr;
      const modulus = gr * gr + gi * gi;
      // Σ_11^K = h(1/G^A − 1/G^R): F^K = |G|²Φ^K + Σ_11^K|G|²(φ^R G^R + φ^A G^A), φ^A = conj φ^R.
      const sigma = (2 * h[k]! * gi) / modulus;
      const twice = 2 * (phi.re[k]! * gr - phi.im[k]! * gi);
      const kr = modulus * keldysh.re[k]!;
      const ki = glue ? modulus * (keldysh.im[k]! + sigma * twice) : 2 * h[k]! * fi;
      greater.re[k] = kr / 2;
      greater.im[k] = (ki + 2 * fi) / 2;
      lesser.re[k] = kr / 2;
      lesser.im[k] = (ki - 2 * fi) / 2;
    }
    const next = this.#dressed(greater, lesser);
    // τ3 F τ1 τ3 changes the sign of the τ1 part.
    return { retarded: negative(next.retarded), keldysh: negative(next.keldysh) };
  }
}

/** G^> and G^<: half of G^K ± (G^R − G^A), G^K = h(G^R − G^A). */
function parts({ im }: Complexes, h: Float64Array): readonly [Complexes, Complexes] {
  const make = (sign: 1 | -1): Complexes => ({
    re: new Float64Array(im.length),
    im: im.map((u, k) => u * (h[k]! + sign)),
  });
  return [make(1), make(-1)];
}

function timesI(a: Complexes, b: Complexes): Complexes {
  return {
    re: a.re.map((_, k) => -(a.re[k]! * b.im[k]! + a.im[k]! * b.re[k]!)),
    im: a.re.map((_, k) => a.re[k]! * b.re[k]! - a.im[k]! * b.im[k]!),
  };
}

function negative({ re, im }: Complexes): Complexes {
  return { re: re.map((x) => -x), im: im.map((x) => -x) };
}

/** (x + y)/2. */
function shifted(x: Complexes, y: Complexes): Complexes {
  return { re: x.re.map((v, k) => (v + y.re[k]!) / 2), im: x.im.map((v, k) => (v + y.im[k]!) / 2) };
}
