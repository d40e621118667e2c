import { DoubleBall } from "../../../precision/index.ts";

/** Lower and upper ends of the rows, exact. */
export interface Box {
  readonly lower: readonly DoubleBall[];
  readonly upper: readonly DoubleBall[];
}

/** A box that is wider bounds nothing. */
const WIDEST = 0.4;

/**
 * The first box [L, U] = (1 ∓ ε)·guess, ε = `narrowest`, 2·`narrowest`, …, that an antitone map carries into itself: `images` gives enclosures of F_{c₁}(U) and F_{c₂}(L),
 * and L ≤ F_{c₁}(U), F_{c₂}(L) ≤ U hold in every row. What is returned are the outer ends of these images, which lie in the box. Undefined where no box does.
 */
export function invariantBox(
  guess: readonly number[],
  narrowest: number,
  images: (box: Box) => Box,
): Box | undefined {
  for (let width = narrowest; width < WIDEST; width *= 2) {
    const box = {
      lower: guess.map((x) => DoubleBall.of(x * (1 - width))),
      upper: guess.map((x) => DoubleBall.of(x * (1 + width))),
    };
    const found = images(box);
    const isInvariant = guess.every(
      (_, n) => found.lower[n]!.lower() >= box.lower[n]!.mid && found.upper[n]!.upper() <= box.upper[n]!.mid,
    );
    if (isInvariant)
      return {
        lower: found.lower.map((x) => DoubleBall.of(x.lower())),
        upper: found.upper.map((x) => DoubleBall.of(x.upper())),
      };
  }
  return undefined;
}
