import { ComplexBall, coth, DomainError, pi, RealBall, tanh } from "../precision/index.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Parity } from "./domain.ts";
import { complexHilbert } from "./hilbert-value.ts";
import { type FunctionData, type ModelData, type Oscillator, type Pole, scaledData } from "./model-data.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { isCausal, stemOf } from "./parities.ts";

const ball = (n: number): RealBall => RealBall.fromDouble(n);

/**
 * The abstract functions of one random instance: λ^R a sum of damped oscillators w(Ω²+κ²)/(Ω²−(z+iκ)²) and A its
 * discontinuity; h and F_B odd sums of c x/(x²+γ²), F_B with a part b/x as well; causal functions sums of poles below the
 * axis. Where they are to be physical A(x>0) ≥ 0, |h| ≤ 1 (averages of ±tanh), F_B(x>0) ≥ 1 (averages of coth and more) and −Im G^R ≥ 0; a
 * normalised G^R has residues ≥ 0 with sum 1.
 */
export class Model {
  readonly data: ModelData;
  private readonly known: Assumptions;
  private readonly names: readonly string[];

  /** `names` lists the declared functions in the order in which they use the drawn data. */
  constructor(data: ModelData, known: Assumptions, names: readonly string[]) {
    this.data = data;
    this.known = known;
    this.names = names;
  }

  value(head: string, e: ComplexBall, scope: NumericScope): [ComplexBall, boolean] {
    const { bits } = scope;
    switch (head) {
      case "h":
        return [this.electrons(e, bits), false];
      case "F_B":
        return [this.boson(e, bits), false];
      case "A":
        return [this.spectral(e, bits), false];
      case "lambda'":
        return [ComplexBall.of(this.lambda(e, bits, true).re), false];
      case "lambda":
        return [this.lambda(e, bits, !e.im.isNegative()), false];
      case "P_B'":
        return [ComplexBall.of(this.hilbert(e, scope, true).re), this.isPhysical("F_B")];
      case "P_B":
        return [this.hilbert(e, scope, !e.im.isNegative()), this.isPhysical("F_B")];
      default:
        return [isCausal(head) ? this.causal(head, e, bits) : this.declared(head, e, bits), false];
    }
  }
  /** The same functions with other strengths and widths, by powers of two so that doubles stay exact. */
  scaled(): readonly Model[] {
    const scales = [
      [2 ** 10, 1],
      [2 ** -10, 1],
      [1, 2 ** 10],
      [1, 2 ** -10],
    ] as const;
    return scales.map(
      ([strength, width]) => new Model(scaledData(this.data, strength, width), this.known, this.names),
    );
  }
  isPhysical(name: string): boolean {
    return this.known.physical.has(name);
  }
  hasGeneralElectrons(): boolean {
    return this.known.generalElectrons;
  }
  /** The data behind a declared or causal function. */
  dataOf(head: string): FunctionData {
    const stem = isCausal(head) ? stemOf(head) : head;
    const index = this.names.indexOf(stem);
    return this.data.functions[Math.max(0, index) % this.data.functions.length]!;
  }
  /** The parity that the claim gives a causal function. */
  parityOf(head: string): Parity | undefined {
    return this.known.causal.get(stemOf(head));
  }
  weightOf(o: Oscillator): number {
    return this.isPhysical("A") ? Math.abs(o.weight) : o.weight;
  }

