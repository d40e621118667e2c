import { describe, expect, it } from "vitest";
import { FractionsInAtoms } from "../../src/exact/atoms.ts";
import { Budget } from "../../src/exact/budget.ts";

interface Letter {
  readonly id: number;
  readonly name: string;
}
class Letters extends FractionsInAtoms<Letter> {
  letter(name: string): Letter {
    const atom = this.atoms.find((a) => a.name === name) ?? { id: this.atoms.length, name };
    this.atoms[atom.id] = atom;
    return atom;
  }
}
const field = new Letters(() => {});
const [a, b, c] = ["a", "b", "c"].map((name) => field.letter(name)) as [Letter, Letter, Letter];
const one = field.number(1);
const [x, y, z] = [field.of(a), field.of(b), field.of(c)];
const f = field.over(field.sum([field.mul(x, y), field.mul(x, z), y]), field.sum([x, one]));

describe("fractions in atoms", () => {
  it("know their atoms, and which of them they are", () => {
    expect(field.atomsOf(f)).toEqual([a, b, c]);
    expect(field.atomIn(y)).toBe(b);
    for (const other of [
      field.mul(y, y),
      field.scale(y, field.number(2).top.get("")!),
      field.inverse(y),
      one,
      f,
    ])
      expect(() => field.atomIn(other, "none")).toThrow(new RangeError("none"));
  });
  it("take fractions for atoms, above and below, and stay the same object where nothing changes", () => {
    const put = field.put(f, (atom) => (atom === a ? y : undefined));
    const expected = field.over(field.sum([field.mul(y, y), field.mul(y, z), y]), field.sum([y, one]));
    expect(field.sub(put, expected).top.size).toBe(0);
    expect(field.put(f, () => undefined)).toBe(f);
  });
  it("are sums over monomials in the atoms that are picked, with the denominators that contain them", () => {
    const parts: string[] = [];
    const sum = field.overParts(
      f,
      (atom) => atom !== b,
      (part) => {
        parts.push(
          field
            .atomsOf(part)
            .map(({ name }) => name)
            .join(""),
        );
        return part;
      },
    );
    expect(field.sub(sum, f).top.size).toBe(0);
    // x y/(x + 1), x z/(x + 1) and y/(x + 1)
    expect(parts.sort()).toEqual(["a", "a", "ac"]);
  });
  it("have a least power and are linear by their atoms", () => {
    expect(field.leastPower(f, (atom) => (atom === a ? 1 : 0))).toBe(0);
    expect(field.leastPower(f, (atom, isBelow) => (atom === a && isBelow ? 1 : 0))).toBe(0);
    expect(field.leastPower(field.over(f, x), (atom) => (atom === a ? 1 : 0))).toBe(-1);
    const { slope, rest } = field.linear(f, c)!;
    expect(field.sub(field.sum([field.mul(slope, z), rest]), f).top.size).toBe(0);
    expect(field.linear(f, a)).toBeUndefined();
  });
});

describe("a budget", () => {
  it("is spent once, by whatever it is handed to", () => {
    const { spend } = new Budget(3);
    spend(2);
    spend(1);
    expect(() => spend(1)).toThrow(new RangeError("the budget of operations is spent"));
  });
});
