import { type Fraction, Fractions } from "./fraction.ts";
import { leastPower, linear, partsOf } from "./parts.ts";

/** Fractions whose variables are objects with a number of their own, atoms; which there are, a subclass says. */
export class FractionsInAtoms<Atom extends { readonly id: number }> extends Fractions {
  /** In the order of their numbers. */
  readonly atoms: Atom[] = [];

  of(atom: Atom): Fraction {
    return this.variable(atom.id);
  }
  atomsOf(a: Fraction): Atom[] {
    return this.variablesOf(a).map((id) => this.atoms[id]!);
  }
  /** The atom that a fraction is; throws RangeError, with the reason given, where it is none. */
  atomIn(a: Fraction, otherwise = "no single atom"): Atom {
    const [atom] = this.atomsOf(a);
    if (!atom || !this.same(a, this.of(atom))) throw new RangeError(otherwise);
    return atom;
  }
  /** Fractions put for atoms; undefined leaves one. Returns the same object where nothing changes. */
  put(a: Fraction, image: (atom: Atom) => Fraction | undefined): Fraction {
    return this.replace(a, (id, n) => {
      const value = image(this.atoms[id]!);
      return value && this.power(value, n);
    });
  }
  /** Σ image(part)·rest: parts are single monomials of the atoms that are picked, over the factors that contain one of them. */
  overParts(a: Fraction, isPicked: (atom: Atom) => boolean, image: (part: Fraction) => Fraction): Fraction {
    const parts = partsOf(this, a, (id) => isPicked(this.atoms[id]!));
    return this.sum(parts.map(([part, rest]) => this.mul(rest, image(part))));
  }
  /** The least of the powers of the terms, where an atom counts `weight`; of a factor of the denominator (`isBelow`) subtracted. */
  leastPower(a: Fraction, weight: (atom: Atom, isBelow: boolean) => number): number {
    return leastPower(a, (id, isBelow) => weight(this.atoms[id]!, isBelow));
  }
  /** slope and rest of a = slope·atom + rest; undefined where a is not linear in the atom. */
  linear(a: Fraction, atom: Atom): ReturnType<typeof linear> {
    return linear(this, a, atom.id);
  }
}