  private lambda(z: ComplexBall, bits: number, above: boolean): ComplexBall {
    if (!above) return this.lambda(z.conj(), bits, true).conj();
    return this.data.boson.reduce((sum, o) => sum.add(this.oscillator(o, z, bits), bits), ComplexBall.ZERO);
  }
  private oscillator(o: Oscillator, z: ComplexBall, bits: number): ComplexBall {
    const shifted = z.add(ComplexBall.of(RealBall.ZERO, ball(o.kappa)), bits);
    const denominator = ComplexBall.of(ball(o.omega ** 2)).sub(shifted.square(bits), bits);
    return ComplexBall.of(ball(this.weightOf(o) * (o.omega ** 2 + o.kappa ** 2))).div(denominator, bits);
  }
  /** (λ^R(x) − λ^R(−x))/2πi, which is A on the axis and its continuation off it. */
  private spectral(x: ComplexBall, bits: number): ComplexBall {
    const wide = bits + 8;
    const gap = this.lambda(x, wide, true).sub(this.lambda(x.neg(), wide, true), wide);
    return gap.timesI().neg().divReal(pi(wide).shift(1), bits);
  }

  private electrons(x: ComplexBall, bits: number): ComplexBall {
    if (this.isPhysical("h")) return this.inverted(x, bits);
    const odd = lorentzians(this.data.electrons, x, bits);
    if (!this.known.generalElectrons) return odd;
    return odd.add(evenPart(this.data.extra, x, bits), bits);
  }
  private boson(x: ComplexBall, bits: number): ComplexBall {
    if (this.isPhysical("F_B")) return this.driven(x, bits);
    const smooth = lorentzians(this.data.bosons, x, bits);
    if (this.data.infrared === 0) return smooth;
    return smooth.add(ComplexBall.of(ball(this.data.infrared)).div(x, bits), bits);
  }
  /** Mean of ±tanh(x/2T) over the widths taken as temperatures, with the signs of the weights: |h| ≤ 1, with an inversion or without. */
  private inverted(x: ComplexBall, bits: number): ComplexBall {
    const list = this.data.electrons;
    const sum = list
      .map(({ width, weight }) => {
        const value = tanh(x.shift(-1).divReal(ball(width), bits), bits);
        return weight < 0 ? value.neg() : value;
      })
      .reduce((a, b) => a.add(b, bits));
    return sum.divReal(RealBall.integer(list.length), bits);
  }
  /** Mean of coth(x/2T), and a line of driven bosons for each pole of negative weight: F_B(x > 0) ≥ 1, not monotonic. */
  private driven(x: ComplexBall, bits: number): ComplexBall {
    const list = this.data.bosons;
    const sum = list
      .map(({ width }) => coth(x.shift(-1).divReal(ball(width), bits), bits))
      .reduce((a, b) => a.add(b, bits));
    const mean = sum.divReal(RealBall.integer(list.length), bits);
    return drivenPoles(list).reduce((total, p) => total.add(line(p, x, bits), bits), mean);
  }

  /** P_B above the axis by closing the contour below it; by quadrature for thermal averages. */
  private hilbert(z: ComplexBall, scope: NumericScope, above: boolean): ComplexBall {
    if (!above) return this.hilbert(z.conj(), scope, true).conj();
    const { bits } = scope;
    if (this.isPhysical("F_B"))
      return complexHilbert((x) => this.spectral(x, bits).mul(this.boson(x, bits), bits), z, scope);
    // 2πi Σ R/(z − q) over the poles q below the axis: those of λ^R, with F_B there, and those of F_B, with A there.
    const parts = [...this.bosonPoles(bits), ...this.distributionPoles(bits)];
    const terms = parts.map(([q, r]) => r.div(z.sub(q, bits), bits));
    return terms.reduce((a, b) => a.add(b, bits), ComplexBall.ZERO);
  }
  /** λ^R has residues ∓w(Ω²+κ²)/2Ω at ±Ω − iκ; A has 1/2πi of them, which 2πi undoes. */
  private bosonPoles(bits: number): [ComplexBall, ComplexBall][] {
    return this.data.boson.flatMap((o) =>
      ([1, -1] as const).map((side): [ComplexBall, ComplexBall] => {
        const at = ComplexBall.fromDoubles(side * o.omega, -o.kappa);
        const strength = ball(this.weightOf(o) * (o.omega ** 2 + o.kappa ** 2));
        const residue = ComplexBall.of(strength.div(ball(2 * o.omega), bits).mul(ball(-side), bits));
        return [at, residue.mul(this.boson(at, bits), bits)];
      }),
    );
  }
  private distributionPoles(bits: number): [ComplexBall, ComplexBall][] {
    const twoPiI = ComplexBall.of(RealBall.ZERO, pi(bits).shift(1));
    return this.data.bosons.map((p): [ComplexBall, ComplexBall] => {
      const at = ComplexBall.fromDoubles(0, -p.width);
      const spectral = this.spectral(at, bits);
      return [at, spectral.scale(ball(p.weight / 2), bits).mul(twoPiI, bits)];
    });
  }

  /** X^R of the poles, its mirror image X^A; ½[X^R(z) ∓ X^A(−z)] for a function declared odd or even. */
  private causal(head: string, z: ComplexBall, bits: number): ComplexBall {
    if (head.endsWith("A")) return this.causal(`${head.slice(0, -1)}R`, z.conj(), bits).conj();
    const parity = this.parityOf(head);
    const value = this.poleSum(head, z, bits);
    if (!parity) return value;
    const mirrored = this.poleSum(head, z.neg().conj(), bits).conj();
    return value.add(parity === "odd" ? mirrored.neg() : mirrored, bits).shift(-1);
  }
  /** Σ r/(z − p) with p below the axis. */
  private poleSum(head: string, z: ComplexBall, bits: number): ComplexBall {
    const positive = this.isPhysical("G_R") && head === "G_R";
    const { poles } = this.dataOf(head);
    const norm =
      positive && this.known.normalised ? poles.reduce((sum, p) => sum + Math.abs(p.weight), 0) : 1;
    const terms = poles.map((p) => {
      const residue = positive
        ? ComplexBall.of(ball(Math.abs(p.weight)).div(ball(norm), bits))
        : ComplexBall.fromDoubles(p.weight, p.phase);
      return residue.div(z.sub(ComplexBall.fromDoubles(p.centre, -p.width), bits), bits);
    });
    return terms.reduce((a, b) => a.add(b, bits), ComplexBall.ZERO);
  }
  private declared(head: string, x: ComplexBall, bits: number): ComplexBall {
    const parity = this.known.functions.get(head);
    if (parity === undefined) throw new DomainError(`no value of ${head}`, true);
    const { poles } = this.dataOf(head);
    const odd = lorentzians(poles, x, bits);
    if (parity === "odd") return odd;
    const even = evenPart(poles, x, bits);
    return parity === "even" ? even : odd.add(even, bits);
  }
}

/** What a physical F_B has beside thermal bosons. */
export function drivenPoles(list: readonly Pole[]): readonly Pole[] {
  return list.filter(({ weight }) => weight < 0).map((p) => ({ ...p, weight: -p.weight }));
}

/** An odd line at ±γ, of height 4c: 4cγ³x/(4(x² − γ²)² + γ⁴). */
function line({ weight, width }: Pole, x: ComplexBall, bits: number): ComplexBall {
  const apart = x.square(bits).sub(ComplexBall.of(ball(width ** 2)), bits);
  const below = apart
    .square(bits)
    .shift(2)
    .add(ComplexBall.of(ball(width ** 4)), bits);
  return x.scale(ball(4 * weight * width ** 3), bits).div(below, bits);
}

/** Σ c x/(x² + γ²). */
function lorentzians(list: readonly Pole[], x: ComplexBall, bits: number): ComplexBall {
  return evenPart(list, x, bits).mul(x, bits);
}
/** Σ c/(x² + γ²). */
function evenPart(list: readonly Pole[], x: ComplexBall, bits: number): ComplexBall {
  const square = x.square(bits);
  return list
    .map((p) =>
      ComplexBall.of(ball(p.weight)).div(square.add(ComplexBall.of(ball(p.width ** 2)), bits), bits),
    )
    .reduce((a, b) => a.add(b, bits), ComplexBall.ZERO);
}
